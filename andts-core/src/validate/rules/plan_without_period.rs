#![doc = include_str!("plan_without_period.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-without-period",
    group: Group::Document,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("plan utan period", "plan without a period"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let written = plan.document().period.as_deref();
    let is_given = written.is_some_and(|p| p.from.is_some() || p.until.is_some());
    if !is_given && !plan.document().measures.is_empty() {
        findings
            .at(
                Place::root(),
                "planen säger inte vilka år den gäller",
                "the plan does not say which years it is for",
                [],
            )
            .about("period");
    }
}
