#![doc = include_str!("follow_up_undecided.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::document::{FollowUp, Method, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::At;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "follow-up-undecided",
    group: Group::FollowUp,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("uppföljning som inte är bestämd", "follow-up not decided"),
    since: "0.1.0",
    check: Check::FollowUp(check),
};

fn check(_: &Plan, follow_up: &At<'_, FollowUp>, findings: &mut Findings<'_>) {
    let written = follow_up.written;
    if written.method.as_ref().and_then(Word::known) == Some(Method::Undecided) {
        let text = written.text.as_deref().unwrap_or_default();
        findings.at(
            follow_up.place.clone(),
            "uppföljningen `{text}` är inte bestämd",
            "the follow-up `{text}` is not decided",
            [("text", text)],
        );
    }
}
