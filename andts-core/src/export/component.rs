//! One component of a calendar: an event or a to-do.

use chrono::Days;

use super::about::{About, short};
use super::content::Lines;
use super::told::Told;
use super::{CalendarOptions, ComponentKind, Shown, alarm, describe};
use crate::calendar::Day;
use crate::document::{Visibility, Word};
use crate::follow_up::State;
use crate::plan::Measure;

/// What is written of one item.
pub(super) struct Component<'c> {
    pub(super) about: About<'c>,
    pub(super) uid: String,
    pub(super) on: Day,
    pub(super) options: &'c CalendarOptions,
    pub(super) told: Option<&'c Told>,
}

impl Component<'_> {
    /// Returns the last day, which may have been moved; none where nobody has given it.
    pub(super) fn last(&self) -> Option<Day> {
        let moved = self.told.and_then(|told| told.due_on);
        moved.or(self.about.due.window.until)
    }

    /// Returns the first day that is shown.
    fn first(&self, last: Day) -> Day {
        match self.options.shown {
            Shown::Deadline => last,
            Shown::Window => self.about.due.window.from.map_or(last, |day| day.min(last)),
        }
    }

    /// Writes it as an event, unless it has no day.
    pub(super) fn event(&self, lines: &mut Lines) {
        let Some(last) = self.last() else { return };
        // The calendar ends in 2200, and a day after it is still a day.
        let end = last.checked_add_days(Days::new(1)).unwrap_or(last);
        let summary = self.summary(last);
        lines.plain("BEGIN:VEVENT");
        self.name(lines);
        lines.plain(&format!("DTSTART;VALUE=DATE:{}", self.first(last).format("%Y%m%d")));
        lines.plain(&format!("DTEND;VALUE=DATE:{}", end.format("%Y%m%d")));
        self.words(lines, &summary);
        if self.is_told(State::Waived) {
            lines.plain("STATUS:CANCELLED");
        }
        lines.plain("TRANSP:TRANSPARENT");
        self.alarms(lines, last, &summary);
        lines.plain("END:VEVENT");
    }

    /// Writes it as a to-do, undated if it has no day.
    pub(super) fn todo(&self, lines: &mut Lines) {
        let last = self.last();
        let heading = self.about.heading();
        let missing = self.about.pick("Datum saknas", "Date missing");
        let summary = match last {
            Some(_) => heading,
            None => format!("{missing}: {heading}"),
        };
        lines.plain("BEGIN:VTODO");
        self.name(lines);
        if let Some(last) = last {
            let first = self.first(last);
            if first < last {
                lines.plain(&format!("DTSTART;VALUE=DATE:{}", first.format("%Y%m%d")));
            }
            lines.plain(&format!("DUE;VALUE=DATE:{}", last.format("%Y%m%d")));
        }
        self.words(lines, &summary);
        if let Some(told) = self.told {
            lines.plain(&format!("STATUS:{}", told.status()));
        }
        if self.is_told(State::Met) {
            lines.plain("PERCENT-COMPLETE:100");
        }
        if let Some(last) = last {
            self.alarms(lines, last, &summary);
        }
        lines.plain("END:VTODO");
    }

    fn name(&self, lines: &mut Lines) {
        lines.plain(&format!("UID:{}", self.uid));
        lines.plain(&format!("DTSTAMP:{}T000000Z", self.on.format("%Y%m%d")));
    }

    fn words(&self, lines: &mut Lines, summary: &str) {
        lines.said("SUMMARY", summary);
        lines.said("DESCRIPTION", &describe::description(&self.about, self.told));
        lines.list("CATEGORIES", &self.categories());
        if self.is_internal() {
            lines.plain("CLASS:PRIVATE");
        }
    }

    /// Says that the day of an event is the last of more.
    fn summary(&self, last: Day) -> String {
        let heading = self.about.heading();
        let alone = self.about.due.window.from.is_none_or(|from| from >= last);
        match self.options.shown {
            Shown::Deadline if !alone => {
                format!("{heading} ({})", self.about.pick("sista dag", "last day"))
            }
            Shown::Deadline | Shown::Window => heading,
        }
    }

    fn categories(&self) -> Vec<String> {
        let purpose = self.about.purpose().to_owned();
        let areas = self.about.areas().into_iter().map(str::to_owned);
        let focus = self.about.focus_area().map(|title| short(title, 120));
        std::iter::once(purpose).chain(areas).chain(focus).collect()
    }

    fn alarms(&self, lines: &mut Lines, last: Day, summary: &str) {
        if self.told.is_some_and(|told| told.is_settled()) {
            return;
        }
        let narrow = self.about.due.window.narrow.map(|days| days.until());
        let moved = self.told.and_then(|told| told.due_on);
        let remind_by = moved.or(narrow).unwrap_or(last).min(last);
        let before = (last - remind_by).num_days();
        let is_event = self.options.kind == ComponentKind::Event;
        for days in &self.options.alarm_days {
            alarm::write(lines, before + i64::from(*days), is_event, summary);
        }
    }

    fn is_told(&self, state: State) -> bool {
        self.told.is_some_and(|told| told.state == state)
    }

    /// Who may see a measure is its own matter, or its parent's.
    fn is_internal(&self) -> bool {
        let mut line = self.about.measure.iter().flat_map(Measure::line);
        let said = line.find_map(|one| one.written().visibility.as_ref());
        said.and_then(Word::known) == Some(Visibility::Internal)
    }
}
