#![doc = include_str!("milestone_on_free_day.en.md")]

use crate::calendar::is_free;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::period::only_year;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::{Scheduled, TimeOf};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "milestone-on-free-day",
    group: Group::Time,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("hållpunkt på en ledig dag", "milestone on a free day"),
    since: "0.1.0",
    check: Check::Schedule(check),
};

fn check(plan: &Plan, schedule: &Scheduled<'_>, findings: &mut Findings<'_>) {
    if schedule.of != TimeOf::Measure {
        return;
    }
    let lower = schedule.read.text().to_lowercase();
    // What begins or ends on a free day is no meeting.
    if ["senast", "från", "start", "till", "klar"].into_iter().any(|w| lower.contains(w))
    {
        return;
    }
    for (day, words, span) in schedule.days(only_year(plan)) {
        if is_free(day) {
            findings
                .at(
                    schedule.text_place(),
                    "`{words}` är en ledig dag: `{day}`",
                    "`{words}` is a free day: `{day}`",
                    [("words", words), ("day", &day.to_string())],
                )
                .span(span);
        }
    }
}
