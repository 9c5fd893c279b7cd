//! The entries of a log, sorted by what they speak of.

use std::collections::BTreeMap;

use crate::calendar::{Conventions, Day, Interval};
use crate::document::{StateKind, Word};
use crate::follow_up::log::{Known, days_of};
use crate::follow_up::{EntryKind, Log};
use crate::plan::Plan;

/// Something an entry shows of one thing.
#[derive(Clone, Copy, Debug)]
pub(in crate::follow_up) struct Shown<'l> {
    pub(in crate::follow_up) known: Known<'l>,
    /// The time it speaks of: its period, or when it happened.
    pub(in crate::follow_up) of: Interval,
}

/// What was known on a day, sorted by what it speaks of.
#[derive(Debug, Default)]
pub(in crate::follow_up) struct Evidence<'l> {
    measures: BTreeMap<&'l str, Vec<Shown<'l>>>,
    occurrences: BTreeMap<&'l str, Vec<Shown<'l>>>,
    assessments: BTreeMap<&'l str, Vec<Shown<'l>>>,
    follow_ups: BTreeMap<&'l str, Vec<Shown<'l>>>,
    duties: BTreeMap<&'l str, Vec<Shown<'l>>>,
    indicators: BTreeMap<&'l str, Vec<Shown<'l>>>,
    keys: BTreeMap<&'l str, Vec<Shown<'l>>>,
    moved: BTreeMap<&'l str, (Day, Known<'l>)>,
    states: BTreeMap<&'l str, Vec<Known<'l>>>,
    visits: BTreeMap<&'l str, Vec<Shown<'l>>>,
    members: BTreeMap<&'l str, Vec<Known<'l>>>,
    /// From when on the log was kept, if it says.
    pub(in crate::follow_up) begins: Option<Day>,
    /// The day on which this was known.
    pub(in crate::follow_up) on: Day,
}

impl<'l> Evidence<'l> {
    /// Sorts what a log knew of a plan on a day.
    pub(in crate::follow_up) fn of(log: &'l Log, on: Day, plan: &Plan) -> Self {
        let mut sorted = Self { on, ..Self::default() };
        let calendar = &plan.calendar().conventions;
        let of_another = |known: &Known<'_>| {
            let its = known.entry.plan.as_deref().zip(plan.document().id.as_deref());
            its.is_some_and(|(its, id)| its != id)
        };
        for known in log.known_on(on, calendar) {
            if !of_another(&known) {
                sorted.take(known, calendar);
            }
        }
        let lists = [
            &mut sorted.measures,
            &mut sorted.occurrences,
            &mut sorted.assessments,
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
        let lists = [&mut sorted.states, &mut sorted.members];
        for list in lists.into_iter().flat_map(BTreeMap::values_mut) {
            list.sort_by_key(|known| (known.days.from(), known.id()));
        }
        sorted
    }

