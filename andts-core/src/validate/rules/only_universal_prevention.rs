#![doc = include_str!("only_universal_prevention.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::{Level, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "only-universal-prevention",
    group: Group::Goals,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("bara universell prevention", "only universal prevention"),
    since: "0.1.0",
    check: Check::Plan(check),
};

/// From how many measures with a level on the mix says something.
const MANY: usize = 5;

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let measures = plan.document().measures.iter();
    let levels: Vec<_> =
        measures.filter_map(|m| m.level.as_ref().and_then(Word::known)).collect();
    let is_for_all = |level: &Level| matches!(level, Level::Universal | Level::Promotion);
    if levels.len() >= MANY && levels.iter().all(is_for_all) {
        findings.at(
            Place::root().key("measures"),
            "alla `{count}` åtgärder med preventionsnivå vänder sig till alla, ingen till en grupp i risk",
            "all `{count}` measures with a level turn to everyone, none to a group at risk",
            [("count", &levels.len().to_string())],
        );
    }
}
