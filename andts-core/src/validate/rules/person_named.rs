#![doc = include_str!("person_named.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::Actor;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::names::given_name;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "person-named",
    group: Group::Responsibility,
    severity: Severity::Warning,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("person i stället för funktion", "person instead of a function"),
    since: "0.1.0",
    check: Check::Actor(check),
};

fn check(_: &Plan, actor: &At<'_, Actor>, findings: &mut Findings<'_>) {
    let written = actor.written;
    let name = written.name.as_deref().unwrap_or_default();
    let (place, span) = match &written.person {
        Some(_) => (actor.place.key("person"), None),
        None => (actor.place.key("name"), given_name(name)),
    };
    if span.is_some() || written.person.is_some() {
        // The function stays, the person is not repeated: findings are sent on.
        let function = span.map_or(name, |span| without(name, span.bytes));
        findings
            .at(
                place,
                "aktören `{function}` är angiven med en persons namn",
                "the actor `{function}` is given with a person's name",
                [("function", function)],
            )
            .span(span)
            .help(
                "skriv funktionen eller enheten; personen kan bytas ut",
                "write the function or unit; the person may be replaced",
            );
    }
}

/// The words before the name, or the ones after it.
fn without(name: &str, [from, until]: [usize; 2]) -> &str {
    let trim = |part: &'_ str| part.trim_matches([' ', '-', '–', ',', '(', ')']).len();
    let before = name.get(..from).unwrap_or_default();
    let after = name.get(until..).unwrap_or_default();
    let words = if trim(before) > 0 { before } else { after };
    let words = words.trim_matches([' ', '-', '–', ',', '(', ')']);
    if words.is_empty() { "…" } else { words }
}
