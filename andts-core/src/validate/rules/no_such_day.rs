#![doc = include_str!("no_such_day.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::Scheduled;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "no-such-day",
    group: Group::Time,
    severity: Severity::Error,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("dag eller vecka som inte finns", "day or week that does not exist"),
    since: "0.1.0",
    check: Check::Schedule(check),
};

fn check(_: &Plan, schedule: &Scheduled<'_>, findings: &mut Findings<'_>) {
    for span in schedule.read.impossible() {
        findings
            .at(
                schedule.text_place(),
                "`{words}` finns inte i kalendern",
                "`{words}` does not exist in the calendar",
                [("words", span.slice(schedule.read.text()))],
            )
            .span(Some(*span));
    }
}
