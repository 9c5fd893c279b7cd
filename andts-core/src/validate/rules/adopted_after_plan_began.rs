#![doc = include_str!("adopted_after_plan_began.en.md")]

use crate::calendar::{Conventions, Interval, Moment};
use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::period::period_words;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "adopted-after-plan-began",
    group: Group::Document,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("plan antagen efter att den började gälla", "plan adopted after it began"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let (Some(on), Some(period)) = (adopted_on(plan), plan.period()) else { return };
    // After its end is another flaw.
    if on.from() > period.from() && on.from() <= period.until() {
        findings
            .at(
                Place::root().key("document").key("adopted_on"),
                "planen antogs `{on}`, sedan perioden `{period}` börjat",
                "the plan was adopted `{on}`, after the period `{period}` had begun",
                [("on", &on.from().to_string()), ("period", &period_words(plan))],
            )
            .see(Place::root().key("period"));
    }
}

fn adopted_on(plan: &Plan) -> Option<Interval> {
    let adoption = plan.document().document.as_deref()?;
    Moment::parse(adoption.adopted_on.as_deref()?)?.interval(&Conventions::default())
}
