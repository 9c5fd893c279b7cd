//! The follow-ups of two things that are one.

use super::change::Field;
use super::fields::Fields;
use super::labels::label;
use super::list::{List, picked, take};
use super::pairs::Budget;
use super::terms::{Terms, When};
use super::thing::{What, follow_ups};
use crate::diagnostic::{Place, Text};
use crate::document::FollowUp;

/// Follow-ups, and the place of what they stand in.
type Owned<'p> = (&'p [FollowUp], &'p Place);

/// Compares the follow-ups of two things that are one, field by field; the only one left
/// on each side is taken to be the same.
pub(super) fn followed_up(
    terms: &Terms<'_>,
    before: Owned<'_>,
    after: Owned<'_>,
    budget: &mut Budget,
) -> Vec<Field> {
    let (old, new) = (follow_ups(before.0, before.1), follow_ups(after.0, after.1));
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
        let differs = ends.map(|(old, new)| fields.between(old, new)).unwrap_or_default();
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
