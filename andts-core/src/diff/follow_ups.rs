//! The follow-ups of two things that are one.

use super::change::Field;
use super::fields::Fields;
use super::heritage::is_short;
use super::labels::label;
use super::list::{List, picked, take};
use super::pairs::{Budget, Pair};
use super::terms::{Terms, When};
use super::thing::{Thing, What, follow_ups};
use crate::diagnostic::{Place, Text};
use crate::document::FollowUp;
use crate::plan::{Measure, Plan};

/// Follow-ups, and the place of what they stand in.
type Owned<'p> = (&'p [FollowUp], Place);

/// The follow-ups of the things of one kind, in both plans.
pub(super) struct FollowUps<'p> {
    before: Side<'p>,
    after: Side<'p>,
    none: Owned<'p>,
}

/// The follow-ups of the things of one kind in one plan.
struct Side<'p> {
    own: Vec<Owned<'p>>,
    /// Of each, the measure whose follow-ups it takes when it has none, if it can.
    taken: Vec<Option<usize>>,
}

impl<'p> FollowUps<'p> {
    pub(super) fn of(list: &List<'p>, before: &'p Plan, after: &'p Plan) -> Self {
        Self {
            before: Side::of(list.what, &list.before, before),
            after: Side::of(list.what, &list.after, after),
            none: (&[], Place::root()),
        }
    }

    /// Returns those of two things that are one. What only one of them says is held against
    /// what the other takes from what it is a part of.
    pub(super) fn of_pair(&self, pair: &Pair) -> (&Owned<'p>, &Owned<'p>) {
        let had = self.before.own.get(pair.before).unwrap_or(&self.none);
        let has = self.after.own.get(pair.after).unwrap_or(&self.none);
        match (had.0, has.0) {
            ([], [_, ..]) => (self.before.taken(pair.before).unwrap_or(had), has),
            ([_, ..], []) => (had, self.after.taken(pair.after).unwrap_or(has)),
            _ => (had, has),
        }
    }
}

impl<'p> Side<'p> {
    fn of(what: What, things: &[Thing<'p>], plan: &'p Plan) -> Self {
        let all = plan.document();
        let lists: Vec<&'p [FollowUp]> = match what {
            What::Measure => all.measures.iter().map(|it| &*it.follow_ups).collect(),
            What::Goal => all.goals.iter().map(|it| &*it.follow_ups).collect(),
            What::FocusArea => all.focus_areas.iter().map(|it| &*it.follow_ups).collect(),
            What::Plan
            | What::Problem
            | What::Actor
            | What::Duty
            | What::Document
            | What::Indicator
            | What::FollowUp => Vec::new(),
        };
        let places = things.iter().map(|thing| thing.place.clone());
        Self {
            own: lists.into_iter().zip(places).collect(),
            taken: taken(what, things, plan),
        }
    }

    fn taken(&self, n: usize) -> Option<&Owned<'p>> {
        self.own.get(self.taken.get(n).copied().flatten()?)
    }
}

/// Of each measure the nearest above it with follow-ups, if they are short enough to be told
/// again with each part.
fn taken(what: What, things: &[Thing<'_>], plan: &Plan) -> Vec<Option<usize>> {
    if what != What::Measure {
        return Vec::new();
    }
    let short: Vec<_> =
        things.iter().map(|thing| is_short(thing, "follow_ups")).collect();
    let nearest = |measure: Measure<'_>| {
        let mut above = measure.line().skip(1);
        let above = above.find(|above| !above.written().follow_ups.is_empty())?;
        let at = above.position();
        short.get(at).copied().unwrap_or_default().then_some(at)
    };
    plan.measures().map(nearest).collect()
}

/// Compares the follow-ups of two things that are one, field by field; the only one left
/// on each side is taken to be the same.
pub(super) fn followed_up(
    terms: &Terms<'_>,
    before: &Owned<'_>,
    after: &Owned<'_>,
    budget: &mut Budget,
) -> Vec<Field> {
    let (old, new) = (follow_ups(before.0, &before.1), follow_ups(after.0, &after.1));
    let list = List::paired(What::FollowUp, old, new, budget);
    let fields = Fields { terms, of: What::FollowUp };
    let (mut old_left, mut new_left): (Vec<_>, Vec<_>) =
        ((0..list.before.len()).collect(), (0..list.after.len()).collect());
    let mut pairs = Vec::new();
    take(&mut pairs, &list.pairs, &mut old_left, &mut new_left);
    let mut ends: Vec<_> = pairs.iter().map(|pair| (pair.before, pair.after)).collect();
    if let ([old], [new]) = (old_left.as_slice(), new_left.as_slice()) {
        ends.push((*old, *new));
        old_left.clear();
        new_left.clear();
    }
    let mut found = Vec::new();
    for (old, new) in ends {
        let ends = list.before.get(old).zip(list.after.get(new));
        let differs = ends
            .map(|(old, new)| fields.between(old, new, &|_, _| None))
            .unwrap_or_default();
        found.extend(differs.into_iter().map(within_follow_up));
    }
    for (when, things, left) in
        [(When::Before, &list.before, old_left), (When::After, &list.after, new_left)]
    {
        for thing in picked(things, &left) {
            found.push(fields.only(when, "follow_ups", &thing.written, &thing.place));
        }
    }
    found
}

fn within_follow_up(field: Field) -> Field {
    let (outer, inner) = (label("follow_ups"), field.label);
    Field {
        field: format!("follow_ups.{}", field.field),
        label: Text::new(
            format!("{}: {}", outer.sv, inner.sv.to_lowercase()),
            format!("{}: {}", outer.en, inner.en.to_lowercase()),
        ),
        ..field
    }
}
