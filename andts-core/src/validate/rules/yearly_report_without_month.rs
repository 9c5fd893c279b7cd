#![doc = include_str!("yearly_report_without_month.en.md")]

use crate::calendar::Unit;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::schedule::Kind;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::{Scheduled, TimeOf};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "yearly-report-without-month",
    group: Group::FollowUp,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("årlig redovisning utan månad", "yearly report without a month"),
    since: "0.1.0",
    check: Check::Schedule(check),
};

fn check(_: &Plan, schedule: &Scheduled<'_>, findings: &mut Findings<'_>) {
    if schedule.of != TimeOf::Duty {
        return;
    }
    let timings = schedule.read.timings();
    let is_yearly = |kind: &Kind| {
        matches!(kind, Kind::Every(every) if every.every.unit == Unit::Year
            && every.on.is_empty()
            && every.within.is_empty())
    };
    if let [only] = timings
        && is_yearly(&only.kind)
    {
        findings
            .at(
                schedule.text_place(),
                "`{text}` säger inte när på året",
                "`{text}` does not say when in the year",
                [("text", schedule.read.text())],
            )
            .help("skriv månaden", "write the month");
    }
}
