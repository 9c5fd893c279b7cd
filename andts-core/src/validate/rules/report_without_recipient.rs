#![doc = include_str!("report_without_recipient.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::ReportingDuty;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;
use crate::validate::words::is_of_decisions;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "report-without-recipient",
    group: Group::FollowUp,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("redovisning utan mottagare", "report without a recipient"),
    since: "0.1.0",
    check: Check::Duty(check),
};

fn check(plan: &Plan, duty: &At<'_, ReportingDuty>, findings: &mut Findings<'_>) {
    let written = duty.written;
    // Another duty may hand the same report on.
    let is_handed_on = plan.document().reporting_duties.iter().any(|other| {
        let timings = other.schedule.iter().flat_map(|s| &s.timings);
        let mut of = timings.filter_map(|t| t.of.as_deref()?.duty.as_ref());
        !other.recipients.is_empty() && of.any(|id| written.id.as_ref() == Some(id))
    });
    let is_report = !is_of_decisions(written.what.as_deref());
    if written.recipients.is_empty() && !is_handed_on && is_report {
        findings
            .at(
                duty.place.clone(),
                "redovisningen `{what}` har ingen mottagare",
                "the report `{what}` has no recipient",
                [("what", written.what.as_deref().unwrap_or_default())],
            )
            .about("recipients");
    }
}
