//! Moments in words.

use super::print::{list, pick};
use crate::calendar::{Moment, Part, Point, Season};
use crate::diagnostic::Lang;

const MONTHS: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("mars", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augusti", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

/// Says a moment.
pub(super) fn moment(at: Moment, lang: Lang) -> String {
    let doubt = if at.uncertain { "?" } else { "" };
    if let Some(third) = third(at, lang) {
        return third + doubt;
    }
    let about = if at.approximate { pick(lang, "cirka ", "about ") } else { "" };
    let said = match (at.from, at.until) {
        (Some(Point { year: None, part: Part::Year }), until) if at.from == until => {
            pick(lang, "under året", "during the year").to_owned()
        }
        (Some(from), until) if Some(from) == until => point(from, lang),
        (Some(from), Some(until)) => {
            // The year once, where it is the same.
            let same = from.year == until.year && from.part != Part::Year;
            let first = if same { Point { year: None, ..from } } else { from };
            format!("{}–{}", point(first, lang), point(until, lang))
        }
        (Some(from), None) => match lang {
            Lang::Sv => format!("från och med {}", point(from, lang)),
            Lang::En => format!("from {} on", point(from, lang)),
        },
        (None, Some(until)) => match lang {
            Lang::Sv => format!("senast {}", point(until, lang)),
            Lang::En => format!("by {}", point(until, lang)),
        },
        (None, None) => String::new(),
    };
    format!("{about}{said}{doubt}")
}

/// Says when in the year something recurs: *i maj*, *under hösten*, *vecka 44*.
pub(super) fn months(moments: &[Moment], lang: Lang) -> String {
    said(moments, lang, moment)
}

/// Says within what something recurs; an open beginning is an end (*till och med*).
pub(super) fn inside(moments: &[Moment], lang: Lang) -> String {
    said(moments, lang, |at, lang| {
        let doubt = if at.uncertain { "?" } else { "" };
        match (at.from, at.until, lang) {
            (None, Some(until), Lang::Sv) => {
                format!("till och med {}{doubt}", point(until, lang))
            }
            (None, Some(until), Lang::En) => {
                format!("until {}{doubt}", point(until, lang))
            }
            _ => moment(at, lang),
        }
    })
}

/// Says what is taken out: *juli*, *juni och juli*.
pub(super) fn by(moments: &[Moment], lang: Lang) -> String {
    let words: Vec<String> = moments.iter().map(|at| moment(*at, lang)).collect();
    list(&words.iter().map(String::as_str).collect::<Vec<_>>(), lang)
}

fn said(moments: &[Moment], lang: Lang, say: impl Fn(Moment, Lang) -> String) -> String {
    let words: Vec<String> = moments.iter().map(|at| say(*at, lang)).collect();
    let words = list(&words.iter().map(String::as_str).collect::<Vec<_>>(), lang);
    match moments.first() {
        Some(first) => format!("{}{words}", preposition(*first, lang)),
        None => words,
    }
}

fn preposition(at: Moment, lang: Lang) -> &'static str {
    if at.from != at.until || at.approximate {
        return "";
    }
    match at.from.map(|point| point.part) {
        Some(Part::Month(_)) => pick(lang, "i ", "in "),
        Some(Part::Year) if at.is_yearless() => "",
        Some(Part::Season(_) | Part::Year) => pick(lang, "under ", "in "),
        Some(Part::Day(..)) => pick(lang, "", "on "),
        Some(
            Part::EveryMonth(_)
            | Part::Week(_)
            | Part::Quarter(_)
            | Part::Tertial(_)
            | Part::Half(_),
        ) => pick(lang, "", "in "),
        None => "",
    }
}

