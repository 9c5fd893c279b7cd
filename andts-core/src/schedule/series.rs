//! Lists that say once what counts for each: *v. 28, 29 och 30*, *den 16 och 17 mars*.

use super::moment::{Time, Times};
use super::point::Weight;
use super::point::{full_year, point};
use super::token::Rest;
use super::vocabulary::{MONTHS, SHORT_MONTHS};
use crate::calendar::{Moment, Part, Point};

/// "v. 28, 29 och 30", "den 16 och 17 mars 2022", "kv 1 och 3": what is said once counts
/// for each.
pub(super) fn elliptic(rest: Rest<'_>) -> Times<'_> {
    days_then_month(rest).or_else(|| numbered(rest))
}

// days then month = day {("," | "och") day} month [year] | day "-" day month [year]
fn days_then_month(rest: Rest<'_>) -> Times<'_> {
    let (first, mut after) = date(rest)?;
    if let Some(next) = after.takes_any(&["-", "till"]) {
        let (last, after) = date(next.skip(&["den"]))?;
        let (month, _) = after.row(MONTHS).or_else(|| after.row(SHORT_MONTHS))?;
        let (until, rest) = point(next.skip(&["den"]))?;
        let Some(end) = until.point else { return Some((vec![Time::nowhere()], rest)) };
        let from = Point { part: Part::Day(month, first), ..end }.if_possible();
        let right = from.is_some() && first < last;
        let moment = right.then(|| Moment::between(from, Some(end)));
        return Some((vec![Time { moment, ..Time::of_end(until) }], rest));
    }
    let mut dates = vec![first];
    while let Some(next) = after.takes_any(&[",", "och", "samt", "&"]) {
        let Some((more, rest)) = date(next.skip(&["den"])) else { break };
        dates.push(more);
        after = rest;
    }
    (dates.len() > 1).then_some(())?;
    let (month, mut rest) = after.row(MONTHS).or_else(|| after.row(SHORT_MONTHS))?;
    let mut year = None;
    if let Some((found, after)) = full_year(rest) {
        (year, rest) = (Some(found), after);
    }
    let weight = if year.is_some() { Weight::Anywhere } else { Weight::Label };
    let time = |date: &u32| {
        let point = Point { year, part: Part::Day(month, *date) }.if_possible();
        Time::new(point.map(Moment::at), weight)
    };
    Some((dates.iter().map(time).collect(), rest))
}

fn date(rest: Rest<'_>) -> Option<(u32, Rest<'_>)> {
    let (date, rest) = rest.digits(2)?;
    (1..=31).contains(&date).then_some((date, rest.skip(&[": e", ": a", "e", "."])))
}

// numbered = ("v." | "kv") n {("," | "och" | "-") n}
fn numbered(rest: Rest<'_>) -> Times<'_> {
    let (first, mut after) = point(rest)?;
    let at = first.point?;
    let (make, names): (fn(u32) -> Part, &[&str]) = match at.part {
        Part::Week(_) => (Part::Week, &["v .", "v", "vecka"]),
        Part::Quarter(_) => (Part::Quarter, &["kvartal", "kv .", "kv", "q", "k"]),
        Part::Tertial(_) => (Part::Tertial, &["tertial", "t"]),
        Part::Year
        | Part::Month(_)
        | Part::Day(..)
        | Part::EveryMonth(_)
        | Part::Half(_)
        | Part::Season(_) => return None,
    };
    let mut found: Vec<(Point, Point)> = vec![(at, at)];
    let mut year = at.year;
    while let Some((next, through)) = after
        .row(&[
            ("-", true),
            ("till och med", true),
            ("t . o . m .", true),
            ("till", true),
            (",", false),
            ("och", false),
            ("&", false),
            ("+", false),
            ("samt", false),
            ("/", true),
        ])
        .map(|(through, next)| (next, through))
    {
        let bare = next.skip(names);
        let Some((n, rest)) = bare.digits(2) else { break };
        // "Q1 2022 och Q3 2023": each has its own year.
        if year.is_some() && full_year(rest).is_some() {
            break;
        }
        // "v. 44 -23" is of 2023: weeks do not run backwards.
        let first = found.last().map(|(_, until)| until.part);
        if through && n >= 10 && first.is_some_and(|part| part >= make(n)) {
            year = i32::try_from(2000 + n).ok();
            after = rest;
            break;
        }
        // "Q1/Q3" lists, "v. 9/10" spans.
        let slash = after.word() == "/";
        let last = found.last().map(|(_, until)| until.part);
        let through = through && !(slash && n > 0 && last != Some(make(n - 1)));
        if !through && rest.row(MONTHS).is_some() {
            break;
        }
        let Some(end) = Point { year, part: make(n) }.if_possible() else {
            return Some((vec![Time::nowhere()], rest));
        };
        after = rest;
        match (through, found.last_mut()) {
            (true, Some(last)) => last.1 = end,
            _ => found.push((end, end)),
        }
    }
    let said_more = found.len() > 1 || year != at.year;
    (said_more || found.iter().any(|(from, until)| from != until)).then_some(())?;
    if year.is_none()
        && let Some((said, rest)) = full_year(after.skip(&[",", "år"]))
    {
        (year, after) = (Some(said), rest);
    }
    let weight = if year.is_some() { Weight::Anywhere } else { Weight::Label };
    let time = |(from, until): &(Point, Point)| {
        let with = |point: &Point| Point { year, ..*point }.if_possible();
        let moment = with(from)
            .zip(with(until))
            .map(|(from, until)| Moment::between(Some(from), Some(until)));
        Time::new(moment, weight)
    };
    Some((found.iter().map(time).collect(), after))
}
