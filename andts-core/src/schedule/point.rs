//! One end of a time: a day, month, week, term, season or year as a writer puts it.

use chrono::{Datelike, Weekday};

use super::token::Rest;
use super::vocabulary::{
    BARE_SEASONS, MONTHS, ORDINALS, SEASONS, SHORT_MONTHS, WEEKDAYS,
};
use crate::calendar::{Part, Point, Season, day};

/// How sure it is that words which can be a time are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Only where nothing of the phrase is left over (*5/5*, *2025*).
    Whole,
    /// Beside a few words that name what happens (*slutrapport maj*).
    Label,
    /// In any sentence (*31 maj 2022*).
    Anywhere,
}

/// One end, and what the words around it told.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    /// The point; none when the phrase names a day or week that does not exist.
    pub(super) point: Option<Point>,
    pub(super) weight: Weight,
    /// The weekday written beside it is another day's.
    pub(super) conflict: bool,
}

impl End {
    fn new(point: Option<Point>, weight: Weight) -> Self {
        let dated = point.is_none_or(|p| p.year.is_some() && p.part != Part::Year);
        let weight = if dated { Weight::Anywhere } else { weight };
        Self { point, weight, conflict: false }
    }
}

pub(super) type ReadEnd<'t> = Option<(End, Rest<'t>)>;

