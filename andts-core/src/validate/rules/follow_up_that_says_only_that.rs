#![doc = include_str!("follow_up_that_says_only_that.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::{FollowUp, Method, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::plain;
use std::collections::BTreeMap;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "follow-up-that-says-only-that",
    group: Group::FollowUp,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: (
        "uppföljning som bara säger att den görs",
        "follow-up that says only that it is made",
    ),
    since: "0.1.0",
    check: Check::Plan(check),
};

/// Words that say that something is followed up, and nothing of how or of what.
const EMPTY: [&str; 24] = [
    "uppföljning",
    "utvärdering",
    "avstämning",
    "redovisning",
    "kontroll",
    "återkoppling",
    "rapport",
    "dokumentation",
    "intern",
    "internt",
    "extern",
    "externt",
    "kontinuerlig",
    "kontinuerligt",
    "löpande",
    "årlig",
    "årligen",
    "följs",
    "upp",
    "utvärderas",
    "görs",
    "sker",
    "och",
    "en",
];
/// How many other words may name what is followed up: *utbildningen och träffarna*.
const NAMING: usize = 2;

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let mut met: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for measure in plan.measures() {
        for (n, follow_up) in measure.written().follow_ups.iter().enumerate() {
            let text = follow_up.text.as_deref().filter(|_| says_only_that(follow_up));
            let place = measure.place().key("follow_ups").index(n).key("text");
            if let Some(text) = text.filter(|_| !findings.confirmed(&place)) {
                met.entry(text).or_default().push(place);
            }
        }
    }
    // The same words are said once, however many measures they stand in.
    for (text, places) in met {
        let Some((first, others)) = places.split_first() else { continue };
        let mut said = findings.at(
            first.clone(),
            "uppföljningen `{text}` säger inte vad den ser på",
            "the follow-up `{text}` does not say what it looks at",
            [("text", text)],
        );
        said.help(
            "säg vad som räknas, mot vad och var det står",
            "say what is counted, against what, and where it is found",
        );
        for place in others {
            said.see(place.clone());
        }
    }
}

fn says_only_that(written: &FollowUp) -> bool {
    let tells_how = match written.method.as_ref().and_then(Word::known) {
        Some(
            Method::Count
            | Method::Minutes
            | Method::Survey
            | Method::IncludedElsewhere
            | Method::None
            | Method::Undecided,
        ) => true,
        Some(Method::Check | Method::Evaluation | Method::Report) | None => false,
    };
    let indicators = written.indicators.iter().map(|indicator| &indicator.text);
    let mut texts = [&written.text].into_iter().chain(indicators).flatten();
    !tells_how && written.included_in.is_empty() && texts.all(|text| is_empty(text))
}

fn is_empty(text: &str) -> bool {
    let text = plain(text);
    // After *av* comes only what is followed up.
    let own: Vec<_> = text.split(' ').take_while(|word| *word != "av").collect();
    let (empty, naming): (Vec<&str>, Vec<&str>) =
        own.into_iter().partition(|word| EMPTY.contains(word));
    let is_verb = |word: &&str| matches!(*word, "upp" | "utvärderas");
    let by_verb = naming.len() <= NAMING && empty.iter().any(is_verb);
    !empty.is_empty() && (naming.is_empty() || by_verb)
}
