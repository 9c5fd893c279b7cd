//! What a log shows of one thing due.

use std::collections::BTreeSet;

use super::evidence::{Evidence, Shown, within};
use super::placed::Placed;
use crate::calendar::{Day, Interval};
use crate::document::{ReportForm, Word};
use crate::due::{Due, Purpose};
use crate::follow_up::log::Known;
use crate::follow_up::{EntryKind, Verdict};
use crate::plan::{Measure, Plan};

/// How many assessments of one measure are looked at for one window, the latest first.
const MAX_ASSESSMENTS: usize = 1_000;
/// How far down the parts of parts are asked how they went.
const MAX_DEPTH: usize = 16;
/// The longest window of what recurs often, in days: a month.
const OFTEN: i64 = 31;

/// What a log shows of one thing due.
#[derive(Debug, Default)]
pub(in crate::follow_up) struct Found<'l> {
    /// How many times it was done.
    pub(in crate::follow_up) done: u32,
    /// Each time it was done, in order of the last day.
    pub(in crate::follow_up) times: Vec<Time<'l>>,
    /// The last judgement of it.
    pub(in crate::follow_up) verdict: Option<(Verdict, Known<'l>)>,
    /// Whether it was judged not to be done yet when its last day had passed.
    pub(in crate::follow_up) was_open_late: bool,
    /// The last judgement of what its measure is a part of.
    pub(in crate::follow_up) whole: Option<(Verdict, Known<'l>)>,
    /// The decision that moved it, and its new last day.
    pub(in crate::follow_up) moved: Option<(Day, Known<'l>)>,
    /// The decision that it need not be done.
    pub(in crate::follow_up) waived: Option<Known<'l>>,
    /// The entries it rests on.
    pub(in crate::follow_up) entries: BTreeSet<&'l str>,
}

/// A time something was done, or told of.
#[derive(Clone, Copy, Debug)]
pub(in crate::follow_up) struct Time<'l> {
    pub(in crate::follow_up) known: Known<'l>,
    pub(in crate::follow_up) days: Interval,
    /// How many times it counts.
    pub(in crate::follow_up) counts: u32,
    /// The forms it was told in; none where it does not say.
    pub(in crate::follow_up) forms: &'l [Word<ReportForm>],
}

impl<'l> Found<'l> {
    /// Looks for everything a log shows of something due.
    pub(in crate::follow_up) fn of(
        plan: &Plan,
        due: &Due,
        evidence: &Evidence<'l>,
        placed: &Placed<'l>,
    ) -> Self {
        let moved = evidence.moved(&due.key);
        let mut found = Self { moved, ..Self::default() };
        for shown in evidence.for_key(&due.key) {
            found.explicit(shown);
        }
        found.last_decision();
        if due.purpose == Purpose::Activity {
            if let Some(days) = window_days(due, moved.map(|(day, _)| day)) {
                found.activity(plan, due, days, (evidence, placed));
            }
        } else {
            for shown in placed.at(&due.key) {
                found.count(shown.known);
            }
        }
        found.times.sort_by_key(|time| (time.days.until(), time.days.from()));
        found
    }

    fn activity(
        &mut self,
        plan: &Plan,
        due: &Due,
        days: Interval,
        (evidence, placed): (&Evidence<'l>, &Placed<'l>),
    ) {
        for id in placed.scope(plan, due) {
            for shown in within(evidence.occurrences(id), days) {
                self.count(shown.known);
            }
        }
        for (shown, times) in placed.shares(&due.key) {
            self.count_some(shown.known, *times);
        }
        for shown in placed.at(&due.key) {
            if shown.known.kind == EntryKind::Assessment {
                self.judge(shown.known);
            } else {
                self.count(shown.known);
            }
        }
        let asked = Judged { due, days, evidence, placed };
        let owners = Placed::owners(plan, due);
        let verdicts = owners.iter().map(|measure| asked.of(measure, MAX_DEPTH));
        if let Some((verdict, known)) = together(verdicts) {
            self.entries.insert(known.id());
            self.settle(verdict, known);
        }
        if due.window.kind == "once" {
            let lists = owners.iter().map(|measure| evidence.assessments(measure.id()));
            self.was_open_late =
                lists.into_iter().any(|list| self.is_open_late(list, days));
        }
        let above = owners.first().into_iter().flat_map(|measure| measure.line().skip(1));
        self.whole = above.into_iter().find_map(|measure| asked.own(measure.id()));
    }

    fn is_open_late(&self, list: &[Shown<'_>], days: Interval) -> bool {
        let Some((Verdict::Done, done)) = self.verdict else { return false };
        let mut before = list.iter().rev().take(MAX_ASSESSMENTS).filter(|shown| {
            let told = shown.known.days;
            days.until() < told.from() && told.until() <= done.days.from()
        });
        before.any(|shown| {
            let verdict = shown.known.entry.verdict.as_ref().and_then(Word::known);
            verdict.is_some_and(|verdict| verdict != Verdict::Done)
        })
    }

    /// Takes what says itself that it counts.
    fn explicit(&mut self, shown: &Shown<'l>) {
        let known = shown.known;
        self.entries.insert(known.id());
        match known.kind {
            EntryKind::Waived => {
                let last = (known.days, known.id());
                let is_last = self.waived.is_none_or(|one| (one.days, one.id()) < last);
                self.waived = if is_last { Some(known) } else { self.waived };
            }
            EntryKind::Assessment => self.judge(known),
            EntryKind::Occurrence
            | EntryKind::Report
            | EntryKind::Value
            | EntryKind::Visit => self.count(known),
            EntryKind::Begins
            | EntryKind::Case
            | EntryKind::Joined
            | EntryKind::Left
            | EntryKind::Moved
            | EntryKind::State
            | EntryKind::Withdrawn => {}
        }
    }

    /// Of a decision to move and one that it need not be done, the last stands.
    fn last_decision(&mut self) {
        let told = |known: Known<'l>| (known.days, known.id());
        let moved = self.moved.map(|(_, known)| told(known));
        self.waived = self.waived.filter(|known| Some(told(*known)) > moved);
    }

    fn judge(&mut self, known: Known<'l>) {
        self.entries.insert(known.id());
        if let Some(verdict) = known.entry.verdict.as_ref().and_then(Word::known) {
            self.settle(verdict, known);
        }
    }

    /// Keeps the last judgement.
    fn settle(&mut self, verdict: Verdict, known: Known<'l>) {
        let told = (known.days, known.id());
        let later =
            self.verdict.is_none_or(|(_, other)| (other.days, other.id()) <= told);
        if later {
            self.verdict = Some((verdict, known));
        }
    }

    /// Counts the times it was done that an entry tells of.
    fn count(&mut self, known: Known<'l>) {
        self.count_some(known, known.times());
    }

    /// Counts each of those who were to tell of something once.
    pub(in crate::follow_up) fn told(&mut self, by: &[Known<'l>]) {
        for known in by {
            self.entries.insert(known.id());
            self.times.push(Time {
                known: *known,
                days: Interval::of(known.days.from()),
                counts: 1,
                forms: &known.entry.forms,
            });
        }
        self.done = u32::try_from(by.len()).unwrap_or(u32::MAX);
        self.times.sort_by_key(|time| (time.days.until(), time.days.from()));
    }

    fn count_some(&mut self, known: Known<'l>, counts: u32) {
        self.entries.insert(known.id());
        self.done = self.done.saturating_add(counts);
        let (days, forms) = (known.done, &known.entry.forms);
        self.times.push(Time { known, days, counts, forms });
    }

    /// Returns when a count was reached.
    pub(in crate::follow_up) fn reached(&self, required: u32) -> Option<Interval> {
        let mut sum = 0_u32;
        self.times.iter().find_map(|time| {
            sum = sum.saturating_add(time.counts);
            (sum >= required).then_some(time.days)
        })
    }
}

/// The days in which an entry counts for something due: its window, until its new last
/// day where it was moved; or where it can lie at all.
pub(in crate::follow_up) fn window_days(
    due: &Due,
    moved: Option<Day>,
) -> Option<Interval> {
    let days = due.window.from.zip(due.window.until);
    let days = days.and_then(|(from, until)| {
        Interval::new(from, moved.map_or(until, |day| day.max(until)))
    });
    days.or(due.window.bracket)
}

/// How a measure was judged in some days.
struct Judged<'a, 'l> {
    due: &'a Due,
    days: Interval,
    evidence: &'a Evidence<'l>,
    placed: &'a Placed<'l>,
}

impl<'l> Judged<'_, 'l> {
    /// The last judgement of a measure; where there is none, what its parts were judged.
    fn of(&self, measure: &Measure<'_>, depth: usize) -> Option<(Verdict, Known<'l>)> {
        let own = self.own(measure.id());
        own.or_else(|| {
            let depth = depth.checked_sub(1)?;
            let parts = measure.children();
            let parts = parts.filter(|part| self.placed.goes_with(part, self.due));
            together(parts.map(|part| self.of(&part, depth)))
        })
    }

    /// The last assessment that speaks of the window: of days in it, or of a time in
    /// which it ends.
    fn own(&self, id: &str) -> Option<(Verdict, Known<'l>)> {
        let (list, days) = (self.evidence.assessments(id), self.days);
        let end = list.partition_point(|shown| shown.of.from() <= days.until());
        let before = list.get(..end).unwrap_or_default();
        let speaks = before.iter().rev().take(MAX_ASSESSMENTS).filter(|shown| {
            let in_it = days.contains(shown.of.from()) && days.contains(shown.of.until());
            let period = shown.known.entry.period.is_some();
            in_it
                || period
                    && shown.of.contains(days.until())
                    && !self.counted(id, shown.of)
        });
        let verdicts = speaks.filter_map(|shown| {
            Some((shown.known.entry.verdict.as_ref().and_then(Word::known)?, shown.known))
        });
        verdicts.max_by_key(|(_, known)| (known.days, known.id()))
    }

    /// Whether someone counts what is done every week or month, and a longer time is judged
    /// of: the count then tells in how many of them it was done.
    fn counted(&self, id: &str, of: Interval) -> bool {
        let recurs = matches!(self.due.window.kind, "quota" | "every");
        // A week cut short by the plan's period is still a week.
        let long = self.days.days().max(7);
        recurs
            && long <= OFTEN
            && of.days() > long
            && within(self.evidence.occurrences(id), of).next().is_some()
    }
}

/// What judgements of several parts say of the whole.
fn together<'l>(
    parts: impl Iterator<Item = Option<(Verdict, Known<'l>)>>,
) -> Option<(Verdict, Known<'l>)> {
    let parts: Vec<_> = parts.collect();
    let all = |wanted| {
        parts.iter().all(|part| part.is_some_and(|(verdict, _)| verdict == wanted))
    };
    let any = |wanted| parts.iter().flatten().any(|(verdict, _)| *verdict == wanted);
    let last = parts.iter().flatten().map(|(_, known)| *known);
    let last = last.max_by_key(|known| (known.days, known.id()))?;
    let verdict = if all(Verdict::Done) {
        Verdict::Done
    } else if all(Verdict::NotDone) {
        Verdict::NotDone
    } else if any(Verdict::Done) || any(Verdict::Partly) {
        Verdict::Partly
    } else if any(Verdict::Ongoing) {
        Verdict::Ongoing
    } else {
        // Some were not done, and of the others nothing is known.
        return None;
    };
    Some((verdict, last))
}

/// A measure and those of its parts, and their parts, that are taken in.
pub(in crate::follow_up) fn scope_of<'p>(
    measure: Measure<'p>,
    takes_in: impl Fn(&Measure<'p>) -> bool,
) -> Vec<&'p str> {
    let (mut found, mut open) = (Vec::new(), vec![measure]);
    let mut seen = BTreeSet::new();
    while let Some(measure) = open.pop() {
        // Parents may go in a circle.
        if seen.insert(measure.id()) {
            found.push(measure.id());
            open.extend(measure.children().filter(&takes_in));
        }
    }
    found
}

/// The indicators a follow-up looks at: its own, and those of the goal it is of.
pub(in crate::follow_up) fn indicators<'p>(plan: &'p Plan, due: &Due) -> Vec<&'p str> {
    let follow_up = due.id.as_deref().and_then(|id| plan.follow_up(id));
    let own = follow_up.into_iter().flat_map(|its| &its.indicators);
    let goals = plan.document().goals.iter();
    let of_goal = goals
        .filter(|goal| goal.id.is_some() && goal.id == due.goal)
        .flat_map(|goal| &goal.indicators);
    own.chain(of_goal).filter_map(|indicator| indicator.id.as_deref()).collect()
}
