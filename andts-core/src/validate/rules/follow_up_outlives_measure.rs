#![doc = include_str!("follow_up_outlives_measure.en.md")]

use crate::calendar::add_months;
use crate::diagnostic::{Mend, Severity};
use crate::plan::{Measure, Plan};
use crate::validate::findings::Findings;
use crate::validate::period::{Against, against};
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
    check: Check::Measure(check),
};

fn check(plan: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    let Some(period) = plan.period() else { return };
    let written = measure.written();
    let dated = against(plan, measure);
    let recurs = |text: Option<&str>| {
        let read = crate::schedule::Schedule::parse(text.unwrap_or_default());
        read.timings()
            .iter()
            .any(|t| matches!(t.kind.name(), "every" | "quota" | "continuous"))
    };
    let goes_on = written.schedules.iter().any(|s| recurs(s.text.as_deref()))
        || measure.children().any(|part| !part.written().schedules.is_empty());
    let last = dated.iter().map(|time| time.until).max();
    let (Some(last), false) =
        (last, goes_on || dated.iter().any(|t| t.is == Against::Outside))
    else {
        return;
    };
    // The year after is when the last year is followed up.
    let is_over = add_months(last, 13).is_some_and(|after| after < period.until());
    for (n, follow_up) in written.follow_ups.iter().enumerate() {
        let schedule = follow_up.schedule.as_deref().and_then(|s| s.text.as_deref());
        if is_over && recurs(schedule) {
            findings.at(
                measure.place().key("follow_ups").index(n),
                "uppföljningen av `{title}` återkommer efter att åtgärden slutat `{last}`",
                "the follow-up of `{title}` comes back after the measure has ended `{last}`",
                [("title", measure.title()), ("last", &last.to_string())],
            );
        }
    }
}