    fn take(&mut self, known: Known<'l>, calendar: &Conventions) {
        let entry = known.entry;
        let speaks_of_a_time = matches!(
            known.kind,
            EntryKind::Assessment | EntryKind::Report | EntryKind::Value
        );
        let period = entry.period.as_deref().filter(|_| speaks_of_a_time);
        let spoken_of = period.and_then(|text| days_of(text, calendar));
        // What was done was done before it was told.
        let done = (known.kind == EntryKind::Occurrence).then_some(known.done);
        let shown = Shown { known, of: done.or(spoken_of).unwrap_or(known.days) };
        match known.kind {
            EntryKind::Begins => {
                let day = known.days.from();
                self.begins = Some(self.begins.map_or(day, |first| first.min(day)));
            }
            EntryKind::State => {
                // A state that nobody knows hides none that is known.
                let is_known = entry.state.as_ref().and_then(Word::known).is_some();
                if let Some(measure) = entry.measure.as_deref().filter(|_| is_known) {
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
                if let Some(register) = entry.population.as_deref() {
                    self.visits.entry(register).or_default().push(shown);
                }
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
                self.free(shown);
                self.decision(known, calendar);
            }
            EntryKind::Joined | EntryKind::Left => {
                let register = entry.population.as_deref().unwrap_or_default();
                self.members.entry(register).or_default().push(known);
            }
            EntryKind::Withdrawn => {}
        }
    }

    /// Takes what names a measure and no item of it: its day tells what it counts for.
    fn free(&mut self, shown: Shown<'l>) {
        let entry = shown.known.entry;
        let lists = [
            (EntryKind::Occurrence, &mut self.occurrences),
            (EntryKind::Assessment, &mut self.assessments),
        ];
        for (kind, list) in lists {
            let id = entry.measure.as_deref().filter(|_| entry.counts_for.is_empty());
            // Whoever says that it was done no time at all tells of no occurrence.
            let id = id.filter(|_| shown.known.times() > 0);
            if let Some(id) = id.filter(|_| shown.known.kind == kind) {
                list.entry(id).or_default().push(shown);
            }
        }
    }

    /// Takes a new last day of what it names.
    fn decision(&mut self, known: Known<'l>, calendar: &Conventions) {
        let to = known.entry.to.as_deref().filter(|_| known.kind == EntryKind::Moved);
        let Some(days) = to.and_then(|to| days_of(to, calendar)) else { return };
        for key in &known.entry.counts_for {
            let last = self.moved.entry(key).or_insert((days.until(), known));
            if (last.1.days, last.1.id()) < (known.days, known.id()) {
                *last = (days.until(), known);
            }
        }
    }

    /// Everything that names a measure, in order of time.
    pub(in crate::follow_up) fn of_measure(&self, id: &str) -> &[Shown<'l>] {
        self.measures.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// The times a measure was done that name no item, in order of time.
    pub(in crate::follow_up) fn occurrences(&self, id: &str) -> &[Shown<'l>] {
        self.occurrences.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// The judgements of a measure that name no item, in order of the time they speak of.
    pub(in crate::follow_up) fn assessments(&self, id: &str) -> &[Shown<'l>] {
        self.assessments.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Everything that names a follow-up.
    pub(in crate::follow_up) fn of_follow_up(&self, id: &str) -> &[Shown<'l>] {
        self.follow_ups.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Everything that names a reporting duty.
    pub(in crate::follow_up) fn of_duty(&self, id: &str) -> &[Shown<'l>] {
        self.duties.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every value of an indicator.
    pub(in crate::follow_up) fn of_indicator(&self, id: &str) -> &[Shown<'l>] {
        self.indicators.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every visit to a register, in order of time.
    pub(in crate::follow_up) fn visits(&self, register: &str) -> &[Shown<'l>] {
        self.visits.get(register).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every unit that came into a register or left it, in order of time.
    pub(in crate::follow_up) fn members(&self, register: &str) -> &[Known<'l>] {
        self.members.get(register).map(Vec::as_slice).unwrap_or_default()
    }

    /// Everything that says it counts for an item.
    pub(in crate::follow_up) fn for_key(&self, key: &str) -> &[Shown<'l>] {
        self.keys.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// Everything that says it counts for items, by their keys.
    pub(in crate::follow_up) fn keys(
        &self,
    ) -> impl Iterator<Item = (&'l str, &[Shown<'l>])> {
        self.keys.iter().map(|(key, list)| (*key, list.as_slice()))
    }

    /// The new last day that the last decision gave an item.
    pub(in crate::follow_up) fn moved(&self, key: &str) -> Option<(Day, Known<'l>)> {
        self.moved.get(key).copied()
    }

    /// The last state a measure came into until a day.
    pub(in crate::follow_up) fn state(
        &self,
        measure: &str,
        on: Day,
    ) -> Option<(StateKind, Known<'l>)> {
        let all = self.states(measure);
        let until_then = all.partition_point(|known| known.days.from() <= on);
        let last = *all.get(until_then.checked_sub(1)?)?;
        Some((last.entry.state.as_ref().and_then(Word::known)?, last))
    }

    /// Every state a measure came into, in order of time.
    pub(in crate::follow_up) fn states(&self, measure: &str) -> &[Known<'l>] {
        self.states.get(measure).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Returns those of a list in order of time that speak of days within an interval.
pub(in crate::follow_up) fn within<'e, 'l>(
    list: &'e [Shown<'l>],
    days: Interval,
) -> impl Iterator<Item = &'e Shown<'l>> {
    let first = list.partition_point(|shown| shown.of.from() < days.from());
    let rest = list.get(first..).unwrap_or_default();
    rest.iter()
        .take_while(move |shown| shown.of.from() <= days.until())
        .filter(move |shown| shown.of.until() <= days.until())
}
