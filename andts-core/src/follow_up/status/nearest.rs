//! Finding the window that something done outside all of them was meant for.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::evidence::Shown;
use crate::calendar::{Day, Interval};
use crate::due::Due;

/// How many windows are looked at on either side of an entry.
const MAX_STEPS: usize = 64;

/// The days of some windows, to ask whether any holds an entry.
pub(in crate::follow_up) struct Cover {
    /// By first day: the last day of any window that begins until then.
    reach: Vec<(Day, Day)>,
    ends: Vec<Day>,
}

impl Cover {
    pub(in crate::follow_up) fn of(items: &[(&Due, Interval)]) -> Self {
        let mut reach: Vec<_> =
            items.iter().map(|(_, days)| (days.from(), days.until())).collect();
        reach.sort_unstable();
        let mut ends: Vec<_> = reach.iter().map(|(_, until)| *until).collect();
        ends.sort_unstable();
        let mut furthest = None;
        for (_, until) in &mut reach {
            let far = furthest.map_or(*until, |day: Day| day.max(*until));
            (*until, furthest) = (far, Some(far));
        }
        Self { reach, ends }
    }

    /// Whether some window holds all of the days.
    pub(in crate::follow_up) fn holds(&self, days: Interval) -> bool {
        let n = self.reach.partition_point(|(from, _)| *from <= days.from());
        let before = n.checked_sub(1).and_then(|n| self.reach.get(n));
        before.is_some_and(|(_, until)| *until >= days.until())
    }

    /// Whether some window ends within the days.
    pub(in crate::follow_up) fn ends_in(&self, days: Interval) -> bool {
        let n = self.ends.partition_point(|end| *end < days.from());
        self.ends.get(n).is_some_and(|end| *end <= days.until())
    }
}

/// Gives each entry that lies in no window the nearest one: one that has passed, however
/// long ago, or one still to come in the same calendar year. A window that nothing shows
/// done yet comes before one that something does.
///
/// Returns the place of the window and the entry.
pub(in crate::follow_up) fn nearest<'l>(
    targets: &[(&Due, Interval)],
    mut strays: Vec<Shown<'l>>,
    is_done: impl Fn(usize) -> bool,
    may_be_early: impl Fn(&Shown<'l>) -> bool,
) -> Vec<(usize, Shown<'l>)> {
    strays.sort_by_key(|shown| (shown.of.from(), shown.of.until(), shown.known.id()));
    let (every, mut open) =
        (Ends::of(targets, |_| true), Ends::of(targets, |n| !is_done(n)));
    let mut found = Vec::new();
    for shown in strays {
        let early = may_be_early(&shown);
        let near = open.near(targets, shown.of, early);
        if let Some(n) = near.or_else(|| every.near(targets, shown.of, early)) {
            open.remove(targets, n);
            found.push((n, shown));
        }
    }
    found
}

/// Windows in order of their first and of their last days.
struct Ends {
    by_start: BTreeSet<(Day, usize)>,
    by_end: BTreeSet<(Day, usize)>,
}

impl Ends {
    fn of(targets: &[(&Due, Interval)], is_in: impl Fn(usize) -> bool) -> Self {
        let taken = targets.iter().enumerate().filter(|(n, _)| is_in(*n));
        let taken: Vec<_> = taken.map(|(n, (_, days))| (n, *days)).collect();
        Self {
            by_start: taken.iter().map(|(n, days)| (days.from(), *n)).collect(),
            by_end: taken.iter().map(|(n, days)| (days.until(), *n)).collect(),
        }
    }

    fn remove(&mut self, targets: &[(&Due, Interval)], n: usize) {
        if let Some((_, days)) = targets.get(n) {
            self.by_start.remove(&(days.from(), n));
            self.by_end.remove(&(days.until(), n));
        }
    }

    /// The nearest window to some days, of two as near the one that has passed.
    fn near(
        &self,
        targets: &[(&Due, Interval)],
        of: Interval,
        early: bool,
    ) -> Option<usize> {
        let year = of.until().year();
        // Where a window without given days lies is not known to more than its year.
        let is_near = |n: usize, days: Interval| {
            let open = targets.get(n).is_some_and(|(due, _)| due.window.unresolved);
            !open || days.from().year() == year
        };
        let days_of = |n: usize| targets.get(n).map(|(_, days)| *days);
        let before = self.by_end.range(..(of.until(), 0)).rev().take(MAX_STEPS);
        let late = before
            .filter_map(|(_, n)| Some((*n, days_of(*n)?)))
            .find(|(n, days)| is_near(*n, *days))
            .map(|(n, days)| ((of.from() - days.until()).num_days().max(0), n));
        let after = self.by_start.range((of.from(), usize::MAX)..).take(MAX_STEPS);
        let next = after
            .filter_map(|(_, n)| Some((*n, days_of(*n)?)))
            .find(|(_, days)| early && days.from().year() == year)
            .map(|(n, days)| ((days.from() - of.until()).num_days().max(0), n));
        match (late, next) {
            (Some((behind, n)), Some((ahead, _))) if behind <= ahead => Some(n),
            (_, Some((_, n))) => Some(n),
            (late, None) => late.map(|(_, n)| n),
        }
    }
}
