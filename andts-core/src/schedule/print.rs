//! From timings to words: one canonical form, in Swedish such that reading it gives the
//! same timings.

use chrono::Weekday;

use super::On;
use super::timing::{
    Bound, Count, Every, Extent, Kind, Length, Of, Once, Quota, Relative, Side, Stretch,
    Timing,
};
use crate::calendar::{Moment, Part, Season, Unit};
use crate::diagnostic::Lang;

use super::say_moment::{by, inside, months};
pub(super) use super::say_moment::{moment, point, season};

/// Says a list of timings, one after another.
pub(super) fn schedule(timings: &[Timing], lang: Lang) -> String {
    let said: Vec<_> = timings.iter().map(|one| timing(one, lang)).collect();
    said.join("; ")
}

pub(super) fn pick(lang: Lang, sv: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Sv => sv,
        Lang::En => en,
    }
}

/// The words of what happens then and of how binding it is.
const STEPS: &[(&str, &str, &str)] = &[
    ("create", "tas fram", "drawn up"),
    ("implement", "införs", "introduced"),
    ("start", "start", "start"),
    ("adopt", "antas", "adopted"),
    ("complete", "klart", "completed"),
    ("interim_report", "delrapport", "interim report"),
    ("final_report", "slutrapport", "final report"),
    ("report", "redovisning", "report"),
    ("follow_up", "uppföljning", "follow-up"),
    ("evaluate", "utvärdering", "evaluation"),
    ("revise", "revideras", "revised"),
];

/// Says one timing.
pub(super) fn timing(timing: &Timing, lang: Lang) -> String {
    let mut said = String::new();
    if let Some(bound) = timing.obligation.as_deref() {
        said.push_str(match (bound, lang) {
            ("shall", Lang::Sv) => "ska ske ",
            ("should", Lang::Sv) => "bör ske ",
            ("may", Lang::Sv) => "kan ske ",
            ("shall", Lang::En) => "shall be done ",
            ("should", Lang::En) => "should be done ",
            ("may", Lang::En) => "may be done ",
            _ => "",
        });
    }
    if let (Kind::Once(Once { window: None, .. }), Some(task)) =
        (&timing.kind, task(timing, lang))
    {
        return task;
    }
    if let Some(step) = timing.step.as_deref() {
        let known = STEPS.iter().find(|(name, _, _)| *name == step);
        let word = known.map_or(step, |(_, sv, en)| pick(lang, sv, en));
        said.push_str(word);
        said.push_str(": ");
    }
    let about = if timing.approximate { pick(lang, "cirka ", "about ") } else { "" };
    if let Kind::Relative(found) = &timing.kind {
        said.push_str(&relative(found, about, lang));
    } else {
        if matches!(timing.kind, Kind::Quota(_)) {
            said.push_str(about);
        }
        said.push_str(&kind(&timing.kind, lang));
    }
    if timing.each.is_some() {
        said.push_str(pick(lang, " för var och en", " for each"));
    }
    said
}

/// "ska tas fram": what is to be done once, with no time told.
fn task(timing: &Timing, lang: Lang) -> Option<String> {
    let (sv, en) = match timing.step.as_deref()? {
        "create" => ("tas fram", "drawn up"),
        "implement" => ("införas", "introduced"),
        "start" => ("startas", "started"),
        "adopt" => ("antas", "adopted"),
        "complete" => ("slutföras", "completed"),
        "revise" => ("revideras", "revised"),
        _ => return None,
    };
    let bound = match (timing.obligation.as_deref(), lang) {
        (Some("shall"), Lang::Sv) => "ska ",
        (Some("should"), Lang::Sv) => "bör ",
        (Some("may"), Lang::Sv) => "kan ",
        (Some("shall"), Lang::En) => "shall be ",
        (Some("should"), Lang::En) => "should be ",
        (Some("may"), Lang::En) => "may be ",
        (_, Lang::Sv) => "",
        (_, Lang::En) => "to be ",
    };
    Some(format!("{bound}{}", pick(lang, sv, en)))
}

