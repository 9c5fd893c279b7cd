#![doc = include_str!("uncertain_date.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::Scheduled;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "uncertain-date",
    group: Group::Time,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("osäkert datum", "uncertain date"),
    since: "0.1.0",
    check: Check::Schedule(check),
};

fn check(_: &Plan, schedule: &Scheduled<'_>, findings: &mut Findings<'_>) {
    let text = schedule.read.text();
    for timing in schedule.read.timings().iter().filter(|timing| timing.uncertain) {
        let words = timing.span.map_or(text, |span| span.slice(text));
        findings
            .at(
                schedule.text_place(),
                "`{words}` är markerat som osäkert",
                "`{words}` is marked as uncertain",
                [("words", words)],
            )
            .span(timing.span)
            .help("bestäm tiden", "settle the time");
    }
}
