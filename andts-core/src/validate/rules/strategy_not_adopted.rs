#![doc = include_str!("strategy_not_adopted.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::{DocumentStatus, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "strategy-not-adopted",
    group: Group::Document,
    severity: Severity::Warning,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: (
        "mål i en strategi som inte är antagen",
        "goals of a strategy that is not adopted",
    ),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    for (n, other) in document.documents.iter().enumerate() {
        let status = other.status.as_ref().and_then(Word::known);
        let serving = document.goals.iter().enumerate().filter(|(_, goal)| {
            let mut served = goal.serves.iter().filter_map(|p| p.document.as_deref());
            served.any(|id| other.id.as_deref() == Some(id))
        });
        let serving: Vec<_> = serving.map(|(n, _)| n).collect();
        let pending = [Some(DocumentStatus::Draft), Some(DocumentStatus::Referral)];
        if serving.is_empty() || !pending.contains(&status) {
            continue;
        }
        let title = other.title.as_deref().unwrap_or_default();
        let mut said = findings.at(
            Place::root().key("documents").index(n),
            "`{title}` är inte antagen, men `{count}` av målen hänvisar till den",
            "`{title}` is not adopted, but `{count}` of the goals refer to it",
            [("count", &serving.len().to_string()), ("title", title)],
        );
        for goal in serving {
            said.see(Place::root().key("goals").index(goal));
        }
    }
}
