//! When a unit was in the register.

use std::collections::BTreeMap;

use super::Enrolled;
use super::period::Standing;
use crate::calendar::{Day, Interval};

/// One unit of a register, with the times it was in it.
#[derive(Debug)]
pub(super) struct Member<'r> {
    pub(super) id: &'r str,
    /// In order of the day they begin.
    spells: Vec<Spell<'r>>,
}

/// One time in the register, the last day included.
#[derive(Debug)]
pub(super) struct Spell<'r> {
    pub(super) class: Option<&'r str>,
    joined: Option<Day>,
    left: Option<Day>,
    /// The first day of an unbroken stay: a permit that is renewed makes no unit new.
    since: Option<Day>,
}

/// Gathers the units in the order they first stand, each once, and where each is found.
pub(super) fn members<'r>(
    units: &'r [Enrolled<'r>],
) -> (Vec<Member<'r>>, BTreeMap<&'r str, usize>) {
    let (mut members, mut places) = (Vec::<Member<'r>>::new(), BTreeMap::new());
    for unit in units {
        let id = unit.id.as_ref();
        let place = *places.entry(id).or_insert_with(|| {
            members.push(Member { id, spells: Vec::new() });
            members.len() - 1
        });
        if let Some(member) = members.get_mut(place) {
            member.spells.push(Spell {
                class: unit.class.as_deref(),
                joined: unit.joined,
                left: unit.left,
                since: unit.joined,
            });
        }
    }
    members.iter_mut().for_each(Member::put_in_order);
    (members, places)
}

impl<'r> Member<'r> {
    fn put_in_order(&mut self) {
        self.spells.sort_by_key(|spell| spell.joined);
        let mut stay: Option<(Option<Day>, Option<Day>)> = None;
        for spell in &mut self.spells {
            let goes_on = |left: Option<Day>| {
                let next = left.and_then(|left| left.succ_opt());
                left.is_none() || spell.joined.is_none_or(|joined| Some(joined) <= next)
            };
            stay = match stay {
                Some((since, left)) if goes_on(left) => {
                    spell.since = since;
                    // What has no last day goes on past any other.
                    Some((since, left.zip(spell.left).map(|(one, other)| one.max(other))))
                }
                _ => Some((spell.joined, spell.left)),
            };
        }
    }

    /// Whether it was in the register on a day.
    pub(super) fn is_in(&self, on: Day) -> bool {
        self.spells.iter().any(|spell| spell.contains(on))
    }

    /// Returns the time in the register that counts for some days: the one their last day
    /// lies in, or else the last that touches them.
    pub(super) fn during(&self, days: Interval) -> Option<&Spell<'r>> {
        let mut spells = self.spells.iter().rev();
        let at_the_end = spells.clone().find(|spell| spell.contains(days.until()));
        at_the_end.or_else(|| spells.find(|spell| spell.touches(days)))
    }
}

impl Spell<'_> {
    fn contains(&self, on: Day) -> bool {
        self.joined.is_none_or(|joined| joined <= on)
            && self.left.is_none_or(|left| on <= left)
    }

    fn touches(&self, days: Interval) -> bool {
        self.joined.is_none_or(|joined| joined <= days.until())
            && self.left.is_none_or(|left| days.from() <= left)
    }

    /// Says how the unit stands at the end of some days, with so many visits in them.
    pub(super) fn standing(
        &self,
        days: Interval,
        visits: usize,
        required: u32,
        grace_days: u32,
    ) -> Standing {
        let on = days.until();
        let is_new = self
            .since
            .is_some_and(|since| (on - since).num_days() < i64::from(grace_days));
        match usize::try_from(required).unwrap_or(usize::MAX) {
            0 => Standing::NotRequired,
            required if visits >= required => Standing::Covered,
            _ if !self.contains(on) => Standing::Left,
            _ if is_new => Standing::New,
            _ if visits > 0 => Standing::TooSeldom,
            _ => Standing::NotVisited,
        }
    }
}
