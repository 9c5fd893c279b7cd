//! Counts and recurrences: *minst 2 gånger per termin*, *vartannat år*, *första tisdagen
//! i varje månad*.

use chrono::Weekday;

use super::On;
use super::point::full_year;
use super::quota::quota;
use super::timing::{Bound, Count, Every, Kind, Once, Stretch};
use super::token::Rest;
use super::vocabulary::{
    ADVERBS, BARE_SEASONS, MONTHS, ORDINALS, RECURRING_WEEKDAYS, SEASONS, STEPS, UNITS,
    WEEKDAYS,
};
use crate::calendar::{Conventions, Moment, Part, Point, Season, Unit};

pub(super) type Read<'t> = Option<(Kind, Rest<'t>)>;

// frequency = adverb | step unit
pub(super) fn frequency(rest: Rest<'_>) -> Option<(Count, Rest<'_>)> {
    if let Some((unit, rest)) = rest.row(ADVERBS) {
        return Some((Count { n: 1, unit }, rest));
    }
    let (n, rest) = step(rest)?;
    let (unit, rest) = rest.row(UNITS)?;
    Some((Count { n, unit }, rest))
}

/// every = frequency | day of period | step (season | month | weekday) | weekdays
pub(super) fn every(rest: Rest<'_>) -> Read<'_> {
    let (every, rest) = day_of_period(rest)
        .or_else(|| stepped(rest))
        .or_else(|| weekly(rest))
        .or_else(|| twice_a_year(rest))
        .or_else(|| {
            let (Count { n, unit }, rest) = frequency(rest)?;
            Some((Every::new(n, unit), rest))
        })?;
    let (mut every, rest) = parity(every, rest);
    let counted =
        rest.takes_any(&[", räknat från förra gången", ", räknat från senaste"]);
    every.from_completion = counted.is_some();
    Some((Kind::Every(every), counted.unwrap_or(rest)))
}

type ReadEvery<'t> = Option<(Every, Rest<'t>)>;

/// "vartannat", "var tredje", "var 14:e".
pub(super) fn step(rest: Rest<'_>) -> Option<(u32, Rest<'_>)> {
    let numbered = || {
        let (n, after) = rest.takes_any(&["var", "vart"])?.digits(2)?;
        let after = after.takes_any(&[": e", ": a", ": de", "e", "a"])?;
        (n > 0).then_some((n, after))
    };
    rest.row(STEPS).or_else(numbered)
}

fn on(n: u32, unit: Unit, on: Vec<On>) -> Every {
    Every { on, ..Every::new(n, unit) }
}

fn yearless(part: Part) -> On {
    On::At(Moment::at(Point { year: None, part }))
}

/// "tisdag", "onsdag–torsdag"; with how many tokens are left.
fn weekday(rest: Rest<'_>) -> Option<(On, usize)> {
    let (first, rest) = rest.row(WEEKDAYS)?;
    let stretch = rest.takes_any(&["-", "till", "till och med", "t . o . m ."]);
    match stretch.and_then(|rest| rest.row(WEEKDAYS)) {
        Some((last, rest)) => Some((On::Weekdays(first, last), rest.0.len())),
        None => Some((On::Weekday(first), rest.0.len())),
    }
}

