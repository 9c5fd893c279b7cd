//! Timings that RFC 5545 can say exactly, as recurrence rules.

use chrono::Weekday;
use serde::Serialize;

use super::timing::{Every, Kind, Stretch, Timing};
use super::{On, Schedule};
use crate::calendar::{Moment, Part, Unit};
use crate::diagnostic::Text;

/// What RFC 5545 can say of one timing: a rule, or why there is none.
///
/// Swedish: *återkomstregel*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rrule {
    /// Which of the schedule's timings it is.
    pub timing: usize,
    /// The value of the property `RRULE`, such as `FREQ=WEEKLY;BYDAY=MO`.
    pub rrule: Option<String>,
    /// Why it cannot be said.
    pub why_not: Option<Text>,
}

impl Schedule {
    /// Returns each timing as a recurrence rule of RFC 5545, or why it is none.
    ///
    /// A rule says on which days something happens. A count in a period, a period in
    /// which something happens some day, and what the local calendar must give are none.
    /// The start (`DTSTART`) is the first window's.
    ///
    /// ```
    /// use andts_core::schedule::Schedule;
    ///
    /// let rule = |text: &str| Schedule::parse(text).rrules()[0].rrule.clone();
    /// assert_eq!(rule("första måndagen i varje månad").unwrap(), "FREQ=MONTHLY;BYDAY=1MO");
    /// assert_eq!(rule("minst 2 gånger per termin"), None);
    /// ```
    #[must_use]
    pub fn rrules(&self) -> Vec<Rrule> {
        let one = |(timing, written): (usize, &Timing)| match rule(&written.kind) {
            Ok(rrule) => Rrule { timing, rrule: Some(rrule), why_not: None },
            Err(why) => Rrule { timing, rrule: None, why_not: Some(why.text()) },
        };
        self.timings().iter().enumerate().map(one).collect()
    }
}

/// Why a timing is no recurrence rule.
#[derive(Clone, Copy)]
enum WhyNot {
    Count,
    Window,
    NoPhase,
    Once,
    NoTime,
    Local,
    Except,
    FromCompletion,
    Swedish,
}

impl WhyNot {
    fn text(self) -> Text {
        let (sv, en) = match self {
            Self::Count => (
                "ett antal gånger per period är ingen återkomst på bestämda dagar",
                "a count in a period is no recurrence on given days",
            ),
            Self::Window => (
                "den säger inom vilken tid, inte på vilken dag",
                "it says within what time, not on which day",
            ),
            Self::NoPhase => (
                "den säger inte vilket år eller vilken vecka det börjar",
                "it does not say in which year or week it begins",
            ),
            Self::Once => ("den inträffar en gång", "it happens once"),
            Self::NoTime => ("den säger ingen tid", "it says no time"),
            Self::Local => (
                "dagarna beror på den lokala kalendern eller på något annat",
                "its days depend on the local calendar or on something else",
            ),
            Self::Except => (
                "undantaget kan inte sägas som en regel",
                "the exception cannot be said as a rule",
            ),
            Self::FromCompletion => (
                "nästa gång räknas från när det senast gjordes",
                "the next time is counted from when it was last done",
            ),
            Self::Swedish => (
                "svenska helgdagar kan inte sägas i RFC 5545",
                "RFC 5545 cannot say Swedish holidays",
            ),
        };
        Text::new(sv, en)
    }
}

fn rule(kind: &Kind) -> Result<String, WhyNot> {
    match kind {
        Kind::Every(every) => recurring(every),
        Kind::Quota(_) => Err(WhyNot::Count),
        Kind::Once(_) => Err(WhyNot::Once),
        Kind::Relative(_) => Err(WhyNot::Local),
        Kind::Continuous(_) | Kind::OnDemand(_) | Kind::Note(_) => Err(WhyNot::NoTime),
    }
}

