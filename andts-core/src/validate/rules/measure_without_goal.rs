#![doc = include_str!("measure_without_goal.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Measure;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "measure-without-goal",
    group: Group::Goals,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("åtgärd utan mål", "measure without a goal"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let areas = &plan.document().focus_areas;
    // Inside a focus area with goals a measure serves them.
    let by_area = |measure: &Measure<'_>| {
        let id = measure.written().focus_area.as_ref();
        let mut own = areas.iter().filter(|area| id.is_some() && area.id.as_ref() == id);
        own.any(|area| !area.goals.is_empty() || area.effect.is_some())
    };
    // An area without goals is told so once, by another rule.
    let in_area = |measure: &Measure<'_>| measure.written().focus_area.is_some();
    let (with, without): (Vec<_>, Vec<_>) = plan
        .measures()
        .filter(|measure| measure.parent().is_none())
        .partition(|m| m.goals().next().is_some() || by_area(m) || part_has(m));
    // Where few are tied to goals, that is how the plan is made.
    if without.len() * 4 > with.len() {
        return;
    }
    for measure in without.into_iter().filter(|measure| !in_area(measure)) {
        findings
            .at(
                measure.place(),
                "åtgärden `{title}` säger inte vilket mål den leder till",
                "the measure `{title}` does not say which goal it leads to",
                [("title", measure.title())],
            )
            .about("goals");
    }
}

fn part_has(measure: &Measure<'_>) -> bool {
    measure.children().any(|part| !part.written().goals.is_empty())
}
