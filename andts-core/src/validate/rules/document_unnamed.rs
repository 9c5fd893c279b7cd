#![doc = include_str!("document_unnamed.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::references::{To, references};
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::plain;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "document-unnamed",
    group: Group::Document,
    severity: Severity::Warning,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: (
        "hänvisning till ett dokument utan namn",
        "reference to a document without a name",
    ),
    since: "0.1.0",
    check: Check::Plan(check),
};

/// Words for kinds of documents; alone they name none.
const KINDS: [&str; 20] = [
    "plan",
    "planen",
    "handlingsplan",
    "handlingsplanen",
    "tillsynsplan",
    "tillsynsplanen",
    "aktivitetsplan",
    "aktivitetsplanen",
    "verksamhetsplan",
    "rutin",
    "rutiner",
    "rutinen",
    "riktlinje",
    "riktlinjer",
    "policy",
    "strategi",
    "strategin",
    "avtal",
    "överenskommelse",
    "överenskommelsen",
];

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let uses = references(plan);
    for (n, other) in plan.document().documents.iter().enumerate() {
        let title = other.title.as_deref().unwrap_or_default();
        let is_unnamed = KINDS.contains(&plain(title).as_str())
            && other.number.is_none()
            && other.period.is_none();
        if !is_unnamed {
            continue;
        }
        let mut said = findings.at(
            Place::root().key("documents").index(n),
            "planen hänvisar till `{title}` utan att säga vilken",
            "the plan refers to `{title}` without saying which",
            [("title", title)],
        );
        let is_this = |id: &str| other.id.as_deref() == Some(id);
        for by in uses.iter().filter(|r| r.to == To::Document && is_this(r.id)) {
            said.see(by.place.clone());
        }
    }
}
