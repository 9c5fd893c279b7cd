#![doc = include_str!("schedule_outside_plan_period.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::period::{Against, Times, period_words};
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "schedule-outside-plan-period",
    group: Group::Time,
    severity: Severity::Error,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("tid helt utanför planperioden", "time wholly outside the plan's period"),
    since: "0.1.0",
    check: Check::Times(check),
};

fn check(plan: &Plan, times: &Times<'_>, findings: &mut Findings<'_>) {
    // One that also falls within is only begun early or ended late.
    if times.dated.iter().any(|time| time.is != Against::Outside) {
        return;
    }
    let period = period_words(plan);
    for time in &times.dated {
        findings
            .at(
                time.place.clone(),
                "`{words}` ligger utanför planperioden `{period}`",
                "`{words}` lies outside the plan's period `{period}`",
                [("words", &time.words), ("period", &period)],
            )
            .span(time.span);
    }
}
