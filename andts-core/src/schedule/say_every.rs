//! Recurrences in words.

use chrono::Weekday;

use super::On;
use super::print::{excepted, list, pick, step, stretches};
use super::say_moment::{moment, months};
use super::timing::{Count, Every, Stretch};
use crate::calendar::{Moment, Part, Season, Unit};
use crate::diagnostic::Lang;

/// Says a recurrence.
pub(super) fn every(every: &Every, lang: Lang) -> String {
    let Every { on, within, .. } = every;
    let (parity, days): (Vec<On>, Vec<On>) = on.iter().partition(|on| on.is_parity());
    let parity = parity.first().map(|on| is_even(*on));
    let mut within = within.as_slice();
    let mut said = match days.first() {
        None => match parity {
            Some(even) => of_parity(even, every.every.unit, lang),
            None => unit(every.every, lang),
        },
        Some(On::Nth(..))
            if every.every == Count { n: 1, unit: Unit::Month }
                && !within.is_empty()
                && within.iter().all(is_month) =>
        {
            let inside = stretches(within, lang);
            within = &[];
            nth(&days, lang) + &inside
        }
        Some(On::Nth(..)) => {
            let link = pick(lang, " i ", " of ");
            nth(&days, lang) + link + &step(every.every, lang)
        }
        // The years come first: "i maj under 2022" would be May of that year.
        Some(On::At(at)) if !within.is_empty() => {
            let years = stretches(within, lang);
            within = &[];
            let moments: Vec<Moment> = days.iter().filter_map(|on| on.moment()).collect();
            let monthly = at.until.map(|point| point.part);
            if let Some(Part::EveryMonth(_)) = monthly {
                at_times(*at, &days, every.every, lang) + &years
            } else {
                let when = months(&moments, lang);
                // "2022 kvartal 1" would be the first quarter of that year.
                let named = when.starts_with(['k', 't', 'v', 'f', 'a', 'q', 'w']);
                let link = if named { pick(lang, "i ", "in ") } else { "" };
                format!("{}{years} {link}{when}", unit(every.every, lang))
            }
        }
        Some(On::At(at)) => at_times(*at, &days, every.every, lang),
        Some(On::Weekday(_)) => {
            format!("{} {}", step_word(every.every, lang), weekdays(&days, lang))
        }
        Some(On::Weekdays(..)) => spans(&days, every.every, lang),
        Some(On::WorkingDays | On::Even | On::Odd) => {
            pick(lang, "alla helgfria vardagar", "every working day").to_owned()
        }
    };
    if let (Some(even), false) = (parity, days.is_empty()) {
        said = format!("{said} {}", of_parity(even, every.every.unit, lang));
    }
    said.push_str(&stretches(within, lang));
    if let Some(first) = every.starting {
        said.push_str(pick(lang, " med start ", " beginning "));
        said.push_str(&moment(first, lang));
    }
    said.push_str(&excepted(&every.except, lang));
    if every.from_completion {
        said.push_str(pick(
            lang,
            ", räknat från förra gången",
            ", counted from the last time",
        ));
    }
    said
}

fn is_even(on: On) -> bool {
    on == On::Even
}

fn of_parity(even: bool, unit: Unit, lang: Lang) -> String {
    let number = match (even, lang) {
        (true, Lang::Sv) => "jämna",
        (false, Lang::Sv) => "udda",
        (true, Lang::En) => "even",
        (false, Lang::En) => "odd",
    };
    format!("{number} {}", unit.say(2, lang))
}

fn unit(every: Count, lang: Lang) -> String {
    if every == (Count { n: 1, unit: Unit::Year }) {
        return pick(lang, "årligen", "every year").to_owned();
    }
    step(every, lang)
}

/// "varje höst", "den 15:e varje månad", "årligen i mars och september".
fn at_times(at: Moment, days: &[On], every: Count, lang: Lang) -> String {
    let moments: Vec<Moment> = days.iter().filter_map(|on| on.moment()).collect();
    if let Some(Part::EveryMonth(day)) = at.until.map(|point| point.part) {
        let limit = if at.from.is_none() { pick(lang, "senast ", "by ") } else { "" };
        return match lang {
            Lang::Sv => format!("{limit}den {day}:e {}", step(every, lang)),
            Lang::En => format!("{limit}day {day} of {}", step(every, lang)),
        };
    }
    let seasons: Option<Vec<&str>> = moments.iter().map(|at| bare(*at, lang)).collect();
    if let Some(seasons) = seasons {
        // "varannan höst", not "vartannat": a season is not of the year's gender.
        let of_season = Count { unit: Unit::Week, ..every };
        return format!("{} {}", step_word(of_season, lang), list(&seasons, lang));
    }
    format!("{} {}", unit(every, lang), months(&moments, lang))
}

