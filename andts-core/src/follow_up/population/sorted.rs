use std::collections::BTreeMap;

use super::count::Question;
use super::membership::Member;
use super::{Stray, Unknown, Visit};
use crate::calendar::{Day, Interval};

/// The visits, by what becomes of them.
#[derive(Default)]
pub(super) struct Sorted<'v> {
    /// Those that count, in order: the unit's place, and the day.
    counted: Vec<(usize, Day)>,
    /// Those to units of the register on days that were not asked about, in order.
    earlier: Vec<(usize, Day)>,
    unknown: BTreeMap<&'v str, usize>,
    pub(super) outside_membership: Vec<Stray>,
    pub(super) later: usize,
    pub(super) outside_periods: usize,
    pub(super) other_classes: usize,
}

impl<'v> Sorted<'v> {
    pub(super) fn of(
        visits: &'v [Visit<'_>],
        question: &Question<'_>,
        members: &[Member<'_>],
        places: &BTreeMap<&str, usize>,
    ) -> Self {
        let mut sorted = Self::default();
        for visit in visits {
            let place = places.get(visit.unit.as_ref()).copied();
            let member = place.and_then(|place| Some((place, members.get(place)?)));
            sorted.add(visit, question, member);
        }
        sorted.counted.sort_unstable();
        sorted.earlier.sort_unstable();
        sorted
    }

    fn add(
        &mut self,
        visit: &'v Visit<'_>,
        question: &Question<'_>,
        member: Option<(usize, &Member<'_>)>,
    ) {
        let (unit, on) = (visit.unit.as_ref(), visit.on);
        let is_over = on <= question.asked.on;
        if !question.holds(on) {
            self.outside_periods += 1;
            let known = member.filter(|(_, member)| is_over && member.is_in(on));
            self.earlier.extend(known.map(|(place, _)| (place, on)));
            return;
        }
        if !is_over {
            self.later += 1;
            return;
        }
        let Some((place, member)) = member else {
            *self.unknown.entry(unit).or_default() += 1;
            return;
        };
        if !member.spells().any(|spell| question.is_of(spell)) {
            self.other_classes += 1;
        } else if member.is_in(on) {
            self.counted.push((place, on));
        } else {
            self.outside_membership.push(Stray { unit: unit.to_owned(), on });
        }
    }

    /// The visits that count to the unit of a place, in order.
    pub(super) fn counted(&self, place: usize) -> &[(usize, Day)] {
        let from = self.counted.partition_point(|visit| visit.0 < place);
        let rest = self.counted.get(from..).unwrap_or_default();
        let own = rest.partition_point(|visit| visit.0 == place);
        rest.get(..own).unwrap_or_default()
    }

    /// The day of the last visit to the unit of a place, until a day.
    pub(super) fn last(&self, place: usize, until: Day) -> Option<Day> {
        let last = |list: &[(usize, Day)]| {
            let after = list.partition_point(|visit| *visit <= (place, until));
            let (its, day) = *list.get(after.checked_sub(1)?)?;
            (its == place).then_some(day)
        };
        last(&self.counted).max(last(&self.earlier))
    }

    /// How many visits are to a unit that has another the same day.
    pub(super) fn same_day(&self) -> usize {
        self.counted.windows(2).filter(|two| two.first() == two.last()).count()
    }

    pub(super) fn unknown(&self) -> Vec<Unknown> {
        let unknown = self.unknown.iter();
        unknown
            .map(|(unit, n)| Unknown { unit: (*unit).to_owned(), visits: *n })
            .collect()
    }
}

/// How many visits to one unit lie in some days.
pub(super) fn within(own: &[(usize, Day)], days: Interval) -> usize {
    let past = own.partition_point(|visit| visit.1 <= days.until());
    past.saturating_sub(own.partition_point(|visit| visit.1 < days.from()))
}
