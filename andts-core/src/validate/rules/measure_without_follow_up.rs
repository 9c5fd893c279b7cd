#![doc = include_str!("measure_without_follow_up.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Measure;
use crate::plan::Plan;
use crate::validate::absence::{Sentences, absent};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "measure-without-follow-up",
    group: Group::FollowUp,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("åtgärd utan uppföljning", "measure without a follow-up"),
    since: "0.1.0",
    check: Check::Plan(check),
};

const SENTENCES: Sentences = Sentences {
    one: (
        "åtgärden `{title}` saknar uppföljning",
        "the measure `{title}` has no follow-up",
    ),
    many: (
        "`{count}` av `{all}` åtgärder saknar uppföljning",
        "`{count}` of `{all}` measures have no follow-up",
    ),
    key: "follow_ups",
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    absent(plan, findings, &SENTENCES, |measure| {
        !measure.written().follow_ups.is_empty() || by_area(plan, measure)
    });
}

/// A focus area may be followed up as a whole, or for some of its measures.
fn by_area(plan: &Plan, measure: &Measure<'_>) -> bool {
    let Some(id) = measure.written().focus_area.as_deref() else { return false };
    let areas = plan.document().focus_areas.iter();
    let mut follow_ups = areas
        .filter(|area| area.id.as_deref() == Some(id))
        .flat_map(|area| &area.follow_ups);
    follow_ups.any(|follow_up| {
        let parts = &follow_up.r#for;
        parts.is_empty()
            || measure.line().any(|m| parts.iter().any(|part| part == m.id()))
    })
}
