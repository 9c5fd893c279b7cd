//! How a window came about, in words: the phrase, what it means, and each step taken.

use super::assumed::Assumed;
use super::falls::{Fall, When};
use super::timing::Timing;
use super::{Schedule, print};
use crate::calendar::{Bracket, Interval, Point, Season};
use crate::diagnostic::{Lang, Text};

/// The most that an explanation quotes, in characters.
const MAX_QUOTED: usize = 200;

/// Says how a window came about; `days` are its days and what they were before the
/// period cut them.
pub(super) fn window(
    schedule: &Schedule,
    timing: &Timing,
    fall: &Fall,
    days: Option<(Interval, Interval)>,
) -> Text {
    let words = timing.span.map_or(schedule.text(), |span| span.slice(schedule.text()));
    let words = short(words);
    let mut said = both(|lang| {
        let means = short(&print::timing(timing, lang));
        let quoted = match lang {
            Lang::Sv => format!("”{words}”"),
            Lang::En => format!("“{words}”"),
        };
        let same = words.to_lowercase() == means.to_lowercase();
        match (same, words.is_empty(), lang) {
            (_, true, _) => means,
            (true, _, _) => quoted,
            (_, _, Lang::Sv) => format!("{quoted} betyder {means}"),
            (_, _, Lang::En) => format!("{quoted} means {means}"),
        }
    });
    match (days, &fall.days) {
        (Some((days, _)), _) => add(&mut said, ": ", |lang| span(days, lang)),
        (None, When::Unknown(year, _, bracket)) => unresolved(&mut said, *year, *bracket),
        (None, When::Known(_)) => {}
    }
    for assumed in &fall.assumed {
        add(&mut said, ". ", |lang| step(*assumed, lang));
    }
    if let Some((_, whole)) = days.filter(|(days, whole)| days != whole) {
        add(&mut said, ". ", |lang| match lang {
            Lang::Sv => format!("Perioden kortar av {}", span(whole, lang)),
            Lang::En => format!("The period cuts {} short", span(whole, lang)),
        });
    }
    said
}

/// Each of ten thousand windows bears its explanation.
fn short(words: &str) -> String {
    match words.char_indices().nth(MAX_QUOTED) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words.to_owned(),
    }
}

fn both(say: impl Fn(Lang) -> String) -> Text {
    Text::new(say(Lang::Sv), say(Lang::En))
}

fn add(text: &mut Text, link: &str, say: impl Fn(Lang) -> String) {
    text.sv.push_str(link);
    text.sv.push_str(&say(Lang::Sv));
    text.en.push_str(link);
    text.en.push_str(&say(Lang::En));
}

fn unresolved(said: &mut Text, year: i32, bracket: Option<Interval>) {
    add(said, ": ", |lang| match lang {
        Lang::Sv => format!("dagarna {year} måste den lokala kalendern ge"),
        Lang::En => format!("its days in {year} must come from the local calendar"),
    });
    if let Some(bracket) = bracket {
        add(said, ", ", |lang| match lang {
            Lang::Sv => format!("rimligen {}", span(bracket, lang)),
            Lang::En => format!("plausibly {}", span(bracket, lang)),
        });
    }
}

/// Says some days, the year once where it is the same.
pub(super) fn span(days: Interval, lang: Lang) -> String {
    use chrono::Datelike;
    let end = |day: chrono::NaiveDate, year: bool| {
        let point = Point::of(day);
        let point = if year { point } else { Point { year: None, ..point } };
        print::point(point, lang)
    };
    let (from, until) = (days.from(), days.until());
    if from == until {
        return end(from, true);
    }
    format!("{}–{}", end(from, from.year() != until.year()), end(until, true))
}

fn step(assumed: Assumed, lang: Lang) -> String {
    match (assumed, lang) {
        (Assumed::MissingYear, Lang::Sv) => {
            "Året saknas i texten: varje år i perioden räknas".to_owned()
        }
        (Assumed::MissingYear, Lang::En) => {
            "The text has no year: every year of the period counts".to_owned()
        }
        (Assumed::Once, Lang::Sv) => {
            "Året saknas och det görs en gång: första gången i perioden räknas".to_owned()
        }
        (Assumed::Once, Lang::En) => {
            "The text has no year and it is done once: the first in the period counts"
                .to_owned()
        }
        (Assumed::Season(season, days), lang) => bracket(season, days, lang),
        (Assumed::NoPhase, Lang::Sv) => {
            "Texten säger inte vilket år eller vilken gång: hela tiden gäller".to_owned()
        }
        (Assumed::NoPhase, Lang::En) => {
            "The text does not say which one: all of the time counts".to_owned()
        }
        (Assumed::Lead(days), Lang::Sv) => {
            format!("Hur långt före sägs inte: {days} dagar föreslås")
        }
        (Assumed::Lead(days), Lang::En) => {
            format!("How long before is not said: {days} days are suggested")
        }
        (Assumed::SchoolYear, Lang::Sv) => "Ett år är här ett läsår".to_owned(),
        (Assumed::SchoolYear, Lang::En) => "A year is a school year here".to_owned(),
        (Assumed::Mandate, Lang::Sv) => {
            "En mandatperiod räknas som fyra kalenderår".to_owned()
        }
        (Assumed::Mandate, Lang::En) => {
            "A term of office counts as four calendar years".to_owned()
        }
    }
}

/// Says a season's bracket.
fn bracket(season: Season, days: Bracket, lang: Lang) -> String {
    let name = print::season(season, lang);
    let days = print::moment(days.moment(), lang);
    match lang {
        Lang::Sv => format!("{} räknas som {days}", capital(name)),
        Lang::En => format!("{} counts as {days}", capital(name)),
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |c| c.to_uppercase().chain(chars).collect())
}
