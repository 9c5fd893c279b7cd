#![doc = include_str!("mobile_number.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::privacy::mobile_number;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "mobile-number",
    group: Group::Privacy,
    severity: Severity::Warning,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("mobilnummer i planen", "mobile telephone number in the plan"),
    since: "0.1.0",
    check: Check::Text(check),
};

fn check(_: &Plan, text: &At<'_, str>, findings: &mut Findings<'_>) {
    if let Some(span) = mobile_number(text.written) {
        findings
            .at(
                text.place.clone(),
                "texten innehåller ett mobilnummer",
                "the text contains a mobile telephone number",
                [],
            )
            .span(Some(span))
            .help(
                "skriv växelns nummer eller en funktionsadress",
                "write the switchboard's number or an address of the function",
            );
    }
}
