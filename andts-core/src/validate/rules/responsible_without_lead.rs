#![doc = include_str!("responsible_without_lead.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::{ActorKind, Responsibility, Role, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use std::collections::BTreeMap;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "responsible-without-lead",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("flera ansvariga utan huvudansvarig", "several responsible without a lead"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    // The same bodies are told once, however many measures they share.
    let mut met: BTreeMap<Vec<&str>, Vec<Place>> = BTreeMap::new();
    for measure in plan.measures().filter(|measure| measure.parent().is_none()) {
        let all = &measure.written().responsible;
        let mut roles = all.iter().flat_map(|by| &by.roles).filter_map(Word::known);
        let has_lead = roles.any(|role| role != Role::Responsible);
        let bodies: Vec<_> = all.iter().filter_map(|by| body(plan, by)).collect();
        if !has_lead && bodies.len() > 1 && bodies.len() == all.len() {
            met.entry(bodies).or_default().push(measure.place().key("responsible"));
        }
    }
    for (bodies, places) in met {
        let Some((first, others)) = places.split_first() else { continue };
        let names: Vec<_> = bodies.iter().map(|id| plan.actor_name(id)).collect();
        let mut said = findings.at(
            first.clone(),
            "`{names}` ansvarar tillsammans och ingen av dem leder",
            "`{names}` answer together and none of them leads",
            [("names", &names.join("`, `"))],
        );
        for place in others {
            said.see(place.clone());
        }
    }
}

/// Who answers for the whole, if it is a body of its own; functions have one employer.
fn body<'p>(plan: &'p Plan, by: &'p Responsibility) -> Option<&'p str> {
    let id = by.actor.as_deref()?;
    let kind = plan.actor(id)?.kind.as_ref().and_then(Word::known)?;
    let is_body = matches!(
        kind,
        ActorKind::Municipality
            | ActorKind::Region
            | ActorKind::Committee
            | ActorKind::Administration
            | ActorKind::Network
            | ActorKind::Authority
            | ActorKind::Association
            | ActorKind::Company
            | ActorKind::University
    );
    // Who answers for a part, or in words of its own, answers for something else.
    let for_all = by.r#for.is_empty() && by.text.is_none() && by.each != Some(true);
    (is_body && for_all).then_some(id)
}
