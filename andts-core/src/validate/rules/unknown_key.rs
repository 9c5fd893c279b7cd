#![doc = include_str!("unknown_key.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::diagnostic::{PatchStep, Place};
use crate::document::record::{Met, Walk as _};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Check, Group, Rule};
use crate::validate::words::nearest;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "unknown-key",
    group: Group::Document,
    severity: Severity::Warning,
    mend: Mend::Now,
    title: ("okänd nyckel", "unknown key"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    plan.document().walk(&Place::root(), &mut |Met { place, unknown, keys }| {
        for (key, _) in unknown {
            let at = place.key(key);
            let Some(meant) = nearest(key, keys) else {
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
