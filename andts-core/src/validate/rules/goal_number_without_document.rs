#![doc = include_str!("goal_number_without_document.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::Goal;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "goal-number-without-document",
    group: Group::Document,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("målnummer utan sin strategi", "goal number without its strategy"),
    since: "0.1.0",
    check: Check::Goal(check),
};

fn check(_: &Plan, goal: &At<'_, Goal>, findings: &mut Findings<'_>) {
    for (n, point) in goal.written.serves.iter().enumerate() {
        if let (Some(number), None) = (&point.number, &point.document) {
            findings
                .at(
                    goal.place.key("serves").index(n),
                    "mål `{number}` säger inte i vilken strategi",
                    "goal `{number}` does not say of which strategy",
                    [("number", number)],
                )
                .about("document");
        }
    }
}
