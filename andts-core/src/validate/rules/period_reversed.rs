#![doc = include_str!("period_reversed.en.md")]

use crate::calendar::{Conventions, Moment};
use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::Period;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "period-reversed",
    group: Group::Document,
    severity: Severity::Error,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("period som slutar före den börjar", "period that ends before it begins"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    let own = document.period.as_deref().map(|p| (Place::root().key("period"), p));
    let of_measures = plan.measures().filter_map(|measure| {
        let period = measure.written().period.as_deref()?;
        Some((measure.place().key("period"), period))
    });
    let others = document.documents.iter().enumerate().filter_map(|(n, other)| {
        let place = Place::root().key("documents").index(n).key("period");
        Some((place, other.period.as_deref()?))
    });
    for (place, period) in own.into_iter().chain(of_measures).chain(others) {
        if let Some((from, until)) = reversed(period) {
            findings.at(
                place,
                "perioden börjar `{from}` men slutar `{until}`",
                "the period begins `{from}` but ends `{until}`",
                [("from", from), ("until", until)],
            );
        }
    }
}

fn reversed(period: &Period) -> Option<(&str, &str)> {
    let (from, until) = (period.from.as_deref()?, period.until.as_deref()?);
    let days = |text| Moment::parse(text)?.interval(&Conventions::default());
    (days(until)?.until() < days(from)?.from()).then_some((from, until))
}
