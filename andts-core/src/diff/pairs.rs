//! Which thing of the new plan is which of the old.
//!
//! Passes in one order, the surest first; what a pass joins, no later pass sees:
//!
//! | pass | by | how sure |
//! | --- | --- | --- |
//! | same identifier and same title | `same_id` | certain |
//! | same identifier, where identifiers are kept | `same_id` | certain; likely when the titles are not alike |
//! | same identifier and titles alike, where nothing tells if identifiers are kept | `same_id` | certain |
//! | same title: within the same parent and with the same number, within the same parent, with the same number, alone | `same_title` | certain; likely when several have it |
//! | a name that the other plan gives as another name | `other_name` | likely |
//! | titles alike from 750 ‰; from 600 ‰ with the same number | `similar_title`, `same_number` | likely |
//! | titles alike from 600 ‰; from 400 ‰ with the same number | `similar_title`, `same_number` | possible |
//! | same identifier, where nothing tells if identifiers are kept | `same_id` | possible |
//! | at least half of the parts of both are the same | `children` | possible |
//! | parts of the same, titles alike from 400 ‰ | `parent` | possible |
//!
//! Titles that name unlike numbers (*årskurs 7*, *årskurs 8*) are at most possible by
//! likeness and likely by identifier.
//!
//! Identifiers (and numbers) are *kept* when of the titles that stand once in each plan
//! more have the same identifier in both than another one, and lost when fewer have: then
//! they were made anew and say nothing.
//!
//! Within a pass the most alike come first, then the document's order. That is the same
//! pairs whichever plan comes first: among equals, the first free thing of either side is
//! joined to its own first free partner, from both sides.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::change::{By, Match, Sure};
use super::likeness::{EQUAL, Trigrams, at_most, likeness, numbers, trigrams};
use super::side::Side;
use super::thing::Thing;

/// From here titles are alike enough to find a pair by.
const LIKELY: u16 = 750;
/// From here titles may be of one thing.
const POSSIBLE: u16 = 600;
/// From here titles are alike enough when something else speaks for the pair.
const SUPPORTED: u16 = 400;
/// How many pairs of titles are compared in one comparison of two plans.
pub(super) const MAX_COMPARED: usize = 2_000_000;

/// How many pairs of titles may still be compared.
#[derive(Debug)]
pub(super) struct Budget {
    left: usize,
    /// Whether all that was asked for was compared.
    pub(super) enough: bool,
}

impl Budget {
    pub(super) fn new() -> Self {
        Self { left: MAX_COMPARED, enough: true }
    }

    fn take(&mut self, pairs: usize) -> bool {
        let left = self.left.checked_sub(pairs);
        self.left = left.unwrap_or(self.left);
        self.enough &= left.is_some();
        left.is_some()
    }

    /// Takes what may be left undone, if at least as much is left for the rest.
    pub(super) fn spare(&mut self, pairs: usize) -> bool {
        let is_enough = pairs <= self.left / 2;
        self.left -= if is_enough { pairs } else { 0 };
        is_enough
    }
}

/// Two things that are one, by their positions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) before: usize,
    pub(super) after: usize,
    pub(super) matched: Match,
}

/// Finds the pairs, in the order of the old plan.
pub(super) fn pairs(
    before: &[&Thing<'_>],
    after: &[&Thing<'_>],
    budget: &mut Budget,
) -> Vec<Pair> {
    let (before, after) = (Side::new(before), Side::new(after));
    let mut matching = Matching { before, after, pairs: Vec::new() };
    let ids = matching.trust(|thing| thing.card.id);
    let numbers = matching.trust(|thing| thing.card.number);
    matching.by_id_first(ids);
    matching.by_title();
    matching.by_other_name();
    let near = matching.near(numbers, budget);
    matching.by_likeness(&near);
    if ids == Trust::Unknown {
        matching.by_id(|_| Some(Sure::Possible));
    }
    matching.by_children();
    matching.by_parent(&near);
    let mut pairs = matching.pairs;
    pairs.sort_by_key(|pair| pair.before);
    pairs
}

/// Finds the pairs of what may have moved to another place: by identifier, where the titles
/// are alike, or by a title that only one thing of each plan has.
pub(super) fn pairs_of_moved(before: &[&Thing<'_>], after: &[&Thing<'_>]) -> Vec<Pair> {
    let (before, after) = (Side::new(before), Side::new(after));
    let mut matching = Matching { before, after, pairs: Vec::new() };
    matching.by_id_first(Trust::Unknown);
    let found = matching.grouped(|side, n| {
        let title = side.is_titled(n).then(|| side.title(n))?;
        Some(title.to_owned())
    });
    for (before, after, _) in found.into_iter().filter(|(_, _, only)| *only) {
        matching.join(before, after, By::SameTitle, Sure::Likely, EQUAL);
    }
    matching.pairs
}

/// Whether a mark of the old plan (an identifier, a number) still means the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    Kept,
    Unknown,
    Lost,
}

/// Two titles that are alike.
struct Near {
    before: usize,
    after: usize,
    alike: u16,
    same_number: bool,
    /// Whether both name the same numbers, such as grades.
    same_numbers_named: bool,
}

struct Matching<'t> {
    before: Side<'t>,
    after: Side<'t>,
    pairs: Vec<Pair>,
}

