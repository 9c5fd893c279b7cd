#![doc = include_str!("plan_without_council.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::ActorKind;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::words;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "plan-without-council",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::OnDemand,
    title: ("plan utan råd", "plan without a council"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let actors = &plan.document().actors;
    let kinds = actors.iter().filter_map(|actor| actor.kind.as_ref()?.known());
    let by_kind = kinds.into_iter().any(|kind| kind == ActorKind::Council);
    let mut names =
        actors.iter().flat_map(|actor| actor.aliases.iter().chain(&actor.name));
    let is_council = |name: &String| {
        words(name).iter().any(|w| {
            w.text.ends_with("rådet") || w.text.ends_with("råd") || w.text == "brå"
        })
    };
    if !by_kind && !names.any(is_council) {
        findings
            .at(
                Place::root(),
                "planen nämner inget råd för samverkan",
                "the plan names no council for collaboration",
                [],
            )
            .about("actors");
    }
}
