//! From timings to words.

use chrono::Weekday;

use super::On;
use super::timing::{Bound, Count, Kind, Timing};
use crate::calendar::{Interval, Moment, Part, Point, Season, Unit};
use crate::diagnostic::{Lang, Text};

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

/// Says a list of timings, one after another.
pub(super) fn schedule(timings: &[Timing], lang: Lang) -> String {
    let said: Vec<_> = timings.iter().map(|timing| kind(&timing.kind, lang)).collect();
    said.join("; ")
}

/// Says how a window came about.
pub(super) fn explained(words: &str, timing: &Timing, days: Interval) -> Text {
    let (sv, en) = (kind(&timing.kind, Lang::Sv), kind(&timing.kind, Lang::En));
    let span = |lang| {
        let end = |day: chrono::NaiveDate| point(Point::of(day), lang);
        if days.days() == 1 {
            end(days.from())
        } else {
            format!("{}–{}", end(days.from()), end(days.until()))
        }
    };
    Text::new(
        format!("”{words}” betyder {sv}: {}", span(Lang::Sv)),
        format!("“{words}” means {en}: {}", span(Lang::En)),
    )
}

fn pick(lang: Lang, pair: (&'static str, &'static str)) -> &'static str {
    match lang {
        Lang::Sv => pair.0,
        Lang::En => pair.1,
    }
}

fn row(
    table: &'static [(&'static str, &'static str)],
    n: u32,
    lang: Lang,
) -> &'static str {
    let n = usize::try_from(n).unwrap_or(usize::MAX);
    table.get(n).map_or("", |pair| pick(lang, *pair))
}

fn kind(kind: &Kind, lang: Lang) -> String {
    match kind {
        Kind::Continuous => pick(lang, ("löpande", "continuously")).to_owned(),
        Kind::OnDemand(_) => pick(lang, ("vid behov", "when needed")).to_owned(),
        Kind::Once(Some(at)) => moment(*at, lang),
        Kind::Once(None) => {
            pick(lang, ("en gång, utan datum", "once, undated")).to_owned()
        }
        Kind::Quota { times, up_to, bound, per, within } => {
            quota(*times, *up_to, *bound, *per, lang) + &inside(within, lang)
        }
        Kind::Every { every, on, .. } => recurring(*every, on, lang),
        Kind::Relative { event, side } => relative(event, side, lang),
        Kind::Note(text) => format!("”{text}”"),
    }
}

fn quota(times: u32, up_to: Option<u32>, bound: Bound, per: Count, lang: Lang) -> String {
    let bound = match bound {
        Bound::AtLeast => pick(lang, ("minst ", "at least ")),
        Bound::Stated => "",
        Bound::AtMost => pick(lang, ("högst ", "at most ")),
    };
    let range = up_to.map_or(String::new(), |n| format!("–{n}"));
    let time = if times == 1 && up_to.is_none() {
        pick(lang, ("gång", "time"))
    } else {
        pick(lang, ("gånger", "times"))
    };
    format!("{bound}{times}{range} {time} per {}", per.unit.say(1, lang))
}

fn inside(within: &[Moment], lang: Lang) -> String {
    let said: Vec<_> = within.iter().map(|at| moment(*at, lang)).collect();
    if said.is_empty() {
        return String::new();
    }
    format!(" {} {}", pick(lang, ("i", "in")), said.join(", "))
}

fn recurring(every: Count, on: &[On], lang: Lang) -> String {
    let unit = every.unit;
    match on.first() {
        None if every.n == 1 && unit == Unit::Year => {
            pick(lang, ("årligen", "every year")).to_owned()
        }
        None => step(every, lang),
        Some(On::Weekday(weekday)) => {
            let name = weekday_name(*weekday, lang);
            let step = pick(
                lang,
                if every.n == 2 {
                    ("varannan", "every other")
                } else {
                    ("varje", "every")
                },
            );
            format!("{step} {name}")
        }
        Some(On::WorkingDays) => {
            pick(lang, ("alla helgfria vardagar", "every working day")).to_owned()
        }
        Some(On::Nth(n, weekday)) => {
            let (nth, name) = (row(&ORDINALS, *n, lang), weekday_name(*weekday, lang));
            match lang {
                Lang::Sv => format!("{nth} {name}en i {}", step(every, lang)),
                Lang::En => format!("the {nth} {name} of {}", step(every, lang)),
            }
        }
        Some(On::At(at)) => at_time(*at, every, lang),
    }
}

