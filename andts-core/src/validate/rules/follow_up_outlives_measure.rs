#![doc = include_str!("follow_up_outlives_measure.en.md")]

use crate::calendar::add_months;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::schedule::Kind;
use crate::validate::findings::Findings;
use crate::validate::period::{Against, Times};
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "follow-up-outlives-measure",
    group: Group::FollowUp,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: (
        "uppföljning som pågår efter åtgärden",
        "follow-up that goes on after its measure",
    ),
    since: "0.1.0",
    check: Check::Times(check),
};

fn check(plan: &Plan, times: &Times<'_>, findings: &mut Findings<'_>) {
    let (Some(period), measure) = (plan.period(), times.measure) else { return };
    let goes_on =
        times.recurs || measure.children().any(|m| !m.written().schedules.is_empty());
    let last = times.dated.iter().map(|time| time.until).max();
    let is_outside = times.dated.iter().any(|time| time.is == Against::Outside);
    let (Some(last), false) = (last, goes_on || is_outside) else { return };
    // The year after is when the last year is followed up.
    if add_months(last, 13).is_none_or(|after| after >= period.until()) {
        return;
    }
    for (n, follow_up) in measure.written().follow_ups.iter().enumerate() {
        let Some(schedule) = follow_up.schedule.as_deref() else { continue };
        let read = plan.schedule(schedule);
        let mut kinds = read.timings().iter().map(|timing| &timing.kind);
        if kinds.any(|kind| matches!(kind, Kind::Every(_) | Kind::Quota(_))) {
            findings.at(
                measure.place().key("follow_ups").index(n),
                "uppföljningen av `{title}` återkommer efter att åtgärden slutat `{last}`",
                "the follow-up of `{title}` comes back after the measure has ended `{last}`",
                [("title", measure.title()), ("last", &last.to_string())],
            );
        }
    }
}
