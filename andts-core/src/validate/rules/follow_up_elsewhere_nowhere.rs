#![doc = include_str!("follow_up_elsewhere_nowhere.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::{FollowUp, Method, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "follow-up-elsewhere-nowhere",
    group: Group::FollowUp,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: (
        "uppföljning någon annanstans, oklart var",
        "follow-up told elsewhere, nowhere said",
    ),
    since: "0.1.0",
    check: Check::FollowUp(check),
};

fn check(_: &Plan, follow_up: &At<'_, FollowUp>, findings: &mut Findings<'_>) {
    let written = follow_up.written;
    let method = written.method.as_ref().and_then(Word::known);
    if method == Some(Method::IncludedElsewhere) && written.included_in.is_empty() {
        findings
            .at(
                follow_up.place.clone(),
                "uppföljningen `{text}` säger inte var den redovisas",
                "the follow-up `{text}` does not say where it is told",
                [("text", written.text.as_deref().unwrap_or_default())],
            )
            .about("included_in");
    }
}
