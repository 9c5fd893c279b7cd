#![doc = include_str!("person_in_text.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::names::full_name;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "person-in-text",
    group: Group::Privacy,
    severity: Severity::Warning,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("personnamn i texten", "person's name in the text"),
    since: "0.1.0",
    check: Check::Text(check),
};

fn check(_: &Plan, text: &At<'_, str>, findings: &mut Findings<'_>) {
    // Actors have a rule of their own.
    let is_actor = text.place.segments().first()
        == Some(&crate::diagnostic::Segment::Key("actors".to_owned()));
    if let Some(span) = full_name(text.written).filter(|_| !is_actor) {
        findings
            .at(
                text.place.clone(),
                "texten innehåller en persons namn",
                "the text contains a person's name",
                [],
            )
            .span(Some(span))
            .help("skriv funktionen", "write the function");
    }
}
