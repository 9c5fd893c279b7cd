#![doc = include_str!("follow_up_that_says_only_that.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::{FollowUp, Method, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Check, Group, Rule};
use crate::validate::subject::At;
use crate::validate::words::plain;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "follow-up-that-says-only-that",
    group: Group::FollowUp,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    title: (
        "uppföljning som bara säger att den görs",
        "follow-up that says only that it is made",
    ),
    since: "0.1.0",
    check: Check::FollowUp(check),
};

/// Nouns that say that something is followed up, and nothing of how or of what.
const NOUNS: [&str; 15] = [
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
    "kontinuerlig",
    "löpande",
    "årlig",
    "årligen",
];
/// Sentences that say no more, after a word or two of what is followed up.
const ENDINGS: [&str; 3] = ["följs upp", "utvärderas", "följs upp och utvärderas"];
/// The longest such sentence, in words: *utbildningen och nätverksträffarna följs upp*.
const LONGEST: usize = 5;

fn check(_: &Plan, follow_up: &At<'_, FollowUp>, findings: &mut Findings<'_>) {
    let written = follow_up.written;
    let Some(text) = written.text.as_deref() else { return };
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
    if !tells_how && says_only_that(written) {
        findings
            .at(
                follow_up.place.key("text"),
                "uppföljningen `{text}` säger inte vad den ser på",
                "the follow-up `{text}` does not say what it looks at",
                [("text", text)],
            )
            .help(
                "säg vad som räknas, mot vad och var det står",
                "say what is counted, against what, and where it is found",
            );
    }
}

fn says_only_that(written: &FollowUp) -> bool {
    let indicators = written.indicators.iter().map(|indicator| &indicator.text);
    let mut texts = [&written.text].into_iter().chain(indicators).flatten();
    written.included_in.is_empty() && texts.all(|text| is_empty(text))
}

fn is_empty(text: &str) -> bool {
    let text = plain(text);
    let ends = ENDINGS.iter().any(|ending| text.ends_with(ending));
    let count = text.split(' ').count();
    // After *av* comes only what is followed up.
    let mut own = text.split(' ').take_while(|word| *word != "av");
    !text.is_empty()
        && (ends && count <= LONGEST || own.all(|word| NOUNS.contains(&word)))
}
