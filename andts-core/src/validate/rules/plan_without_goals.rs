#![doc = include_str!("plan_without_goals.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-without-goals",
    group: Group::Goals,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("plan utan mål", "plan without goals"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    let has_effect = document.focus_areas.iter().any(|area| area.effect.is_some());
    // A few measures are a list and no plan yet.
    if document.goals.is_empty() && !has_effect && document.measures.len() >= 3 {
        findings
            .at(
                Place::root(),
                "planen säger inte vad den vill uppnå",
                "the plan does not say what it wants to reach",
                [],
            )
            .about("goals");
    }
}
