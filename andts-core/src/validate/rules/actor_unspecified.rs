#![doc = include_str!("actor_unspecified.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::references::{Reference, To, references};
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::plain;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "actor-unspecified",
    group: Group::Responsibility,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("aktör som inte säger vem", "actor that does not say who"),
    since: "0.1.0",
    check: Check::Plan(check),
};

/// Names that could be anyone.
const ANYONE: [&str; 24] = [
    "alla",
    "alla berörda",
    "berörda",
    "berörda aktörer",
    "berörda verksamheter",
    "berörda förvaltningar",
    "berörda parter",
    "förvaltningen",
    "förvaltningar",
    "förvaltningarna",
    "förvaltningar i kommunen",
    "verksamheten",
    "verksamheterna",
    "andra aktörer",
    "andra samverkansaktörer",
    "andra verksamheter",
    "övriga aktörer",
    "andra",
    "övriga",
    "kommunala verksamheter",
    "kommunen",
    "vi",
    "organisationer",
    "personal",
];

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let uses = references(plan);
    for (n, actor) in plan.document().actors.iter().enumerate() {
        let (Some(id), Some(name)) = (&actor.id, &actor.name) else { continue };
        if !ANYONE.contains(&plain(name).as_str()) || !actor.members.is_empty() {
            continue;
        }
        let takes_part = |r: &&Reference<'_>| {
            let steps = r.place.segments();
            let is_in = |key: &str| {
                steps.contains(&crate::diagnostic::Segment::Key(key.to_owned()))
            };
            r.to == To::Actor && r.id == id && (is_in("responsible") || is_in("partners"))
        };
        let by: Vec<_> = uses.iter().filter(takes_part).collect();
        if by.is_empty() {
            continue;
        }
        let mut said = findings.at(
            Place::root().key("actors").index(n),
            "`{name}` säger inte vem som menas",
            "`{name}` does not say who is meant",
            [("name", name)],
        );
        said.help(
            "skriv vilken enhet eller funktion, eller ange gruppens medlemmar",
            "write which unit or function, or give the members of the group",
        );
        for reference in by {
            said.see(reference.place.clone());
        }
    }
}
