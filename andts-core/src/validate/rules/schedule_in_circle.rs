#![doc = include_str!("schedule_in_circle.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::{Measure, Plan};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use std::collections::BTreeSet;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "schedule-in-circle",
    group: Group::Time,
    severity: Severity::Error,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("tider som väntar på varandra", "times that wait for each other"),
    since: "0.1.0",
    check: Check::Measure(check),
};

fn check(plan: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    let id = measure.id();
    let mut reached = BTreeSet::new();
    let mut next = waits_for(measure);
    while let Some(other) = next.pop() {
        if other == id {
            findings.at(
                measure.place().key("schedules"),
                "åtgärden `{title}` väntar på sig själv",
                "the measure `{title}` waits for itself",
                [("title", measure.title())],
            );
            return;
        }
        if reached.insert(other) {
            next.extend(plan.measure(other).iter().flat_map(waits_for));
        }
    }
}

fn waits_for<'p>(measure: &Measure<'p>) -> Vec<&'p str> {
    let timings = measure.written().schedules.iter().flat_map(|s| &s.timings);
    let of = timings.filter_map(|timing| timing.of.as_deref());
    of.filter_map(|of| of.measure.as_deref()).collect()
}
