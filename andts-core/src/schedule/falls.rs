//! When a timing falls, before a period cuts it: days, counts and what was assumed.

use chrono::Datelike;

use super::assumed::{Assumed, is_of_a_week, seasons, unit_assumed};
use super::timing::{
    Bound, Count, Every, Kind, Of, Once, Quota, Relative, Stretch, Timing,
};
use crate::calendar::{Calendar, Interval, Moment, Occasion, Point, Unit};

/// When a timing falls once.
pub(super) struct Fall {
    /// Its days, or where they must lie when the calendar cannot know them.
    pub(super) days: When,
    pub(super) times: Option<(u32, Option<u32>, Bound)>,
    pub(super) assumed: Vec<Assumed>,
}

/// The days of a fall.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum When {
    Known(Interval),
    /// Not given for this year: of what, and where it lies if that has a bracket.
    Unknown(i32, String, Option<Interval>),
}

/// The question and what surrounds it.
#[derive(Clone, Copy)]
pub(super) struct Asked<'c> {
    pub(super) question: Interval,
    pub(super) period: Interval,
    pub(super) calendar: &'c Calendar,
}

/// Steps that happen once in the life of a plan, whatever the number of its years.
pub(super) const ONCE_STEPS: [&str; 7] = [
    "create",
    "implement",
    "start",
    "adopt",
    "complete",
    "final_report",
    "interim_report",
];

pub(super) fn falls(timing: &Timing, asked: &Asked<'_>) -> Vec<Fall> {
    match &timing.kind {
        Kind::Once(Once { window: Some(moment), .. }) => {
            let single =
                timing.step.as_deref().is_some_and(|step| ONCE_STEPS.contains(&step));
            once(*moment, single, asked)
        }
        Kind::Quota(quota) => counted(quota, asked),
        Kind::Every(every) => recurring(every, asked),
        Kind::Relative(relative) => by_occasion(relative, asked),
        Kind::Once(Once { window: None, .. })
        | Kind::Continuous(_)
        | Kind::OnDemand(_)
        | Kind::Note(_) => Vec::new(),
    }
}

impl Asked<'_> {
    /// The days that can matter: the rest of a long period costs nothing.
    fn needed(&self) -> Option<Interval> {
        self.period.intersect(&self.question)
    }

    fn years(&self) -> std::ops::Range<i32> {
        self.needed().map_or(0..0, |days| days.from().year()..days.until().year() + 1)
    }
}

fn once(moment: Moment, single: bool, asked: &Asked<'_>) -> Vec<Fall> {
    let conventions = &asked.calendar.conventions;
    let fall = |days, assumed: Option<Assumed>| Fall {
        days: When::Known(days),
        times: None,
        assumed: seasons([moment], conventions).chain(assumed).collect(),
    };
    if !moment.is_yearless() {
        let days = dated(moment, asked);
        return days.map(|days| fall(days, None)).into_iter().collect();
    }
    if moment.until.is_none() {
        let first = moment.from.and_then(|from| {
            let year = Some(asked.period.from().year());
            Point { year, ..from }.interval(conventions)
        });
        let days =
            first.and_then(|first| Interval::new(first.from(), asked.period.until()));
        return days
            .map(|days| fall(days, Some(Assumed::MissingYear)))
            .into_iter()
            .collect();
    }
    let first = asked.period.from().year();
    if single {
        let mut years = (first..=asked.period.until().year())
            .filter_map(|year| moment.in_year(year, conventions));
        let whole = |days: &Interval| {
            asked.period.contains(days.from()) && asked.period.contains(days.until())
        };
        let days = years.clone().find(whole).or_else(|| years.next());
        return days.map(|days| fall(days, Some(Assumed::Once))).into_iter().collect();
    }
    // A week or winter of one year may begin in the year before or end in the next.
    let (years, last) = (asked.years(), asked.period.until().year());
    let around = (years.start - 1).max(first)..(years.end + 1).min(last + 1);
    let many = last > first;
    around
        .filter_map(|year| moment.in_year(year, conventions))
        .map(|days| fall(days, many.then_some(Assumed::MissingYear)))
        .collect()
}

fn dated(moment: Moment, asked: &Asked<'_>) -> Option<Interval> {
    let conventions = &asked.calendar.conventions;
    match moment.bounds(conventions) {
        (Some(from), None) if moment.until.is_none() => {
            Interval::new(from, asked.period.until())
        }
        (_, Some(_)) => {
            let year =
                [moment.from, moment.until].iter().flatten().find_map(|p| p.year)?;
            moment.in_year(year, conventions)
        }
        _ => None,
    }
}

