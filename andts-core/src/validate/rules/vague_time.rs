#![doc = include_str!("vague_time.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::{Says, Scheduled};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "vague-time",
    group: Group::Time,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("vag tid", "vague time"),
    since: "0.1.0",
    check: Check::Schedule(check),
};

fn check(_: &Plan, schedule: &Scheduled<'_>, findings: &mut Findings<'_>) {
    let text = schedule.read.text();
    // What follows a goal comes with the survey, in its time.
    let is_of_goal = schedule.at.place.segments().first()
        == Some(&crate::diagnostic::Segment::Key("goals".to_owned()));
    if schedule.says() == Says::Vague && !is_of_goal {
        findings
            .at(
                schedule.text_place(),
                "`{text}` ger ingen tid att hålla",
                "`{text}` gives no time to keep",
                [("text", text)],
            )
            .help(
                "säg minst hur många gånger, eller senast när",
                "say how many times at least, or by when",
            );
    }
}
