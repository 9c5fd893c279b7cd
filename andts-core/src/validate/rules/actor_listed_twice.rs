#![doc = include_str!("actor_listed_twice.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::plain;
use std::collections::BTreeMap;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "actor-listed-twice",
    group: Group::Responsibility,
    severity: Severity::Warning,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("samma aktör två gånger", "one actor listed twice"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for (n, actor) in plan.document().actors.iter().enumerate() {
        let Some(name) = actor.name.as_deref() else { continue };
        let place = |n| Place::root().key("actors").index(n);
        match first.get(&plain(name)) {
            Some(other) => {
                findings
                    .at(
                        place(n),
                        "aktören `{name}` står redan i listan",
                        "the actor `{name}` is already in the list",
                        [("name", name)],
                    )
                    .see(place(*other));
            }
            None => {
                first.insert(plain(name), n);
            }
        }
    }
}
