#![doc = include_str!("measures_without_goals.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::ties::Ties;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "measures-without-goals",
    group: Group::Goals,
    severity: Severity::Advice,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("åtgärder som inte knyts till målen", "measures not tied to the goals"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let (goals, measures) = (plan.document().goals.len(), plan.document().measures.len());
    if goals > 0 && measures > 0 && Ties::of_goals(plan).is_empty() {
        findings
            .at(
                Place::root().key("goals"),
                "ingen av planens `{measures}` åtgärder säger vilket av de `{goals}` målen den leder till",
                "none of the plan's `{measures}` measures says which of the `{goals}` goals it leads to",
                [("goals", &goals.to_string()), ("measures", &measures.to_string())],
            )
            .see(Place::root().key("measures"));
    }
}
