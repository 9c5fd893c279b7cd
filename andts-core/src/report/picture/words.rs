//! The few words the pictures say, in both languages.

use chrono::Datelike;

use crate::calendar::Day;
use crate::diagnostic::Lang;
use crate::document::Vocabulary;
use crate::follow_up::State;
use crate::schedule::say_month;

/// The names of the months.
pub(super) fn months(lang: Lang) -> [&'static str; 12] {
    std::array::from_fn(|n| say_month(u32::try_from(n + 1).unwrap_or(0), lang))
}

/// A day in short, without its year: `30 sep`.
pub(super) fn short_day(day: Day, lang: Lang) -> String {
    let name: String = say_month(day.month(), lang).chars().take(3).collect();
    format!("{} {name}", day.day())
}

/// One of two ways to say it.
pub(in crate::report) fn say<'t>(lang: Lang, sv: &'t str, en: &'t str) -> &'t str {
    match lang {
        Lang::Sv => sv,
        Lang::En => en,
    }
}

/// What so many are called: `26 öppna`.
pub(in crate::report) fn state_of(n: usize, state: State, lang: Lang) -> &'static str {
    let one = state.say(lang);
    if n == 1 || lang == Lang::En {
        return one;
    }
    match state {
        State::Overdue => "försenade",
        State::Missed => "missade",
        State::NotDone => "ej gjorda (bör)",
        State::Open => "öppna",
        State::Moved => "flyttade",
        State::Met => "uppfyllda",
        State::Optional => "möjligheter",
        State::Partly
        | State::DueSoon
        | State::DateMissing
        | State::RegisterMissing
        | State::NoWord
        | State::Ongoing
        | State::Waived => one,
    }
}

/// Numbers in order as ranges: `3`, `5–7`, `9`.
pub(super) fn ranges(numbers: &[usize]) -> Vec<String> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for n in numbers {
        match found.last_mut() {
            Some((_, last)) if *last + 1 == *n => *last = *n,
            _ => found.push((*n, *n)),
        }
    }
    let said = found.into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        _ => format!("{first}–{last}"),
    });
    said.collect()
}
