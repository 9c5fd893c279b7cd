#![doc = include_str!("partners_by_example.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::{Measure, Plan};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::plain;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "partners-by-example",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("samverkansparter som bara är exempel", "partners that are only examples"),
    since: "0.1.0",
    check: Check::Measure(check),
};

/// Words that leave a list open.
const OPEN: [&str; 6] =
    ["exempelvis", "till exempel", "t ex", "tex", "bland annat", "bl a"];

fn check(plan: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    let leaves_open = |text: &str| {
        let words = format!("{} ", plain(text));
        OPEN.iter().any(|open| words.starts_with(&format!("{open} ")))
    };
    let mut partners = measure.written().partners.iter();
    let is_open = partners.any(|with| {
        let name = plan.actor_name(with.actor.as_deref().unwrap_or_default());
        leaves_open(name) || with.text.as_deref().is_some_and(leaves_open)
    });
    if is_open {
        findings.at(
            measure.place().key("partners"),
            "samverkansparterna i `{title}` är exempel och säger inte vilka som är med",
            "the partners of `{title}` are examples and do not say who takes part",
            [("title", measure.title())],
        );
    }
}
