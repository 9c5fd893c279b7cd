use std::collections::{BTreeMap, BTreeSet};

use super::about::{Names, short};
use super::component::Component;
use super::content::Lines;
use super::told::Told;
use super::{File, MAX_FILE, uid};
use crate::calendar::Day;
use crate::diagnostic::Lang;
use crate::due::Due;
use crate::plan::Plan;

/// How a calendar is written.
///
/// Swedish: *kalenderval*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarOptions {
    /// The language of its words.
    pub lang: Lang,
    /// What an item becomes.
    pub kind: ComponentKind,
    /// Which of its days are shown.
    pub shown: Shown,
    /// How many days before the last day to remind, at eight in the morning.
    pub alarm_days: BTreeSet<u32>,
    /// What the calendar is called; none is the plan's title.
    pub name: Option<String>,
    /// What has been told of items, by their keys.
    pub told: BTreeMap<String, Told>,
}

impl Default for CalendarOptions {
    fn default() -> Self {
        Self {
            lang: Lang::Sv,
            kind: ComponentKind::Event,
            shown: Shown::Deadline,
            alarm_days: BTreeSet::new(),
            name: None,
            told: BTreeMap::new(),
        }
    }
}

/// What an item becomes in a calendar.
///
/// Swedish: *kalenderpost*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComponentKind {
    /// An all-day event (*händelse*), `VEVENT`: every calendar shows it.
    Event,
    /// A to-do (*uppgift*), `VTODO`: it can be ticked off, and many calendars do not know it.
    Todo,
}

/// Which days of a window a calendar shows.
///
/// Swedish: *visade dagar*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The last day (*sista dag*).
    Deadline,
    /// All of them (*hela tidsfönstret*).
    Window,
}

/// Returns what is due, or as much of it as is wanted, as a calendar. `on` is the day it is
/// made on: who reads it again takes the later one for the newer.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::due::due;
/// use andts_core::export::{CalendarOptions, icalendar};
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"id": "p", "period": {"from": "2024", "until": "2024"},
///     "measures": [{"id": "a", "title": "Tillsyn", "schedules": [{"text": "31 maj 2024"}]}]}"#)?;
/// let (from, until) = (parse_day("2024-01-01").unwrap(), parse_day("2024-12-31").unwrap());
/// let items = due(&plan, from, until);
/// let file = icalendar(&plan, &items, from, &CalendarOptions::default());
/// assert!(file.text.contains("UID:a_0_2024-05-31@p.andts\r\n"));
/// assert!(file.text.contains("DTSTART;VALUE=DATE:20240531\r\nDTEND;VALUE=DATE:20240601\r\n"));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn icalendar(plan: &Plan, items: &[Due], on: Day, options: &CalendarOptions) -> File {
    written(plan, items, on, options, MAX_FILE)
}

fn written(
    plan: &Plan,
    items: &[Due],
    on: Day,
    options: &CalendarOptions,
    most: usize,
) -> File {
    let (names, scope) = (Names::of(plan), uid::scope(plan));
    let component = |due| Component {
        about: names.about(due, options.lang),
        uid: uid::uid(&due.key, &scope),
        on,
        options,
        told: options.told.get(&due.key),
    };
    let mut lines = Lines::default();
    let undated = items.iter().filter(|due| component(due).last().is_none()).count();
    begin(&mut lines, plan, undated, options);
    let mut left = items.iter();
    for due in left.by_ref() {
        let end = lines.text.len();
        match options.kind {
            ComponentKind::Event => component(due).event(&mut lines),
            ComponentKind::Todo => component(due).todo(&mut lines),
        }
        if lines.text.len() > most {
            lines.text.truncate(end);
            let left_out = left.len() + 1;
            lines.plain("END:VCALENDAR");
            return File { text: lines.text, left_out };
        }
    }
    lines.plain("END:VCALENDAR");
    File { text: lines.text, left_out: 0 }
}

fn begin(lines: &mut Lines, plan: &Plan, undated: usize, options: &CalendarOptions) {
    lines.plain("BEGIN:VCALENDAR");
    lines.plain("VERSION:2.0");
    lines.plain(match options.lang {
        Lang::Sv => "PRODID:-//andts//andts//SV",
        Lang::En => "PRODID:-//andts//andts//EN",
    });
    lines.plain("CALSCALE:GREGORIAN");
    let name = short(options.name.as_deref().unwrap_or(plan.title()), 120);
    if !name.is_empty() {
        lines.said("X-WR-CALNAME", &name);
    }
    if undated > 0 && options.kind == ComponentKind::Event {
        lines.plain(&format!("X-ANDTS-WITHOUT-DATE:{undated}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;
    use crate::due::due;

    #[test]
    fn a_file_that_is_full_says_how_many_are_left_out() {
        let text = r#"{"period": {"from": "2024", "until": "2024"}, "measures":
            [{"id": "a", "schedules": [{"text": "varje vecka"}]}]}"#;
        let plan = Plan::read(text).unwrap();
        let [from, until] = ["2024-01-01", "2024-01-28"].map(|d| parse_day(d).unwrap());
        let items = due(&plan, from, until);
        assert_eq!(items.len(), 4);
        let options = CalendarOptions::default();
        let written = |most| written(&plan, &items, from, &options, most);
        let whole = written(MAX_FILE);
        assert_eq!((whole.left_out, whole.text.matches("BEGIN:VEVENT").count()), (0, 4));
        let cut = written(whole.text.len() - 100);
        assert_eq!((cut.left_out, cut.text.matches("BEGIN:VEVENT").count()), (1, 3));
        assert!(cut.text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        assert_eq!(written(0).left_out, 4);
    }
}
