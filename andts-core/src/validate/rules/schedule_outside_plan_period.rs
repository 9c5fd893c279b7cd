#![doc = include_str!("schedule_outside_plan_period.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::{Measure, Plan};
use crate::validate::findings::Findings;
use crate::validate::period::{Against, against, period_words};
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
    check: Check::Measure(check),
};

fn check(plan: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    let dated = against(plan, measure);
    // One that also falls within is only begun early or ended late.
    if dated.iter().any(|time| time.is != Against::Outside) {
        return;
    }
    let period = period_words(plan);
    for time in dated {
        findings
            .at(
                time.place,
                "`{words}` ligger utanför planperioden `{period}`",
                "`{words}` lies outside the plan's period `{period}`",
                [("words", &time.words), ("period", &period)],
            )
            .span(time.span);
    }
}
