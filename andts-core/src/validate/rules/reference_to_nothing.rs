#![doc = include_str!("reference_to_nothing.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::references::{To, references};
use crate::validate::rule::{Asked, Check, Group, Rule};
use std::collections::BTreeSet;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "reference-to-nothing",
    group: Group::Document,
    severity: Severity::Error,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("hänvisning till något som inte finns", "reference to nothing"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    macro_rules! ids {
        ($list:ident) => {
            document.$list.iter().filter_map(|item| item.id.as_deref()).collect()
        };
    }
    let (goals, problems): (BTreeSet<_>, BTreeSet<_>) = (ids!(goals), ids!(problems));
    let (areas, actors): (BTreeSet<_>, BTreeSet<_>) = (ids!(focus_areas), ids!(actors));
    let (measures, documents): (BTreeSet<_>, BTreeSet<_>) =
        (ids!(measures), ids!(documents));
    let populations: BTreeSet<_> = ids!(populations);
    let classes: BTreeSet<_> = document
        .populations
        .iter()
        .flat_map(|register| register.classes.iter().map(move |class| (register, class)))
        .filter_map(|(register, class)| {
            Some((register.id.as_deref()?, class.id.as_deref()?))
        })
        .collect();
    for reference in references(plan) {
        let id = reference.id;
        let is_there = match reference.to {
            To::Goal => goals.contains(id),
            To::Problem => problems.contains(id),
            To::FocusArea => areas.contains(id),
            To::Actor => actors.contains(id),
            To::Measure => measures.contains(id),
            To::Document => documents.contains(id),
            To::Each => {
                matches!(id, "case" | "unclear")
                    || populations.contains(id)
                    || actors.contains(id)
                    || id.split_once('/').is_some_and(|class| classes.contains(&class))
            }
        };
        if !is_there {
            let (sv, en) = reference.to.nothing();
            findings.at(reference.place, sv, en, [("id", id)]);
        }
    }
}
