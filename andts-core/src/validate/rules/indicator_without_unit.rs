#![doc = include_str!("indicator_without_unit.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::Indicator;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "indicator-without-unit",
    group: Group::FollowUp,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("indikator utan enhet", "indicator without a unit"),
    since: "0.1.0",
    check: Check::Indicator(check),
};

fn check(_: &Plan, indicator: &At<'_, Indicator>, findings: &mut Findings<'_>) {
    let written = indicator.written;
    let values = [&written.baseline, &written.target];
    let has_number = values.into_iter().flatten().any(|value| value.value.is_some());
    let text = written.text.as_deref().unwrap_or_default();
    // *Antal* and *andel* carry their unit.
    let lower = text.to_lowercase();
    let carries = lower.starts_with("antal") || lower.starts_with("andel");
    if has_number && written.unit.is_none() && !carries {
        findings
            .at(
                indicator.place.clone(),
                "indikatorn `{text}` har ett värde men ingen enhet",
                "the indicator `{text}` has a value but no unit",
                [("text", text)],
            )
            .about("unit");
    }
}
