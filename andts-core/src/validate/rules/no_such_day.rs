#![doc = include_str!("no_such_day.en.md")]

use crate::diagnostic::Severity;
use crate::plan::{Measure, Plan};
use crate::validate::rule::{Check, Findings, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "no-such-day",
    severity: Severity::Error,
    title: ("dag eller vecka som inte finns", "day or week that does not exist"),
    since: "0.1.0",
    check: Check::Measure(check),
};

fn check(plan: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    for (n, written) in measure.written().schedules.iter().enumerate() {
        let schedule = plan.schedule(written);
        for span in schedule.impossible() {
            findings.in_text(
                measure.place().key("schedules").index(n).key("text"),
                *span,
                "`{words}` finns inte i kalendern",
                "`{words}` does not exist in the calendar",
                [("words", span.slice(schedule.text()))],
            );
        }
    }
}
