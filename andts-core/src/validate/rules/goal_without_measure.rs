#![doc = include_str!("goal_without_measure.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::ties::Ties;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "goal-without-measure",
    group: Group::Goals,
    severity: Severity::Warning,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("mål utan åtgärd", "goal without a measure"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let ties = Ties::of_goals(plan);
    // A plan that ties no measure to any goal is told so once, by another rule.
    if ties.is_empty() {
        return;
    }
    for (n, goal) in plan.document().goals.iter().enumerate() {
        let Some(id) = goal.id.as_deref() else { continue };
        // A part of a goal that nothing leads to either is said there.
        let above = goal.parent.as_deref();
        let said_above = above.is_some_and(|parent| !ties.reaches(parent));
        // The overall goal stands first, and is reached through the others.
        let is_overall = n == 0 && ties.count() > 1;
        if ties.reaches(id) || said_above || is_overall {
            continue;
        }
        let text = goal.text.as_deref().unwrap_or(id);
        findings.at(
            Place::root().key("goals").index(n),
            "ingen åtgärd leder till målet `{text}`",
            "no measure leads to the goal `{text}`",
            [("text", text)],
        );
    }
}
