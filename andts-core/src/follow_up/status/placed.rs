//! Which entries count for which items where their own days do not say so.
//!
//! Most entries lie in a window, and count for it. What was to be done once, by 31 May,
//! and was done on 30 May or in June lies in none; and what was reported in January may
//! speak of the year before.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::anchor;
use super::evidence::{Evidence, Shown, within};
use super::found::{indicators, scope_of, window_days};
use super::nearest::{Cover, nearest};
use super::shared::{can_share, share_out};
use crate::calendar::Interval;
use crate::due::{Due, Purpose};
use crate::follow_up::EntryKind;
use crate::plan::{Measure, Plan};

/// How many assessments in no window are looked at for one item, the latest first.
const MAX_ASSESSMENTS: usize = 1_000;

/// Entries that count for items whose days they do not lie in, by the items' keys.
#[derive(Debug, Default)]
pub(in crate::follow_up) struct Placed<'l> {
    by_key: BTreeMap<String, Vec<Shown<'l>>>,
    /// What was told of a longer time, and how many times of it an item gets.
    shares: BTreeMap<String, Vec<(Shown<'l>, u32)>>,
    /// The parts that have timings of their own at a measure.
    apart: BTreeMap<String, BTreeSet<String>>,
}

/// Items that one entry is held against.
struct Group<'d> {
    items: Vec<(&'d Due, Interval)>,
    cover: Cover,
}

impl<'l> Placed<'l> {
    /// Places what a log knew, among everything the plan wants.
    pub(in crate::follow_up) fn of(
        plan: &Plan,
        all: &[Due],
        evidence: &Evidence<'l>,
    ) -> Self {
        let mut placed = Self::default();
        let mut groups: BTreeMap<_, Vec<(&Due, Interval)>> = BTreeMap::new();
        for due in all {
            for part in &due.window.parts {
                let measure = due.measure.clone().unwrap_or_default();
                placed.apart.entry(measure).or_default().insert(part.clone());
            }
            let moved = evidence.moved(&due.key).map(|(day, _)| day);
            if let Some(days) = window_days(due, moved) {
                groups.entry(matter(due)).or_default().push((due, days));
            }
        }
        for items in groups.into_values() {
            let Some((first, _)) = items.first() else { continue };
            let purpose = first.purpose;
            let group = Group { cover: Cover::of(&items), items };
            match purpose {
                Purpose::Activity => placed.activity(plan, &group, evidence),
                Purpose::FollowUp | Purpose::Report => {
                    placed.told(plan, &group, evidence);
                }
                Purpose::Input => {}
            }
        }
        placed.of_former_items(all, evidence);
        placed
    }

    /// An entry may count for a window that its own day moved: *vartannat år* was two
    /// years until the log told in which of them it is done. It counts for the window of
    /// that schedule that holds its day.
    fn of_former_items(&mut self, all: &[Due], evidence: &Evidence<'l>) {
        let keys: BTreeSet<_> = all.iter().map(|due| due.key.as_str()).collect();
        let former = evidence.keys().filter(|(key, _)| !keys.contains(key));
        let former: Vec<_> = former.collect();
        if former.is_empty() {
            return;
        }
        let mut of_schedule: BTreeMap<&str, Vec<(&Due, Interval)>> = BTreeMap::new();
        for due in all.iter().filter(|due| due.window.kind == "every") {
            let schedule = due.key.rsplit_once('/').map(|(schedule, _)| schedule);
            if let Some((schedule, days)) = schedule.zip(window_days(due, None)) {
                of_schedule.entry(schedule).or_default().push((due, days));
            }
        }
        for windows in of_schedule.values_mut() {
            windows.sort_by_key(|(_, days)| (days.until(), days.from()));
        }
        let mut seen = BTreeSet::new();
        for (key, list) in former {
            let schedule = key.rsplit_once('/').map_or(key, |(schedule, _)| schedule);
            let Some(windows) = of_schedule.get(schedule) else { continue };
            for shown in list {
                let named = &shown.known.entry.counts_for;
                let counts_elsewhere =
                    named.iter().any(|key| keys.contains(key.as_str()));
                let due =
                    holding(windows, shown.known.done).filter(|_| !counts_elsewhere);
                if let Some(due) = due
                    && seen.insert((due.key.as_str(), shown.known.id()))
                {
                    self.put(due, *shown);
                }
            }
        }
    }