fn recurring(every: &Every) -> Result<String, WhyNot> {
    if every.from_completion {
        return Err(WhyNot::FromCompletion);
    }
    if !every.except.is_empty() {
        return Err(WhyNot::Except);
    }
    let n = every.every.n;
    if n > 1 && every.starting.is_none() {
        return Err(WhyNot::NoPhase);
    }
    let interval = if n > 1 { format!(";INTERVAL={n}") } else { String::new() };
    let months = months(&every.within)?;
    let by_month = |base: String| {
        if months.is_empty() { base } else { format!("{base};BYMONTH={months}") }
    };
    match (every.every.unit, every.on.as_slice()) {
        (Unit::Day, []) => Ok(by_month(format!("FREQ=DAILY{interval}"))),
        (Unit::Week, on) => {
            let days = on.iter().map(|on| weekday(*on)).collect::<Result<Vec<_>, _>>()?;
            if days.is_empty() {
                return Err(WhyNot::Window);
            }
            // With months between, RFC 5545 would count weeks of whole years.
            if n > 1 && !months.is_empty() {
                return Err(WhyNot::Window);
            }
            let week_start = if n > 1 { ";WKST=MO" } else { "" };
            let days = days.join(",");
            Ok(by_month(format!("FREQ=WEEKLY{interval};BYDAY={days}{week_start}")))
        }
        (Unit::Month, [On::Nth(nth, day)]) => {
            let nth = if *nth == 0 { "-1".to_owned() } else { nth.to_string() };
            let day = two_letters(*day);
            if months.is_empty() {
                Ok(format!("FREQ=MONTHLY{interval};BYDAY={nth}{day}"))
            } else {
                Ok(format!("FREQ=YEARLY;BYMONTH={months};BYDAY={nth}{day}"))
            }
        }
        (Unit::Month, [On::At(moment)]) if months.is_empty() => {
            let day = monthly(*moment)?;
            Ok(format!("FREQ=MONTHLY{interval};{day}"))
        }
        (Unit::Year, [On::At(moment)]) if months.is_empty() => {
            let day = yearly(*moment)?;
            Ok(format!("FREQ=YEARLY{interval};{day}"))
        }
        _ => Err(WhyNot::Window),
    }
}

/// The months a rule is restricted to; any other restriction cannot be said.
fn months(within: &[Stretch]) -> Result<String, WhyNot> {
    let month = |stretch: &Stretch| {
        let at = stretch.moment().ok_or(WhyNot::Local)?;
        let point = at.until.filter(|_| at.from == at.until && at.is_yearless());
        let month = point.and_then(|point| point.part.month());
        month.map(|month| month.to_string()).ok_or(WhyNot::Window)
    };
    let all = within.iter().map(month).collect::<Result<Vec<_>, _>>()?;
    Ok(all.join(","))
}

fn weekday(on: On) -> Result<&'static str, WhyNot> {
    match on {
        On::Weekday(day) => Ok(two_letters(day)),
        On::WorkingDays => Err(WhyNot::Swedish),
        On::Weekdays(..) | On::Nth(..) | On::Even | On::Odd | On::At(_) => {
            Err(WhyNot::Window)
        }
    }
}

fn two_letters(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

/// A day of every month; one that short months lack is their last (lag 1930:173 1 §),
/// where RFC 5545 alone would skip the month.
fn monthly(at: Moment) -> Result<String, WhyNot> {
    let point = at.until.filter(|_| at.from == at.until).ok_or(WhyNot::Window)?;
    match point.part {
        Part::EveryMonth(31) => Ok("BYMONTHDAY=-1".to_owned()),
        Part::EveryMonth(day @ 29..=30) => {
            let days: Vec<_> = (28..=day).map(|day| day.to_string()).collect();
            Ok(format!("BYMONTHDAY={};BYSETPOS=-1", days.join(",")))
        }
        Part::EveryMonth(day) => Ok(format!("BYMONTHDAY={day}")),
        Part::Year
        | Part::Month(_)
        | Part::Day(..)
        | Part::Week(_)
        | Part::Quarter(_)
        | Part::Tertial(_)
        | Part::Half(_)
        | Part::Season(_) => Err(WhyNot::Window),
    }
}

fn yearly(at: Moment) -> Result<String, WhyNot> {
    let point = at.until.filter(|_| at.from == at.until).ok_or(WhyNot::Window)?;
    let (month, day) = point.part.day().ok_or(WhyNot::Window)?;
    Ok(format!("BYMONTH={month};BYMONTHDAY={day}"))
}
