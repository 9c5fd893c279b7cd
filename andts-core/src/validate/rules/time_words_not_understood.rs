#![doc = include_str!("time_words_not_understood.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::period::only_year;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::{Scheduled, TimeOf};
use crate::validate::words::names_time;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "time-words-not-understood",
    group: Group::Time,
    severity: Severity::Advice,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("ord om tid som inte förstås", "words of time that are not understood"),
    since: "0.1.0",
    check: Check::Schedule(check),
};

fn check(plan: &Plan, schedule: &Scheduled<'_>, findings: &mut Findings<'_>) {
    // Given timings are the plan's own reading; an impossible day and a missing year have
    // rules of their own.
    let lacks_year = schedule.of == TimeOf::Measure
        && only_year(plan).is_none()
        && schedule.without_year().is_some();
    if schedule.is_given() || !schedule.read.impossible().is_empty() || lacks_year {
        return;
    }
    for (span, words) in schedule.notes().filter(|(_, words)| names_time(words)) {
        findings
            .at(
                schedule.text_place(),
                "`{words}` förstås inte som tid",
                "`{words}` is not understood as a time",
                [("words", words)],
            )
            .span(span)
            .about("timings")
            .help(
                "ange vad tiden betyder i `timings`, eller skriv om den",
                "give what the time means in `timings`, or write it in other words",
            );
    }
}
