#![doc = include_str!("goal_indicator_without_baseline.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::absence::nearly_all;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "goal-indicator-without-baseline",
    group: Group::FollowUp,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("målindikator utan utgångsläge", "goal's indicator without a baseline"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let place = |n| Place::root().key("goals").index(n).key("indicators");
    let goals = plan.document().goals.iter().enumerate();
    let measured: Vec<_> =
        goals.filter(|(_, goal)| !goal.indicators.is_empty()).collect();
    // One place to begin from is enough for a goal.
    let lacking: Vec<_> = measured
        .iter()
        .filter(|(_, goal)| goal.indicators.iter().all(|i| i.baseline.is_none()))
        .filter(|(n, _)| !findings.confirmed(&place(*n)))
        .collect();
    let all = measured.len();
    if nearly_all(lacking.len(), all) {
        let (count, all) = (lacking.len().to_string(), all.to_string());
        let mut said = findings.at(
            Place::root().key("goals"),
            "`{count}` av `{all}` mål har indikatorer utan utgångsläge",
            "`{count}` of `{all}` goals have indicators without a baseline",
            [("count", &count), ("all", &all)],
        );
        for (n, _) in lacking {
            said.see(place(*n));
        }
        return;
    }
    for (n, goal) in lacking {
        findings
            .at(
                place(*n),
                "ingen indikator för målet `{text}` har ett utgångsläge",
                "no indicator of the goal `{text}` has a baseline",
                [("text", goal.text.as_deref().unwrap_or_default())],
            )
            .help(
                "skriv senaste kända värde och år",
                "write the latest known value and its year",
            );
    }
}
