//! The entries of a log, sorted by what they speak of.

use std::collections::BTreeMap;

use super::log::{Known, days_of};
use super::{EntryKind, Log};
use crate::calendar::{Conventions, Day, Interval};
use crate::document::{StateKind, Word};

/// Something an entry shows of one thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown<'l> {
    pub(super) known: Known<'l>,
    /// The time it speaks of: its period, or when it happened.
    pub(super) of: Interval,
}

/// What was known on a day, sorted by what it speaks of.
#[derive(Debug, Default)]
pub(super) struct Evidence<'l> {
    measures: BTreeMap<&'l str, Vec<Shown<'l>>>,
    follow_ups: BTreeMap<&'l str, Vec<Shown<'l>>>,
    duties: BTreeMap<&'l str, Vec<Shown<'l>>>,
    indicators: BTreeMap<&'l str, Vec<Shown<'l>>>,
    keys: BTreeMap<&'l str, Vec<Shown<'l>>>,
    states: BTreeMap<&'l str, Vec<Known<'l>>>,
    /// From when on the log was kept, if it says.
    pub(super) begins: Option<Day>,
}

impl<'l> Evidence<'l> {
    /// Sorts what a log knew on a day.
    pub(super) fn of(log: &'l Log, on: Day, calendar: &Conventions) -> Self {
        let mut sorted = Self::default();
        for known in log.known_on(on, calendar) {
            sorted.take(known, calendar);
        }
        let lists = [
            &mut sorted.measures,
            &mut sorted.follow_ups,
            &mut sorted.duties,
            &mut sorted.indicators,
            &mut sorted.keys,
        ];
        for list in lists.into_iter().flat_map(BTreeMap::values_mut) {
            list.sort_by_key(|shown| {
                (shown.of.from(), shown.known.days, shown.known.id())
            });
        }
        for list in sorted.states.values_mut() {
            list.sort_by_key(|known| (known.days.from(), known.id()));
        }
        sorted
    }

    fn take(&mut self, known: Known<'l>, calendar: &Conventions) {
        let entry = known.entry;
        let spoken_of = entry.period.as_deref().and_then(|text| days_of(text, calendar));
        let shown = Shown { known, of: spoken_of.unwrap_or(known.days) };
        match known.kind {
            EntryKind::Begins => {
                let day = known.days.from();
                self.begins = Some(self.begins.map_or(day, |first| first.min(day)));
            }
            EntryKind::State => {
                if let Some(measure) = entry.measure.as_deref() {
                    self.states.entry(measure).or_default().push(known);
                }
            }
            EntryKind::Occurrence
            | EntryKind::Assessment
            | EntryKind::Report
            | EntryKind::Value
            | EntryKind::Visit
            | EntryKind::Case
            | EntryKind::Moved
            | EntryKind::Waived => {
                for key in &entry.counts_for {
                    self.keys.entry(key).or_default().push(shown);
                }
                let lists = [
                    (entry.measure.as_deref(), &mut self.measures),
                    (entry.follow_up.as_deref(), &mut self.follow_ups),
                    (entry.duty.as_deref(), &mut self.duties),
                    (entry.indicator.as_deref(), &mut self.indicators),
                ];
                for (id, list) in lists {
                    if let Some(id) = id {
                        list.entry(id).or_default().push(shown);
                    }
                }
            }
            EntryKind::Joined | EntryKind::Left | EntryKind::Withdrawn => {}
        }
    }

    /// Everything that names a measure, in order of time.
    pub(super) fn of_measure(&self, id: &str) -> &[Shown<'l>] {
        self.measures.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Everything that names a follow-up.
    pub(super) fn of_follow_up(&self, id: &str) -> &[Shown<'l>] {
        self.follow_ups.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Everything that names a reporting duty.
    pub(super) fn of_duty(&self, id: &str) -> &[Shown<'l>] {
        self.duties.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every value of an indicator.
    pub(super) fn of_indicator(&self, id: &str) -> &[Shown<'l>] {
        self.indicators.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Everything that says it counts for an item.
    pub(super) fn for_key(&self, key: &str) -> &[Shown<'l>] {
        self.keys.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// The last state a measure came into.
    pub(super) fn state(&self, measure: &str) -> Option<(StateKind, Known<'l>)> {
        let last = *self.states.get(measure)?.last()?;
        Some((last.entry.state.as_ref().and_then(Word::known)?, last))
    }
}

/// Returns those of a list in order of time that speak of days within an interval.
pub(super) fn within<'e, 'l>(
    list: &'e [Shown<'l>],
    days: Interval,
) -> impl Iterator<Item = &'e Shown<'l>> {
    let first = list.partition_point(|shown| shown.of.from() < days.from());
    let rest = list.get(first..).unwrap_or_default();
    rest.iter()
        .take_while(move |shown| shown.of.from() <= days.until())
        .filter(move |shown| shown.of.until() <= days.until())
}
