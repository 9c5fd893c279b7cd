//! The things of one kind in both plans, their pairs, and what became of each.

use std::collections::BTreeMap;

use super::change::{Change, Decision, Field, How, Kind, Named};
use super::fields::Fields;
use super::heritage::Heritage;
use super::pairs::{Budget, Pair, pairs, pairs_of_moved};
use super::resembling::Resembling;
use super::terms::{Terms, When, cut};
use super::thing::{Thing, What, things};
use crate::plan::Plan;

/// The things of one kind in both plans.
#[derive(Debug)]
pub(super) struct List<'p> {
    pub(super) what: What,
    pub(super) before: Vec<Thing<'p>>,
    pub(super) after: Vec<Thing<'p>>,
    pub(super) pairs: Vec<Pair>,
    resembling: Resembling,
}

impl<'p> List<'p> {
    /// Lists and pairs the things of a kind.
    pub(super) fn of(
        what: What,
        before: &'p Plan,
        after: &'p Plan,
        budget: &mut Budget,
    ) -> Self {
        Self::paired(what, things(before, what), things(after, what), budget)
    }

    /// Pairs things of a kind.
    pub(super) fn paired(
        what: What,
        before: Vec<Thing<'p>>,
        after: Vec<Thing<'p>>,
        budget: &mut Budget,
    ) -> Self {
        let old: Vec<_> = before.iter().collect();
        let new: Vec<_> = after.iter().collect();
        let pairs = pairs(&old, &new, budget);
        Self { what, before, after, pairs, resembling: Resembling::default() }
    }

    /// Finds what a measure without a partner may have been split from or merged into.
    pub(super) fn resembling(self, budget: &mut Budget) -> Self {
        let resembling = Resembling::of(&self.before, &self.after, &self.pairs, budget);
        Self { resembling, ..self }
    }

    /// Lists the indicators: paired within what they stand in, and else by identifier or by
    /// a title that only one has.
    pub(super) fn indicators(
        before: &'p Plan,
        after: &'p Plan,
        owners: &[&Self],
        budget: &mut Budget,
    ) -> Self {
        let (before, after) =
            (things(before, What::Indicator), things(after, What::Indicator));
        let whole = (What::Plan, 0);
        let mut owner = BTreeMap::from([(whole, whole)]);
        for list in owners {
            let pairs = list.pairs.iter();
            owner.extend(pairs.map(|p| ((list.what, p.before), (list.what, p.after))));
        }
        let (mut old, mut new) = (by_owner(&before), by_owner(&after));
        let (mut found, mut old_left, mut new_left) =
            (Vec::new(), Vec::new(), Vec::new());
        for (at, old) in &mut old {
            let mut none = Vec::new();
            let new = owner.get(at).and_then(|at| new.get_mut(at)).unwrap_or(&mut none);
            let pairs = pairs(&picked(&before, old), &picked(&after, new), budget);
            take(&mut found, &pairs, old, new);
            old_left.append(old);
        }
        new_left.extend(new.into_values().flatten());
        let moved =
            pairs_of_moved(&picked(&before, &old_left), &picked(&after, &new_left));
        take(&mut found, &moved, &mut old_left, &mut new_left);
        found.sort_by_key(|pair| pair.before);
        let resembling = Resembling::default();
        Self { what: What::Indicator, before, after, pairs: found, resembling }
    }

    /// Tells the terms what things are called and which are one.
    pub(super) fn teach(&self, terms: &mut Terms<'p>) {
        terms.add(When::Before, self.what, &self.before);
        terms.add(When::After, self.what, &self.after);
        for pair in &self.pairs {
            let ends = self.before.get(pair.before).zip(self.after.get(pair.after));
            if let Some((before, after)) = ends {
                terms.same(self.what, before, after, pair.matched.how_sure);
            }
        }
    }

    /// Returns, for each thing of the old plan, which one of the new it is.
    pub(super) fn partners(&self) -> Vec<Option<usize>> {
        let mut partners = vec![None; self.before.len()];
        for pair in &self.pairs {
            if let Some(partner) = partners.get_mut(pair.before) {
                *partner = Some(pair.after);
            }
        }
        partners
    }

