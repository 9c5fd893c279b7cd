#![doc = include_str!("goal_rests_on_may.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::{Obligation, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use std::collections::BTreeMap;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "goal-rests-on-may",
    group: Group::Goals,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: (
        "mål som bara vilar på bör och kan",
        "goal that rests only on should and may",
    ),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    // Whether everything that leads to a goal is loose, by the goal.
    let mut loose: BTreeMap<&str, bool> = BTreeMap::new();
    for measure in plan.measures() {
        let word = measure.written().obligation.as_ref().and_then(Word::known);
        let is_loose = matches!(word, Some(Obligation::Should | Obligation::May));
        for goal in measure.goals() {
            *loose.entry(goal).or_insert(true) &= is_loose;
        }
    }
    for (n, goal) in plan.document().goals.iter().enumerate() {
        let Some(id) = goal.id.as_deref() else { continue };
        if loose.get(id) == Some(&true) {
            findings.at(
                Place::root().key("goals").index(n),
                "målet `{text}` vilar bara på åtgärder som bör eller kan göras",
                "the goal `{text}` rests only on measures that should or may be done",
                [("text", goal.text.as_deref().unwrap_or(id))],
            );
        }
    }
}
