#![doc = include_str!("schedule_starts_before_plan.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::period::{Against, Times, period_words};
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "schedule-starts-before-plan",
    group: Group::Time,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("tid som börjar före planen", "time that begins before the plan"),
    since: "0.1.0",
    check: Check::Times(check),
};

fn check(plan: &Plan, times: &Times<'_>, findings: &mut Findings<'_>) {
    if times.dated.iter().all(|time| time.is == Against::Outside) {
        return;
    }
    let period = period_words(plan);
    for time in times.dated.iter().filter(|time| time.begins_before) {
        findings
            .at(
                time.place.clone(),
                "`{words}` börjar före planperioden `{period}`",
                "`{words}` begins before the plan's period `{period}`",
                [("words", &time.words), ("period", &period)],
            )
            .span(time.span);
    }
}
