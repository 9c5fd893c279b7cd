//! What a log shows of one thing due.

use super::evidence::{Evidence, Shown, within};
use super::log::Known;
use super::{EntryKind, Verdict};
use crate::calendar::{Day, Interval, parse_day};
use crate::document::{FollowUp, Word};
use crate::due::{Due, Purpose};
use crate::plan::{Measure, Plan};

/// How many assessments of one measure are looked at for one window, the latest first.
const MAX_ASSESSMENTS: usize = 1_000;

/// What a log shows of one thing due.
#[derive(Debug, Default)]
pub(super) struct Found<'l> {
    /// How many times it was done.
    pub(super) done: u32,
    /// The days on which it was done, in order, each as many times as it counts.
    pub(super) days: Vec<(Day, u32)>,
    /// The last judgement of it.
    pub(super) verdict: Option<(Verdict, Known<'l>)>,
    /// The decision that moved it, and its new last day.
    pub(super) moved: Option<(Day, Known<'l>)>,
    /// The decision that it need not be done.
    pub(super) waived: Option<Known<'l>>,
    /// In which forms it was reported, for a report that has several.
    pub(super) forms: Vec<&'l str>,
    /// The entries it rests on.
    pub(super) entries: Vec<&'l str>,
}

impl<'l> Found<'l> {
    /// Looks for everything a log shows of something due.
    pub(super) fn of(plan: &Plan, due: &Due, evidence: &Evidence<'l>) -> Self {
        let mut found = Self::default();
        for shown in evidence.for_key(&due.key) {
            found.explicit(shown);
        }
        let days = due.window.from.zip(due.window.until);
        let days = days.and_then(|(from, until)| Interval::new(from, until));
        if let Some(days) = days.or(due.window.bracket) {
            match due.purpose {
                Purpose::Activity => found.activity(plan, due, days, evidence),
                Purpose::FollowUp => found.follow_up(plan, due, days, evidence),
                Purpose::Report => {
                    let id = due.id.as_deref().unwrap_or_default();
                    found.told(evidence.of_duty(id), days, &[EntryKind::Report]);
                }
                Purpose::Input => {}
            }
        }
        found.days.sort_unstable();
        found.entries.sort_unstable();
        found.entries.dedup();
        found
    }

    fn activity(
        &mut self,
        plan: &Plan,
        due: &Due,
        days: Interval,
        evidence: &Evidence<'l>,
    ) {
        for id in scope(plan, due) {
            let list = evidence.of_measure(id);
            self.told(list, days, &[EntryKind::Occurrence]);
            self.judged(list, days);
        }
    }

    fn follow_up(
        &mut self,
        plan: &Plan,
        due: &Due,
        days: Interval,
        evidence: &Evidence<'l>,
    ) {
        let id = due.id.as_deref().unwrap_or_default();
        let kinds = [EntryKind::Report, EntryKind::Occurrence, EntryKind::Assessment];
        self.told(evidence.of_follow_up(id), days, &kinds);
        let its = plan.follow_up(id);
        for indicator in indicators(plan, due, its) {
            self.told(evidence.of_indicator(indicator), days, &[EntryKind::Value]);
        }
        // Was it done? Whoever judges the measure has followed it up.
        for id in scope(plan, due) {
            let list = evidence.of_measure(id);
            self.told(list, days, &[EntryKind::Assessment, EntryKind::Report]);
        }
    }

    /// Takes what says itself that it counts.
    fn explicit(&mut self, shown: &Shown<'l>) {
        let known = shown.known;
        match known.kind {
            EntryKind::Moved => {
                let to = known.entry.to.as_deref().and_then(parse_day);
                let later = self.moved.is_none_or(|(_, other)| other.days <= known.days);
                if let Some(to) = to.filter(|_| later) {
                    self.moved = Some((to, known));
                }
            }
            EntryKind::Waived => self.waived = Some(known),
            EntryKind::Assessment => self.judge(known),
            EntryKind::Occurrence
            | EntryKind::Report
            | EntryKind::Value
            | EntryKind::Visit => self.count(known),
            EntryKind::Begins
            | EntryKind::Case
            | EntryKind::Joined
            | EntryKind::Left
            | EntryKind::State
            | EntryKind::Withdrawn => {}
        }
        self.entries.push(known.id());
    }

    /// Takes those of some kinds that speak of days within the window.
    fn told(&mut self, list: &[Shown<'l>], days: Interval, kinds: &[EntryKind]) {
        for shown in within(list, days) {
            let known = shown.known;
            if known.entry.counts_for.is_empty() && kinds.contains(&known.kind) {
                self.count(known);
                self.entries.push(known.id());
            }
        }
    }

    /// Takes the last assessment that speaks of the window: of days in it, or of a time
    /// in which it ends.
    fn judged(&mut self, list: &[Shown<'l>], days: Interval) {
        let end = list.partition_point(|shown| shown.of.from() <= days.until());
        let before = list.get(..end).unwrap_or_default();
        let assessments =
            before.iter().rev().filter(|shown| shown.known.kind == EntryKind::Assessment);
        for shown in assessments.take(MAX_ASSESSMENTS) {
            let period = shown.known.entry.period.is_some();
            let speaks_of_it = days.contains(shown.of.until())
                && days.contains(shown.of.from())
                || period && shown.of.contains(days.until());
            if speaks_of_it && shown.known.entry.counts_for.is_empty() {
                self.judge(shown.known);
                self.entries.push(shown.known.id());
            }
        }
    }

    fn judge(&mut self, known: Known<'l>) {
        let verdict = known.entry.verdict.as_ref().and_then(Word::known);
        let later = self.verdict.is_none_or(|(_, other)| {
            (other.days, other.id()) <= (known.days, known.id())
        });
        if let Some(verdict) = verdict.filter(|_| later) {
            self.verdict = Some((verdict, known));
        }
    }

    /// Counts a time it was done.
    pub(super) fn count(&mut self, known: Known<'l>) {
        let times = known.times();
        self.done = self.done.saturating_add(times);
        self.days.push((known.days.until(), times));
        self.forms.extend(known.entry.forms.iter().map(Word::text));
    }

    /// Returns the day on which a count was reached.
    pub(super) fn reached(&self, required: u32) -> Option<Day> {
        let mut sum = 0_u32;
        self.days.iter().find_map(|(day, times)| {
            sum = sum.saturating_add(*times);
            (sum >= required).then_some(*day)
        })
    }
}

/// The measures whose entries count for something due: the measure, and its parts that
/// have no time of their own; or the parts the window is for.
pub(super) fn scope<'p>(plan: &'p Plan, due: &'p Due) -> Vec<&'p str> {
    let parts = &due.window.parts;
    let named = due.measure.iter().filter(|_| parts.is_empty()).chain(parts);
    let measures = named.filter_map(|id| plan.measure(id));
    let untimed = |part: &Measure<'_>| part.written().schedules.is_empty();
    measures.flat_map(|measure| scope_of(measure, untimed)).collect()
}

/// A measure and those of its parts, and their parts, that are taken in.
pub(super) fn scope_of<'p>(
    measure: Measure<'p>,
    takes_in: impl Fn(&Measure<'p>) -> bool,
) -> Vec<&'p str> {
    let (mut found, mut open) = (Vec::new(), vec![measure]);
    while let Some(measure) = open.pop() {
        // Parents may go in a circle.
        if !found.contains(&measure.id()) {
            found.push(measure.id());
            open.extend(measure.children().filter(&takes_in));
        }
    }
    found
}

/// The indicators a follow-up looks at: its own, and those of the goal it is of.
fn indicators<'p>(
    plan: &'p Plan,
    due: &Due,
    follow_up: Option<&'p FollowUp>,
) -> Vec<&'p str> {
    let own = follow_up.into_iter().flat_map(|its| &its.indicators);
    let goals = plan.document().goals.iter();
    let of_goal = goals
        .filter(|goal| goal.id.is_some() && goal.id == due.goal)
        .flat_map(|goal| &goal.indicators);
    own.chain(of_goal).filter_map(|indicator| indicator.id.as_deref()).collect()
}
