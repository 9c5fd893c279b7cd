#![doc = include_str!("measure_without_responsible.en.md")]

use crate::diagnostic::Severity;
use crate::plan::{Measure, Plan};
use crate::validate::rule::{Check, Findings, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "measure-without-responsible",
    severity: Severity::Warning,
    title: ("åtgärd utan ansvarig", "measure without a responsible"),
    since: "0.1.0",
    check: Check::Measure(check),
};

fn check(_: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    // A parent whose parts carry the responsibility lacks none.
    let by_parts =
        || measure.children().any(|part| !part.written().responsible.is_empty());
    if measure.responsible().is_empty() && !by_parts() {
        findings.at(
            measure.place(),
            "åtgärden `{title}` saknar ansvarig",
            "the measure `{title}` has no responsible",
            [("title", measure.title())],
        );
    }
}
