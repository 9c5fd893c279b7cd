#![doc = include_str!("actor_that_is_an_instruction.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::words;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "actor-that-is-an-instruction",
    group: Group::Responsibility,
    severity: Severity::Warning,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("aktör som är en uppmaning", "actor that is an instruction"),
    since: "0.1.0",
    check: Check::Plan(check),
};

/// Verbs that begin an instruction.
const VERBS: [&str; 16] = [
    "ta",
    "kontakta",
    "boka",
    "bjud",
    "skicka",
    "fråga",
    "använd",
    "informera",
    "kalla",
    "utse",
    "hör",
    "ring",
    "mejla",
    "beställ",
    "planera",
    "samverka",
];

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let actors = plan.document().actors.iter().enumerate().filter_map(|(n, actor)| {
        let place = Place::root().key("actors").index(n).key("name");
        Some((place, actor.name.as_deref()?))
    });
    let answers = plan.measures().flat_map(|measure| {
        let place = measure.place().key("responsible");
        let list = measure.written().responsible.iter().enumerate();
        list.filter_map(move |(n, by)| {
            Some((place.index(n).key("text"), by.text.as_deref()?))
        })
    });
    for (place, text) in actors.chain(answers) {
        let first = words(text).into_iter().next();
        if first.is_some_and(|word| VERBS.contains(&word.text.as_str())) {
            findings.at(
                place,
                "`{text}` är en uppmaning och ingen som ansvarar",
                "`{text}` is an instruction and nobody who answers",
                [("text", text)],
            );
        }
    }
}
