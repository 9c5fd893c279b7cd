#![doc = include_str!("plan_without_decision.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::{DocumentStatus, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-without-decision",
    group: Group::Document,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("plan utan beslut", "plan without a decision"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    if document.period.is_none() || document.measures.is_empty() {
        return;
    }
    let adoption = document.document.as_deref();
    let status = adoption.and_then(|a| a.status.as_ref()).and_then(Word::known);
    if matches!(status, Some(DocumentStatus::Draft | DocumentStatus::Referral)) {
        return;
    }
    let is_told =
        adoption.is_some_and(|a| a.adopted_by.is_some() && a.adopted_on.is_some());
    if !is_told {
        findings
            .at(
                Place::root(),
                "planen säger inte vem som har antagit den och när",
                "the plan does not say who adopted it and when",
                [],
            )
            .about("document");
    }
}
