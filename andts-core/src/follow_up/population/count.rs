use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::membership::{Member, members};
use super::period::{ClassReach, NotCovered, PeriodReach, Reach, UnitReach};
use super::{Asked, Enrolled, Register, RegisterCoverage, Stray, Unknown, Visit, say};
use crate::calendar::{Conventions, Day, Interval};
use crate::diagnostic::Text;
use crate::follow_up::period;

/// Holds visits against a register.
pub(super) fn count(
    register: &Register<'_>,
    visits: &[Visit<'_>],
    asked: &Asked,
    conventions: &Conventions,
) -> RegisterCoverage {
    let size = register.size.filter(|_| register.units.is_empty());
    let visited;
    let units = match size {
        // Whoever was visited is taken to be one of those that are only counted.
        Some(_) => {
            visited = units_of(visits);
            &visited
        }
        None => &register.units,
    };
    let (members, places) = members(units);
    let periods: Vec<_> = asked.per.periods(asked.within, conventions).collect();
    let mut sorted = Sorted::default();
    for visit in visits {
        sorted.add(visit, asked.on, &periods, &members, &places);
    }
    sorted.counted.sort_unstable();
    let has_classes = units.iter().any(|unit| unit.class.is_some());
    let mut found: Vec<_> = periods
        .into_iter()
        .filter(|days| days.from() <= asked.on)
        .map(|days| of_period(days, &members, &sorted.counted, asked, has_classes))
        .collect();
    let mut notes = register.notes.clone();
    if let Some(size) = size {
        against_size(size, &mut found, asked, &mut notes);
    } else {
        if units.is_empty() {
            notes.push(say::empty());
        }
        let classes: BTreeSet<_> =
            units.iter().filter_map(|unit| unit.class.as_deref()).collect();
        let unused = asked.required_by_class.keys().map(String::as_str);
        notes.extend(
            unused.filter(|class| !classes.contains(class)).map(say::no_such_class),
        );
    }
    let repeated = sorted.counted.windows(2).filter(|two| two.first() == two.last());
    RegisterCoverage {
        on: asked.on,
        per: asked.per,
        same_day: repeated.count(),
        periods: found,
        unknown: sorted.unknown(),
        outside_membership: sorted.outside_membership,
        later: sorted.later,
        outside_periods: sorted.outside_periods,
        unreadable: register.unreadable,
        notes,
        explanation: say::rule(asked, size),
    }
}

/// The visits, by what becomes of them.
#[derive(Default)]
struct Sorted<'v> {
    /// Those that count: the unit's place, and the day.
    counted: Vec<(usize, Day)>,
    unknown: BTreeMap<&'v str, usize>,
    outside_membership: Vec<Stray>,
    later: usize,
    outside_periods: usize,
}

impl<'v> Sorted<'v> {
    fn add(
        &mut self,
        visit: &'v Visit<'_>,
        on: Day,
        periods: &[Interval],
        members: &[Member<'_>],
        places: &BTreeMap<&str, usize>,
    ) {
        let at = periods.partition_point(|days| days.until() < visit.on);
        if !periods.get(at).is_some_and(|days| days.contains(visit.on)) {
            self.outside_periods += 1;
            return;
        }
        if visit.on > on {
            self.later += 1;
            return;
        }
        let unit = visit.unit.as_ref();
        let Some(place) = places.get(unit).copied() else {
            *self.unknown.entry(unit).or_default() += 1;
            return;
        };
        if members.get(place).is_some_and(|member| member.is_in(visit.on)) {
            self.counted.push((place, visit.on));
        } else {
            self.outside_membership.push(Stray { unit: unit.to_owned(), on: visit.on });
        }
    }

    fn unknown(&self) -> Vec<Unknown> {
        let unknown = self.unknown.iter();
        unknown
            .map(|(unit, n)| Unknown { unit: (*unit).to_owned(), visits: *n })
            .collect()
    }
}

fn of_period(
    days: Interval,
    members: &[Member<'_>],
    visits: &[(usize, Day)],
    asked: &Asked,
    has_classes: bool,
) -> PeriodReach {
    let until = days.until().min(asked.on);
    let so_far = Interval::new(days.from(), until).unwrap_or(days);
    let (mut all, mut units) = (Reach::default(), NotCovered::default());
    let mut classes: BTreeMap<Option<&str>, Reach> = BTreeMap::new();
    let mut rest = visits;
    for (place, member) in members.iter().enumerate() {
        let (own, after) = rest.split_at(rest.partition_point(|visit| visit.0 <= place));
        rest = after;
        let Some(spell) = member.during(so_far) else { continue };
        let first = own.partition_point(|visit| visit.1 < so_far.from());
        let past = own.partition_point(|visit| visit.1 <= so_far.until());
        let visits = past.saturating_sub(first);
        let required = asked.required_of(spell.class);
        let standing = spell.standing(so_far, visits, required, asked.grace_days);
        all.add(standing, visits);
        if has_classes {
            classes.entry(spell.class).or_default().add(standing, visits);
        }
        let class = || spell.class.map(str::to_owned);
        units.add(standing, || UnitReach {
            unit: member.id.to_owned(),
            class: class(),
            visits,
            required,
        });
    }
    all.share();
    let by_class = classes.into_iter().map(|(class, mut reach)| {
        reach.share();
        let required = asked.required_of(class);
        ClassReach { class: class.map(str::to_owned), required, reach }
    });
    PeriodReach {
        days,
        label: period::say(asked.per, days),
        running: asked.on <= days.until(),
        all,
        by_class: by_class.collect(),
        units,
    }
}

/// Counts against a size instead of against units that are known.
fn against_size(
    size: u32,
    periods: &mut [PeriodReach],
    asked: &Asked,
    notes: &mut Vec<Text>,
) {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    for period in periods {
        let reach = &mut period.all;
        let visited = reach.covered + reach.too_seldom;
        if visited > size {
            notes.push(say::more_than(size, visited, &period.label));
        }
        reach.in_register = size;
        reach.to_cover = size;
        reach.not_visited = size.saturating_sub(visited);
        reach.not_required = 0;
        reach.share();
        // Which they are nobody has said.
        period.units.not_visited.clear();
    }
    if !asked.required_by_class.is_empty() {
        notes.push(say::no_classes());
    }
}

fn units_of<'v>(visits: &'v [Visit<'_>]) -> Vec<Enrolled<'v>> {
    let ids: BTreeSet<&str> = visits.iter().map(|visit| visit.unit.as_ref()).collect();
    let unit =
        |id| Enrolled { id: Cow::Borrowed(id), class: None, joined: None, left: None };
    ids.into_iter().map(unit).collect()
}

impl Asked {
    fn required_of(&self, class: Option<&str>) -> u32 {
        let own = class.and_then(|class| self.required_by_class.get(class));
        own.copied().unwrap_or(self.required)
    }
}
