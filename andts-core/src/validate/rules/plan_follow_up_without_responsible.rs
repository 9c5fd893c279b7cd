#![doc = include_str!("plan_follow_up_without_responsible.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-follow-up-without-responsible",
    group: Group::FollowUp,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: (
        "planens uppföljning utan ansvarig",
        "plan's follow-up without a responsible",
    ),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let follow_ups = &plan.document().follow_ups;
    let place = Place::root().key("follow_ups");
    let nobody = follow_ups.iter().all(|f| f.responsible.is_empty());
    if !follow_ups.is_empty() && nobody {
        findings.at(
            place,
            "ingen ansvarar för att planen följs upp",
            "nobody answers for the follow-up of the plan",
            [],
        );
    }
}
