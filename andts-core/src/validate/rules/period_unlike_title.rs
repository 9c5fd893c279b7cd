#![doc = include_str!("period_unlike_title.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::period::period_words;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::{is_year, words};
use chrono::Datelike as _;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "period-unlike-title",
    group: Group::Document,
    severity: Severity::Error,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("titel och period som inte stämmer", "title and period that disagree"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let Some(period) = plan.period() else { return };
    let years: Vec<i32> = words(plan.title())
        .iter()
        .filter(|word| is_year(&word.text))
        .filter_map(|word| word.text.parse().ok())
        .collect();
    let (from, until) = (period.from().year(), period.until().year());
    // A title names the first and the last year, or the only one.
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return };
    if (*first, *last) == (from, until) || years.len() > 2 {
        return;
    }
    findings
        .at(
            Place::root().key("period"),
            "perioden är `{period}` men titeln säger `{title}`",
            "the period is `{period}` but the title says `{title}`",
            [("period", &period_words(plan)), ("title", plan.title())],
        )
        .see(Place::root().key("title"));
}