    /// Returns what of entries that tell of a longer time an item gets.
    pub(in crate::follow_up) fn shares(&self, key: &str) -> &[(Shown<'l>, u32)] {
        self.shares.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// Shares out what was told of a longer time than that of what recurs.
    fn share(&mut self, plan: &Plan, group: &Group<'_>, evidence: &Evidence<'l>) {
        let mut timings: BTreeMap<_, Vec<(&Due, Interval)>> = BTreeMap::new();
        for (due, days) in group.items.iter().filter(|(due, _)| can_share(due)) {
            let timing = (due.text.as_str(), due.window.timing);
            timings.entry(timing).or_default().push((*due, *days));
        }
        for windows in timings.into_values() {
            let Some((first, _)) = windows.first() else { continue };
            let scope = self.scope(plan, first);
            let lists: Vec<_> = scope.iter().map(|id| evidence.occurrences(id)).collect();
            for (n, shown, times) in share_out(&windows, &lists, evidence.on) {
                if let Some((due, _)) = windows.get(n) {
                    let its = self.shares.entry(due.key.clone()).or_default();
                    its.push((shown, times));
                }
            }
        }
    }

    /// Returns what was placed at an item.
    pub(in crate::follow_up) fn at(&self, key: &str) -> &[Shown<'l>] {
        self.by_key.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns the measures an item is of: its parts where it is for some, else the
    /// measure.
    pub(in crate::follow_up) fn owners<'p>(
        plan: &'p Plan,
        due: &Due,
    ) -> Vec<Measure<'p>> {
        let parts = &due.window.parts;
        let named = due.measure.iter().filter(|_| parts.is_empty()).chain(parts);
        named.filter_map(|id| plan.measure(id)).collect()
    }

    /// Whether a part is done with what it is a part of: it has no time of its own.
    pub(in crate::follow_up) fn goes_with(&self, part: &Measure<'_>, due: &Due) -> bool {
        let apart = due.measure.as_deref().and_then(|id| self.apart.get(id));
        part.written().schedules.is_empty()
            && apart.is_none_or(|parts| !parts.contains(part.id()))
    }

    /// Returns the measures whose entries count for an item: its own and their parts
    /// that go with them.
    pub(in crate::follow_up) fn scope<'p>(
        &self,
        plan: &'p Plan,
        due: &Due,
    ) -> Vec<&'p str> {
        let owners = Self::owners(plan, due).into_iter();
        owners.flat_map(|m| scope_of(m, |part| self.goes_with(part, due))).collect()
    }

    fn put(&mut self, due: &Due, shown: Shown<'l>) {
        self.by_key.entry(due.key.clone()).or_default().push(shown);
    }

    /// Places what was done before or after the days of what is done once.
    fn activity(&mut self, plan: &Plan, group: &Group<'_>, evidence: &Evidence<'l>) {
        self.share(plan, group, evidence);
        let can_be = |due: &Due| due.window.unresolved || due.window.kind == "once";
        let targets: Vec<_> =
            group.items.iter().filter(|(due, _)| can_be(due)).copied().collect();
        let Some((first, _)) = targets.first() else { return };
        let may_be_early = !counts_from_completion(plan, first);
        let scope = self.scope(plan, first);
        let lists: Vec<_> = scope.iter().map(|id| evidence.occurrences(id)).collect();
        let is_done = |n: usize| {
            let days = targets.get(n).map(|(_, days)| *days);
            days.is_some_and(|days| {
                lists.iter().any(|list| within(list, days).next().is_some())
            })
        };
        let strays = lists.iter().copied().flatten();
        let strays = strays.filter(|shown| !group.cover.holds(shown.of)).copied();
        for (n, shown) in nearest(&targets, strays.collect(), is_done, |_| may_be_early) {
            if let Some((due, _)) = targets.get(n) {
                self.put(due, shown);
            }
        }
        let owners = Self::owners(plan, first);
        let judged = owners.iter().flat_map(|measure| evidence.assessments(measure.id()));
        let strays = judged.filter(|shown| {
            let period = shown.known.entry.period.is_some();
            let ends_in_it = period && group.cover.ends_in(shown.of);
            !group.cover.holds(shown.of) && !ends_in_it
        });
        self.judged(&targets, strays.copied().collect());
    }

    /// A judgement in no window speaks of all that was to be done before it; if nothing
    /// was, of the next in its calendar year.
    fn judged(&mut self, targets: &[(&Due, Interval)], mut strays: Vec<Shown<'l>>) {
        strays.sort_by_key(|shown| (shown.known.days, shown.known.id()));
        let first_end = targets.iter().map(|(_, days)| days.until()).min();
        for (due, days) in targets {
            let is_after = |shown: &&Shown<'_>| shown.of.until() > days.until();
            let last = strays.iter().rev().take(MAX_ASSESSMENTS).find(is_after);
            if let Some(shown) = last {
                self.put(due, *shown);
            }
        }
        let mut by_start: Vec<_> = targets.iter().collect();
        by_start.sort_by_key(|(_, days)| days.from());
        for shown in strays {
            let of = shown.of;
            let is_before_all = first_end.is_some_and(|end| of.until() <= end);
            let n = by_start.partition_point(|(_, days)| days.from() <= of.from());
            let next = by_start.get(n).filter(|(_, days)| {
                is_before_all && days.from().year() == of.from().year()
            });
            if let Some((due, _)) = next {
                self.put(due, shown);
            }
        }
    }

    /// Places everything that was told of a follow-up or report: at the window whose time
    /// it speaks of; without a time, at those that hold its day, or the nearest.
    fn told(&mut self, plan: &Plan, group: &Group<'_>, evidence: &Evidence<'l>) {
        let Some((first, _)) = group.items.first() else { return };
        let mut all = self.tellings(plan, first, evidence);
        let from_completion = counts_from_completion(plan, first);
        if from_completion {
            // What time it speaks of is no matter: it was done on the day it was told.
            for telling in &mut all {
                telling.shown.of = telling.shown.known.days;
            }
        }
        let free = all.iter().filter(|t| t.shown.known.entry.counts_for.is_empty());
        let (of_a_time, by_day): (Vec<&Telling<'_>>, Vec<_>) =
            free.partition(|telling| {
                !from_completion && telling.shown.known.entry.period.is_some()
            });
        let mut timings: BTreeMap<usize, Vec<(&Due, Interval)>> = BTreeMap::new();
        for item in &group.items {
            timings.entry(item.0.window.timing).or_default().push(*item);
        }
        for items in timings.values_mut() {
            items.sort_by_key(|(_, days)| (days.until(), days.from()));
            for telling in &of_a_time {
                if let Some(due) = spoken_of(items, &telling.shown) {
                    self.put(due, telling.shown);
                }
            }
        }
        let mut in_order: Vec<_> = by_day.iter().map(|telling| telling.shown).collect();
        in_order.sort_by_key(|shown| (shown.of.from(), shown.known.id()));
        for (due, days) in &group.items {
            for shown in within(&in_order, *days) {
                self.put(due, *shown);
            }
        }
        let strays = in_order.iter().filter(|shown| !group.cover.holds(shown.of));
        let strays: Vec<_> = strays.copied().collect();
        let own = by_day.iter().filter(|telling| telling.is_own);
        let own: BTreeSet<_> = own.map(|telling| telling.shown.known.id()).collect();
        // Whoever judges a measure before the time of its follow-up means something else.
        let may_be_early =
            |shown: &Shown<'_>| !from_completion && own.contains(shown.known.id());
        let told: BTreeSet<_> = group
            .items
            .iter()
            .enumerate()
            .filter(|(_, (due, _))| self.by_key.contains_key(&due.key))
            .map(|(n, _)| n)
            .collect();
        let is_done = |n: usize| told.contains(&n);
        for (n, shown) in nearest(&group.items, strays, is_done, may_be_early) {
            if let Some((due, _)) = group.items.get(n) {
                self.put(due, shown);
            }
        }
    }

    /// Everything that tells of a follow-up or report.
    fn tellings(
        &self,
        plan: &Plan,
        due: &Due,
        evidence: &Evidence<'l>,
    ) -> Vec<Telling<'l>> {
        let id = due.id.as_deref().unwrap_or_default();
        let of = |list: &[Shown<'l>], kinds: &[EntryKind], is_own: bool| -> Vec<_> {
            let list = list.iter().filter(|shown| kinds.contains(&shown.known.kind));
            list.map(|shown| Telling { shown: *shown, is_own }).collect()
        };
        if due.purpose == Purpose::Report {
            return of(evidence.of_duty(id), &[EntryKind::Report], true);
        }
        let kinds = [EntryKind::Report, EntryKind::Occurrence, EntryKind::Assessment];
        let mut found = of(evidence.of_follow_up(id), &kinds, true);
        for indicator in indicators(plan, due) {
            found.extend(of(
                evidence.of_indicator(indicator),
                &[EntryKind::Value],
                false,
            ));
        }
        // Was it done? Whoever judges the measure has followed it up.
        for id in self.scope(plan, due) {
            let kinds = [EntryKind::Assessment, EntryKind::Report];
            found.extend(of(evidence.of_measure(id), &kinds, false));
        }
        // One entry may name the follow-up and the measure; it was told once.
        found.sort_by_key(|telling| (telling.shown.known.id(), !telling.is_own));
        found.dedup_by_key(|telling| telling.shown.known.id());
        found
    }
}

