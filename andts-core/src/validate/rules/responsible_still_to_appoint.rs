#![doc = include_str!("responsible_still_to_appoint.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::{Responsibility, Role, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "responsible-still-to-appoint",
    group: Group::Responsibility,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("ansvarig som ännu ska utses", "responsible still to be appointed"),
    since: "0.1.0",
    check: Check::Responsibility(check),
};

fn check(plan: &Plan, by: &At<'_, Responsibility>, findings: &mut Findings<'_>) {
    let written = by.written;
    let mut roles = written.roles.iter().filter_map(Word::known);
    if written.appoints.is_none() && !roles.any(|role| role == Role::Appoints) {
        return;
    }
    let actor = written.actor.as_deref().unwrap_or_default();
    let whom = written.appoints.as_deref().unwrap_or("ansvarig");
    findings
        .at(
            by.place.clone(),
            "`{actor}` ska utse `{whom}`, men inte till när",
            "`{actor}` is to appoint `{whom}`, but not by when",
            [("actor", plan.actor_name(actor)), ("whom", whom)],
        )
        .help(
            "skriv in vem som utsetts, eller till när",
            "write who was appointed, or by when",
        );
}
