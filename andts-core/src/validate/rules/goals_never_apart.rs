#![doc = include_str!("goals_never_apart.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use std::collections::{BTreeMap, BTreeSet};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "goals-never-apart",
    group: Group::Goals,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("mål som alltid står tillsammans", "goals that always stand together"),
    since: "0.1.0",
    check: Check::Plan(check),
};

/// From how many measures on it is no accident.
const MANY: usize = 3;

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let mut by_goal: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (n, measure) in plan.document().measures.iter().enumerate() {
        for goal in &measure.goals {
            by_goal.entry(goal).or_default().insert(n);
        }
    }
    let mut together: BTreeMap<&BTreeSet<usize>, Vec<usize>> = BTreeMap::new();
    for (n, goal) in plan.document().goals.iter().enumerate() {
        let id = goal.id.as_deref().unwrap_or_default();
        if let Some(measures) = by_goal.get(id) {
            together.entry(measures).or_default().push(n);
        }
    }
    // In a plan where all goals stand at all measures, that is how it is made.
    let groups = together.len();
    for (measures, goals) in together {
        let [first, others @ ..] = goals.as_slice() else { continue };
        if others.is_empty() || measures.len() < MANY || groups < 2 {
            continue;
        }
        let place = |n: usize| Place::root().key("goals").index(n);
        let (count, of) = (goals.len().to_string(), measures.len().to_string());
        let mut said = findings.at(
            place(*first),
            "samma `{of}` åtgärder leder till `{count}` mål som aldrig skiljs åt",
            "the same `{of}` measures lead to `{count}` goals that are never told apart",
            [("count", &count), ("of", &of)],
        );
        for other in others {
            said.see(place(*other));
        }
        for measure in measures {
            said.see(Place::root().key("measures").index(*measure));
        }
    }
}