    /// Returns what became of each: the things of the old plan in their order, then the
    /// new ones.
    ///
    /// `more` gives the fields of a pair that stand in lists of their own; `decided` the
    /// decision that ended a thing of the old plan.
    pub(super) fn changes(
        &self,
        terms: &Terms<'p>,
        mut more: impl FnMut(&Pair) -> Vec<Field>,
        decided: impl Fn(usize) -> Option<Decision>,
    ) -> Vec<Change> {
        let fields = Fields { terms, of: self.what };
        let mut pair_of = vec![None; self.before.len()];
        let mut is_new = vec![true; self.after.len()];
        for pair in &self.pairs {
            if let Some(slot) = pair_of.get_mut(pair.before) {
                *slot = Some(pair);
            }
            if let Some(new) = is_new.get_mut(pair.after) {
                *new = false;
            }
        }
        let named = |when: When, thing: &Thing<'p>| named(terms, self.what, when, thing);
        let old = Heritage::of(When::Before, &self.before, terms);
        let new = Heritage::of(When::After, &self.after, terms);
        let alike = |when: When, n: usize| match when {
            When::Before => self.after.get(*self.resembling.before.get(&n)?),
            When::After => self.before.get(*self.resembling.after.get(&n)?),
        };
        let mut changes = Vec::new();
        for ((n, before), pair) in self.before.iter().enumerate().zip(pair_of) {
            let after = pair.and_then(|pair| self.after.get(pair.after));
            let mut differs = Vec::new();
            if let Some((pair, after)) = pair.zip(after) {
                let meant = |when: When, key: &str| match when {
                    When::Before => old.meant(n, key),
                    When::After => new.meant(pair.after, key),
                };
                differs = fields.between(before, after, &meant);
                differs.extend(more(pair));
            }
            let decision = decided(n);
            changes.push(Change {
                kind: kind(after.is_some(), &differs, decision.is_some()),
                before: Some(named(When::Before, before)),
                after: after.map(|after| named(When::After, after)),
                matched: pair.map(|pair| pair.matched),
                fields: differs,
                decision,
                resembles: alike(When::Before, n).map(|it| named(When::After, it)),
            });
        }
        let new = self.after.iter().enumerate().zip(is_new);
        let new = new.filter(|(_, is_new)| *is_new);
        changes.extend(new.map(|((n, after), _)| Change {
            kind: Kind::New,
            before: None,
            after: Some(named(When::After, after)),
            matched: None,
            fields: Vec::new(),
            decision: None,
            resembles: alike(When::After, n).map(|it| named(When::Before, it)),
        }));
        changes
    }
}

fn kind(still_there: bool, differs: &[Field], decided: bool) -> Kind {
    let same = |field: &Field| matches!(field.how, How::Wording | How::Moved);
    let reworded = || differs.iter().all(same);
    match (still_there, decided) {
        (_, true) => Kind::DroppedWithDecision,
        (false, false) => Kind::Dropped,
        (true, false) if reworded() => Kind::CarriedOver,
        (true, false) => Kind::Changed,
    }
}

fn named(terms: &Terms<'_>, what: What, when: When, thing: &Thing<'_>) -> Named {
    let parent = thing.card.parent.map(|id| terms.name(when, what, id));
    let of = thing.of.map(|(_, _, title)| cut(title)).or(parent);
    Named {
        id: thing.card.id.map(str::to_owned),
        number: thing.card.number.map(str::to_owned),
        title: thing.title().to_owned(),
        of: of.map(str::to_owned),
        place: thing.place.clone(),
    }
}

/// Groups the positions of indicators by what they stand in.
fn by_owner(list: &[Thing<'_>]) -> BTreeMap<(What, usize), Vec<usize>> {
    let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (n, thing) in list.iter().enumerate() {
        if let Some((what, at, _)) = thing.of {
            groups.entry((what, at)).or_default().push(n);
        }
    }
    groups
}

/// Picks what stands at some positions.
pub(super) fn picked<'t, 'p>(list: &'t [Thing<'p>], at: &[usize]) -> Vec<&'t Thing<'p>> {
    at.iter().filter_map(|n| list.get(*n)).collect()
}

/// Moves pairs of positions in `old` and `new` to pairs of what stands there.
pub(super) fn take(
    found: &mut Vec<Pair>,
    pairs: &[Pair],
    old: &mut Vec<usize>,
    new: &mut Vec<usize>,
) {
    let (mut joined_old, mut joined_new) = (Vec::new(), Vec::new());
    for pair in pairs {
        if let (Some(before), Some(after)) = (old.get(pair.before), new.get(pair.after)) {
            found.push(Pair { before: *before, after: *after, matched: pair.matched });
            joined_old.push(*before);
            joined_new.push(*after);
        }
    }
    joined_old.sort_unstable();
    joined_new.sort_unstable();
    old.retain(|n| joined_old.binary_search(n).is_err());
    new.retain(|n| joined_new.binary_search(n).is_err());
}
