#![doc = include_str!("responsible_for_most.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use std::collections::{BTreeMap, BTreeSet};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "responsible-for-most",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("en aktör ansvarar för det mesta", "one actor answers for most of the plan"),
    since: "0.1.0",
    check: Check::Plan(check),
};

/// From how many measures on the load says something.
const MANY: usize = 10;

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let mut load: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    let mut all = 0;
    for measure in plan.measures().filter(|measure| measure.parent().is_none()) {
        let by = measure.written().responsible.iter();
        let by: BTreeSet<_> = by.filter_map(|by| by.actor.as_deref()).collect();
        all += usize::from(!by.is_empty());
        for actor in by {
            load.entry(actor).or_default().push(measure.place());
        }
    }
    for (actor, places) in load {
        // More than half, of many.
        if all < MANY || places.len() * 2 <= all {
            continue;
        }
        let (count, of) = (places.len().to_string(), all.to_string());
        let name = plan.actor_name(actor);
        findings.at(
            Place::root().key("measures"),
            "`{name}` ansvarar för `{count}` av `{of}` åtgärder",
            "`{name}` answers for `{count}` of `{of}` measures",
            [("name", name), ("count", &count), ("of", &of)],
        );
    }
}
