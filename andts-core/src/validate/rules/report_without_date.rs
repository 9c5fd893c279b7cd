#![doc = include_str!("report_without_date.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::ReportingDuty;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;
use crate::validate::words::is_of_decisions;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "report-without-date",
    group: Group::FollowUp,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("redovisning utan tid", "report without a time"),
    since: "0.1.0",
    check: Check::Duty(check),
};

fn check(_: &Plan, duty: &At<'_, ReportingDuty>, findings: &mut Findings<'_>) {
    let what = duty.written.what.as_deref();
    if duty.written.schedule.is_none() && !is_of_decisions(what) {
        findings
            .at(
                duty.place.clone(),
                "redovisningen `{what}` säger inte när",
                "the report `{what}` does not say when",
                [("what", what.unwrap_or_default())],
            )
            .about("schedule");
    }
}
