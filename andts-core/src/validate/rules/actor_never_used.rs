#![doc = include_str!("actor_never_used.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::{ActorKind, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::references::{To, references};
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::{plain, says};
use std::collections::BTreeSet;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "actor-never-used",
    group: Group::Responsibility,
    severity: Severity::Advice,
    mend: Mend::Now,
    asked: Asked::Always,
    title: ("aktör utan uppgift", "actor without a task"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let to_actors = references(plan)
        .into_iter()
        .filter(|reference| matches!(reference.to, To::Actor | To::Each));
    let (mut used, mut has_task) = (BTreeSet::new(), BTreeSet::new());
    let actors = crate::diagnostic::Segment::Key("actors".to_owned());
    for reference in to_actors {
        used.insert(reference.id);
        // What the list of actors says of itself gives nobody a task.
        if reference.place.segments().first() != Some(&actors) {
            has_task.insert(reference.id);
        }
    }
    let prose = plain(&prose(plan));
    for (n, actor) in plan.document().actors.iter().enumerate() {
        let (Some(id), Some(name)) = (actor.id.as_deref(), actor.name.as_deref()) else {
            continue;
        };
        let all_names = actor.aliases.iter().map(String::as_str).chain([name]);
        let mut in_prose = all_names.filter(|name| says(&prose, name));
        // A group is in the plan by its members, and a part of a unit by the unit.
        let near = actor.members.iter().chain(&actor.part_of).map(String::as_str);
        let by_others = near.into_iter().any(|other| has_task.contains(other));
        // Whoever may be asked, and a word for many, have no task of their own to miss.
        let kind = actor.kind.as_ref().and_then(Word::known);
        if matches!(kind, Some(ActorKind::Function | ActorKind::Group)) {
            continue;
        }
        if !used.contains(id) && !by_others && in_prose.next().is_none() {
            findings.at(
                Place::root().key("actors").index(n),
                "aktören `{name}` har ingen uppgift i planen",
                "the actor `{name}` has no task in the plan",
                [("name", name)],
            );
        }
    }
}

/// What the measures and the areas say in words; an actor named there has a part in them.
fn prose(plan: &Plan) -> String {
    let mut found = String::new();
    let adoption = plan.document().document.as_deref();
    found.push_str(adoption.and_then(|a| a.adopted_by.as_deref()).unwrap_or_default());
    found.push('\n');
    let areas = plan.document().focus_areas.iter().flat_map(|area| &area.follow_ups);
    for text in areas.chain(&plan.document().follow_ups).filter_map(|f| f.text.as_ref()) {
        found.push_str(text);
        found.push('\n');
    }
    for measure in plan.measures() {
        let written = measure.written();
        let fields = [&written.title, &written.what, &written.how];
        let words = fields.into_iter().filter_map(|text| text.as_deref());
        let groups = written.target_groups.iter();
        let groups =
            groups.flat_map(|g| g.text.iter().chain(&g.places)).map(String::as_str);
        let answers = written.responsible.iter().filter_map(|r| r.text.as_deref());
        let schedules = written.schedules.iter().filter_map(|s| s.text.as_deref());
        let follow_ups = written.follow_ups.iter().filter_map(|f| f.text.as_deref());
        let all = words.chain(groups).chain(answers).chain(schedules).chain(follow_ups);
        for text in all {
            found.push_str(text);
            found.push('\n');
        }
    }
    found
}