// weekday of week = weekdays ["," | "i"] week
/// Reads weekdays of a week, of every year or, if it has its year, as a time.
pub(super) fn weekday_of_week(rest: Rest<'_>) -> Read<'_> {
    let (found, after) = many(rest, weekday)?;
    let (end, rest) = super::point::week(after.skip(&[",", "i", "under"]))?;
    let more = rest.takes_any(&["-", "/", ",", "och", "samt"]);
    let week = |rest| super::point::week(rest).is_some();
    (!more.is_some_and(|rest| rest.digits(2).is_some() || week(rest))).then_some(())?;
    let week = end.point?;
    if week.year.is_some() {
        let [one] = found.as_slice() else { return None };
        let days = week.interval(&Conventions::default())?;
        let days = *one.within(days, &Conventions::default()).first()?;
        let at =
            Moment::between(Some(Point::of(days.from())), Some(Point::of(days.until())));
        return Some((Kind::Once(Once::at(at)), rest));
    }
    let within = vec![Stretch::At(Moment::at(week))];
    Some((Kind::Every(Every { within, ..on(1, Unit::Week, found) }), rest))
}

// stepped = step season {("och") season} | step month | step weekday {"och" weekday}
//         | "var" number ":e" unit
fn stepped(rest: Rest<'_>) -> ReadEvery<'_> {
    let (n, after) = step(rest)?;
    let named = |rest: Rest<'_>| {
        if let Some((season, rest)) = rest.row(SEASONS).or_else(|| rest.row(BARE_SEASONS))
        {
            return Some((yearless(Part::Season(season)), rest.0.len()));
        }
        let (month, rest) = rest.row(MONTHS)?;
        Some((yearless(Part::Month(month)), rest.0.len()))
    };
    // "varje höst samt VT 2024": what has its year is another time.
    let named = |at: Rest<'_>| {
        let (found, left) = named(at)?;
        let taken = at.0.len().checked_sub(left)?;
        let next = Rest(at.0.get(taken..).unwrap_or_default());
        let dated = full_year(next).is_some() || next.digits(2).is_some();
        (at.0.len() == after.0.len() || !dated).then_some((found, left))
    };
    if let Some((found, rest)) = many(after, named) {
        // "varje läsår" is a unit, not a time of the year.
        let school_year = yearless(Part::Season(Season::SchoolYear));
        if found == [school_year] {
            return Some((Every::new(n, Unit::SchoolYear), rest));
        }
        return Some((on(n, Unit::Year, found), rest));
    }
    if let Some((found, rest)) = many(after, weekday) {
        return Some((on(n, Unit::Week, found), rest));
    }
    let working = ["helgfri vardag", "vardag", "arbetsdag", "helgfri dag"];
    let rest = after.takes_any(&working).filter(|_| n == 1)?;
    Some((on(1, Unit::Week, vec![On::WorkingDays]), rest))
}

// weekly = ["på"] weekdays {("och" | ",") weekdays}
//        | ["på"] weekday {("och" | ",") weekday} (step "vecka" | parity)
fn weekly(rest: Rest<'_>) -> ReadEvery<'_> {
    let start = rest.skip(&["på", "alla"]);
    if let Some((found, after)) = many(start, weekday) {
        let weeks = frequency(after.skip(&[",", "i", "under"]));
        if let Some((Count { n, unit: Unit::Week }, after)) = weeks {
            return Some((on(n, Unit::Week, found), after));
        }
        let (every, rest) = parity(on(1, Unit::Week, found), after);
        if every.on.iter().any(|on| on.is_parity()) {
            return Some((every, rest));
        }
    }
    let day = |rest: Rest<'_>| {
        // "tisdag- och torsdagkvällar"
        let (weekday, after) = rest.row(RECURRING_WEEKDAYS).or_else(|| {
            let (weekday, after) = rest.row(WEEKDAYS)?;
            let tied = after.takes_any(&["- och", "- samt", "- ,"])?;
            tied.row(RECURRING_WEEKDAYS)?;
            Some((weekday, after.takes("-")?))
        })?;
        Some((On::Weekday(weekday), after.0.len()))
    };
    if let Some((found, rest)) = many(start, day) {
        return Some((on(1, Unit::Week, found), rest));
    }
    let rest = start.takes_any(&["helgfria vardagar", "vardagar", "vardagskvällar"])?;
    Some((on(1, Unit::Week, vec![On::WorkingDays]), rest))
}