fn counted(quota: &Quota, asked: &Asked<'_>) -> Vec<Fall> {
    let times = Some((quota.times, quota.up_to, quota.bound));
    let groups = groups(quota.per, None, asked);
    let assumed = || {
        unit_assumed(quota.per, true, asked)
            .chain(seasons(moments(&quota.within), &asked.calendar.conventions))
    };
    let mut found = Vec::new();
    for group in groups {
        if is_excepted(group, &quota.except, asked.calendar) {
            continue;
        }
        for days in restricted(group, &quota.within, asked.calendar) {
            if found.last().is_none_or(|last: &Fall| last.days != days) {
                found.push(Fall { days, times, assumed: assumed().collect() });
            }
        }
    }
    found
}

fn recurring(every: &Every, asked: &Asked<'_>) -> Vec<Fall> {
    let conventions = &asked.calendar.conventions;
    let Count { n, unit } = every.every;
    let unphased = n > 1 && every.starting.is_none();
    let on: Vec<_> = every.on.iter().filter(|on| !on.is_parity()).collect();
    let spans = on.iter().filter(|on| matches!(on, super::On::Weekdays(..))).count();
    let times = if spans > 1 && unit > Unit::Week { spans } else { 1 };
    let times = Some((u32::try_from(times).unwrap_or(1), None, Bound::Stated));
    let named = every.on.iter().filter_map(|on| on.moment());
    let assumed: Vec<_> = unit_assumed(every.every, unphased, asked)
        .chain(seasons(named.chain(moments(&every.within)), conventions))
        .chain(is_of_a_week(every, asked).then_some(Assumed::MissingYear))
        .collect();
    let mut found: Vec<Fall> = Vec::new();
    for group in groups(every.every, every.starting, asked) {
        if !every.on.iter().all(|on| on.keeps(number(group, unit))) {
            continue;
        }
        let mut days: Vec<Interval> = if on.is_empty() {
            vec![group]
        } else {
            on.iter().flat_map(|on| on.within(group, conventions)).collect()
        };
        if unphased && let (Some(first), Some(last)) = (days.first(), days.last()) {
            // Which of them it is, nobody has said.
            days = first.to(last).into_iter().collect();
        }
        for days in days {
            if is_excepted(days, &every.except, asked.calendar) {
                continue;
            }
            for days in restricted(days, &every.within, asked.calendar) {
                // A summer whose days nobody has given is one question, not ninety.
                let again = found.iter().rev().take(4).any(|fall| fall.days == days);
                if !again {
                    found.push(Fall { days, times, assumed: assumed.clone() });
                }
            }
        }
    }
    found
}

/// The number that parity looks at.
fn number(group: Interval, unit: Unit) -> u32 {
    match unit {
        Unit::Week | Unit::Weekend | Unit::Day => group.from().iso_week().week(),
        Unit::Month => group.from().month(),
        Unit::Quarter
        | Unit::Tertial
        | Unit::HalfYear
        | Unit::Term
        | Unit::SchoolYear
        | Unit::Year
        | Unit::Mandate
        | Unit::Plan => group.from().year().unsigned_abs(),
    }
}

/// The periods that can touch what is asked, each `n` units long; with a phase, the first
/// unit of each.
fn groups(every: Count, starting: Option<Moment>, asked: &Asked<'_>) -> Vec<Interval> {
    let conventions = &asked.calendar.conventions;
    let Some(needed) = asked.needed() else { return Vec::new() };
    let unit = year_unit(every.unit, asked);
    let anchor = starting.and_then(|moment| moment.bounds(conventions).0);
    if unit == Unit::Plan {
        return vec![asked.period];
    }
    // What begins in one year may end in the next: a winter, a first week.
    let back = i64::from(unit >= Unit::Term);
    if every.n <= 1 {
        let numbers = unit
            .number(asked.period.from(), conventions)
            .zip(unit.number(needed.from(), conventions));
        let Some((first, from)) = numbers else { return Vec::new() };
        let begun = |period: &Interval| anchor.is_none_or(|day| period.until() >= day);
        return ((from - back).max(first)..)
            .map_while(|n| unit.nth(n, conventions))
            .take_while(|period| period.from() <= needed.until())
            .filter(begun)
            .collect();
    }
    let first = anchor.unwrap_or(asked.period.from());
    let (Some(zero), Some(from), Some(until)) = (
        unit.number(first, conventions),
        unit.number(needed.from(), conventions),
        unit.number(needed.until(), conventions),
    ) else {
        return Vec::new();
    };
    let step = i64::from(every.n);
    let group = |k: i64| {
        let first = unit.nth(zero + k * step, conventions)?;
        if anchor.is_some() {
            return Some(first);
        }
        first.to(&unit.nth(zero + (k + 1) * step - 1, conventions)?)
    };
    let first = (from - back - zero).div_euclid(step).max(0);
    (first..=(until - zero).div_euclid(step)).filter_map(group).collect()
}

