#![doc = include_str!("part_of_itself.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::{Measure, Plan};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "part-of-itself",
    group: Group::Document,
    severity: Severity::Error,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("åtgärd som är del av sig själv", "measure that is a part of itself"),
    since: "0.1.0",
    check: Check::Measure(check),
};

fn check(_: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    let mut above = measure.line().skip(1);
    if above.any(|part| part.place() == measure.place()) {
        findings.at(
            measure.place().key("parent"),
            "åtgärden `{title}` är en del av sig själv",
            "the measure `{title}` is a part of itself",
            [("title", measure.title())],
        );
    }
}