/// point = iso | day month | day "/" month | month | week | season | share | year
pub(super) fn point(rest: Rest<'_>) -> ReadEnd<'_> {
    iso_week(rest)
        .or_else(|| iso(rest))
        .or_else(|| compact(rest))
        .or_else(|| last_day(rest))
        .or_else(|| first_day(rest))
        .or_else(|| weekday_of_week(rest))
        .or_else(|| day_of_month(rest))
        .or_else(|| slashed(rest))
        .or_else(|| dotted(rest))
        .or_else(|| month(rest))
        .or_else(|| week(rest))
        .or_else(|| season(rest))
        .or_else(|| share(rest))
        .or_else(|| year_first(rest))
}

fn of(year: Option<i32>, part: Part) -> Option<Point> {
    Point { year, part }.if_possible()
}

// iso = year "-" month ["-" day]
fn iso(rest: Rest<'_>) -> ReadEnd<'_> {
    let (year, rest) = full_year(rest)?;
    let (month, rest) = glued(rest.takes("-")?)?.digits(2)?;
    if let Some((date, rest)) = rest.takes("-").and_then(glued).and_then(|r| r.digits(2))
    {
        let point = of(Some(year), Part::Day(month, date));
        return Some((End::new(point, Weight::Anywhere), rest));
    }
    // Not the first half of "2022-26".
    let goes_on = rest.takes("-").is_some_and(|rest| full_year(rest).is_none());
    let is_month = (1..=12).contains(&month) && !goes_on;
    let point = is_month.then(|| of(Some(year), Part::Month(month)))?;
    Some((End::new(point, Weight::Anywhere), rest))
}

// iso week = year "-W" week
fn iso_week(rest: Rest<'_>) -> ReadEnd<'_> {
    let (year, rest) = full_year(rest)?;
    let (n, rest) = glued(glued(rest.takes("-")?)?.takes("w")?)?.digits(2)?;
    Some((End::new(of(Some(year), Part::Week(n)), Weight::Anywhere), rest))
}

// first day = "första" month: 1 May
fn first_day(rest: Rest<'_>) -> ReadEnd<'_> {
    let (month, rest) = rest.skip(&["den"]).takes("första")?.row(MONTHS)?;
    let (year, rest) = year_after(rest);
    Some((End::new(of(year, Part::Day(month, 1)), Weight::Label), rest))
}

// last day = ["den"] "sista" ["dagen" ["i"]] month [year]
fn last_day(rest: Rest<'_>) -> ReadEnd<'_> {
    let rest = rest.skip(&["den"]).takes("sista")?;
    let rest = rest.skip(&["dagen i", "dagen", "dag i"]);
    let (month, rest) = rest.row(MONTHS).or_else(|| rest.row(SHORT_MONTHS))?;
    let (year, rest) = year_after(rest);
    // Without a year nobody knows how long February is.
    let leap = year.is_none() && month == 2;
    let last =
        (28..=31).rev().find(|date| day(year.unwrap_or(2024), month, *date).is_some());
    let point = of(year, Part::Day(month, last.filter(|_| !leap)?));
    Some((End::new(point, Weight::Label), rest))
}

// weekday of week = weekday week, of a known year
fn weekday_of_week(rest: Rest<'_>) -> ReadEnd<'_> {
    let (weekday, rest) = rest.row(WEEKDAYS)?;
    let (end, rest) = week(rest.skip(&[",", "i", "under"]))?;
    let Some(Point { year: Some(year), part: Part::Week(n) }) = end.point else {
        return None;
    };
    let days = crate::calendar::week(year, n)?;
    let on = days.from().iter_days().find(|day| day.weekday() == weekday)?;
    Some((End::new(Some(Point::of(on)), Weight::Anywhere), rest))
}

fn glued(rest: Rest<'_>) -> Option<Rest<'_>> {
    rest.is_glued().then_some(rest)
}

/// `20220531` and `220531`: only a day that exists is one.
fn compact(rest: Rest<'_>) -> ReadEnd<'_> {
    let word = rest.word();
    let (n, after) = rest.digits(8)?;
    let century = match word.len() {
        8 => 0,
        6 => 20_000_000,
        _ => return None,
    };
    let n = n + century;
    let year = i32::try_from(n / 10_000).ok()?;
    let found = day(year, n / 100 % 100, n % 100)?;
    let end = End::new(Some(Point::of(found)), Weight::Anywhere);
    Some((End { weight: Weight::Whole, ..end }, after))
}

// day month = [weekday ["den"]] day [":e"] month [year]
fn day_of_month(rest: Rest<'_>) -> ReadEnd<'_> {
    let named = rest.row(WEEKDAYS);
    let (weekday, rest) = match named {
        Some((weekday, after)) => (Some(weekday), after.skip(&[".", ","]).skip(&["den"])),
        None => (None, rest),
    };
    let (date, rest) = rest.digits(2)?;
    let rest = rest.skip(&[": e", ": a", "e", "a", "."]);
    let (month, rest) = rest.row(MONTHS).or_else(|| rest.row(SHORT_MONTHS))?;
    // "8 mars-kommittén" is a name.
    (!is_name(rest)).then_some(())?;
    let dotted = rest.takes(".").filter(|rest| full_year(*rest).is_some());
    let rest = dotted.unwrap_or(rest);
    let (year, rest) = match year_after(rest) {
        (None, rest) => short_year(rest),
        found => found,
    };
    let mut end = End::new(of(year, Part::Day(month, date)), Weight::Label);
    end.conflict = is_another(weekday, end.point);
    Some((end, rest))
}

fn is_another(weekday: Option<Weekday>, point: Option<Point>) -> bool {
    let known = point.and_then(|point| match (point.year, point.part) {
        (Some(year), Part::Day(month, date)) => day(year, month, date),
        _ => None,
    });
    weekday.zip(known).is_some_and(|(weekday, day)| weekday != day.weekday())
}

// slashed = [weekday] day "/" month ["-" yy | year]
fn slashed(rest: Rest<'_>) -> ReadEnd<'_> {
    let named = rest.row(WEEKDAYS);
    let (weekday, rest) = named.map_or((None, rest), |(day, after)| {
        (Some(day), after.skip(&[".", ","]).skip(&["den"]))
    });
    let (date, rest) = rest.digits(2)?;
    let (month, rest) = rest.takes("/")?.digits(2)?;
    ((1..=12).contains(&month) && (1..=31).contains(&date)).then_some(())?;
    // "21/22:213" numbers a document, "3/4-delar" divides.
    let (year, rest) = match rest.takes("-").and_then(glued).and_then(|r| r.digits(2)) {
        // "1/3-30/4" goes on to another day.
        Some((yy, after)) if yy >= 10 && after.word() != "/" => {
            (i32::try_from(2000 + yy).ok(), after)
        }
        _ => year_after(rest),
    };
    (!matches!(rest.word(), ":" | "%")).then_some(())?;
    let mut end = End::new(of(year, Part::Day(month, date)), Weight::Whole);
    if weekday.is_some() {
        end.weight = end.weight.max(Weight::Label);
    }
    end.conflict = is_another(weekday, end.point);
    Some((end, rest))
}

// dotted = day "." month "." year | year "." month "." day
fn dotted(rest: Rest<'_>) -> ReadEnd<'_> {
    if let Some((year, rest)) = full_year(rest) {
        let (month, rest) = glued(rest.takes(".").and_then(glued)?)?.digits(2)?;
        let (date, rest) = glued(rest.takes(".").and_then(glued)?)?.digits(2)?;
        let point = of(Some(year), Part::Day(month, date));
        return Some((End::new(point, Weight::Anywhere), rest));
    }
    let (date, rest) = rest.digits(2)?;
    let (month, rest) = rest.takes(".").and_then(glued)?.digits(2)?;
    let (year, rest) = full_year(rest.takes(".").and_then(glued)?)?;
    Some((End::new(of(Some(year), Part::Day(month, date)), Weight::Anywhere), rest))
}

// month = name ["månad"] [year]
fn month(rest: Rest<'_>) -> ReadEnd<'_> {
    let start = rest.skip(&["månad"]);
    let long = start.row(MONTHS);
    let weight = if long.is_some() { Weight::Label } else { Weight::Whole };
    let (month, rest) = long.or_else(|| start.row(SHORT_MONTHS))?;
    // "Maj-Britt" is a name.
    (!is_name(rest)).then_some(())?;
    let dotted = rest.takes(".").filter(|rest| full_year(*rest).is_some());
    let rest = dotted.unwrap_or(rest);
    let rest = rest.skip(&["månad", "månads"]);
    let (year, rest) = match year_after(rest) {
        (None, rest) => short_year(rest),
        found => found,
    };
    Some((End::new(of(year, Part::Month(month)), weight), rest))
}

/// Whether a word hangs on with a hyphen and is no month.
fn is_name(rest: Rest<'_>) -> bool {
    let hyphen = rest.0.first().is_some_and(|token| token.text == "-" && token.glued);
    let word = rest
        .0
        .get(1)
        .is_some_and(|token| token.glued && token.text.chars().all(char::is_alphabetic));
    let next = rest.next();
    let is_time = next.row(MONTHS).is_some()
        || next.row(SHORT_MONTHS).is_some()
        || next.row(SEASONS).is_some();
    hyphen && word && !is_time
}

// week = "vecka" number [year]
pub(super) fn week(rest: Rest<'_>) -> ReadEnd<'_> {
    let rest =
        rest.takes_any(&["v .", "v", "veckorna", "vecka", "veckor", "vecka nr", "w"])?;
    let (n, rest) = rest.digits(2)?;
    // "v. 38:2" and "v2.0" are versions.
    let dot = rest.takes(".").is_some_and(|r| r.is_glued() && r.digits(3).is_some());
    (rest.word() != ":" && !(dot && rest.is_glued())).then_some(())?;
    let (year, rest) = year_after(rest);
    Some((End::new(of(year, Part::Week(n)), Weight::Label), rest))
}

// season = name [year | "-" yy | yy "/" yy]
fn season(rest: Rest<'_>) -> ReadEnd<'_> {
    let long = rest.row(SEASONS);
    let (season, weight, rest) = if let Some((season, rest)) = long {
        (season, Weight::Label, rest)
    } else {
        let (season, rest) = rest.row(BARE_SEASONS)?;
        (season, Weight::Whole, rest)
    };
    let (year, rest) = match year_after(rest) {
        (None, rest) => short_year(rest),
        found => found,
    };
    // "läsåret 2021/22" and "vintern 2022/23" bear the year they begin.
    let split = rest.takes_any(&["/", "-"]).and_then(glued).and_then(|r| r.digits(4));
    let rest = match (split, year, season) {
        (Some((end, after)), Some(year), Season::SchoolYear | Season::Winter)
            if i32::try_from(end % 100).ok() == Some((year + 1).rem_euclid(100)) =>
        {
            after
        }
        _ => rest,
    };
    Some((End::new(of(year, Part::Season(season)), weight), rest))
}

/// `-24`, `24` and `'24` beside a term, season or month.
fn short_year(rest: Rest<'_>) -> (Option<i32>, Rest<'_>) {
    let start = rest.skip(&["-", "'", "’"]);
    let marked = start.0.len() < rest.0.len();
    match start.digits(2) {
        Some((n, after))
            if (10..=99).contains(&n)
                && (marked || start.word().len() == 2 && ends_a_time(after))
                // "mars–15 april" ends on a day.
                && after.row(MONTHS).is_none()
                && after.row(SHORT_MONTHS).is_none()
                && !matches!(after.word(), "år" | "%" | "st" | "kr") =>
        {
            (i32::try_from(2000 + n).ok(), after)
        }
        _ => (None, rest),
    }
}

/// Whether what follows a bare number lets it be a year: *hösten 30 deltagare* does not.
fn ends_a_time(rest: Rest<'_>) -> bool {
    let word = rest.word();
    let links =
        ["och", "samt", "till", "eller", "ska", "skall", "i", "för", "vid", "med"];
    !word.chars().all(char::is_alphabetic)
        || word.is_empty()
        || links.contains(&word)
        || rest.is_glued()
        || rest.row(SEASONS).is_some()
}

// share = "kvartal" n | "tertial" n | ordinal "kvartalet" | ordinal "halvåret"
fn share(rest: Rest<'_>) -> ReadEnd<'_> {
    let named = |words: &[&str], most: u32| {
        let (n, rest) = rest.takes_any(words)?.digits(1)?;
        (1..=most).contains(&n).then_some((n, rest))
    };
    let quarter = ["kvartal", "kv .", "kv", "q", "k", "kvartalen", "kvartal nr"];
    let (part, rest) = if let Some((n, rest)) = named(&quarter, 4) {
        (Part::Quarter(n), rest)
    } else if let Some((n, rest)) = named(&["tertial", "tertialen", "t"], 3) {
        (Part::Tertial(n), rest)
    } else if let Some((n, rest)) = named(&["halvår", "h"], 2) {
        (Part::Half(n), rest)
    } else {
        let (n, rest) = rest.row(ORDINALS)?;
        let n_of = |units: u32| if n == 0 { units } else { n };
        match rest.word() {
            "kvartalet" | "kvartal" if n <= 4 => (Part::Quarter(n_of(4)), rest.next()),
            "tertialet" | "tertial" if n <= 3 => (Part::Tertial(n_of(3)), rest.next()),
            "halvåret" | "halvår" if n <= 2 => (Part::Half(n_of(2)), rest.next()),
            _ => return None,
        }
    };
    let (year, rest) = match year_after(rest.skip(&["under", "av", "i"])) {
        (None, rest) if rest.word() == "-" => short_year(rest),
        found => found,
    };
    let long = matches!(part, Part::Half(_)) || rest.0.is_empty();
    let weight = if long { Weight::Label } else { Weight::Whole };
    Some((End::new(of(year, part), weight), rest))
}

// year first = year [week | share | season | month]
fn year_first(rest: Rest<'_>) -> ReadEnd<'_> {
    let (year, rest) = full_year(rest)?;
    // "2020 års undersökning", "2021/22:213" and "2018:2088" are no times.
    (!matches!(rest.word(), "års" | "%" | "kr")).then_some(())?;
    let law = rest.takes(":").is_some_and(|rest| rest.digits(4).is_some());
    (!law).then_some(())?;
    let numbered = rest.takes("/").is_some_and(|r| r.is_glued() && r.digits(4).is_some());
    (!numbered).then_some(())?;
    let inside = rest.skip(&[",", "-", "/"]);
    let part = week(inside)
        .or_else(|| share(inside))
        .or_else(|| season(inside))
        .or_else(|| month(rest.skip(&[","])));
    if let Some((End { point: Some(point), .. }, after)) = part
        && point.year.is_none()
    {
        let point = of(Some(year), point.part);
        return Some((End::new(point, Weight::Anywhere), after));
    }
    Some((End::new(of(Some(year), Part::Year), Weight::Whole), rest))
}

fn year_after(rest: Rest<'_>) -> (Option<i32>, Rest<'_>) {
    let found = full_year(rest.skip(&[",", "år", "/", "under", "av"]).skip(&["år"]));
    found.map_or((None, rest), |(year, rest)| (Some(year), rest))
}

pub(super) fn full_year(rest: Rest<'_>) -> Option<(i32, Rest<'_>)> {
    let (year, rest) = rest.digits(4)?;
    (1953..=2200).contains(&year).then_some((i32::try_from(year).ok()?, rest))
}

/// Returns the last point before another (*före 31 mars*, *innan sommaren*).
pub(super) fn before(point: Point) -> Option<Point> {
    let part = match point.part {
        Part::Day(month, date) => {
            // 2023 is no leap year: *före 1 mars* is by the end of February.
            let on = day(point.year.unwrap_or(2023), month, date)?.pred_opt()?;
            let year = point.year.map(|_| on.year());
            return Some(Point { year, part: Part::Day(on.month(), on.day()) });
        }
        Part::Month(month) if month > 1 => Part::Month(month - 1),
        Part::Week(week) if week > 1 => Part::Week(week - 1),
        Part::Quarter(n) if n > 1 => Part::Quarter(n - 1),
        Part::Tertial(n) if n > 1 => Part::Tertial(n - 1),
        Part::Half(2) => Part::Half(1),
        Part::Season(Season::Summer) => Part::Month(5),
        Part::Season(Season::Autumn | Season::Ht | Season::SchoolYear) => Part::Month(7),
        Part::Season(Season::Winter) => Part::Month(11),
        Part::Year
        | Part::Month(_)
        | Part::EveryMonth(_)
        | Part::Week(_)
        | Part::Quarter(_)
        | Part::Tertial(_)
        | Part::Half(_)
        | Part::Season(Season::Vt | Season::Spring) => {
            let year = point.year.map(|year| year - 1);
            return Some(Point { year, part: Part::Month(12) });
        }
    };
    Some(Point { part, ..point })
}
