#![doc = include_str!("schedule_ends_after_plan.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::{Measure, Plan};
use crate::validate::findings::Findings;
use crate::validate::period::{Against, against, period_words};
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "schedule-ends-after-plan",
    group: Group::Time,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("tid som slutar efter planen", "time that ends after the plan"),
    since: "0.1.0",
    check: Check::Measure(check),
};

fn check(plan: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    let dated = against(plan, measure);
    if dated.iter().all(|time| time.is == Against::Outside) {
        return;
    }
    let period = period_words(plan);
    for time in dated.into_iter().filter(|time| time.ends_after && !time.begins_before) {
        findings
            .at(
                time.place,
                "`{words}` slutar efter planperioden `{period}`",
                "`{words}` ends after the plan's period `{period}`",
                [("words", &time.words), ("period", &period)],
            )
            .span(time.span);
    }
}
