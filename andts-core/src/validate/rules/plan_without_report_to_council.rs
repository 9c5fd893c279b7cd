#![doc = include_str!("plan_without_report_to_council.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-without-report-to-council",
    group: Group::FollowUp,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::OnDemand,
    title: (
        "plan utan redovisning till fullmäktige",
        "plan without a report to the municipal council",
    ),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    let of_plan = document.follow_ups.iter().flat_map(|f| &f.recipients);
    let of_duties = document.reporting_duties.iter().flat_map(|d| &d.recipients);
    let mut names = of_plan.chain(of_duties).map(|id| plan.actor_name(id).to_lowercase());
    if !names.any(|name| name.contains("fullmäktige")) {
        findings
            .at(
                Place::root(),
                "planen redovisas inte till fullmäktige",
                "the plan is not reported to the municipal council",
                [],
            )
            .about("reporting_duties");
    }
}
