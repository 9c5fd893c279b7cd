//! Visits, held against a register.

use std::collections::BTreeMap;

use andts_core::calendar::{Conventions, Day, Interval, Unit, day};
use andts_core::follow_up::population::{
    self, Enrolled, GRACE_DAYS, PeriodReach, Register, UnitReach, Visit, population,
};
use chrono::Datelike;

use super::{Numbers, Size, first_day, later, per_second, tell, timed};

pub(super) fn visits(size: &Size) {
    let (register, visits) = made_up_register(size);
    let asked = population::Asked {
        within: Interval::new(first_day(), day(2024, 12, 31).unwrap()).unwrap(),
        on: day(2025, 12, 31).unwrap(),
        per: Unit::Year,
        required: 1,
        required_by_class: BTreeMap::from([("A".to_owned(), 2)]),
        every: 1,
        every_by_class: BTreeMap::new(),
        class: None,
        grace_days: GRACE_DAYS,
    };
    let conventions = Conventions::default();
    let (found, took) =
        timed(size.runs, || population(&register, &visits, &asked, &conventions));
    let (counted, peer_took) = timed(size.runs, || plain_count(&register, &visits));
    let found: Vec<_> = found.periods.iter().map(PlainYear::of).collect();
    assert_eq!(found, counted);
    let peer = ("a plain map of unit and year", per_second(visits.len(), peer_took));
    tell("visits, every unit every year", visits.len(), took, Some(peer));
}

/// Units of two classes, some of which joined late or left, and visits over six years.
fn made_up_register(size: &Size) -> (Register<'static>, Vec<Visit<'static>>) {
    let mut numbers = Numbers(20_240_503);
    let id = |n: u32| format!("serveringsställe-{n}");
    let units = (0..size.units).map(|n| Enrolled {
        class: Some(if n % 5 == 0 { "A" } else { "B" }.into()),
        joined: (n % 7 == 0).then(|| later(numbers.below(6 * 365))),
        // After the day it joined, if it did.
        left: (n % 11 == 0 && n % 7 != 0).then(|| later(n % 2_000)),
        ..Enrolled::always(id(n))
    });
    let register = Register::of(units.collect());
    let visits = (0..size.visits).map(|_| Visit {
        unit: id(numbers.below(size.units)).into(),
        on: later(numbers.below(6 * 365)),
    });
    (register, visits.collect())
}

/// A year as one would count it by hand: how many units stand where, and which are lacking.
#[derive(Debug, Default, PartialEq)]
struct PlainYear {
    covered: usize,
    new: usize,
    left: usize,
    too_seldom: Vec<Lacking>,
    not_visited: Vec<Lacking>,
}

/// A unit without its visits, and the day of its last.
type Lacking = (String, Option<Day>);

impl PlainYear {
    fn of(period: &PeriodReach) -> Self {
        let lacking = |list: &[UnitReach]| {
            list.iter().map(|its| (its.unit.clone(), its.last_visit)).collect()
        };
        Self {
            covered: period.all.covered,
            new: period.all.new,
            left: period.all.left,
            too_seldom: lacking(&period.units.too_seldom),
            not_visited: lacking(&period.units.not_visited),
        }
    }

    /// Puts a unit with so many visits where it stands at the end of a year.
    fn put(&mut self, unit: &Enrolled<'_>, last: Day, visits: u32, seen: Option<Day>) {
        let required = if unit.class.as_deref() == Some("A") { 2 } else { 1 };
        let is_new = |joined: Day| (last - joined).num_days() < i64::from(GRACE_DAYS);
        if visits >= required {
            self.covered += 1;
        } else if unit.left.is_some_and(|left| left < last) {
            self.left += 1;
        } else if unit.joined.is_some_and(is_new) {
            self.new += 1;
        } else if visits > 0 {
            self.too_seldom.push((unit.id.to_string(), seen));
        } else {
            self.not_visited.push((unit.id.to_string(), seen));
        }
    }
}

/// Counts the visits of each unit and year in a map, and then looks at every unit.
fn plain_count(register: &Register<'_>, visits: &[Visit<'_>]) -> Vec<PlainYear> {
    let units: BTreeMap<&str, &Enrolled<'_>> =
        register.units.iter().map(|unit| (unit.id.as_ref(), unit)).collect();
    let mut counts: BTreeMap<(&str, i32), (u32, Day)> = BTreeMap::new();
    for visit in visits {
        let is_in = |unit: &&Enrolled<'_>| {
            unit.joined.is_none_or(|joined| joined <= visit.on)
                && unit.left.is_none_or(|left| visit.on <= left)
        };
        if units.get(visit.unit.as_ref()).is_some_and(is_in) {
            let key = (visit.unit.as_ref(), visit.on.year());
            let (n, last) = counts.entry(key).or_insert((0, visit.on));
            *n += 1;
            *last = visit.on.max(*last);
        }
    }
    let of_year = |year| {
        let (first, last) = (day(year, 1, 1).unwrap(), day(year, 12, 31).unwrap());
        let mut counted = PlainYear::default();
        for unit in &register.units {
            let is_late = unit.joined.is_some_and(|joined| joined > last);
            if is_late || unit.left.is_some_and(|left| left < first) {
                continue;
            }
            let id = unit.id.as_ref();
            let visits = counts.get(&(id, year)).map_or(0, |(n, _)| *n);
            let until_then = counts.range((id, i32::MIN)..=(id, year));
            let seen = until_then.last().map(|(_, (_, last))| *last);
            counted.put(unit, last, visits, seen);
        }
        counted
    };
    (2019..=2024).map(of_year).collect()
}