/// "slutet av maj", "årsskiftet 2022/2023": what the approximate brackets stand for.
fn third(at: Moment, lang: Lang) -> Option<String> {
    at.approximate.then_some(())?;
    let (from, until) = (at.from?, at.until?);
    let (part, whole) = match (from.part, until.part) {
        (Part::Month(12), Part::Month(1)) => return turn_of_year(from, until, lang),
        _ if from.year != until.year => return None,
        (Part::Day(m, 1), Part::Day(n, 10)) if m == n => (0, Part::Month(m)),
        (Part::Day(m, 11), Part::Day(n, 20)) if m == n => (1, Part::Month(m)),
        (Part::Day(m, 21), Part::Month(n)) if m == n => (2, Part::Month(m)),
        (Part::Day(m, 21), Part::Day(n, 10)) if n == m + 1 => {
            let (one, two) = (month(m, lang), month(n, lang));
            let year = from.year.map_or(String::new(), |year| format!(" {year}"));
            return Some(match lang {
                Lang::Sv => format!("månadsskiftet {one}/{two}{year}"),
                Lang::En => format!("the turn of {one} and {two}{year}"),
            });
        }
        (Part::Month(1), Part::Month(2)) => (0, Part::Year),
        (Part::Month(6), Part::Month(7)) => (1, Part::Year),
        (Part::Month(11), Part::Month(12)) => (2, Part::Year),
        _ => return None,
    };
    let word = match (part, lang) {
        (0, Lang::Sv) => "början av",
        (1, Lang::Sv) => "mitten av",
        (_, Lang::Sv) => "slutet av",
        (0, Lang::En) => "early in",
        (1, Lang::En) => "in the middle of",
        (_, Lang::En) => "late in",
    };
    let whole = point(Point { year: from.year, part: whole }, lang);
    Some(format!("{word} {whole}"))
}

fn turn_of_year(from: Point, until: Point, lang: Lang) -> Option<String> {
    let word = pick(lang, "årsskiftet", "the turn of the year");
    match (from.year, until.year) {
        (None, None) => Some(word.to_owned()),
        (Some(one), Some(two)) if two == one + 1 => Some(format!("{word} {one}/{two}")),
        _ => None,
    }
}

/// Says a month, 1 for January.
pub(super) fn month(m: u32, lang: Lang) -> &'static str {
    let at = m.checked_sub(1).and_then(|at| usize::try_from(at).ok());
    at.and_then(|at| MONTHS.get(at)).map_or("", |(sv, en)| pick(lang, sv, en))
}

/// Says one point.
pub(super) fn point(point: Point, lang: Lang) -> String {
    let part = match (point.part, lang) {
        (Part::Year, _) if point.year.is_some() => String::new(),
        (Part::Year, Lang::Sv) => "året".to_owned(),
        (Part::Year, Lang::En) => "the year".to_owned(),
        (Part::Month(m), _) => month(m, lang).to_owned(),
        (Part::Day(m, d), _) => format!("{d} {}", month(m, lang)),
        (Part::EveryMonth(d), Lang::Sv) => format!("den {d}:e varje månad"),
        (Part::EveryMonth(d), Lang::En) => format!("day {d} of every month"),
        (Part::Week(n), Lang::Sv) => format!("vecka {n}"),
        (Part::Week(n), Lang::En) => format!("week {n}"),
        (Part::Quarter(n), Lang::Sv) => format!("kvartal {n}"),
        (Part::Quarter(n), Lang::En) => format!("quarter {n}"),
        (Part::Tertial(n), Lang::Sv) => format!("tertial {n}"),
        (Part::Tertial(n), Lang::En) => format!("four-month period {n}"),
        (Part::Half(1), Lang::Sv) => "första halvåret".to_owned(),
        (Part::Half(_), Lang::Sv) => "andra halvåret".to_owned(),
        (Part::Half(1), Lang::En) => "the first half".to_owned(),
        (Part::Half(_), Lang::En) => "the second half".to_owned(),
        // "autumn 2022" is one autumn, "the autumn" each.
        (Part::Season(named), Lang::En) if point.year.is_some() => {
            season(named, Lang::En).trim_start_matches("the ").to_owned()
        }
        (Part::Season(named), lang) => season(named, lang).to_owned(),
    };
    let year = match (point.year, point.part) {
        (Some(year), Part::Season(Season::SchoolYear | Season::Winter)) => {
            format!("{year}/{:02}", (year + 1).rem_euclid(100))
        }
        (Some(year), _) => year.to_string(),
        (None, _) => String::new(),
    };
    [part, year].iter().filter(|s| !s.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}

/// Says a season with its article.
pub(super) fn season(season: Season, lang: Lang) -> &'static str {
    match season {
        Season::Vt => pick(lang, "vårterminen", "the spring term"),
        Season::Ht => pick(lang, "höstterminen", "the autumn term"),
        Season::SchoolYear => pick(lang, "läsåret", "the school year"),
        Season::Spring => pick(lang, "våren", "the spring"),
        Season::Summer => pick(lang, "sommaren", "the summer"),
        Season::Autumn => pick(lang, "hösten", "the autumn"),
        Season::Winter => pick(lang, "vintern", "the winter"),
    }
}
