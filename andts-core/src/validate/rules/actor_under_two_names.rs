#![doc = include_str!("actor_under_two_names.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::{ActorKind, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::names::is_another_name;
use crate::validate::rule::{Asked, Check, Group, Rule};
use std::collections::BTreeMap;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "actor-under-two-names",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("samma aktör under flera namn", "one actor under several names"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let organisation = plan.document().organisation.as_deref();
    let organisation = organisation.and_then(|o| o.name.as_deref());
    let mut bearers: BTreeMap<String, usize> = BTreeMap::new();
    for alias in plan.document().actors.iter().flat_map(|actor| &actor.aliases) {
        *bearers.entry(alias.to_lowercase()).or_default() += 1;
    }
    for (n, actor) in plan.document().actors.iter().enumerate() {
        let name = actor.name.as_deref().unwrap_or_default();
        // A group of people is no body: parents and guardians are the same.
        let kind = actor.kind.as_ref().and_then(Word::known);
        // Everyone calls the plan's own organisation the municipality.
        if kind == Some(ActorKind::Group) || organisation == Some(name) {
            continue;
        }
        // A word that several actors go by is no name; another rule speaks of it.
        let is_own = |alias: &&String| bearers.get(&alias.to_lowercase()) == Some(&1);
        let others = actor.aliases.iter().filter(|alias| is_another_name(name, alias));
        let others: Vec<_> = others.filter(is_own).map(String::as_str).collect();
        if others.is_empty() {
            continue;
        }
        findings
            .at(
                Place::root().key("actors").index(n),
                "`{name}` kallas i planen också `{others}`",
                "`{name}` is also called `{others}` in the plan",
                [("name", name), ("others", &others.join("`, `"))],
            )
            .about("aliases");
    }
}
