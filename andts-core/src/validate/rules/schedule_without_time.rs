#![doc = include_str!("schedule_without_time.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::{Says, Scheduled};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "schedule-without-time",
    group: Group::Time,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("tidsangivelse utan tid", "schedule that states no time"),
    since: "0.1.0",
    check: Check::Schedule(check),
};

fn check(_: &Plan, schedule: &Scheduled<'_>, findings: &mut Findings<'_>) {
    // A follow-up that is not decided has a rule of its own.
    if schedule.says() == Says::Nothing && schedule.decided {
        findings
            .at(
                schedule.text_place(),
                "`{text}` säger inte när",
                "`{text}` does not say when",
                [("text", schedule.read.text())],
            )
            .help(
                "säg senast när, hur ofta eller vid vilket tillfälle",
                "say by when, how often or on which occasion",
            );
    }
}
