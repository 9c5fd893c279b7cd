//! Whether a decision ended a measure.

use std::collections::BTreeMap;

use super::change::{Decision, Named};
use super::terms::cut;
use crate::diagnostic::{Lang, Text};
use crate::document::{State, StateKind, Word};
use crate::plan::{Measure, Plan};

/// What is needed to tell if a measure of the old plan was ended by a decision.
#[derive(Debug)]
pub(super) struct Decisions<'c, 'p> {
    pub(super) before: &'p Plan,
    pub(super) after: &'p Plan,
    /// Reasons told from outside, by the measure's identifier in the old plan.
    pub(super) told: &'c BTreeMap<String, Text>,
    /// Of every measure of the old plan, by its position, the one of the new it is.
    pub(super) partner: Vec<Option<Measure<'p>>>,
}

impl<'p> Decisions<'_, 'p> {
    /// Returns the decision that ended a measure: its own, or of what it is a part of.
    ///
    /// A measure that is still there was ended if the new plan says so and the old did
    /// not; one that is gone, if the old plan said so or a decision is told.
    pub(super) fn on(&self, measure: &Measure<'p>) -> Option<Decision> {
        if self.now(measure).is_some() {
            return self.own(measure);
        }
        let mut line = measure.line().filter_map(|above| {
            let own = self.own(&above)?;
            if above.position() == measure.position() {
                return Some(own);
            }
            // A decision on a measure is told again with each of its parts.
            let reason = Text::new(cut(&own.reason.sv), cut(&own.reason.en));
            Some(Decision { reason, parent: Some(named(&above)), ..own })
        });
        line.next()
    }

    fn now(&self, measure: &Measure<'p>) -> Option<Measure<'p>> {
        self.partner.get(measure.position()).copied().flatten()
    }

    fn own(&self, measure: &Measure<'p>) -> Option<Decision> {
        let old = measure.written().state.as_deref().filter(|state| ends(state));
        if let Some(now) = self.now(measure) {
            let new = now.written().state.as_deref().filter(|state| ends(state));
            return new.filter(|_| old.is_none()).map(|state| {
                let target = state.measure.as_deref();
                declared(state, target.and_then(|id| self.after.measure(id)))
            });
        }
        if let Some(state) = old {
            let target = state.measure.as_deref();
            return Some(declared(state, target.and_then(|id| self.target(id))));
        }
        self.told.get(measure.id()).map(|reason| Decision {
            state: None,
            on: None,
            reason: reason.clone(),
            target: None,
            parent: None,
        })
    }

    /// Returns the measure of the new plan that the old plan means by an identifier.
    fn target(&self, id: &str) -> Option<Measure<'p>> {
        match self.before.measure(id) {
            Some(old) => self.now(&old),
            None => self.after.measure(id),
        }
    }
}

fn declared(state: &State, target: Option<Measure<'_>>) -> Decision {
    let word = state.state.as_ref();
    let say = |lang: Lang| {
        let word = word.map(|word| word.say(lang)).unwrap_or_default();
        match &state.text {
            Some(text) => format!("{word}: {text}"),
            None => word.to_owned(),
        }
    };
    Decision {
        state: word.map(|word| word.text().to_owned()),
        on: state.on.clone(),
        reason: Text::new(say(Lang::Sv), say(Lang::En)),
        target: target.map(|measure| named(&measure)),
        parent: None,
    }
}

/// Whether a state says that a measure is no longer pursued.
fn ends(state: &State) -> bool {
    match state.state.as_ref().and_then(Word::known) {
        Some(
            StateKind::Cancelled
            | StateKind::Completed
            | StateKind::MergedInto
            | StateKind::SupersededBy,
        ) => true,
        Some(StateKind::Planned | StateKind::Ongoing | StateKind::Postponed) | None => {
            false
        }
    }
}

fn named(measure: &Measure<'_>) -> Named {
    Named {
        id: measure.written().id.clone(),
        number: measure.written().number.clone(),
        title: cut(measure.title()).to_owned(),
        of: measure.parent().map(|parent| cut(parent.title()).to_owned()),
        place: measure.place(),
    }
}