fn kind(kind: &Kind, lang: Lang) -> String {
    match kind {
        Kind::Continuous(within) => {
            pick(lang, "löpande", "continuously").to_owned() + &stretches(within, lang)
        }
        Kind::OnDemand(None) => pick(lang, "vid behov", "when needed").to_owned(),
        Kind::OnDemand(Some(when)) => match lang {
            Lang::Sv => format!("vid behov, till exempel {when}"),
            Lang::En => format!("when needed, for example “{when}”"),
        },
        Kind::Once(once) => self::once(*once, lang),
        Kind::Quota(found) => quota(found, lang),
        Kind::Every(found) => every(found, lang),
        Kind::Relative(found) => relative(found, "", lang),
        Kind::Note(text) => match lang {
            Lang::Sv => text.clone(),
            Lang::En => format!("“{text}”"),
        },
    }
}

fn once(once: Once, lang: Lang) -> String {
    let Some(at) = once.window else {
        return pick(lang, "en gång, utan datum", "once, undated").to_owned();
    };
    let extent = match once.extent {
        Some(Extent::Throughout) => pick(lang, "under hela ", "throughout "),
        Some(Extent::SomeTime) => pick(lang, "någon gång under ", "some time in "),
        None => "",
    };
    format!("{extent}{}", moment(at, lang))
}

fn quota(quota: &Quota, lang: Lang) -> String {
    let bound = match quota.bound {
        Bound::AtLeast => pick(lang, "minst ", "at least "),
        Bound::Stated => "",
        Bound::AtMost => pick(lang, "högst ", "at most "),
    };
    let Quota { times, up_to, per, .. } = quota;
    let range = up_to.map_or(String::new(), |n| format!("–{n}"));
    let time = if *times == 1 && up_to.is_none() {
        pick(lang, "gång", "time")
    } else {
        pick(lang, "gånger", "times")
    };
    let per = match (per.n, lang) {
        // "2 gånger under våren 2022"
        (1, _) if per.unit == Unit::Plan && !quota.within.is_empty() => String::new(),
        (1, _) => format!("per {}", per.unit.say(1, lang)),
        (2..=5, _) => step(*per, lang),
        (n, Lang::Sv) => format!("per {n} {}", per.unit.say(n, lang)),
        (n, Lang::En) => format!("every {n} {}", per.unit.say(n, lang)),
    };
    let rest = stretches(&quota.within, lang) + &excepted(&quota.except, lang);
    let per = if per.is_empty() { per } else { format!(" {per}") };
    format!("{bound}{times}{range} {time}{per}{rest}")
}

