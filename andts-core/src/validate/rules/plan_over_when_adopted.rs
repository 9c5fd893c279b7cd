#![doc = include_str!("plan_over_when_adopted.en.md")]

use crate::calendar::{Conventions, Interval, Moment};
use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::period::period_words;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-over-when-adopted",
    group: Group::Document,
    severity: Severity::Error,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("plan som var slut när den antogs", "plan that was over when it was adopted"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let (Some(on), Some(period)) = (adopted_on(plan), plan.period()) else { return };
    if on.from() > period.until() {
        findings
            .at(
                Place::root().key("document").key("adopted_on"),
                "planen antogs `{on}`, efter att perioden `{period}` var slut",
                "the plan was adopted `{on}`, after the period `{period}` was over",
                [("on", &on.from().to_string()), ("period", &period_words(plan))],
            )
            .see(Place::root().key("period"));
    }
}

fn adopted_on(plan: &Plan) -> Option<Interval> {
    let adoption = plan.document().document.as_deref()?;
    Moment::parse(adoption.adopted_on.as_deref()?)?.interval(&Conventions::default())
}
