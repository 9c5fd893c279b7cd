#![doc = include_str!("personal_address.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::privacy::personal_address;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "personal-address",
    group: Group::Privacy,
    severity: Severity::Warning,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("personlig e-postadress i planen", "personal e-mail address in the plan"),
    since: "0.1.0",
    check: Check::Text(check),
};

fn check(_: &Plan, text: &At<'_, str>, findings: &mut Findings<'_>) {
    if let Some(span) = personal_address(text.written) {
        findings
            .at(
                text.place.clone(),
                "texten innehåller en persons e-postadress",
                "the text contains a person's e-mail address",
                [],
            )
            .span(Some(span))
            .help("skriv en funktionsadress", "write an address of the function");
    }
}
