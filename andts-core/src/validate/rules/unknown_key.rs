#![doc = include_str!("unknown_key.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::diagnostic::{PatchStep, Place, Segment};
use crate::document::json::Json;
use crate::document::record::{Met, Walk as _};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::nearest;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "unknown-key",
    group: Group::Document,
    severity: Severity::Warning,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("okänd nyckel", "unknown key"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let json = plan.document().to_json();
    plan.document().walk(&Place::root(), &mut |Met { place, unknown, keys }| {
        for (key, _) in unknown {
            let at = place.key(key);
            // A key that is there already is not the one that was meant.
            let meant = nearest(key, keys).filter(|meant| !has(&json, place, meant));
            let Some(meant) = meant else {
                findings.at(
                    at,
                    "nyckeln `{key}` är okänd och läses inte",
                    "the key `{key}` is unknown and is not read",
                    [("key", key)],
                );
                continue;
            };
            findings
                .at(
                    at.clone(),
                    "nyckeln `{key}` är okänd och läses inte; `{meant}` liknar den",
                    "the key `{key}` is unknown and is not read; `{meant}` is like it",
                    [("key", key), ("meant", meant)],
                )
                .fix(vec![PatchStep::move_to(at, place.key(meant))]);
        }
    });
}

fn has(json: &Json, place: &Place, key: &str) -> bool {
    let mut there = Some(json);
    for step in place.segments() {
        there = match (there, step) {
            (Some(Json::List(items)), Segment::Index(n)) => items.get(*n),
            (Some(object), Segment::Key(key)) => object.key(key),
            _ => None,
        };
    }
    there.is_some_and(|object| object.key(key).is_some())
}
