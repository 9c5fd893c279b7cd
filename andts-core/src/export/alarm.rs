use super::content::Lines;

/// The hour of the day at which an alarm goes off.
const HOUR: i64 = 8;

/// Writes an alarm so many days before the last day, at eight in the morning.
///
/// `end_is_after` says that the component ends when its last day does, as an event; a
/// to-do is due at its beginning. A `TRIGGER` counts from that moment.
pub(super) fn write(lines: &mut Lines, days: i64, end_is_after: bool, summary: &str) {
    lines.plain("BEGIN:VALARM");
    lines.plain("ACTION:DISPLAY");
    lines.plain(&format!("TRIGGER;RELATED=END:{}", trigger(days, end_is_after)));
    lines.said("DESCRIPTION", summary);
    lines.plain("END:VALARM");
}

fn trigger(days: i64, end_is_after: bool) -> String {
    let whole = if end_is_after { days } else { days - 1 };
    match whole {
        ..0 => format!("PT{HOUR}H"),
        0 => format!("-PT{}H", 24 - HOUR),
        whole => format!("-P{whole}DT{}H", 24 - HOUR),
    }
}

#[cfg(test)]
mod tests {
    use super::trigger;

    #[test]
    fn an_alarm_goes_off_at_eight() {
        // An event on 31 May ends on 1 June 00:00. A day before, at 30 May 08:00, there
        // are 40 hours left: a day and 16 hours.
        assert_eq!(trigger(1, true), "-P1DT16H");
        assert_eq!(trigger(0, true), "-PT16H");
        // A to-do due on 31 May is due at 00:00: 16 hours after 30 May 08:00.
        assert_eq!(trigger(1, false), "-PT16H");
        assert_eq!(trigger(0, false), "PT8H");
        assert_eq!(trigger(30, false), "-P29DT16H");
    }
}
