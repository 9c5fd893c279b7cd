//! When a unit was in the register.

use std::collections::BTreeMap;

use super::Enrolled;
use super::period::Standing;
use crate::calendar::{Day, Interval};

/// One unit of a register, with the times it was in it.
#[derive(Debug)]
pub(super) struct Member<'r> {
    pub(super) id: &'r str,
    pub(super) name: Option<&'r str>,
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
            members.push(Member { id, name: None, spells: Vec::new() });
            members.len() - 1
        });
        if let Some(member) = members.get_mut(place) {
            member.name = member.name.or(unit.name.as_deref());
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

    /// The times it was in the register.
    pub(super) fn spells(&self) -> impl Iterator<Item = &Spell<'r>> {
        self.spells.iter()
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

    /// Says how the unit stands with what was seen of it.
    pub(super) fn standing(&self, seen: &Seen, required: u32, grace: u32) -> Standing {
        let is_new = |until: Day| {
            let there = |since: Day| (until - since).num_days() < i64::from(grace);
            self.since.is_some_and(there)
        };
        match usize::try_from(required).unwrap_or(usize::MAX) {
            0 => Standing::NotRequired,
            required if seen.visits >= required => Standing::Covered,
            _ if !self.contains(seen.on) => Standing::Left,
            _ => match seen.first_until {
                None => Standing::NotYet,
                Some(until) if is_new(until) => Standing::New,
                Some(_) if seen.visits > 0 => Standing::TooSeldom,
                Some(_) => Standing::NotVisited,
            },
        }
    }
}

/// What was seen of a unit at the end of a period.
pub(super) struct Seen {
    /// The last day looked at.
    pub(super) on: Day,
    /// The last day of the first period in which the visits were to be made: a unit that
    /// was new then is new still. None if that period was not asked about.
    pub(super) first_until: Option<Day>,
    /// How many visits it had.
    pub(super) visits: usize,
}