// twice a year = ["på"] "vår" "och" "höst" | "höst" "och" "vår"
fn twice_a_year(rest: Rest<'_>) -> ReadEvery<'_> {
    let season = |rest: Rest<'_>| {
        let (season, rest) = rest.row(BARE_SEASONS).or_else(|| rest.row(SEASONS))?;
        let year = full_year(rest).is_some() || rest.digits(2).is_some();
        (!year).then_some((yearless(Part::Season(season)), rest.0.len()))
    };
    let (found, rest) = many(rest.skip(&["på", "under", "varje"]), season)?;
    (found.len() == 2).then(|| (on(1, Unit::Year, found), rest))
}

/// Reads one or more of the same, tied by commas and *och*.
fn many<'t>(
    rest: Rest<'t>,
    one: impl Fn(Rest<'t>) -> Option<(On, usize)>,
) -> Option<(Vec<On>, Rest<'t>)> {
    let step = |rest: Rest<'t>| {
        let (found, left) = one(rest)?;
        let taken = rest.0.len().checked_sub(left)?;
        Some((found, Rest(rest.0.get(taken..).unwrap_or_default())))
    };
    let (first, mut rest) = step(rest)?;
    let mut found = vec![first];
    while let Some(next) = rest.takes_any(&["och", "samt", "- och", ",", "/", "&"]) {
        let Some((more, after)) = step(next.skip(&["varje", "under", "på"])) else {
            break;
        };
        if !found.contains(&more) {
            found.push(more);
        }
        rest = after;
    }
    Some((found, rest))
}

// parity = every ("jämna" | "udda") ("veckor" | "år")
fn parity(mut every: Every, rest: Rest<'_>) -> (Every, Rest<'_>) {
    let table = [
        ("jämna veckor", On::Even, Unit::Week),
        ("jämn vecka", On::Even, Unit::Week),
        ("udda veckor", On::Odd, Unit::Week),
        ("ojämna veckor", On::Odd, Unit::Week),
        ("ojämn vecka", On::Odd, Unit::Week),
        ("ojämna år", On::Odd, Unit::Year),
        ("udda vecka", On::Odd, Unit::Week),
        ("jämna år", On::Even, Unit::Year),
        ("udda år", On::Odd, Unit::Year),
    ];
    let start = rest.skip(&[",", "("]);
    let bracket = rest.takes("(").is_some();
    for (words, kept, unit) in table {
        let Some(after) = start.takes(words) else { continue };
        let after = if bracket { after.skip(&[")"]) } else { after };
        if every.every.unit == unit {
            // "vartannat år (udda år)" is every odd year.
            every.every.n = 1;
            every.on.insert(0, kept);
            return (every, after);
        }
    }
    (every, rest)
}

