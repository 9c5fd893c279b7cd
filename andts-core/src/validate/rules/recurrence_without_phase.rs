#![doc = include_str!("recurrence_without_phase.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::{Scheduled, TimeOf};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "recurrence-without-phase",
    group: Group::Time,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("vartannat år utan startår", "every other year without a first"),
    since: "0.1.0",
    check: Check::Schedule(check),
};

fn check(_: &Plan, schedule: &Scheduled<'_>, findings: &mut Findings<'_>) {
    // A follow-up is made when the measure is, and asks nothing new.
    if schedule.of != TimeOf::Measure {
        return;
    }
    if let Some((words, span)) = schedule.without_phase() {
        findings
            .at(
                schedule.text_place(),
                "`{words}` säger inte vilken gång som är den första",
                "`{words}` does not say which time is the first",
                [("words", words)],
            )
            .span(span)
            .about("timings")
            .help("skriv den första gången", "write the first time");
    }
}
