#![doc = include_str!("problem_without_measure.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use std::collections::BTreeSet;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "problem-without-measure",
    group: Group::Goals,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("problem utan åtgärd", "problem without a measure"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    let answered: BTreeSet<_> =
        document.measures.iter().flat_map(|measure| &measure.problems).collect();
    let problems = document.problems.len();
    if answered.is_empty() {
        if problems > 0 && !document.measures.is_empty() {
            findings.at(
                Place::root().key("problems"),
                "ingen åtgärd säger vilket av lägesbildens `{count}` problem den svarar mot",
                "no measure says which of the `{count}` problems of the situation it answers to",
                [("count", &problems.to_string())],
            );
        }
        return;
    }
    for (n, problem) in document.problems.iter().enumerate() {
        let is_answered = problem.id.as_ref().is_some_and(|id| answered.contains(id));
        if !is_answered {
            findings.at(
                Place::root().key("problems").index(n),
                "ingen åtgärd svarar mot problemet `{text}`",
                "no measure answers to the problem `{text}`",
                [("text", problem.text.as_deref().unwrap_or_default())],
            );
        }
    }
}
