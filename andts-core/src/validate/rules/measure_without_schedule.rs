#![doc = include_str!("measure_without_schedule.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::absence::{Sentences, absent};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "measure-without-schedule",
    group: Group::Time,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("åtgärd utan tid", "measure without a time"),
    since: "0.1.0",
    check: Check::Plan(check),
};

const SENTENCES: Sentences = Sentences {
    one: (
        "åtgärden `{title}` säger inte när den ska göras",
        "the measure `{title}` does not say when it is to be done",
    ),
    many: (
        "`{count}` av `{all}` åtgärder säger inte när de ska göras",
        "`{count}` of `{all}` measures do not say when they are to be done",
    ),
    key: "schedules",
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    absent(plan, findings, &SENTENCES, |measure| {
        !measure.written().schedules.is_empty() || measure.written().period.is_some()
    });
}
