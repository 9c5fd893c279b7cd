#![doc = include_str!("partner_only_itself.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::{Measure, Plan};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use std::collections::BTreeSet;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "partner-only-itself",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("samverkan bara med sig själv", "collaboration only with itself"),
    since: "0.1.0",
    check: Check::Measure(check),
};

fn check(_: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    let written = measure.written();
    let partners: BTreeSet<_> =
        written.partners.iter().filter_map(|with| with.actor.as_deref()).collect();
    let own = measure.responsible();
    let own: BTreeSet<_> = own.iter().filter_map(|by| by.actor.as_deref()).collect();
    if !partners.is_empty() && partners.is_subset(&own) && own.len() == partners.len() {
        findings.at(
            measure.place().key("partners"),
            "åtgärden `{title}` har bara den ansvariga själv som samverkanspart",
            "the measure `{title}` has only its own responsible as a partner",
            [("title", measure.title())],
        );
    }
}
