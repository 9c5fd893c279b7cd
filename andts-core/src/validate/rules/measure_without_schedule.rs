#![doc = include_str!("measure_without_schedule.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document;
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
    one: ("åtgärden `{title}` saknar tid", "the measure `{title}` has no time"),
    many: (
        "`{count}` av `{all}` åtgärder saknar tid",
        "`{count}` of `{all}` measures have no time",
    ),
    key: "schedules",
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    absent(plan, findings, &SENTENCES, |measure| {
        let written = measure.written();
        !written.schedules.is_empty() || written.period.is_some() || is_principle(written)
    });
}

/// What only says on what the work rests (*evidens*) is how things are done, and not
/// something done at a time.
fn is_principle(written: &document::Measure) -> bool {
    written.evidence.is_some()
        && written.r#type.is_none()
        && written.target_groups.is_empty()
        && written.responsible.is_empty()
}
