//! What a log tells was done for the units of a register or a group.

use std::borrow::Cow;

use super::days;
use crate::calendar::Day;
use crate::due::{Due, Purpose};
use crate::follow_up::EntryKind;
use crate::follow_up::population::Visit;
use crate::follow_up::status::evidence::{Evidence, Shown};

/// A thousand visits to one unit are as good as any number.
const MAX_TIMES: usize = 1_000;

/// The visits to a register that count for something due: those of its measure, and those
/// that name none.
pub(super) fn visits<'l>(
    due: &Due,
    register: &str,
    scope: &[&str],
    (evidence, on): (&Evidence<'l>, Day),
) -> Vec<Visit<'l>> {
    let all = evidence.visits(register).iter();
    let own = all.filter(|shown| {
        shown.known.entry.measure.as_deref().is_none_or(|id| scope.contains(&id))
    });
    own.flat_map(|shown| made(due, shown, shown.known.entry.unit.as_deref(), on))
        .collect()
}

/// What each of a group told that it did.
pub(super) fn told_by<'l>(
    due: &Due,
    scope: &[&str],
    (evidence, on): (&Evidence<'l>, Day),
) -> Vec<Visit<'l>> {
    let ids = if due.purpose == Purpose::Activity { scope } else { &[] };
    let of_measure = ids.iter().flat_map(|id| evidence.of_measure(id));
    let id = due.id.as_deref().unwrap_or_default();
    let told = evidence.of_follow_up(id).iter().chain(evidence.of_duty(id));
    let all = of_measure.chain(told).filter(|shown| {
        matches!(shown.known.kind, EntryKind::Occurrence | EntryKind::Report)
    });
    all.flat_map(|shown| made(due, shown, shown.known.entry.who.as_deref(), on)).collect()
}

/// The visits to a unit that an entry tells of: one for each time it was done.
fn made<'l>(
    due: &Due,
    shown: &Shown<'l>,
    unit: Option<&'l str>,
    on: Day,
) -> Vec<Visit<'l>> {
    let Some((unit, on)) = unit.zip(counts_on(due, shown, on)) else { return Vec::new() };
    let times = usize::try_from(shown.known.times()).unwrap_or(1).min(MAX_TIMES);
    vec![Visit { unit: Cow::Borrowed(unit), on }; times]
}

/// The day an entry counts on for something due, seen on a day. What says itself what it
/// counts for counts there, also when it was done a little early or late, and nowhere else.
fn counts_on(due: &Due, shown: &Shown<'_>, on: Day) -> Option<Day> {
    let of = shown.of;
    // What was told in November of a year, or of November, has happened when it is told.
    let day = if of.from() <= on { of.until().min(on) } else { of.until() };
    let named = &shown.known.entry.counts_for;
    match days(due).filter(|_| named.contains(&due.key)) {
        Some(days) => Some(day.clamp(days.from(), days.until())),
        None => named.is_empty().then_some(day),
    }
}
