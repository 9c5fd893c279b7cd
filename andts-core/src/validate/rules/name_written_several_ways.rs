#![doc = include_str!("name_written_several_ways.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::names::is_another_name;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::plain;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "name-written-several-ways",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("ett namn skrivet på flera sätt", "one name written in several ways"),
    since: "0.1.0",
    check: Check::Plan(check),
};

/// How many names the message shows; fewer are not worth a word.
const SHOWN: usize = 3;

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let organisation = plan.document().organisation.as_deref();
    let organisation = organisation.and_then(|o| o.name.as_deref());
    let mut varied = Vec::new();
    for (n, actor) in plan.document().actors.iter().enumerate() {
        let name = actor.name.as_deref().unwrap_or_default();
        // Another name is another flaw, and a possessive or a bracket is none.
        let is_variant = |alias: &&String| {
            !is_another_name(name, alias)
                && !name.contains('(')
                && plain(alias) != plain(name)
                && !is_possessive(alias)
        };
        if organisation != Some(name)
            && let Some(alias) = actor.aliases.iter().find(is_variant)
        {
            varied.push((n, format!("{name}/{alias}")));
        }
    }
    let Some(((first, _), others)) = varied.split_first() else { return };
    if varied.len() < SHOWN {
        return;
    }
    let shown: Vec<_> =
        varied.iter().take(SHOWN).map(|(_, names)| names.as_str()).collect();
    let count = varied.len().to_string();
    let place = |n: usize| Place::root().key("actors").index(n);
    let mut said = findings.at(
        place(*first),
        "`{count}` aktörer skrivs på flera sätt, som `{names}`",
        "`{count}` actors are written in several ways, such as `{names}`",
        [("count", &count), ("names", &shown.join("`, `"))],
    );
    for (n, _) in others {
        said.see(place(*n));
    }
}

/// *Fältgruppens, trygghetsvärdarnas.*
fn is_possessive(name: &str) -> bool {
    ["ens", "ets", "nas", "ans"].into_iter().any(|ending| name.ends_with(ending))
}
