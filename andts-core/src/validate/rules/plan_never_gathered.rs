#![doc = include_str!("plan_never_gathered.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-never-gathered",
    group: Group::FollowUp,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("plan som aldrig följs upp som helhet", "plan never followed up as a whole"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    let by_measure = plan.measures().any(|m| !m.written().follow_ups.is_empty());
    let as_a_whole =
        !document.follow_ups.is_empty() || !document.reporting_duties.is_empty();
    // Where no measure is followed up either, that is the flaw to speak of.
    if by_measure && !as_a_whole {
        findings
            .at(
                Place::root(),
                "planen säger inte hur den följs upp som helhet",
                "the plan does not say how it is followed up as a whole",
                [],
            )
            .about("follow_ups");
    }
}
