#![doc = include_str!("goal_without_indicator.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::absence::nearly_all;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "goal-without-indicator",
    group: Group::Goals,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("mål utan indikator", "goal without an indicator"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let goals = &plan.document().goals;
    let place = |n| Place::root().key("goals").index(n);
    // A goal with part goals is measured by them.
    let is_whole =
        |id: &Option<String>| id.is_some() && goals.iter().any(|part| part.parent == *id);
    let all = goals.iter().filter(|goal| !is_whole(&goal.id)).count();
    let lacking: Vec<_> = goals
        .iter()
        .enumerate()
        .filter(|(_, goal)| !is_whole(&goal.id))
        .filter(|(_, goal)| goal.indicators.is_empty())
        .filter(|(_, goal)| goal.follow_ups.iter().all(|f| f.indicators.is_empty()))
        .filter(|(n, _)| !findings.confirmed(&place(*n).key("indicators")))
        .collect();
    if nearly_all(lacking.len(), all) {
        let (count, all) = (lacking.len().to_string(), all.to_string());
        let mut said = findings.at(
            Place::root().key("goals"),
            "`{count}` av `{all}` mål har ingen indikator",
            "`{count}` of `{all}` goals have no indicator",
            [("count", &count), ("all", &all)],
        );
        for (n, _) in lacking {
            said.see(place(n));
        }
        return;
    }
    for (n, goal) in lacking {
        let text = goal.text.as_deref().unwrap_or_default();
        findings.at(
            place(n),
            "målet `{text}` har ingen indikator",
            "the goal `{text}` has no indicator",
            [("text", text)],
        );
    }
}
