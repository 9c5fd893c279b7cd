#![doc = include_str!("personal_number.en.md")]

use crate::diagnostic::PatchStep;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::privacy::{Personal, personal_number, without_numbers};
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "personal-number",
    group: Group::Privacy,
    severity: Severity::Error,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("personnummer i planen", "personal identity number in the plan"),
    since: "0.1.0",
    check: Check::Text(check),
};

fn check(_: &Plan, text: &At<'_, str>, findings: &mut Findings<'_>) {
    let Some((kind, span)) = personal_number(text.written) else { return };
    // The number itself is not repeated: findings are sent on.
    let (sv, en) = match kind {
        Personal::Number => (
            "texten innehåller ett personnummer",
            "the text contains a personal identity number",
        ),
        Personal::Coordination => (
            "texten innehåller ett samordningsnummer",
            "the text contains a coordination number",
        ),
    };
    findings
        .at(text.place.clone(), sv, en, [])
        .span(Some(span))
        .help("ta bort numret", "take the number away")
        .fix(vec![PatchStep::replace(text.place.clone(), without_numbers(text.written))]);
}
