#![doc = include_str!("schedule_without_year.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::period::only_year;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::{Scheduled, TimeOf};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "schedule-without-year",
    group: Group::Time,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("tid utan år", "time without a year"),
    since: "0.1.0",
    check: Check::Schedule(check),
};

fn check(plan: &Plan, schedule: &Scheduled<'_>, findings: &mut Findings<'_>) {
    if schedule.of != TimeOf::Measure || only_year(plan).is_some() {
        return;
    }
    if let Some((words, span)) = schedule.without_year() {
        findings
            .at(
                schedule.text_place(),
                "`{words}` säger inte vilket år",
                "`{words}` does not say which year",
                [("words", words)],
            )
            .span(span)
            .help(
                "skriv året, eller att det sker varje år",
                "write the year, or that it is every year",
            );
    }
}
