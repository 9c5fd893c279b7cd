//! Counts and recurrences: *minst 2 gånger per termin*, *vartannat år*, *första tisdagen
//! i varje månad*.

use chrono::Weekday;

use super::On;
use super::point::full_year;
use super::timing::{Bound, Count, Every, Kind, Once, Quota, Stretch};
use super::token::Rest;
use super::vocabulary::{
    ADVERBS, BARE_SEASONS, BOUNDS, EVENT_ENDINGS, MONEY, MONTHS, NOT_COUNTED, ORDINALS,
    PER, RECURRING_WEEKDAYS, SEASONS, SHORT_MONTHS, STEPS, TIMES, UNITS, WEEKDAYS,
};
use crate::calendar::{Conventions, Moment, Part, Point, Season, Unit};

pub(super) type Read<'t> = Option<(Kind, Rest<'t>)>;

/// How many words may stand between a count and what it is of (*två öppna föreläsningar
/// om ANDTS per termin*).
const MOST_WORDS: usize = 6;

/// quota = [bound] count "gånger" per | [bound] count noun per | [bound] adverb
///       | adverb ... bound count | count "/" unit
pub(super) fn quota(rest: Rest<'_>) -> Read<'_> {
    let (bound, after) =
        rest.row(BOUNDS).unwrap_or((Bound::Stated, rest.skip(&["ca", "cirka"])));
    if bound != Bound::Stated
        && let Some((per, rest)) = frequency(after)
    {
        return Some((Kind::Quota(Quota::new(1, bound, per)), rest));
    }
    let (times, up_to, rest) = count(after)?;
    let (per, rest) = times_per(rest).or_else(|| nouns_per(rest))?;
    let (bound, rest) = trailing_bound(bound, rest);
    let quota = Quota { up_to, ..Quota::new(times, bound, per) };
    Some((Kind::Quota(quota), rest))
}

fn count(rest: Rest<'_>) -> Option<(u32, Option<u32>, Rest<'_>)> {
    let (times, rest) = rest.number()?;
    let range = rest
        .takes_any(&["-", "till", "eller", "/"])
        .and_then(Rest::number)
        .filter(|(n, _)| *n > times && *n <= 366);
    let (up_to, rest) = range.map_or((None, rest), |(n, rest)| (Some(n), rest));
    (1..=366).contains(&times).then_some((times, up_to, rest))
}

// times per = "gånger" per | "gånger" adverb | "/" unit
fn times_per(rest: Rest<'_>) -> Option<(Count, Rest<'_>)> {
    if let Some(after) = rest.takes("/")
        && let Some((unit, after)) = after.row(UNITS)
    {
        return Some((Count { n: 1, unit }, after));
    }
    if let Some(after) = rest.takes_any(TIMES) {
        return frequency(after).or_else(|| per(after));
    }
    // "1 per år" and no more: after it could stand what is counted.
    let found = rest.takes("per").and_then(|_| per(rest));
    found.filter(|(_, after)| after.0.first().is_none_or(|next| next.new_line))
}

// per = ("per" | "i" | "om" | "/") [number] unit | step unit | adverb
fn per(rest: Rest<'_>) -> Option<(Count, Rest<'_>)> {
    if let Some((n, after)) = step(rest)
        && let Some((unit, after)) = after.row(UNITS)
    {
        return Some((Count { n, unit }, after));
    }
    let after = rest.takes_any(PER)?;
    let after = after.skip(&["hela", "ett", "en", "det"]);
    let (n, after) = match after.digits(2) {
        Some((n, rest)) if rest.row(UNITS).is_some() => (n.max(1), rest),
        _ => (1, after),
    };
    let (unit, after) = after.row(UNITS)?;
    // "i dag" and "i år" are now; "en dag i veckan" is a share.
    let now = rest.takes_any(&["i dag", "i år", "om dagen efter"]).is_some();
    (!now).then_some((Count { n, unit }, after))
}

// frequency = adverb | step unit
fn frequency(rest: Rest<'_>) -> Option<(Count, Rest<'_>)> {
    if let Some((unit, rest)) = rest.row(ADVERBS) {
        return Some((Count { n: 1, unit }, rest));
    }
    let (n, rest) = step(rest)?;
    let (unit, rest) = rest.row(UNITS)?;
    Some((Count { n, unit }, rest))
}

// nouns per = word {word} per; the words say what is counted
fn nouns_per(rest: Rest<'_>) -> Option<(Count, Rest<'_>)> {
    // "31 mars årligen" is a day.
    (rest.row(MONTHS).is_none() && rest.row(SHORT_MONTHS).is_none()).then_some(())?;
    let mut after = rest;
    for n in 0..MOST_WORDS {
        let word = after.word();
        let letters = word.chars().all(char::is_alphabetic) && !word.is_empty();
        if MONEY.contains(&word) {
            return None;
        }
        if !letters || n == 0 && (NOT_COUNTED.contains(&word) || PER.contains(&word)) {
            return None;
        }
        after = after.next();
        // "tre områden och varje vecka": a new part of the sentence begins.
        let joined = matches!(word, "och" | "samt");
        if joined && after.takes_any(&["varje", "varannan", "vartannat"]).is_some() {
            return None;
        }
        // Only an unmistakable "per" ends the noun: "i" and "om" lead on.
        let clear = after.takes_any(&["per", "/", "varje", "varannan", "vartannat"]);
        // "ett möte i månaden": after one noun also these.
        let definite = ["i veckan", "i månaden", "i kvartalet", "om året", "i terminen"];
        if (clear.is_some() || n == 0 && after.takes_any(&definite).is_some())
            && let Some(found) = per(after)
        {
            return Some(found);
        }
        if let Some((unit, rest)) = after.row(ADVERBS) {
            return Some((Count { n: 1, unit }, rest));
        }
    }
    None
}

/// "2 ggr/år (minst)".
fn trailing_bound(bound: Bound, rest: Rest<'_>) -> (Bound, Rest<'_>) {
    let table = [
        ("( minst )", Bound::AtLeast),
        ("( högst )", Bound::AtMost),
        ("( max )", Bound::AtMost),
        ("eller fler", Bound::AtLeast),
        ("eller oftare", Bound::AtLeast),
        ("eller mer", Bound::AtLeast),
    ];
    rest.row(&table).filter(|_| bound == Bound::Stated).unwrap_or((bound, rest))
}

/// counted adverb = adverb {word} bound number: *årligen genomförs minst ett sök*
pub(super) fn counted_adverb(rest: Rest<'_>) -> Read<'_> {
    let (per, mut after) = frequency(rest)?;
    for _ in 0..4 {
        if let Some((bound, rest)) = after.row(BOUNDS) {
            let (times, up_to, rest) = count(rest)?;
            (!NOT_COUNTED.contains(&rest.word())).then_some(())?;
            let rest = rest.skip(TIMES);
            let quota = Quota { up_to, ..Quota::new(times, bound, per) };
            return Some((Kind::Quota(quota), rest));
        }
        // "årligen 2 gånger", "varje termin: 2 ggr"
        if let Some((times, rest)) = after.number()
            && let Some(rest) = rest.takes_any(TIMES)
        {
            return Some((Kind::Quota(Quota::new(times, Bound::Stated, per)), rest));
        }
        let word = after.word();
        let goes_on =
            word.chars().all(char::is_alphabetic) || matches!(word, "," | ":" | "(");
        (goes_on && !word.is_empty()).then_some(())?;
        after = after.next();
    }
    None
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
fn step(rest: Rest<'_>) -> Option<(u32, Rest<'_>)> {
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

/// weekday of week = weekday ["," | "i"] week: of every year, or a time if it has its year
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

/// counted times = [bound] count ("gånger" | noun {word}) time: *två gånger under hösten*
pub(super) fn counted_times(rest: Rest<'_>) -> Read<'_> {
    let (bound, after) = rest.row(BOUNDS).unwrap_or((Bound::Stated, rest));
    let (times, up_to, after) = count(after)?;
    // "4 nätverksträffar under 2023"
    let events = EVENT_ENDINGS.iter().any(|ending| after.word().ends_with(ending));
    let plural = events && times > 1 && !NOT_COUNTED.contains(&after.word());
    let after = after.takes_any(TIMES).or_else(|| plural.then(|| after.next()));
    let (found, rest) = super::moment::times(after.filter(|_| times < 100)?)?;
    let moments: Option<Vec<Moment>> = found.iter().map(|time| time.moment).collect();
    let moments = moments?;
    let dated = moments.iter().all(|at| !at.is_yearless());
    // "en gång vår och höst" is once in each: one time cannot be in both.
    let each = moments.iter().all(|at| at.is_yearless() && at.until.is_some());
    if each
        && moments.len() > 1
        && times == 1
        && up_to.is_none()
        && bound == Bound::Stated
    {
        let found = moments.into_iter().map(On::At).collect();
        return Some((Kind::Every(on(1, Unit::Year, found)), rest));
    }
    // Of a year of its own, or once in the plan if the time has its year.
    let unit = if dated { Unit::Plan } else { Unit::Year };
    let whole_year = Moment::at(Point { year: None, part: Part::Year });
    let within = moments.into_iter().filter(|at| *at != whole_year);
    let within = within.map(Stretch::At).collect();
    let per = Count { n: 1, unit };
    let quota = Quota { up_to, within, ..Quota::new(times, bound, per) };
    Some((Kind::Quota(quota), rest))
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
