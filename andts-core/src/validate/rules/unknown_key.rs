#![doc = include_str!("unknown_key.en.md")]

use crate::diagnostic::{Place, Severity};
use crate::document::record::{Met, Walk as _};
use crate::plan::Plan;
use crate::validate::rule::{Check, Findings, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "unknown-key",
    severity: Severity::Warning,
    title: ("okänd nyckel", "unknown key"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    plan.document().walk(&Place::root(), &mut |Met { place, unknown }| {
        for (key, _) in unknown {
            findings.at(
                place.key(key),
                "nyckeln `{key}` är okänd och läses inte",
                "the key `{key}` is unknown and is not read",
                [("key", key)],
            );
        }
    });
}
