#![doc = include_str!("schedule_before_adoption.en.md")]

use crate::calendar::{Conventions, Interval, Moment};
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::period::{Against, Times};
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "schedule-before-adoption",
    group: Group::Document,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("tid före beslutet om planen", "time before the plan was adopted"),
    since: "0.1.0",
    check: Check::Times(check),
};

fn check(plan: &Plan, times: &Times<'_>, findings: &mut Findings<'_>) {
    let Some(on) = adopted_on(plan) else { return };
    // What lies before the plan itself has rules of its own.
    let dated = times.dated.iter();
    let within = dated.filter(|time| time.is == Against::Within && !time.begins_before);
    for time in within.filter(|time| time.until < on.from()) {
        findings
            .at(
                time.place.clone(),
                "`{words}` är över före beslutet `{on}`",
                "`{words}` is over before the decision `{on}`",
                [("words", &time.words), ("on", &on.from().to_string())],
            )
            .span(time.span);
    }
}

fn adopted_on(plan: &Plan) -> Option<Interval> {
    let adoption = plan.document().document.as_deref()?;
    Moment::parse(adoption.adopted_on.as_deref()?)?.interval(&Conventions::default())
}
