#![doc = include_str!("area_without_goal.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Measure;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use std::collections::BTreeMap;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "area-without-goal",
    group: Group::Goals,
    severity: Severity::Warning,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("fokusområde utan mål", "focus area without a goal"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    let mut by_area: BTreeMap<&str, Vec<Measure<'_>>> = BTreeMap::new();
    for measure in plan.measures() {
        if let Some(area) = measure.written().focus_area.as_deref() {
            by_area.entry(area).or_default().push(measure);
        }
    }
    for (n, area) in document.focus_areas.iter().enumerate() {
        let id = area.id.as_deref().unwrap_or_default();
        let measures = by_area.get(id).map(Vec::as_slice).unwrap_or_default();
        let is_tied = measures.iter().any(|m| m.goals().next().is_some());
        if measures.is_empty()
            || is_tied
            || !area.goals.is_empty()
            || area.effect.is_some()
        {
            continue;
        }
        // In a plan without goals every area would lack one.
        if document.goals.is_empty() {
            continue;
        }
        let title = area.title.as_deref().unwrap_or_default();
        let mut said = findings.at(
            Place::root().key("focus_areas").index(n),
            "fokusområdet `{title}` har åtgärder men inget mål",
            "the focus area `{title}` has measures but no goal",
            [("title", title)],
        );
        for measure in measures {
            said.see(measure.place());
        }
    }
}
