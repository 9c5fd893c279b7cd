#![doc = include_str!("date_said_two_ways.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::Scheduled;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "date-said-two-ways",
    group: Group::Time,
    severity: Severity::Error,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("ett datum på två sätt", "one date in two ways"),
    since: "0.1.0",
    check: Check::Schedule(check),
};

fn check(_: &Plan, schedule: &Scheduled<'_>, findings: &mut Findings<'_>) {
    for span in schedule.read.conflicts() {
        findings
            .at(
                schedule.text_place(),
                "`{words}` säger datumet på två sätt som inte stämmer överens",
                "`{words}` says the date in two ways that do not agree",
                [("words", span.slice(schedule.read.text()))],
            )
            .span(Some(*span));
    }
}