/// The first to end of some windows, in that order, that holds some days.
fn holding<'d>(windows: &[(&'d Due, Interval)], days: Interval) -> Option<&'d Due> {
    let first = windows.partition_point(|(_, window)| window.until() < days.until());
    let (due, window) = windows.get(first)?;
    window.contains(days.from()).then_some(*due)
}

/// An entry that tells of a follow-up or report.
#[derive(Clone, Copy, Debug)]
struct Telling<'l> {
    shown: Shown<'l>,
    /// Whether it names the follow-up or report itself.
    is_own: bool,
}

/// The item of one timing whose time an entry speaks of: the last that had begun when it
/// was told, of those that end in that time; else the one that holds that time, or that
/// was told of before its end.
fn spoken_of<'d>(items: &[(&'d Due, Interval)], shown: &Shown<'_>) -> Option<&'d Due> {
    let (of, told) = (shown.of, shown.known.days);
    let first = items.partition_point(|(_, days)| days.until() < of.from());
    let rest = items.get(first..).unwrap_or_default();
    let ends = rest.partition_point(|(_, days)| days.until() <= of.until());
    let ending = rest.get(..ends).unwrap_or_default();
    let begun = ending.partition_point(|(_, days)| days.from() <= told.until());
    let last = begun.checked_sub(1).and_then(|n| ending.get(n)).or(ending.first());
    // A report in December may tell of the time until November.
    let around = || {
        let next = rest.get(ends)?;
        let holds = next.1.from() <= of.from();
        let told_in_it =
            next.1.contains(told.until()) && next.1.until().year() == of.until().year();
        (holds || told_in_it).then_some(next)
    };
    last.or_else(around).map(|(due, _)| *due)
}

