//! What is for each of some units: how many of a register were covered.

mod told;
mod units;

use std::collections::BTreeMap;

use serde::Serialize;

use told::{told_by, visits};
use units::{members, register, title};

use super::population::{
    Asked as RegisterAsked, Enrolled, GRACE_DAYS, Register, RegisterCoverage, Visit,
    population, population_of,
};
use super::status::evidence::Evidence;
use super::status::found::Found;
use super::status::placed::Placed;
use super::{Asked, Log};
use crate::calendar::{Day, Interval, Unit};
use crate::due::Due;
use crate::plan::Plan;

/// How much of a register one measure covered in one of its windows.
///
/// Swedish: *täckning av register*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Covered {
    /// The item due, by key.
    pub key: String,
    /// The measure.
    pub measure: Option<String>,
    /// What it is called.
    pub title: String,
    /// The register or the group, by identifier.
    pub each: String,
    /// What that is called.
    pub each_title: String,
    /// How many of its units were covered, and which were not.
    #[serde(flatten)]
    pub coverage: RegisterCoverage,
}

/// Returns how much of its register each window of a plan that is for each unit covered,
/// by what a log told until a day.
///
/// Swedish: *täckning per tillsyn*.
#[must_use]
pub fn covered(plan: &Plan, log: &Log, asked: &Asked) -> Vec<Covered> {
    let evidence = Evidence::of(log, asked.on, plan);
    let all = crate::due::due(plan, asked.days.from(), asked.days.until());
    let placed = Placed::of(plan, &all, &evidence);
    let begun =
        all.into_iter().filter(|due| due.window.from.is_some_and(|day| day <= asked.on));
    let found = begun.filter_map(|due| {
        let each = due.window.each.clone()?;
        let scope = placed.scope(plan, &due);
        let held = register_of(plan, &due, (&evidence, &scope, asked.on))?;
        let coverage = hold(plan, &due, &held, (days(&due)?, asked.on));
        Some(Covered {
            each_title: title(plan, &each),
            key: due.key,
            measure: due.measure,
            title: due.title,
            each,
            coverage,
        })
    });
    found.collect()
}

/// Sets what a log shows of something that is for each of some units; returns how many
/// there are to cover, or nothing when nobody has listed them.
pub(super) fn each<'l>(
    plan: &Plan,
    due: &Due,
    (evidence, scope, on): (&Evidence<'l>, &[&str], Day),
    found: &mut Found<'l>,
) -> Option<u32> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let held = register_of(plan, due, (evidence, scope, on))?;
    let begun = due.window.from.is_some_and(|from| from <= on);
    let Some(days) = days(due).filter(|_| begun) else {
        // Its days are not known, or have not come: those that are there now are its units.
        let there = held.register.units.iter().filter(|unit| {
            unit.joined.is_none_or(|day| day <= on)
                && unit.left.is_none_or(|day| day >= on)
                && (held.class.is_none() || unit.class.as_deref() == held.class)
        });
        return Some(held.register.size.unwrap_or_else(|| count(there.count())));
    };
    let coverage = hold(plan, due, &held, (days, on));
    let reach = &coverage.periods.first()?.all;
    found.done = count(reach.covered);
    // When the last unit was covered is not what a time of the whole tells.
    found.times.clear();
    Some(count(reach.to_cover))
}

/// The units something is for, and what was done for them.
fn register_of<'a>(
    plan: &'a Plan,
    due: &'a Due,
    (evidence, scope, on): (&Evidence<'a>, &[&str], Day),
) -> Option<Held<'a>> {
    let each = due.window.each.as_deref()?;
    let (id, class) = match each.split_once('/') {
        Some((id, class)) => (id, Some(class)),
        None => (each, None),
    };
    if matches!(id, "case" | "unclear") {
        return None;
    }
    if population_of(plan, id).is_none() {
        let visits = told_by(due, scope, (evidence, on));
        return Some(Held { register: members(plan, id)?, class: None, visits });
    }
    let register = register(plan, id, evidence, due.window.until)?;
    let is_of = |unit: &Enrolled<'_>| class.is_none() || unit.class.as_deref() == class;
    // Of a class nobody has listed not even the size is known.
    let is_known = register.units.iter().any(is_of) || class.is_none();
    let visits = visits(due, id, scope, (evidence, on));
    is_known.then_some(Held { register, class, visits })
}

/// The units something is for, and what was done for them.
struct Held<'a> {
    register: Register<'a>,
    /// The class of them it is for; none for all.
    class: Option<&'a str>,
    visits: Vec<Visit<'a>>,
}

fn days(due: &Due) -> Option<Interval> {
    Interval::new(due.window.from?, due.window.until?)
}

fn hold(
    plan: &Plan,
    due: &Due,
    held: &Held<'_>,
    (within, on): (Interval, Day),
) -> RegisterCoverage {
    let asked = RegisterAsked {
        within,
        on,
        per: Unit::Plan,
        required: due.window.times.unwrap_or(1),
        required_by_class: BTreeMap::new(),
        every: 1,
        every_by_class: BTreeMap::new(),
        class: held.class.map(str::to_owned),
        grace_days: GRACE_DAYS,
    };
    population(&held.register, &held.visits, &asked, &plan.calendar().conventions)
}
