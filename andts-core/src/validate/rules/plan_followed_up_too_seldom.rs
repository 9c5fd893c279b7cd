#![doc = include_str!("plan_followed_up_too_seldom.en.md")]

use crate::calendar::Unit;
use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::schedule::{Count, Kind};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-followed-up-too-seldom",
    group: Group::FollowUp,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::OnDemand,
    title: ("plan som följs upp för sällan", "plan followed up too seldom"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    let follow_ups = document.follow_ups.iter().filter_map(|f| f.schedule.as_deref());
    let duties = document.reporting_duties.iter().filter_map(|d| d.schedule.as_deref());
    let mut schedules = follow_ups.chain(duties).map(|written| plan.schedule(written));
    // Where the plan as a whole is not followed up at all, another rule speaks.
    let is_followed =
        !document.follow_ups.is_empty() || !document.reporting_duties.is_empty();
    let often = schedules.any(|schedule| {
        schedule.timings().iter().any(|timing| match &timing.kind {
            Kind::Every(every) => is_often(every.every),
            Kind::Quota(quota) => is_often(quota.per),
            Kind::Continuous(_) => true,
            Kind::Once(_) | Kind::OnDemand(_) | Kind::Relative(_) | Kind::Note(_) => {
                false
            }
        })
    });
    if is_followed && !often {
        findings
            .at(
                Place::root(),
                "planen säger inte att den följs upp minst vartannat år",
                "the plan does not say that it is followed up at least every second year",
                [],
            )
            .about("follow_ups");
    }
}

/// Whether two years never pass.
fn is_often(count: Count) -> bool {
    match count.unit {
        Unit::Year | Unit::SchoolYear => count.n <= 2,
        Unit::HalfYear | Unit::Term => count.n <= 4,
        Unit::Tertial => count.n <= 6,
        Unit::Quarter => count.n <= 8,
        Unit::Month => count.n <= 24,
        Unit::Week | Unit::Weekend => count.n <= 104,
        Unit::Day => count.n <= 730,
        Unit::Mandate | Unit::Plan => false,
    }
}
