#![doc = include_str!("measure_without_responsible.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::absence::{Sentences, absent};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "measure-without-responsible",
    group: Group::Responsibility,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("åtgärd utan ansvarig", "measure without a responsible"),
    since: "0.1.0",
    check: Check::Plan(check),
};

const SENTENCES: Sentences = Sentences {
    one: (
        "åtgärden `{title}` saknar ansvarig",
        "the measure `{title}` has no responsible",
    ),
    many: (
        "`{count}` av `{all}` åtgärder saknar ansvarig",
        "`{count}` of `{all}` measures have no responsible",
    ),
    key: "responsible",
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    absent(plan, findings, &SENTENCES, |measure| {
        !measure.written().responsible.is_empty()
    });
}
