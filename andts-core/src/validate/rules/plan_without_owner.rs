#![doc = include_str!("plan_without_owner.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-without-owner",
    group: Group::Document,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("plan utan ägare", "plan without an owner"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    let owner = document.document.as_deref().and_then(|d| d.owner.as_ref());
    if owner.is_none() && document.period.is_some() && !document.measures.is_empty() {
        findings
            .at(
                Place::root(),
                "planen säger inte vem som äger dokumentet",
                "the plan does not say who owns the document",
                [],
            )
            .about("document");
    }
}
