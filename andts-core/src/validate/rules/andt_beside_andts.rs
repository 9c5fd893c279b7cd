#![doc = include_str!("andt_beside_andts.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::words;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "andt-beside-andts",
    group: Group::Document,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("ANDT och ANDTS om vartannat", "ANDT and ANDTS mixed"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    // What other bodies and documents are called is not the plan's to choose.
    let measures = document.measures.iter();
    let texts = measures.flat_map(|m| [&m.title, &m.what, &m.how]).flatten();
    let schedules = document.measures.iter().flat_map(|m| &m.schedules);
    let texts =
        texts.chain(schedules.filter_map(|s| s.text.as_ref())).chain(&document.title);
    let (mut short, mut long) = (0, 0);
    for word in texts.flat_map(|text| words(text)) {
        short += usize::from(word.text == "andt");
        long += usize::from(word.text == "andts");
    }
    if short > 0 && long > 0 {
        let (short, long) = (short.to_string(), long.to_string());
        findings.at(
            Place::root(),
            "planen skriver ANDT `{short}` gånger och ANDTS `{long}`",
            "the plan writes ANDT `{short}` times and ANDTS `{long}`",
            [("short", &short), ("long", &long)],
        );
    }
}
