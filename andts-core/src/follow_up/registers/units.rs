//! The units of a register, by the plan and the log.

use std::borrow::Cow;

use crate::calendar::Day;
use crate::diagnostic::Text;
use crate::follow_up::EntryKind;
use crate::follow_up::log::Known;
use crate::follow_up::population::{Enrolled, Register, population_of};
use crate::follow_up::status::evidence::Evidence;
use crate::plan::Plan;

/// The units of a register; nothing when neither the plan nor the log lists any. Of one
/// that is only a number, as many as there were on a day; a day that is not known is any.
pub(super) fn register<'p>(
    plan: &'p Plan,
    id: &str,
    evidence: &Evidence<'p>,
    until: Option<Day>,
) -> Option<Register<'p>> {
    let mut register = population_of(plan, id)?;
    let is_number = register.size.is_some();
    for known in evidence.members(id) {
        let joined = known.kind == EntryKind::Joined;
        if !is_number {
            enter(&mut register, known, joined);
        } else if until.is_none_or(|until| known.days.from() <= until) {
            let change = if joined { u32::saturating_add } else { u32::saturating_sub };
            register.size = register.size.map(|size| change(size, 1));
        }
    }
    (!register.units.is_empty() || is_number).then_some(register)
}

/// Takes in a unit that a log says joined, or notes that it left.
fn enter<'l>(register: &mut Register<'l>, known: &Known<'l>, joined: bool) {
    let entry = known.entry;
    let Some(unit) = entry.unit.as_deref() else { return };
    if joined {
        register.units.push(Enrolled {
            name: entry.name.as_deref().map(Cow::Borrowed),
            class: entry.class.as_deref().map(Cow::Borrowed),
            joined: Some(known.days.from()),
            ..Enrolled::always(unit)
        });
        return;
    }
    let last = known.days.until();
    let is_there = |its: &&mut Enrolled<'_>| {
        its.id == unit
            && its.left.is_none()
            && its.joined.is_none_or(|joined| joined <= last)
    };
    match register.units.iter_mut().rev().find(is_there) {
        Some(its) => its.left = Some(last),
        None => register.skip(Text::new(
            format!("enhet `{unit}` lämnade registret {last} utan att finnas i det"),
            format!("unit `{unit}` left the register on {last} without being in it"),
        )),
    }
}

/// The members of a group of actors; nothing when it lists none.
pub(super) fn members<'p>(plan: &'p Plan, id: &str) -> Option<Register<'p>> {
    let group = plan.actor(id).filter(|group| !group.members.is_empty())?;
    let units = group.members.iter().map(|member| {
        let name = plan.actor(member).and_then(|actor| actor.name.as_deref());
        Enrolled { name: name.map(Cow::Borrowed), ..Enrolled::always(member.as_str()) }
    });
    Some(Register::of(units.collect()))
}

/// What a register, a class of one or a group is called.
pub(super) fn title(plan: &Plan, each: &str) -> String {
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
