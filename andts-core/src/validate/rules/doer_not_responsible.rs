#![doc = include_str!("doer_not_responsible.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::{Measure, Plan};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::plain;
use std::collections::BTreeSet;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "doer-not-responsible",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("den som gör ansvarar inte", "doer that is not responsible"),
    since: "0.1.0",
    check: Check::Measure(check),
};

/// Words that give someone a task.
const DOES: [&str; 6] =
    ["ska", "ansvarar", "sammanställer", "genomför", "kallar", "skriver"];
/// How many words may stand between who does it and that it is done.
const NEAR: usize = 6;

fn check(plan: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    let written = measure.written();
    let of = |m: Measure<'_>| {
        m.written()
            .responsible
            .iter()
            .filter_map(|by| by.actor.clone())
            .collect::<Vec<_>>()
    };
    let mut own: BTreeSet<String> = measure.line().flat_map(of).collect();
    own.extend(measure.children().flat_map(of));
    // Where nobody answers at all, that is the flaw to speak of.
    if own.is_empty() {
        return;
    }
    let mut texts = [("what", &written.what), ("how", &written.how)].into_iter();
    let found = texts.find_map(|(key, text)| {
        let text = plain(text.as_deref()?);
        let gives_task = text.split(' ').take(NEAR).any(|word| DOES.contains(&word));
        let mut actors = plan.document().actors.iter().filter(|_| gives_task);
        let doer = actors.find(|actor| {
            let name = plain(actor.name.as_deref().unwrap_or_default());
            name.len() > 4 && text.starts_with(&format!("{name} "))
        })?;
        Some((key, doer))
    });
    let Some((key, doer)) = found else { return };
    let name = doer.name.as_deref().unwrap_or_default();
    if doer.id.as_ref().is_some_and(|id| !own.contains(id)) {
        findings
            .at(
                measure.place().key(key),
                "`{name}` ska göra det men står inte som ansvarig för `{title}`",
                "`{name}` is to do it but is not among the responsible for `{title}`",
                [("name", name), ("title", measure.title())],
            )
            .see(measure.place().key("responsible"));
    }
}
