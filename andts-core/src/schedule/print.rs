//! From timings to words: one canonical form, in Swedish such that reading it gives the
//! same timings.

use super::say_every::{every, step_word};
use super::say_moment::{by, inside};
use super::say_relative::relative;
use super::timing::{Bound, Count, Extent, Kind, Once, Quota, Stretch, Timing};
use crate::calendar::{Moment, Unit};
use crate::diagnostic::Lang;

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

pub(super) fn list(words: &[&str], lang: Lang) -> String {
    let and = pick(lang, " och ", " and ");
    match words {
        [most @ .., last] if !most.is_empty() => {
            format!("{}{and}{last}", most.join(", "))
        }
        words => words.concat(),
    }
}

pub(super) fn step(every: Count, lang: Lang) -> String {
    format!("{} {}", step_word(every, lang), every.unit.say(1, lang))
}

pub(super) fn stretches(within: &[Stretch], lang: Lang) -> String {
    if within.is_empty() {
        return String::new();
    }
    let moments: Vec<Moment> = within.iter().filter_map(Stretch::moment).collect();
    if moments.len() == within.len() {
        return format!(" {}", inside(&moments, lang));
    }
    let named: Vec<&str> = within.iter().filter_map(Stretch::occasion).collect();
    format!(" {} {}", pick(lang, "under", "during"), list(&named, lang))
}

pub(super) fn excepted(except: &[Stretch], lang: Lang) -> String {
    if except.is_empty() {
        return String::new();
    }
    let moments: Vec<Moment> = except.iter().filter_map(Stretch::moment).collect();
    let said = if moments.is_empty() {
        list(&except.iter().filter_map(Stretch::occasion).collect::<Vec<_>>(), lang)
    } else {
        by(&moments, lang)
    };
    format!(" {} {said}", pick(lang, "utom", "except"))
}
