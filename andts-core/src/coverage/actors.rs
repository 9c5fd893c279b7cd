//! Who answers, and for which part of society.

use super::source::{Named, One};
use super::value::{Value, vocabulary};
use crate::document::{Responsibility, Role, Sector, Word};

/// The axes that speak of those who answer.
#[derive(Clone, Copy)]
pub(super) enum Actors {
    Actor,
    Sector,
}

/// One who answers for a measure.
pub(super) struct Part {
    actor: String,
    sector: Option<String>,
}

impl Part {
    pub(super) fn keys(&self, by: Actors) -> Vec<String> {
        match by {
            Actors::Actor => vec![self.actor.clone()],
            Actors::Sector => self.sector.iter().cloned().collect(),
        }
    }
}

/// Every actor of a plan; every sector, and the words that are none.
pub(super) fn values(by: Actors, of: &Named<'_>) -> Vec<Value> {
    let actors = of.plan.document().actors.iter();
    match by {
        Actors::Actor => {
            let named = actors.filter_map(|actor| {
                let id = actor.id.as_deref()?;
                Some(Value::new(of.own(id), actor.name.as_deref().unwrap_or(id)))
            });
            named.collect()
        }
        Actors::Sector => {
            let written = actors.filter_map(|actor| Value::word(actor.sector.as_ref()?));
            vocabulary::<Sector>().chain(written).collect()
        }
    }
}

/// Those who answer for a measure; whoever only appoints another does not.
pub(super) fn parts(one: One<'_, '_>) -> Vec<Part> {
    let plan = one.of.plan;
    let only_appoints = |by: &&Responsibility| {
        let mut roles = by.roles.iter().map(Word::known);
        !by.roles.is_empty() && roles.all(|role| role == Some(Role::Appoints))
    };
    let by = one.measure.responsible().into_iter().filter(|by| !only_appoints(by));
    let part = |id: &str| {
        let sector = plan.actor(id).and_then(|actor| actor.sector.as_ref());
        let sector = sector.map(|word| word.text().to_owned());
        Part { actor: one.of.own(id), sector }
    };
    by.filter_map(|by| by.actor.as_deref().map(part)).collect()
}