fn at_time(at: Moment, every: Count, lang: Lang) -> String {
    let point = at.until;
    match point.map(|point| point.part) {
        Some(Part::EveryMonth(day)) => {
            let by = if at.from.is_none() { pick(lang, ("senast ", "by ")) } else { "" };
            match lang {
                Lang::Sv => format!("{by}den {day}:e {}", step(every, lang)),
                Lang::En => format!("{by}day {day} of {}", step(every, lang)),
            }
        }
        Some(Part::Season(season)) if at.from.is_some() => {
            let name = match (season, lang) {
                (Season::Vt, Lang::Sv) => "vårtermin",
                (Season::Ht, Lang::Sv) => "hösttermin",
                (Season::Spring, Lang::Sv) => "vår",
                (Season::Summer, Lang::Sv) => "sommar",
                (Season::Autumn, Lang::Sv) => "höst",
                (Season::Winter, Lang::Sv) => "vinter",
                (Season::SchoolYear, Lang::Sv) => "läsår",
                (season, Lang::En) => season_name(season, Lang::En),
            };
            format!("{} {name}", step_word(every, lang))
        }
        _ => {
            let year = match (every.n, lang) {
                (1, Lang::Sv) => "årligen".to_owned(),
                (1, Lang::En) => "every year".to_owned(),
                _ => step(every, lang),
            };
            let by = at.from.is_none();
            let link = if by { "" } else { pick(lang, ("i ", "in ")) };
            format!("{year} {link}{}", moment(at, lang))
        }
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
        (n, Lang::Sv) => {
            let var = if neuter { "vart" } else { "var" };
            format!("{var} {}", row(&ORDINALS, n, lang))
        }
        (1, Lang::En) => "every".to_owned(),
        (2, Lang::En) => "every other".to_owned(),
        (n, Lang::En) => format!("every {}", row(&ORDINALS, n, lang)),
    }
}

fn step(every: Count, lang: Lang) -> String {
    format!("{} {}", step_word(every, lang), every.unit.say(1, lang))
}

fn relative(event: &str, side: &[String], lang: Lang) -> String {
    let word = |side: &String| match (side.as_str(), lang) {
        ("before", Lang::Sv) => "inför",
        ("after", Lang::Sv) => "efter varje",
        (_, Lang::Sv) => "vid",
        ("before", Lang::En) => "before",
        ("after", Lang::En) => "after",
        (_, Lang::En) => "at",
    };
    let sides: Vec<_> = side.iter().map(word).collect();
    format!("{} {event}", sides.join(pick(lang, (" och ", " and "))))
}

/// Says a moment.
pub(super) fn moment(at: Moment, lang: Lang) -> String {
    let doubt = if at.uncertain { "?" } else { "" };
    let said = match (at.from, at.until) {
        (Some(from), until) if Some(from) == until => point(from, lang),
        (Some(from), Some(until)) => {
            format!("{}–{}", point(from, lang), point(until, lang))
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
    said + doubt
}

fn point(point: Point, lang: Lang) -> String {
    let month = |m: u32| row(&MONTHS, m.saturating_sub(1), lang);
    let part = match (point.part, lang) {
        (Part::Year, _) => String::new(),
        (Part::Month(m), _) => month(m).to_owned(),
        (Part::Day(m, d), _) => format!("{d} {}", month(m)),
        (Part::EveryMonth(d), Lang::Sv) => format!("den {d}:e varje månad"),
        (Part::EveryMonth(d), Lang::En) => format!("day {d} of every month"),
        (Part::Week(n), Lang::Sv) => format!("vecka {n}"),
        (Part::Week(n), Lang::En) => format!("week {n}"),
        (Part::Quarter(n), Lang::Sv) => format!("kvartal {n}"),
        (Part::Quarter(n), Lang::En) => format!("quarter {n}"),
        (Part::Tertial(n), Lang::Sv) => format!("tertial {n}"),
        (Part::Tertial(n), Lang::En) => format!("four-month period {n}"),
        (Part::Half(n), Lang::Sv) => format!("{} halvåret", row(&ORDINALS, n, lang)),
        (Part::Half(n), Lang::En) => format!("the {} half", row(&ORDINALS, n, lang)),
        (Part::Season(season), lang) => season_name(season, lang).to_owned(),
    };
    let year = match (point.year, point.part) {
        (Some(year), Part::Season(Season::SchoolYear)) => {
            format!("{year}/{:02}", (year + 1).rem_euclid(100))
        }
        (Some(year), _) => year.to_string(),
        (None, _) => String::new(),
    };
    [part, year].iter().filter(|s| !s.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}

fn season_name(season: Season, lang: Lang) -> &'static str {
    pick(
        lang,
        match season {
            Season::Vt => ("vårterminen", "the spring term"),
            Season::Ht => ("höstterminen", "the autumn term"),
            Season::SchoolYear => ("läsåret", "the school year"),
            Season::Spring => ("våren", "the spring"),
            Season::Summer => ("sommaren", "the summer"),
            Season::Autumn => ("hösten", "the autumn"),
            Season::Winter => ("vintern", "the winter"),
        },
    )
}

fn weekday_name(weekday: Weekday, lang: Lang) -> &'static str {
    row(&WEEKDAYS, weekday.num_days_from_monday(), lang)
}