impl<'t> Matching<'t> {
    fn join(&mut self, before: usize, after: usize, by: By, how_sure: Sure, alike: u16) {
        if self.before.is_free(before) && self.after.is_free(after) {
            self.before.join(before, after);
            self.after.join(after, before);
            let matched = Match { by, how_sure, similarity: alike };
            self.pairs.push(Pair { before, after, matched });
        }
    }

    /// Returns how alike two titles are.
    fn alike(&self, before: usize, after: usize) -> u16 {
        let (before, after) = (self.before.title(before), self.after.title(after));
        if before == after {
            return EQUAL;
        }
        // Only equal trigrams of other words are left: not quite the same.
        likeness(&trigrams(before), &trigrams(after)).min(EQUAL - 1)
    }

    fn name_same_numbers(&self, before: usize, after: usize) -> bool {
        numbers(self.before.title(before)) == numbers(self.after.title(after))
    }

    /// Groups what is free by a key and returns the pairs of each group, in the
    /// document's order, each with whether it is the only one.
    fn grouped<'s, K: Ord>(
        &'s self,
        key: impl Fn(&'s Side<'t>, usize) -> Option<K>,
    ) -> Vec<(usize, usize, bool)> {
        let mut groups: BTreeMap<K, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for n in self.before.free() {
            if let Some(key) = key(&self.before, n) {
                groups.entry(key).or_default().0.push(n);
            }
        }
        for n in self.after.free() {
            if let Some(group) = key(&self.after, n).and_then(|key| groups.get_mut(&key))
            {
                group.1.push(n);
            }
        }
        let pairs = groups.into_values().flat_map(|(before, after)| {
            let only = before.len() == 1 && after.len() == 1;
            before.into_iter().zip(after).map(move |(b, a)| (b, a, only))
        });
        pairs.collect()
    }

    /// Returns whether the titles that stand once in each plan keep a mark.
    fn trust(&self, mark: impl Fn(&Thing<'t>) -> Option<&'t str>) -> Trust {
        let (mut kept, mut lost) = (0, 0);
        for (before, after, only) in self.grouped(|side, n| Some(side.title(n))) {
            let marks = self.before.thing(before).and_then(&mark);
            let marks = marks.zip(self.after.thing(after).and_then(&mark));
            match marks {
                Some((a, b)) if only && a == b => kept += 1,
                Some(_) if only => lost += 1,
                Some(_) | None => {}
            }
        }
        match kept.cmp(&lost) {
            std::cmp::Ordering::Greater => Trust::Kept,
            std::cmp::Ordering::Equal => Trust::Unknown,
            std::cmp::Ordering::Less => Trust::Lost,
        }
    }

    fn by_id(&mut self, sure: impl Fn(u16) -> Option<Sure>) {
        for (before, after, _) in self.grouped(Side::id) {
            let alike = self.alike(before, after);
            let doubt = (!self.name_same_numbers(before, after)).then_some(Sure::Likely);
            if let Some(sure) = sure(alike).map(|sure| sure.max(doubt.unwrap_or(sure))) {
                self.join(before, after, By::SameId, sure, alike);
            }
        }
    }

    fn by_id_first(&mut self, ids: Trust) {
        self.by_id(|alike| (alike == EQUAL).then_some(Sure::Certain));
        let alike_enough = |alike| (alike >= SUPPORTED).then_some(Sure::Certain);
        match ids {
            Trust::Kept => self.by_id(|alike| alike_enough(alike).or(Some(Sure::Likely))),
            Trust::Unknown => self.by_id(alike_enough),
            Trust::Lost => {}
        }
    }

    fn by_title(&mut self) {
        for (of_parent, numbered) in
            [(true, true), (true, false), (false, true), (false, false)]
        {
            let found = self.grouped(|side, n| {
                let parent = if of_parent { side.parent_title(n)? } else { "" };
                let number = if numbered { side.number(n)? } else { "" };
                Some((side.title(n), parent, number))
            });
            for (before, after, only) in found {
                let sure = if only { Sure::Certain } else { Sure::Likely };
                self.join(before, after, By::SameTitle, sure, EQUAL);
            }
        }
    }

    /// Joins a name to another name that only one thing of the other plan has.
    fn by_other_name(&mut self) {
        let (before, after) = (self.before.names(), self.after.names());
        let mut found = Vec::new();
        for (name, old) in before {
            let new = after.get(&name).copied().flatten();
            found.extend(old.zip(new));
        }
        found.sort_unstable();
        for (before, after) in found {
            let alike = self.alike(before, after);
            self.join(before, after, By::OtherName, Sure::Likely, alike);
        }
    }

    /// Compares every free title with every free title, within the budget.
    fn near(&self, numbers: Trust, budget: &mut Budget) -> Vec<Near> {
        let grams = |side: &Side<'_>| -> Vec<(usize, Trigrams)> {
            let titled = side.free().filter(|n| side.is_titled(*n));
            titled.map(|n| (n, trigrams(side.title(n)))).collect()
        };
        let (old, new) = (grams(&self.before), grams(&self.after));
        let mut found = Vec::new();
        if !budget.take(old.len().saturating_mul(new.len())) {
            return found;
        }
        for (before, ours) in &old {
            for (after, theirs) in &new {
                if at_most(ours, theirs) < SUPPORTED {
                    continue;
                }
                let alike = likeness(ours, theirs).min(EQUAL - 1);
                if alike >= SUPPORTED {
                    let number = self.before.number(*before);
                    let same = number.is_some() && number == self.after.number(*after);
                    let same_number = same && numbers != Trust::Lost;
                    let (before, after) = (*before, *after);
                    let same_numbers_named = self.name_same_numbers(before, after);
                    found.push(Near {
                        before,
                        after,
                        alike,
                        same_number,
                        same_numbers_named,
                    });
                }
            }
        }
        found.sort_by_key(|near| (Reverse(near.alike), near.before, near.after));
        found
    }

    fn by_likeness(&mut self, near: &[Near]) {
        for wanted in [Sure::Likely, Sure::Possible] {
            for near in near {
                let (by, sure) = match (near.same_number, near.alike) {
                    (true, POSSIBLE..) => (By::SameNumber, Sure::Likely),
                    (true, _) => (By::SameNumber, Sure::Possible),
                    (false, LIKELY..) => (By::SimilarTitle, Sure::Likely),
                    (false, POSSIBLE..) => (By::SimilarTitle, Sure::Possible),
                    (false, _) => continue,
                };
                let sure = if near.same_numbers_named { sure } else { Sure::Possible };
                if sure == wanted {
                    self.join(near.before, near.after, by, sure, near.alike);
                }
            }
        }
    }

    fn by_children(&mut self) {
        let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for pair in &self.pairs {
            let parents =
                self.before.parent(pair.before).zip(self.after.parent(pair.after));
            let Some((before, after)) = parents else { continue };
            if self.before.is_free(before) && self.after.is_free(after) {
                *shared.entry((before, after)).or_default() += 1;
            }
        }
        let mut found: Vec<_> = shared.into_iter().collect();
        found.retain(|((before, after), count)| {
            let most = self.before.parts(*before).max(self.after.parts(*after));
            count * 2 >= most
        });
        found.sort_by_key(|(pair, count)| (Reverse(*count), *pair));
        for ((before, after), _) in found {
            let alike = self.alike(before, after);
            self.join(before, after, By::Children, Sure::Possible, alike);
        }
    }

    fn by_parent(&mut self, near: &[Near]) {
        for near in near {
            let old =
                self.before.parent(near.before).and_then(|n| self.before.partner(n));
            if old.is_some() && old == self.after.parent(near.after) {
                let (before, after) = (near.before, near.after);
                self.join(before, after, By::Parent, Sure::Possible, near.alike);
            }
        }
    }
}