/// Whether the time of something due runs from when it was last done: what is done then
/// is no beginning of the time after it.
fn counts_from_completion(plan: &Plan, due: &Due) -> bool {
    let id = due.id.as_deref().unwrap_or_default();
    let mut duties = plan.document().reporting_duties.iter();
    let mut schedules = match due.purpose {
        Purpose::Activity => due
            .measure
            .as_deref()
            .and_then(|id| plan.measure(id))
            .map_or_else(Vec::new, |measure| {
                measure.written().schedules.iter().collect()
            }),
        Purpose::FollowUp => {
            let its = plan.follow_up(id).and_then(|its| its.schedule.as_deref());
            its.into_iter().collect()
        }
        Purpose::Input | Purpose::Report => {
            let duty = duties.find(|duty| duty.id.as_deref() == Some(id));
            duty.and_then(|duty| duty.schedule.as_deref()).into_iter().collect()
        }
    }
    .into_iter();
    schedules.any(|schedule| anchor::counts_from_completion(plan, schedule))
}

/// What items have in common that the same entries speak of.
fn matter(due: &Due) -> impl Ord + use<'_> {
    let for_parts = (due.purpose == Purpose::Activity).then_some(&due.window.parts);
    // What has no identifier is told apart by its words.
    let words = (due.purpose != Purpose::Activity && due.id.is_none())
        .then_some((due.what.as_deref(), due.text.as_str()));
    let owner = (due.measure.as_deref(), due.goal.as_deref(), due.focus_area.as_deref());
    (due.purpose, owner, due.id.as_deref(), for_parts, words)
}
