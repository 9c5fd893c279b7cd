#![doc = include_str!("measures_without_evidence.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "measures-without-evidence",
    group: Group::Goals,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::OnDemand,
    title: ("åtgärder utan evidens", "measures without evidence"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let all: Vec<_> = plan.measures().filter(|m| m.parent().is_none()).collect();
    let told = |m: &crate::plan::Measure<'_>| {
        m.written().evidence.is_some() || !m.written().methods.is_empty()
    };
    let lacking: Vec<_> = all
        .iter()
        .filter(|m| !told(m) && !m.children().any(|part| told(&part)))
        .collect();
    if all.is_empty() || lacking.len() < all.len() {
        return;
    }
    let count = all.len().to_string();
    let mut said = findings.at(
        Place::root().key("measures"),
        "ingen av planens `{count}` åtgärder säger vad den vilar på",
        "none of the plan's `{count}` measures says what it rests on",
        [("count", &count)],
    );
    for measure in lacking {
        said.see(measure.place());
    }
}
