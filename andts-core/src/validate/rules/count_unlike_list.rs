#![doc = include_str!("count_unlike_list.en.md")]

use crate::diagnostic::Span;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;
use crate::validate::words::words;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "count-unlike-list",
    group: Group::Document,
    severity: Severity::Warning,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("antal som inte stämmer", "count that differs from the list"),
    since: "0.1.0",
    check: Check::Text(check),
};

const NUMBERS: [&str; 11] =
    ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

fn check(plan: &Plan, text: &At<'_, str>, findings: &mut Findings<'_>) {
    // Only what the plan says of itself, not what a measure says of something else.
    let [first, ..] = text.place.segments() else { return };
    let key = |name: &str| *first == crate::diagnostic::Segment::Key(name.to_owned());
    if !["title", "vision", "follow_ups", "reporting_duties", "document"]
        .into_iter()
        .any(key)
    {
        return;
    }
    let document = plan.document();
    let lists = [
        (["mål", "delmål"], document.goals.len()),
        (["åtgärder", "insatser"], document.measures.len()),
        (["fokusområden", "insatsområden"], document.focus_areas.len()),
    ];
    let list = words(text.written);
    for (number, noun) in list.iter().zip(list.iter().skip(1)) {
        let in_words = NUMBERS.iter().position(|word| *word == number.text);
        let said = number.text.parse().ok().or(in_words.map(|n| n + 2));
        let there = lists.iter().find(|(nouns, _)| nouns.contains(&noun.text.as_str()));
        let (Some(said), Some((_, there))) = (said, there) else { continue };
        if said != *there && *there > 0 && said < 100 {
            let span = Span::of(text.written, number.from, noun.until);
            let words = span.map_or("", |span| span.slice(text.written));
            findings
                .at(
                    text.place.clone(),
                    "texten säger `{words}` men planen har `{there}`",
                    "the text says `{words}` but the plan has `{there}`",
                    [("words", words), ("there", &there.to_string())],
                )
                .span(span);
        }
    }
}
