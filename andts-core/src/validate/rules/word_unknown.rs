#![doc = include_str!("word_unknown.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::diagnostic::{PatchStep, Place};
use crate::document::{Vocabulary, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::nearest;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "word-unknown",
    group: Group::Document,
    severity: Severity::Warning,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("ord utanför ordlistan", "word outside the vocabulary"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    one(&Place::root().key("kind"), document.kind.as_ref(), findings);
    if let Some(adoption) = document.document.as_deref() {
        let place = Place::root().key("document").key("status");
        one(&place, adoption.status.as_ref(), findings);
    }
    for (n, actor) in document.actors.iter().enumerate() {
        let place = Place::root().key("actors").index(n);
        one(&place.key("kind"), actor.kind.as_ref(), findings);
        one(&place.key("sector"), actor.sector.as_ref(), findings);
    }
    for measure in plan.measures() {
        let (place, written) = (measure.place(), measure.written());
        one(&place.key("type"), written.r#type.as_ref(), findings);
        one(&place.key("obligation"), written.obligation.as_ref(), findings);
        one(&place.key("level"), written.level.as_ref(), findings);
        many(&place.key("areas"), &written.areas, findings);
        many(&place.key("arenas"), &written.arenas, findings);
        for (n, by) in written.responsible.iter().enumerate() {
            many(&place.key("responsible").index(n).key("roles"), &by.roles, findings);
        }
        for (n, follow_up) in written.follow_ups.iter().enumerate() {
            let place = place.key("follow_ups").index(n).key("method");
            one(&place, follow_up.method.as_ref(), findings);
        }
    }
}

fn many<V: Vocabulary>(place: &Place, words: &[Word<V>], findings: &mut Findings<'_>) {
    for (n, word) in words.iter().enumerate() {
        one(&place.index(n), Some(word), findings);
    }
}

fn one<V: Vocabulary>(place: &Place, word: Option<&Word<V>>, to: &mut Findings<'_>) {
    let Some(word) = word.filter(|word| word.known().is_none()) else { return };
    let mut said = to.at(
        place.clone(),
        "`{word}` är inget av orden `{known}`",
        "`{word}` is none of the words `{known}`",
        [("word", word.text()), ("known", &V::WORDS.join("`, `"))],
    );
    if let Some(meant) = nearest(word.text(), V::WORDS) {
        said.fix(vec![PatchStep::replace(place.clone(), meant.to_owned())]);
    }
}
