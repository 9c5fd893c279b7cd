//! Sharing out what is told of a longer time than that of what is due: *44 gånger 2024* of
//! what is done every week.
//!
//! How many windows it was done in is then known, and not which. The windows that the log
//! shows nothing of get what they lack, in order of time, so that the rate is right; the
//! reason says that the days were not told.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{Shown, within};
use super::nearest::Cover;
use crate::calendar::{Day, Interval};
use crate::due::Due;
use crate::schedule::Bound;

/// A part of what an entry tells: the place of the window, the entry, and how many times.
pub(in crate::follow_up) type SharedOut<'l> = (usize, Shown<'l>, u32);

/// Whether what is told of a longer time can be shared out to windows like this.
pub(in crate::follow_up) fn can_share(due: &Due) -> bool {
    let window = &due.window;
    matches!(window.kind, "quota" | "every")
        && window.bound != Some(Bound::AtMost)
        && window.each.is_none()
}

/// Shares out the entries that the windows of one timing are too short for.
pub(in crate::follow_up) fn share_out<'l>(
    windows: &[(&Due, Interval)],
    lists: &[&[Shown<'l>]],
    on: Day,
) -> Vec<SharedOut<'l>> {
    let cover = Cover::of(windows);
    let too_long = |shown: &&Shown<'l>| shown.of.days() > 1 && !cover.holds(shown.of);
    let entries = lists.iter().copied().flatten().filter(too_long);
    let mut entries: Vec<_> = entries.copied().collect();
    if entries.is_empty() {
        return Vec::new();
    }
    entries.sort_by_key(|shown| (shown.of.until(), shown.of.from(), shown.known.id()));
    let mut open = Open::of(windows, lists, on);
    let mut found = Vec::new();
    for shown in entries {
        let mut left = shown.known.times();
        while left > 0
            && let Some((n, times)) = open.take(shown.of, left)
        {
            left -= times;
            found.push((n, shown, times));
        }
    }
    found
}

/// The begun windows that lack something, by their last day.
struct Open {
    by_end: BTreeSet<(Day, usize)>,
    /// The first day of each, and how many times it lacks.
    lacks: BTreeMap<usize, (Day, u32)>,
}

impl Open {
    fn of(windows: &[(&Due, Interval)], lists: &[&[Shown<'_>]], on: Day) -> Self {
        let mut open = Self { by_end: BTreeSet::new(), lacks: BTreeMap::new() };
        for (n, (due, days)) in windows.iter().enumerate() {
            let told = lists.iter().flat_map(|list| within(list, *days));
            let done = told.fold(0_u32, |n, its| n.saturating_add(its.known.times()));
            let lacks = due.window.times.unwrap_or(1).saturating_sub(done);
            if lacks > 0 && days.from() <= on {
                open.by_end.insert((days.until(), n));
                open.lacks.insert(n, (days.from(), lacks));
            }
        }
        open
    }

    /// Takes what the first window that touches some days lacks, at most so many times.
    fn take(&mut self, days: Interval, most: u32) -> Option<(usize, u32)> {
        let first = *self.by_end.range((days.from(), 0)..).next()?;
        let (from, lacks) = self.lacks.get_mut(&first.1)?;
        if *from > days.until() {
            return None;
        }
        let times = most.min(*lacks);
        *lacks -= times;
        if *lacks == 0 {
            self.by_end.remove(&first);
        }
        Some((first.1, times))
    }
}
