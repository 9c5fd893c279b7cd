#![doc = include_str!("measure_without_schedule.en.md")]

use crate::diagnostic::Severity;
use crate::plan::{Measure, Plan};
use crate::validate::rule::{Check, Findings, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "measure-without-schedule",
    severity: Severity::Warning,
    title: ("åtgärd utan tid", "measure without a time"),
    since: "0.1.0",
    check: Check::Measure(check),
};

fn check(_: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    // A parent whose parts carry the time lacks none.
    let by_parts = || measure.children().any(|part| !part.written().schedules.is_empty());
    if measure.schedules().is_empty() && !by_parts() {
        findings.at(
            measure.place(),
            "åtgärden `{title}` säger inte när den ska göras",
            "the measure `{title}` does not say when it is to be done",
            [("title", measure.title())],
        );
    }
}
