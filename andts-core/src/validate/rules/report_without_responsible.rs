#![doc = include_str!("report_without_responsible.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::ReportingDuty;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "report-without-responsible",
    group: Group::FollowUp,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("redovisning utan ansvarig", "report without a responsible"),
    since: "0.1.0",
    check: Check::Duty(check),
};

fn check(_: &Plan, duty: &At<'_, ReportingDuty>, findings: &mut Findings<'_>) {
    if duty.written.responsible.is_empty() {
        findings
            .at(
                duty.place.clone(),
                "ingen ansvarar för redovisningen `{what}`",
                "nobody answers for the report `{what}`",
                [("what", duty.written.what.as_deref().unwrap_or_default())],
            )
            .about("responsible");
    }
}
