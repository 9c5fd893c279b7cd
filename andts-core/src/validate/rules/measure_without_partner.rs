#![doc = include_str!("measure_without_partner.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Measure;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "measure-without-partner",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("åtgärd utan samverkan", "measure without a partner"),
    since: "0.1.0",
    check: Check::Plan(check),
};

/// A plan in which nearly every measure has partners forgot the few that have none.
const FEW: usize = 10;

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let has = |measure: &Measure<'_>| {
        let parts = measure.written().partners.is_empty().then(|| measure.children());
        parts.is_none_or(|mut parts| parts.any(|p| !p.written().partners.is_empty()))
    };
    let (with, without): (Vec<_>, Vec<_>) =
        plan.measures().filter(|m| m.parent().is_none()).partition(has);
    if without.len() * FEW > with.len() {
        return;
    }
    for measure in without {
        findings
            .at(
                measure.place(),
                "åtgärden `{title}` har ingen samverkanspart, som nästan alla andra har",
                "the measure `{title}` has no partner, as nearly all others have",
                [("title", measure.title())],
            )
            .about("partners");
    }
}
