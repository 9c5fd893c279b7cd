//! What is for each of some units: how many of a register were covered.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::population::{
    Asked as RegisterAsked, GRACE_DAYS, Register, RegisterCoverage, Visit, population,
    population_of,
};
use super::status::evidence::{Evidence, Shown};
use super::status::found::Found;
use super::status::placed::Placed;
use super::{Asked, EntryKind, Log};
use crate::calendar::{Day, Interval, Unit};
use crate::due::{Due, Purpose};
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
    let evidence = Evidence::of(log, asked.on, &plan.calendar().conventions);
    let all = crate::due::due(plan, asked.days.from(), asked.days.until());
    let placed = Placed::of(plan, &all, &evidence);
    let begun =
        all.into_iter().filter(|due| due.window.from.is_some_and(|day| day <= asked.on));
    let found = begun.filter_map(|due| {
        let each = due.window.each.clone()?;
        let scope = placed.scope(plan, &due);
        let (register, visits) = register_of(plan, &due, (&evidence, &scope))?;
        let within = days(&due)?;
        let coverage = hold(plan, &due, (&register, &visits), (within, asked.on));
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
    let (register, visits) = register_of(plan, due, (evidence, scope))?;
    let begun = due.window.from.is_some_and(|from| from <= on);
    let Some(days) = days(due).filter(|_| begun) else {
        // Its days are not known, or have not come: those that are there now are its units.
        let there = register.units.iter().filter(|unit| {
            unit.joined.is_none_or(|day| day <= on)
                && unit.left.is_none_or(|day| day >= on)
        });
        return Some(register.size.unwrap_or_else(|| count(there.count())));
    };
    let coverage = hold(plan, due, (&register, &visits), (days, on));
    let reach = &coverage.periods.first()?.all;
    found.done = count(reach.covered);
    // When the last unit was covered is not what a time of the whole tells.
    found.times.clear();
    Some(count(reach.to_cover))
}

/// The units something is for, and what was done for them.
fn register_of<'a>(
    plan: &'a Plan,
    due: &Due,
    (evidence, scope): (&Evidence<'a>, &[&str]),
) -> Option<(Register<'a>, Vec<Visit<'a>>)> {
    let each = due.window.each.as_deref()?;
    match each.split_once('/').unwrap_or((each, "")) {
        ("case" | "unclear", _) => None,
        (id, class) if population_of(plan, id).is_some() => {
            Some((register(plan, id, class, evidence)?, visits(id, scope, evidence)))
        }
        (id, _) => Some((members(plan, id)?, told_by(due, scope, evidence))),
    }
}

fn days(due: &Due) -> Option<Interval> {
    Interval::new(due.window.from?, due.window.until?)
}

fn hold(
    plan: &Plan,
    due: &Due,
    (register, visits): (&Register<'_>, &[Visit<'_>]),
    (within, on): (Interval, Day),
) -> RegisterCoverage {
    let asked = RegisterAsked {
        within,
        on,
        per: Unit::Plan,
        required: due.window.times.unwrap_or(1),
        required_by_class: BTreeMap::new(),
        grace_days: GRACE_DAYS,
    };
    population(register, visits, &asked, &plan.calendar().conventions)
}

/// The units of a register by the plan and the log; nothing when neither lists any.
fn register<'p>(
    plan: &'p Plan,
    id: &str,
    class: &str,
    evidence: &Evidence<'p>,
) -> Option<Register<'p>> {
    let mut register = population_of(plan, id)?;
    let (mut joined, mut left) = (0_u32, 0_u32);
    for known in evidence.members(id) {
        let Some(unit) = known.entry.unit.as_deref() else { continue };
        if known.kind == EntryKind::Joined {
            joined += 1;
            if register.size.is_none() {
                register.units.push(super::population::Enrolled {
                    id: Cow::Borrowed(unit),
                    class: known.entry.class.as_deref().map(Cow::Borrowed),
                    joined: Some(known.days.from()),
                    left: None,
                });
            }
        } else {
            left += 1;
            let mut there = register.units.iter_mut().rev();
            let its =
                there.find(|enrolled| enrolled.id == unit && enrolled.left.is_none());
            if let Some(its) = its {
                its.left = Some(known.days.until());
            }
        }
    }
    register.size =
        register.size.map(|size| size.saturating_add(joined).saturating_sub(left));
    if !class.is_empty() {
        register.units.retain(|unit| unit.class.as_deref() == Some(class));
    }
    (!register.units.is_empty() || register.size.is_some()).then_some(register)
}

/// The visits to a register that count for a window: those of its measure, and those that
/// name none.
fn visits<'l>(register: &str, scope: &[&str], evidence: &Evidence<'l>) -> Vec<Visit<'l>> {
    let all = evidence.visits(register).iter();
    let own = all.filter(|shown| {
        shown.known.entry.measure.as_deref().is_none_or(|id| scope.contains(&id))
    });
    own.flat_map(visit).collect()
}

/// One visit for each time it was done.
fn visit<'l>(shown: &Shown<'l>) -> Vec<Visit<'l>> {
    let unit = shown.known.entry.unit.as_deref();
    let one = unit.map(|unit| Visit { unit: Cow::Borrowed(unit), on: shown.of.until() });
    // A thousand visits to one unit are as good as any number.
    let times = usize::try_from(shown.known.times()).unwrap_or(1).min(1_000);
    one.into_iter().cycle().take(times).collect()
}

/// The members of a group of actors; nothing when it lists none.
fn members<'p>(plan: &'p Plan, id: &str) -> Option<Register<'p>> {
    let group = plan.actor(id).filter(|group| !group.members.is_empty())?;
    let units = group.members.iter().map(|member| super::population::Enrolled {
        id: Cow::Borrowed(member.as_str()),
        class: None,
        joined: None,
        left: None,
    });
    Some(Register::of(units.collect()))
}

/// What each of a group told that it did.
fn told_by<'l>(due: &Due, scope: &[&str], evidence: &Evidence<'l>) -> Vec<Visit<'l>> {
    let ids = if due.purpose == Purpose::Activity { scope } else { &[] };
    let of_measure = ids.iter().flat_map(|id| evidence.of_measure(id));
    let id = due.id.as_deref().unwrap_or_default();
    let told = evidence.of_follow_up(id).iter().chain(evidence.of_duty(id));
    let all = of_measure.chain(told).filter(|shown| {
        matches!(shown.known.kind, EntryKind::Occurrence | EntryKind::Report)
    });
    all.filter_map(|shown| {
        let who = shown.known.entry.who.as_deref()?;
        Some(Visit { unit: Cow::Borrowed(who), on: shown.of.until() })
    })
    .collect()
}

/// What a register, a class of one or a group is called.
fn title(plan: &Plan, each: &str) -> String {
    let (id, class) = each.split_once('/').unwrap_or((each, ""));
    let mut populations = plan.document().populations.iter();
    let Some(found) = populations.find(|its| its.id.as_deref() == Some(id)) else {
        return plan.actor_name(id).to_owned();
    };
    let title = found.title.as_deref().unwrap_or(id);
    let mut classes = found.classes.iter();
    let class = classes.find(|its| its.id.as_deref() == Some(class));
    match class.and_then(|class| class.title.as_deref()) {
        Some(class) => format!("{title}: {class}"),
        None => title.to_owned(),
    }
}
