#![doc = include_str!("abbreviation_unexplained.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::abbreviations::unexplained;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "abbreviation-unexplained",
    group: Group::Document,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("förkortning som inte förklaras", "abbreviation never explained"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let found = unexplained(plan);
    if !found.is_empty() {
        findings.at(
            Place::root(),
            "planen förklarar inte förkortningarna `{list}`",
            "the plan does not explain the abbreviations `{list}`",
            [("list", &found.join("`, `"))],
        );
    }
}
