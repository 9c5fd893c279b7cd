#![doc = include_str!("name_of_several_actors.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::plain;
use std::collections::BTreeMap;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "name-of-several-actors",
    group: Group::Responsibility,
    severity: Severity::Warning,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("ett namn för flera aktörer", "one name for several actors"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let mut bearers: BTreeMap<String, Vec<(usize, &str)>> = BTreeMap::new();
    for (n, actor) in plan.document().actors.iter().enumerate() {
        let names = actor.aliases.iter().chain(&actor.name);
        for name in names {
            let list = bearers.entry(plain(name)).or_default();
            if list.last().is_none_or(|(last, _)| *last != n) {
                list.push((n, name));
            }
        }
    }
    for list in bearers.into_values() {
        let place = |n| Place::root().key("actors").index(n);
        // Two with the same name in full are one actor listed twice.
        let in_full = |n: usize, name: &str| {
            let actor = plan.document().actors.get(n);
            actor.is_some_and(|actor| actor.name.as_deref() == Some(name))
        };
        let Some((first, name)) = list.first().copied() else { continue };
        if list.len() < 2 || list.iter().all(|(n, name)| in_full(*n, name)) {
            continue;
        }
        let count = list.len().to_string();
        let mut said = findings.at(
            place(first),
            "`{name}` kan vara `{count}` olika aktörer",
            "`{name}` may be `{count}` different actors",
            [("name", name), ("count", count.as_str())],
        );
        for (n, _) in list.iter().skip(1) {
            said.see(place(*n));
        }
    }
}