pub(super) fn year_unit(unit: Unit, asked: &Asked<'_>) -> Unit {
    if unit == Unit::Year && asked.calendar.conventions.school_years {
        Unit::SchoolYear
    } else {
        unit
    }
}

/// The parts of some days that lie within the stretches; without stretches all of them.
fn restricted(days: Interval, within: &[Stretch], calendar: &Calendar) -> Vec<When> {
    if within.is_empty() {
        return vec![When::Known(days)];
    }
    let mut known: Option<Interval> = None;
    let mut unknown = None;
    for stretch in within {
        let found = of_stretch(stretch, days, calendar);
        if found.is_empty()
            && let Stretch::Occasion(name) = stretch
        {
            let year = days.from().year();
            let mut called = calendar.called(name);
            let bracket = called.find_map(|occasion| bracket(occasion, year));
            unknown = Some(When::Unknown(year, name.clone(), bracket));
        }
        for inside in found {
            let part = if inside.days() >= days.days() {
                // A week that begins in the autumn is a week of the autumn.
                inside.contains(days.from()).then_some(days)
            } else {
                inside.intersect(&days)
            };
            known = match (known, part) {
                (Some(known), Some(part)) => Interval::new(
                    known.from().min(part.from()),
                    known.until().max(part.until()),
                ),
                (known, part) => known.or(part),
            };
        }
    }
    known.map(When::Known).or(unknown).into_iter().collect()
}

/// The times a stretch falls so that it touches some days.
fn of_stretch(stretch: &Stretch, days: Interval, calendar: &Calendar) -> Vec<Interval> {
    match stretch {
        Stretch::At(moment) if moment.is_yearless() || moment.until.is_some() => {
            let found = moment.in_years(&days, &calendar.conventions);
            // An open beginning of a dated moment is open.
            match (moment.from, found.first()) {
                (None, Some(by)) if !moment.is_yearless() => {
                    Interval::new(days.from().min(by.from()), by.until())
                        .into_iter()
                        .collect()
                }
                (None, None) if !moment.is_yearless() => {
                    let end = moment.bounds(&calendar.conventions).1;
                    end.filter(|end| *end >= days.until())
                        .map(|_| days)
                        .into_iter()
                        .collect()
                }
                _ => found,
            }
        }
        Stretch::At(moment) => {
            let from = moment.bounds(&calendar.conventions).0;
            let later = from.filter(|from| *from <= days.until());
            later
                .and_then(|from| Interval::new(from, days.until().max(from)))
                .into_iter()
                .collect()
        }
        Stretch::Occasion(name) => {
            let years = days.from().year() - 1..=days.until().year();
            let all = calendar.called(name).flat_map(|occasion| {
                years
                    .clone()
                    .flat_map(|year| occasion.in_year(year, &calendar.conventions))
            });
            all.filter(|found| found.touches(&days)).collect()
        }
    }
}

fn is_excepted(days: Interval, except: &[Stretch], calendar: &Calendar) -> bool {
    except.iter().flat_map(|stretch| of_stretch(stretch, days, calendar)).any(|out| {
        out.contains(days.from()) && (out.contains(days.until()) || days.days() <= 7)
    })
}

fn by_occasion(relative: &Relative, asked: &Asked<'_>) -> Vec<Fall> {
    let Of::Occasion(name) = &relative.of else { return Vec::new() };
    let times = relative.times.map(|times| (times, None, Bound::Stated));
    let occasions: Vec<_> = asked.calendar.called(name).collect();
    let mut found = Vec::new();
    for year in asked.years() {
        let mut add = |days, assumed| found.push(Fall { days, times, assumed });
        if occasions.is_empty() {
            add(When::Unknown(year, name.clone(), None), Vec::new());
        }
        for occasion in &occasions {
            let given = occasion.in_year(year, &asked.calendar.conventions);
            if given.is_empty() {
                let named = occasion.title.as_ref().or(occasion.names.first());
                let named = named.unwrap_or(name).clone();
                add(When::Unknown(year, named, bracket(occasion, year)), Vec::new());
            }
            for days in given {
                let suggested = asked.calendar.conventions.lead_days;
                let (days, lead) = relative.beside(days, suggested);
                let assumed = lead.map(Assumed::Lead).into_iter().collect();
                if let Some(days) = days {
                    add(When::Known(days), assumed);
                }
            }
        }
    }
    found
}

fn bracket(occasion: &Occasion, year: i32) -> Option<Interval> {
    occasion.bracket.and_then(|bracket| bracket.in_year(year))
}

pub(super) fn moments(within: &[Stretch]) -> impl Iterator<Item = Moment> {
    within.iter().filter_map(Stretch::moment)
}
