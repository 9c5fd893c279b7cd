#![doc = include_str!("count_worded_two_ways.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::{Measure, Plan};
use crate::schedule::{Bound, Kind, Schedule};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "count-worded-two-ways",
    group: Group::Time,
    severity: Severity::Warning,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("ett antal på två sätt", "one count in two wordings"),
    since: "0.1.0",
    check: Check::Measure(check),
};

fn check(plan: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    let written = measure.written();
    let prose = [&written.title, &written.what, &written.how].into_iter().flatten();
    // Reading prose for counts costs, and few sentences have one.
    let prose =
        prose.filter(|text| text.contains("gång")).map(|text| Schedule::parse(text));
    let schedules = written.schedules.iter().map(|written| plan.schedule(written));
    let read: Vec<_> = schedules.chain(prose).collect();
    let quotas = || {
        read.iter().flat_map(Schedule::timings).filter_map(|timing| match &timing.kind {
            Kind::Quota(quota) => Some(quota),
            Kind::Continuous(_)
            | Kind::OnDemand(_)
            | Kind::Once(_)
            | Kind::Every(_)
            | Kind::Relative(_)
            | Kind::Note(_) => None,
        })
    };
    let at_least = quotas().find(|quota| quota.bound == Bound::AtLeast);
    let Some(at_least) = at_least else { return };
    let again = quotas().any(|quota| {
        quota.bound == Bound::Stated
            && (quota.times, quota.per) == (at_least.times, at_least.per)
    });
    if again {
        findings.at(
            measure.place(),
            "åtgärden `{title}` säger antalet både med och utan *minst*",
            "the measure `{title}` says its count both with and without *minst*",
            [("title", measure.title())],
        );
    }
}
