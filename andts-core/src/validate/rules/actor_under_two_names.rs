#![doc = include_str!("actor_under_two_names.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::Actor;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::names::is_another_name;
use crate::validate::rule::{Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "actor-under-two-names",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Revision,
    title: ("samma aktör under flera namn", "one actor under several names"),
    since: "0.1.0",
    check: Check::Actor(check),
};

fn check(plan: &Plan, actor: &At<'_, Actor>, findings: &mut Findings<'_>) {
    let name = actor.written.name.as_deref().unwrap_or_default();
    let organisation = plan.document().organisation.as_deref();
    // Everyone calls the plan's own organisation the municipality.
    if organisation.and_then(|o| o.name.as_deref()) == Some(name) {
        return;
    }
    let others = actor.written.aliases.iter().map(String::as_str);
    // A word that several actors go by is no name; another rule speaks of it.
    let is_own = |alias: &&str| {
        let bearers = plan.document().actors.iter();
        bearers.filter(|a| a.aliases.iter().any(|other| same(other, alias))).count() == 1
    };
    let others: Vec<_> =
        others.filter(|alias| is_another_name(name, alias)).filter(is_own).collect();
    if !others.is_empty() {
        findings
            .at(
                actor.place.clone(),
                "`{name}` kallas i planen också `{others}`",
                "`{name}` is also called `{others}` in the plan",
                [("name", name), ("others", &others.join("`, `"))],
            )
            .about("aliases");
    }
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
