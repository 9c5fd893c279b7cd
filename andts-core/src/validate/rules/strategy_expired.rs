#![doc = include_str!("strategy_expired.en.md")]

use crate::calendar::{Conventions, Moment};
use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::{DocumentKind, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "strategy-expired",
    group: Group::Document,
    severity: Severity::Warning,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("strategi som har gått ut", "strategy that has expired"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let Some(period) = plan.period() else { return };
    for (n, other) in plan.document().documents.iter().enumerate() {
        let guides = matches!(
            other.kind.as_ref().and_then(Word::known),
            Some(
                DocumentKind::NationalStrategy
                    | DocumentKind::RegionalStrategy
                    | DocumentKind::LocalStrategy
                    | DocumentKind::Agreement
            )
        );
        let until = other.period.as_deref().and_then(|p| p.until.as_deref());
        let days = until
            .and_then(Moment::parse)
            .and_then(|moment| moment.interval(&Conventions::default()));
        if let (true, Some(days), Some(until)) = (guides, days, until)
            && days.until() < period.from()
        {
            findings.at(
                Place::root().key("documents").index(n),
                "`{title}` gick ut `{until}`, före planen",
                "`{title}` expired `{until}`, before the plan",
                [("title", other.title.as_deref().unwrap_or_default()), ("until", until)],
            );
        }
    }
}
