#![doc = include_str!("measure_without_follow_up.en.md")]

use crate::diagnostic::Severity;
use crate::plan::{Measure, Plan};
use crate::validate::rule::{Check, Findings, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "measure-without-follow-up",
    severity: Severity::Warning,
    title: ("åtgärd utan uppföljning", "measure without a follow-up"),
    since: "0.1.0",
    check: Check::Measure(check),
};

fn check(_: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    // A parent whose parts are followed up is followed up with them.
    let by_parts =
        || measure.children().any(|part| !part.written().follow_ups.is_empty());
    if measure.follow_ups().is_empty() && !by_parts() {
        findings.at(
            measure.place(),
            "åtgärden `{title}` saknar uppföljning",
            "the measure `{title}` has no follow-up",
            [("title", measure.title())],
        );
    }
}
