//! Whom a sheet is for, and what they answer for.

use std::collections::BTreeSet;

use crate::document::Responsibility;
use crate::follow_up::status::rollup::only_appoints;
use crate::plan::{Measure, Plan};

/// How deep groups in groups are followed; a circle ends there too.
const MAX_GROUPS: usize = 8;

/// An actor and the groups it is a member of.
pub(super) struct Who<'p> {
    actors: BTreeSet<&'p str>,
}

impl<'p> Who<'p> {
    pub(super) fn of(plan: &'p Plan, actor: &'p str) -> Self {
        let mut actors = BTreeSet::from([actor]);
        for _ in 0..MAX_GROUPS {
            let before = actors.len();
            for group in &plan.document().actors {
                let member = group.members.iter().any(|id| actors.contains(id.as_str()));
                actors.extend(group.id.as_deref().filter(|_| member));
            }
            if actors.len() == before {
                break;
            }
        }
        Self { actors }
    }

    /// Whether it is they that answer; whoever only appoints does not.
    pub(super) fn is(&self, by: &Responsibility) -> bool {
        let actor = by.actor.as_deref().unwrap_or_default();
        self.actors.contains(actor) && !only_appoints(by)
    }

    /// Whether they answer for the whole of a measure; whoever answers for some of its
    /// parts is asked of those.
    pub(super) fn answers(&self, measure: &Measure<'p>) -> bool {
        of_whole(measure).any(|by| self.is(by))
    }

    /// Whether they do so for themselves alone, as every other unit does.
    pub(super) fn answers_for_itself(&self, measure: &Measure<'p>) -> bool {
        of_whole(measure).any(|by| self.is(by) && is_each(by))
    }

    /// Whether they tell the numbers of a measure. Where nobody answers for the whole,
    /// whoever answers for a part does.
    pub(super) fn tells_numbers(&self, measure: &Measure<'p>) -> bool {
        let nobody = of_whole(measure).all(only_appoints);
        let mine = measure.responsible().into_iter().any(|by| self.is(by));
        self.answers(measure) || nobody && mine
    }
}

/// Whether every unit answers for itself (*respektive enhet*).
pub(super) fn is_each(by: &Responsibility) -> bool {
    by.each == Some(true)
}

/// Those named for the whole of a measure: what it takes from its parent already is.
fn of_whole<'p>(
    measure: &Measure<'p>,
) -> impl Iterator<Item = &'p Responsibility> + use<'p> {
    let inherited = measure.written().responsible.is_empty();
    let all = measure.responsible().into_iter();
    all.filter(move |by| inherited || by.r#for.is_empty())
}