fn every(every: &Every, lang: Lang) -> String {
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

pub(super) fn list(words: &[&str], lang: Lang) -> String {
    let and = pick(lang, " och ", " and ");
    match words {
        [most @ .., last] if !most.is_empty() => {
            format!("{}{and}{last}", most.join(", "))
        }
        words => words.concat(),
    }
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

fn step_word(every: Count, lang: Lang) -> String {
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

fn step(every: Count, lang: Lang) -> String {
    format!("{} {}", step_word(every, lang), every.unit.say(1, lang))
}

fn stretches(within: &[Stretch], lang: Lang) -> String {
    if within.is_empty() {
        return String::new();
    }
    let moments: Vec<Moment> = within.iter().filter_map(at).collect();
    if moments.len() == within.len() {
        return format!(" {}", inside(&moments, lang));
    }
    let named: Vec<&str> = within.iter().filter_map(named).collect();
    format!(" {} {}", pick(lang, "under", "during"), list(&named, lang))
}

fn excepted(except: &[Stretch], lang: Lang) -> String {
    if except.is_empty() {
        return String::new();
    }
    let moments: Vec<Moment> = except.iter().filter_map(at).collect();
    let said = if moments.is_empty() {
        list(&except.iter().filter_map(named).collect::<Vec<_>>(), lang)
    } else {
        by(&moments, lang)
    };
    format!(" {} {said}", pick(lang, "utom", "except"))
}

fn at(stretch: &Stretch) -> Option<Moment> {
    match stretch {
        Stretch::At(moment) => Some(*moment),
        Stretch::Occasion(_) => None,
    }
}

fn is_month(stretch: &Stretch) -> bool {
    at(stretch).is_some_and(|at| {
        let month = at.from.is_some_and(|from| matches!(from.part, Part::Month(_)));
        month && at.from == at.until && at.is_yearless()
    })
}

fn named(stretch: &Stretch) -> Option<&str> {
    match stretch {
        Stretch::At(_) => None,
        Stretch::Occasion(name) => Some(name),
    }
}

/// The word before its length tells whether that is only about.
fn relative(relative: &Relative, about: &str, lang: Lang) -> String {
    let Relative { of, side, lead, offset, within, times } = relative;
    let name = match of {
        Of::Occasion(name)
        | Of::Event(name)
        | Of::Measure(name)
        | Of::Duty(name)
        | Of::FollowUp(name) => name.as_str(),
    };
    let times = times
        .map_or(String::new(), |n| format!("{n} {} ", pick(lang, "gånger", "times")));
    if let Some(within) = within {
        let time = about.to_owned() + &length(*within, lang);
        return match (name, times.is_empty(), lang) {
            ("", _, Lang::Sv) => format!("{times}inom {time}"),
            ("", _, Lang::En) => format!("{times}within {time}"),
            (name, false, Lang::Sv) => format!("{times}under {name} {time}"),
            (name, true, Lang::Sv) => format!("inom {time} från {name}"),
            (name, _, Lang::En) => format!("{times}within {time} of “{name}”"),
        };
    }
    if let Some(lead) = lead {
        return format!(
            "{about}{} {} {name}",
            length(*lead, lang),
            pick(lang, "före", "before")
        );
    }
    if let Some(offset) = offset {
        let time = about.to_owned() + &length(*offset, lang);
        let after = pick(lang, "efter", "after");
        return if name.is_empty() {
            format!("{after} {time}")
        } else {
            format!("{time} {after} {name}")
        };
    }
    let side = match side.as_slice() {
        [Side::Before] => pick(lang, "inför", "before"),
        [Side::After] => pick(lang, "efter", "after"),
        [Side::Before, Side::At] => pick(lang, "inför och vid", "before and at"),
        [Side::Before, Side::After] => pick(lang, "före och efter", "before and after"),
        [Side::Before, Side::At, Side::After] => {
            pick(lang, "före, under och efter", "before, during and after")
        }
        _ => pick(lang, "vid", "at"),
    };
    match lang {
        Lang::Sv => format!("{times}{side} {name}"),
        Lang::En => format!("{times}{side} “{name}”"),
    }
}

pub(super) fn length(of: Length, lang: Lang) -> String {
    let Length { n, unit, working_days } = of;
    let one = n == 1;
    match (unit, working_days, lang) {
        (Some(Unit::Day), true, Lang::Sv) if one => "1 arbetsdag".to_owned(),
        (Some(Unit::Day), true, Lang::Sv) => format!("{n} arbetsdagar"),
        (Some(Unit::Day), true, Lang::En) if one => "1 working day".to_owned(),
        (Some(Unit::Day), true, Lang::En) => format!("{n} working days"),
        (unit, working, lang) => {
            let name = match unit {
                Some(unit) => unit.say(n, lang),
                None if one => pick(lang, "timme", "hour"),
                None => pick(lang, "timmar", "hours"),
            };
            let clock = match (working, lang) {
                (false, _) => "",
                (true, Lang::Sv) => " helgfri vardag",
                (true, Lang::En) => " on working days",
            };
            format!("{n} {name}{clock}")
        }
    }
}
