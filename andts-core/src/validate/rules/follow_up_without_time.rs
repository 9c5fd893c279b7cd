#![doc = include_str!("follow_up_without_time.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::{FollowUp, Method, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "follow-up-without-time",
    group: Group::FollowUp,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("uppföljning utan tid", "follow-up without a time"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    let mut found = Vec::new();
    let mut all = 0;
    for measure in plan.measures() {
        for (n, follow_up) in measure.written().follow_ups.iter().enumerate() {
            all += 1;
            if lacks_time(follow_up) {
                let place = measure.place().key("follow_ups").index(n);
                found.push((place, follow_up.text.as_deref().unwrap_or_default()));
            }
        }
    }
    let follow_ups = document.follow_ups.iter().map(|f| f.schedule.is_some());
    let duties = document.reporting_duties.iter().map(|d| d.schedule.is_some());
    // Where most have no time, the time of the plan's own follow-up is theirs.
    if found.len() * 2 > all && follow_ups.chain(duties).any(|has_time| has_time) {
        return;
    }
    for (place, text) in found {
        findings
            .at(
                place,
                "uppföljningen `{text}` säger inte när den görs",
                "the follow-up `{text}` does not say when it is made",
                [("text", text)],
            )
            .about("schedule");
    }
}

fn lacks_time(follow_up: &FollowUp) -> bool {
    let method = follow_up.method.as_ref().and_then(Word::known);
    let is_elsewhere = matches!(
        method,
        Some(Method::None | Method::Undecided | Method::IncludedElsewhere)
    );
    follow_up.schedule.is_none() && follow_up.included_in.is_empty() && !is_elsewhere
}
