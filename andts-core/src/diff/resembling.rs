//! What a thing without a partner may have been split from or merged into.

use std::collections::BTreeMap;

use super::likeness::{Trigrams, contained, numbers, trigrams, words};
use super::pairs::{Budget, Pair};
use super::thing::Thing;

/// From here a title is as good as contained in another.
const CONTAINED: u16 = 750;
/// A title of fewer trigrams, such as *SSPF*, is contained in too many.
const MIN_TRIGRAMS: usize = 8;

/// Of what has no partner, by its position, what of the other plan has a title that holds
/// or is held by its own, and has a partner already.
#[derive(Debug, Default)]
pub(super) struct Resembling {
    pub(super) before: BTreeMap<usize, usize>,
    pub(super) after: BTreeMap<usize, usize>,
}

impl Resembling {
    /// Finds them, if the budget is enough to compare all that may be.
    pub(super) fn of(
        before: &[Thing<'_>],
        after: &[Thing<'_>],
        pairs: &[Pair],
        budget: &mut Budget,
    ) -> Self {
        let to_new: BTreeMap<_, _> = pairs.iter().map(|p| (p.before, p.after)).collect();
        let to_old: BTreeMap<_, _> = pairs.iter().map(|p| (p.after, p.before)).collect();
        let alone = (before.len() - to_new.len()) + (after.len() - to_old.len());
        if !budget.spare(alone.saturating_mul(pairs.len())) {
            return Self::default();
        }
        Self {
            before: found((before, &to_new), (after, &to_old)),
            after: found((after, &to_old), (before, &to_new)),
        }
    }
}

/// A title as it is compared.
struct Title {
    trigrams: Trigrams,
    words: String,
}

/// The things of one plan, and the position of the partner of each that has one.
type Side<'s> = (&'s [Thing<'s>], &'s BTreeMap<usize, usize>);

fn found(own: Side<'_>, other: Side<'_>) -> BTreeMap<usize, usize> {
    let title = |thing: &Thing<'_>| {
        let words = words(thing.card.title.unwrap_or_default());
        Title { trigrams: trigrams(&words), words }
    };
    let joined = other.0.iter().enumerate().filter(|(n, _)| other.1.contains_key(n));
    let joined: Vec<_> = joined.map(|(n, thing)| (n, title(thing))).collect();
    let alone = own.0.iter().enumerate().filter(|(n, _)| !own.1.contains_key(n));
    let resembled = alone.filter_map(|(n, thing)| {
        let mine = title(thing);
        // A part is named after the measure it stands in; that says nothing.
        let is_parent = |at: &usize| {
            let partner = other.1.get(at).and_then(|n| own.0.get(*n));
            let above = thing.card.parent;
            above.is_some() && partner.is_some_and(|partner| partner.card.id == above)
        };
        let mut best: Option<(u16, usize)> = None;
        for (at, theirs) in &joined {
            let alike = holds(&mine, theirs);
            if alike > best.map_or(CONTAINED - 1, |(most, _)| most) && !is_parent(at) {
                best = Some((alike, *at));
            }
        }
        best.map(|(_, at)| (n, at))
    });
    resembled.collect()
}

/// How much of the shorter of two titles the longer holds; nothing if the shorter names a
/// number that the longer does not.
fn holds(a: &Title, b: &Title) -> u16 {
    let (short, long) =
        if a.trigrams.len() <= b.trigrams.len() { (a, b) } else { (b, a) };
    if short.trigrams.len() < MIN_TRIGRAMS {
        return 0;
    }
    let alike = contained(&short.trigrams, &long.trigrams);
    let named = || numbers(&short.words).is_subset(&numbers(&long.words));
    if alike >= CONTAINED && named() { alike } else { 0 }
}