/// parity alone = ("jämna" | "udda") ("veckor" | "år")
pub(super) fn parity_alone(rest: Rest<'_>) -> Read<'_> {
    let start = rest.skip(&["på", "under", "vid"]);
    for unit in [Unit::Week, Unit::Year] {
        let (every, after) = parity(Every::new(1, unit), start);
        if !every.on.is_empty() {
            return Some((Kind::Every(every), after));
        }
    }
    None
}

// day of period = ["senast"] ["den"] (ordinal weekday | number ":e") ["i" | "varje"] period
fn day_of_period(rest: Rest<'_>) -> ReadEvery<'_> {
    let by = rest.takes("senast");
    let start = by.unwrap_or(rest).skip(&["den"]);
    if let Some((nth, weekday, rest)) = nth_weekday(start) {
        let found = vec![On::Nth(nth, weekday)];
        if let Some((every, rest)) = of_month(rest, &found) {
            return Some((every, rest));
        }
        // "sista onsdagen i januari och augusti": a month of every year
        return None;
    }
    if let Some(rest) = start.takes_any(&["sista dagen", "sista dag"]) {
        // The 31st of a short month is its last day.
        let last = Point { year: None, part: Part::EveryMonth(31) };
        let from = by.is_none().then_some(last);
        let tied = rest.takes_any(&["i", "per"]).is_some() || step(rest).is_some();
        let (every, rest) = of_month(rest, &[On::At(Moment::between(from, Some(last)))])?;
        return (tied && every.every.unit == Unit::Month).then_some((every, rest));
    }
    let first = || rest.skip(&["senast"]).takes("den första").map(|after| (1, after));
    let (date, after) = start.digits(2).or_else(first)?;
    let ordinal = after.takes_any(&[": e", ": a", "e"]);
    // "13–25 år" is an age: a day of the month is called one.
    let called = ordinal.is_some() || start.0.len() < rest.0.len();
    (called && (1..=31).contains(&date)).then_some(())?;
    let after = ordinal.unwrap_or(after);
    let tied = after.takes_any(&["i", "per"]).is_some() || step(after).is_some();
    let tied =
        tied && !matches!(after.skip(&["i", "per"]).next().word(), "efter" | "därpå");
    let point = Point { year: None, part: Part::EveryMonth(date) };
    let from = by.is_none().then_some(point);
    let (every, rest) = of_month(after, &[On::At(Moment::between(from, Some(point)))])?;
    (tied && every.every.unit == Unit::Month).then_some((every, rest))
}

// named day = (once | frequency) ["," | ":"] ["på"] (weekdays | ["den"] ordinal weekday)
/// Reads how often together with the day it falls on: *en gång i veckan, tisdagar*.
pub(super) fn named_day(rest: Rest<'_>) -> Read<'_> {
    let (per, times, after) = match quota(rest) {
        Some((Kind::Quota(found), after))
            if found.bound == Bound::Stated && found.up_to.is_none() =>
        {
            (found.per, found.times, after)
        }
        Some(_) => return None,
        None => frequency(rest).map(|(per, after)| (per, 1, after))?,
    };
    let after = after.skip(&[",", ":"]);
    if per.unit == Unit::Month && times == 1 {
        let (nth, weekday, after) = nth_weekday(after.skip(&["den"]))?;
        let every = on(per.n, Unit::Month, vec![On::Nth(nth, weekday)]);
        return Some((Kind::Every(every), after));
    }
    let after = after.skip(&["på"]);
    let (found, after) = many(after, |rest| {
        let (weekday, after) = rest.row(RECURRING_WEEKDAYS)?;
        Some((On::Weekday(weekday), after.0.len()))
    })?;
    let week = per.unit == Unit::Week && usize::try_from(times).ok()? == found.len();
    week.then(|| (Kind::Every(on(per.n, Unit::Week, found)), after))
}

fn nth_weekday(rest: Rest<'_>) -> Option<(u32, Weekday, Rest<'_>)> {
    let (nth, rest) = rest.row(ORDINALS)?;
    let (weekday, rest) = rest.row(WEEKDAYS)?;
    Some((nth, weekday, rest))
}

fn of_month<'t>(rest: Rest<'t>, found: &[On]) -> ReadEvery<'t> {
    let rest = rest.skip(&["i", "under", "per"]);
    let (n, after) = step(rest).unwrap_or((1, rest));
    let (unit, after) = after.row(UNITS)?;
    let period = matches!(
        unit,
        Unit::Month
            | Unit::Quarter
            | Unit::Tertial
            | Unit::HalfYear
            | Unit::Term
            | Unit::Year
    );
    period.then(|| (on(n, unit, found.to_vec()), after))
}

// month weekday = ["den"] ordinal weekday "i" month {"och" month} ["varje år"]
/// Reads a weekday of some months of every year.
pub(super) fn month_weekday(rest: Rest<'_>) -> Read<'_> {
    let start = rest.skip(&["den"]);
    let (nth, weekday, rest) = nth_weekday(start)?;
    let (found, rest) = super::moment::times(rest)?;
    let within: Option<Vec<_>> = found
        .iter()
        .map(|time| time.moment.filter(|at| at.until.is_some()))
        .map(|at| at.map(Stretch::At))
        .collect();
    let rest = rest.skip(&["varje år", "årligen"]);
    let every =
        Every { within: within?, ..on(1, Unit::Month, vec![On::Nth(nth, weekday)]) };
    Some((Kind::Every(every), rest))
}
