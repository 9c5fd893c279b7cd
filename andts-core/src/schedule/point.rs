//! Times: a day, month, week, season or year, and the intervals of them.

use super::token::Rest;
use crate::calendar::{Moment, Part, Point, Season};

/// A time read from a phrase.
#[derive(Clone, Copy, Debug)]
pub(super) enum Time {
    /// It exists.
    Real(Moment),
    /// The phrase names a day or week that does not exist.
    Impossible,
}

const MONTHS: [(&str, u32); 23] = [
    ("januari", 1),
    ("jan", 1),
    ("februari", 2),
    ("feb", 2),
    ("mars", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("maj", 5),
    ("juni", 6),
    ("jun", 6),
    ("juli", 7),
    ("augusti", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("oktober", 10),
    ("okt", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

pub(super) const SEASONS: [(&str, Season); 15] = [
    ("vårterminen", Season::Vt),
    ("vårtermin", Season::Vt),
    ("vt", Season::Vt),
    ("höstterminen", Season::Ht),
    ("hösttermin", Season::Ht),
    ("ht", Season::Ht),
    ("våren", Season::Spring),
    ("vår", Season::Spring),
    ("sommaren", Season::Summer),
    ("sommar", Season::Summer),
    ("hösten", Season::Autumn),
    ("höst", Season::Autumn),
    ("vintern", Season::Winter),
    ("vinter", Season::Winter),
    ("läsåret", Season::SchoolYear),
];

const ORDINALS: [(&str, u32); 4] =
    [("första", 1), ("andra", 2), ("tredje", 3), ("fjärde", 4)];

const BY: [&str; 6] =
    ["senast", "senast den", "före", "innan", "till och med", "t . o . m ."];
const IN: [&str; 12] = [
    "under perioden",
    "under",
    "i perioden",
    "i",
    "på",
    "den",
    "perioden",
    "från och med den",
    "från och med",
    "fr . o . m .",
    "från",
    "med start",
];

// time = ["senast" | preposition] interval ["?"]
pub(super) fn time(rest: Rest<'_>) -> Option<(Time, Rest<'_>)> {
    if let Some(after) = rest.takes_any(&BY) {
        let (point, rest) = point(after.skip(&["den"]))?;
        return Some((point.map_or(Time::Impossible, by), rest));
    }
    let open = rest.takes_any(&["från och med", "fr . o . m ."]).is_some();
    let start = rest.skip(&IN).skip(&["den"]);
    let (time, rest) = interval(start)?;
    let doubt = rest.takes("?");
    let time = match time {
        Time::Real(moment) => Time::Real(Moment {
            until: if open { None } else { moment.until },
            uncertain: doubt.is_some(),
            ..moment
        }),
        Time::Impossible => Time::Impossible,
    };
    Some((time, doubt.unwrap_or(rest)))
}

fn by(point: Point) -> Time {
    Time::Real(Moment::between(None, Some(point)))
}

// interval = point [("-" | "till" | "t.o.m.") point]; a missing year is the other's.
fn interval(rest: Rest<'_>) -> Option<(Time, Rest<'_>)> {
    let weeks = rest.row(&[("v", ()), ("vecka", ()), ("veckorna", ())]).is_some();
    // "jan-mars 2022" and "16 mars -maj 2022" have their year at the end.
    let (first, after) = point(rest)?;
    let to = after.takes_any(&["-", "till och med", "till", "t . o . m ."]);
    if let Some(next) = to {
        let next = next.skip(&["den"]);
        let second = point(next).or_else(|| {
            let (n, rest) = weeks.then(|| next.digits(2))??;
            let week = |y| Point::parse(&year_of(y, &format!("W{n:02}")));
            Some((week(first.and_then(|p| p.year)), rest))
        });
        if let Some((second, rest)) = second {
            return Some((join(first, second), rest));
        }
    }
    Some((first.map_or(Time::Impossible, |p| Time::Real(Moment::at(p))), after))
}

fn join(first: Option<Point>, second: Option<Point>) -> Time {
    let (Some(from), Some(until)) = (first, second) else { return Time::Impossible };
    let from = Point { year: from.year.or(until.year), ..from };
    let until = Point { year: until.year.or(from.year), ..until };
    Time::Real(Moment::between(Some(from), Some(until)))
}

/// One end. The outer none: no time stands here; the inner: it does not exist.
fn point(rest: Rest<'_>) -> Option<(Option<Point>, Rest<'_>)> {
    iso(rest)
        .or_else(|| day_of_month(rest))
        .or_else(|| slashed(rest))
        .or_else(|| month(rest))
        .or_else(|| week(rest))
        .or_else(|| season(rest))
        .or_else(|| share(rest))
        .or_else(|| year_alone(rest))
}

fn iso(rest: Rest<'_>) -> Option<(Option<Point>, Rest<'_>)> {
    let (year, rest) = full_year(rest)?;
    let (month, rest) = rest.takes("-")?.digits(2)?;
    let (day, rest) = rest.takes("-")?.digits(2)?;
    Some((Point::parse(&format!("{year}-{month:02}-{day:02}")), rest))
}

fn day_of_month(rest: Rest<'_>) -> Option<(Option<Point>, Rest<'_>)> {
    let rest = rest.row(&WEEKDAYS).map_or(rest, |((), rest)| rest.skip(&["den"]));
    let (day, rest) = rest.digits(2)?;
    let rest = rest.skip(&[": e", ": a", "e", "."]);
    let (month, rest) = rest.row(&MONTHS)?;
    let (year, rest) = year_after(rest);
    let rest = if year.is_some() { rest } else { rest.skip(&["."]) };
    Some((Point::parse(&year_of(year, &format!("{month:02}-{day:02}"))), rest))
}

fn slashed(rest: Rest<'_>) -> Option<(Option<Point>, Rest<'_>)> {
    let (day, rest) = rest.digits(2)?;
    let (month, rest) = rest.takes("/")?.digits(2)?;
    (1..=12).contains(&month).then_some(())?;
    let (year, rest) = year_after(rest);
    Some((Point::parse(&year_of(year, &format!("{month:02}-{day:02}"))), rest))
}

fn month(rest: Rest<'_>) -> Option<(Option<Point>, Rest<'_>)> {
    let (month, rest) = rest.skip(&["månad"]).row(&MONTHS)?;
    let rest = rest.skip(&["månad"]);
    let (year, rest) = year_after(rest);
    Some((Point::parse(&year_of(year, &format!("{month:02}"))), rest))
}

fn week(rest: Rest<'_>) -> Option<(Option<Point>, Rest<'_>)> {
    let rest = rest.takes_any(&["v .", "v", "veckorna", "vecka"])?;
    let (n, rest) = rest.digits(2)?;
    let (year, rest) = year_after(rest);
    Some((Point::parse(&year_of(year, &format!("W{n:02}"))), rest))
}

fn season(rest: Rest<'_>) -> Option<(Option<Point>, Rest<'_>)> {
    let (season, rest) = rest.row(&SEASONS)?;
    let (year, rest) = match year_after(rest) {
        (None, _) => match rest.skip(&["-"]).digits(2) {
            Some((n, after)) if n >= 10 => (i32::try_from(2000 + n).ok(), after),
            _ => (None, rest),
        },
        found => found,
    };
    // "läsåret 2021/22" bears the year it begins.
    let split = rest.takes_any(&["/", "-"]).and_then(|rest| rest.digits(4));
    let rest = match split {
        Some((_, rest)) if year.is_some() => rest,
        _ => rest,
    };
    Some((Some(Point { year, part: Part::Season(season) }), rest))
}

fn share(rest: Rest<'_>) -> Option<(Option<Point>, Rest<'_>)> {
    let named = |words: &[&str], most: u32| {
        let (n, rest) = rest.takes_any(words)?.digits(1)?;
        (1..=most).contains(&n).then_some((n, rest))
    };
    let part = if let Some((n, rest)) = named(&["kvartal", "kv", "q", "k"], 4) {
        Some((Part::Quarter(n), rest))
    } else if let Some((n, rest)) = named(&["tertial", "t"], 3) {
        Some((Part::Tertial(n), rest))
    } else {
        let (n, rest) = rest.row(&ORDINALS)?;
        match rest.word() {
            "kvartalet" => Some((Part::Quarter(n), rest.next())),
            "tertialet" if n <= 3 => Some((Part::Tertial(n), rest.next())),
            "halvåret" if n <= 2 => Some((Part::Half(n), rest.next())),
            _ => None,
        }
    };
    let (part, rest) = part?;
    let (year, rest) = year_after(rest);
    Some((Some(Point { year, part }), rest))
}

fn year_alone(rest: Rest<'_>) -> Option<(Option<Point>, Rest<'_>)> {
    let (year, rest) = full_year(rest)?;
    // "2020 års undersökning" and "2021/22:213" are no times.
    if matches!(rest.word(), "års" | "/" | ":") {
        return None;
    }
    Some((Some(Point { year: Some(year), part: Part::Year }), rest))
}

fn year_after(rest: Rest<'_>) -> (Option<i32>, Rest<'_>) {
    let found = full_year(rest.skip(&[",", "år", "/"]));
    found.map_or((None, rest), |(year, rest)| (Some(year), rest))
}

fn full_year(rest: Rest<'_>) -> Option<(i32, Rest<'_>)> {
    let (year, rest) = rest.digits(4)?;
    (1953..=2200).contains(&year).then_some((i32::try_from(year).ok()?, rest))
}

fn year_of(year: Option<i32>, part: &str) -> String {
    year.map_or_else(|| format!("XXXX-{part}"), |year| format!("{year}-{part}"))
}

const WEEKDAYS: [(&str, ()); 7] = [
    ("måndag", ()),
    ("tisdag", ()),
    ("onsdag", ()),
    ("torsdag", ()),
    ("fredag", ()),
    ("lördag", ()),
    ("söndag", ()),
];