/// The season without its article, if the moment is a plain season of every year.
fn bare(at: Moment, lang: Lang) -> Option<&'static str> {
    let plain = at.from == at.until && !at.approximate && !at.uncertain;
    let point = at.until.filter(|point| plain && point.year.is_none())?;
    let Part::Season(season) = point.part else { return None };
    Some(match season {
        Season::Vt => pick(lang, "vårtermin", "spring term"),
        Season::Ht => pick(lang, "hösttermin", "autumn term"),
        Season::Spring => pick(lang, "vår", "spring"),
        Season::Summer => pick(lang, "sommar", "summer"),
        Season::Autumn => pick(lang, "höst", "autumn"),
        Season::Winter => pick(lang, "vinter", "winter"),
        Season::SchoolYear => return None,
    })
}

const WEEKDAYS: [(&str, &str); 7] = [
    ("måndag", "Monday"),
    ("tisdag", "Tuesday"),
    ("onsdag", "Wednesday"),
    ("torsdag", "Thursday"),
    ("fredag", "Friday"),
    ("lördag", "Saturday"),
    ("söndag", "Sunday"),
];

const ORDINALS: [(&str, &str); 6] = [
    ("sista", "last"),
    ("första", "first"),
    ("andra", "second"),
    ("tredje", "third"),
    ("fjärde", "fourth"),
    ("femte", "fifth"),
];

fn row(table: &[(&'static str, &'static str)], n: u32, lang: Lang) -> &'static str {
    let n = usize::try_from(n).unwrap_or(usize::MAX);
    table.get(n).map_or("", |(sv, en)| pick(lang, sv, en))
}

fn weekday(day: Weekday, lang: Lang) -> &'static str {
    row(&WEEKDAYS, day.num_days_from_monday(), lang)
}

fn weekdays(days: &[On], lang: Lang) -> String {
    let named = days.iter().filter_map(|on| match on {
        On::Weekday(day) => Some(weekday(*day, lang)),
        On::Weekdays(..)
        | On::WorkingDays
        | On::Nth(..)
        | On::Even
        | On::Odd
        | On::At(_) => None,
    });
    list(&named.collect::<Vec<_>>(), lang)
}

fn spans(days: &[On], every: Count, lang: Lang) -> String {
    let named = days.iter().filter_map(|on| match on {
        On::Weekdays(from, until) => {
            Some(format!("{}–{}", weekday(*from, lang), weekday(*until, lang)))
        }
        On::Weekday(_)
        | On::WorkingDays
        | On::Nth(..)
        | On::Even
        | On::Odd
        | On::At(_) => None,
    });
    let named: Vec<String> = named.collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    match (every.unit, lang) {
        (Unit::Week, _) => format!("{} {}", step_word(every, lang), list(&named, lang)),
        (_, Lang::Sv) => format!("{}, en {}", unit(every, lang), list(&named, lang)),
        (_, Lang::En) => format!("{}, one {}", unit(every, lang), list(&named, lang)),
    }
}

fn nth(days: &[On], lang: Lang) -> String {
    let Some(On::Nth(n, day)) = days.first() else { return String::new() };
    let (nth, day) = (row(&ORDINALS, *n, lang), weekday(*day, lang));
    match lang {
        Lang::Sv => format!("{nth} {day}en"),
        Lang::En => format!("the {nth} {day}"),
    }
}

pub(super) fn step_word(every: Count, lang: Lang) -> String {
    let neuter = matches!(
        every.unit,
        Unit::Year | Unit::Quarter | Unit::Tertial | Unit::HalfYear | Unit::SchoolYear
    );
    match (every.n, lang) {
        (1, Lang::Sv) => "varje".to_owned(),
        (2, Lang::Sv) if neuter => "vartannat".to_owned(),
        (2, Lang::Sv) => "varannan".to_owned(),
        (n @ 3..=5, Lang::Sv) => {
            let var = if neuter { "vart" } else { "var" };
            format!("{var} {}", row(&ORDINALS, n, lang))
        }
        (n, Lang::Sv) => {
            let var = if neuter { "vart" } else { "var" };
            format!("{var} {n}:e")
        }
        (1, Lang::En) => "every".to_owned(),
        (2, Lang::En) => "every other".to_owned(),
        (n @ 3..=5, Lang::En) => format!("every {}", row(&ORDINALS, n, lang)),
        (n, Lang::En) => format!("every {n}th"),
    }
}

fn is_month(stretch: &Stretch) -> bool {
    stretch.moment().is_some_and(|at| {
        let month = at.from.is_some_and(|from| matches!(from.part, Part::Month(_)));
        month && at.from == at.until && at.is_yearless()
    })
}
