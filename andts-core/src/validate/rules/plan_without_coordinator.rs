#![doc = include_str!("plan_without_coordinator.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-without-coordinator",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::OnDemand,
    title: ("plan utan samordnare", "plan without a coordinator"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let actors = &plan.document().actors;
    let mut names =
        actors.iter().flat_map(|actor| actor.aliases.iter().chain(&actor.name));
    if !names.any(|name| name.to_lowercase().contains("samordn")) {
        findings
            .at(
                Place::root(),
                "planen nämner ingen samordningsfunktion",
                "the plan names no coordination function",
                [],
            )
            .about("actors");
    }
}
