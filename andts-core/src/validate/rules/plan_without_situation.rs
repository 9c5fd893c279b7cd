#![doc = include_str!("plan_without_situation.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-without-situation",
    group: Group::Document,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::OnDemand,
    title: ("plan utan lägesbild", "plan without a picture of the situation"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    if document.problems.is_empty() && !document.measures.is_empty() {
        findings
            .at(
                Place::root(),
                "planen har ingen lägesbild",
                "the plan has no picture of the situation",
                [],
            )
            .about("problems");
    }
}
