#![doc = include_str!("report_without_form.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::is_of_decisions;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "report-without-form",
    group: Group::FollowUp,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("redovisning utan form", "report without a form"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let duties = &plan.document().reporting_duties;
    let place = |n| Place::root().key("reporting_duties").index(n);
    let reports = duties.iter().enumerate();
    let reports: Vec<_> =
        reports.filter(|(_, duty)| !is_of_decisions(duty.what.as_deref())).collect();
    let lacking: Vec<_> = reports
        .iter()
        .filter(|(_, duty)| duty.forms.is_empty())
        .filter(|(n, _)| !findings.confirmed(&place(*n).key("forms")))
        .map(|(n, _)| *n)
        .collect();
    let Some((first, others)) = lacking.split_first() else { return };
    let (count, all) = (lacking.len().to_string(), reports.len().to_string());
    let mut said = findings.at(
        place(*first),
        "`{count}` av `{all}` redovisningar säger inte i vilken form",
        "`{count}` of `{all}` reports do not say in what form",
        [("count", &count), ("all", &all)],
    );
    for n in others {
        said.see(place(*n));
    }
}
