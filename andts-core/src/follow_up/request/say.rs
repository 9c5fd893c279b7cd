//! What the forms say, in both languages.

use chrono::Datelike;

use super::{AnswerBy, Ask, Deadline, Sheet, SheetItem};
use crate::calendar::{self, Day, Interval};
use crate::diagnostic::{Lang, Text};
use crate::document::Vocabulary;
use crate::follow_up::Verdict;
use crate::schedule::{Bound, say_day, say_days};

pub(super) fn both(say: impl Fn(Lang) -> String) -> Text {
    Text::new(say(Lang::Sv), say(Lang::En))
}

pub(super) fn day(day: Day, lang: Lang) -> String {
    say_day(day, lang)
}

/// Says some days: a whole year is called by its number.
pub(super) fn days(days: Interval, lang: Lang) -> String {
    year(days).map_or_else(|| say_days(days, lang), |year| year.to_string())
}

/// Returns the year that some days are.
pub(super) fn year(days: Interval) -> Option<i32> {
    let year = days.from().year();
    let first = calendar::day(year, 1, 1) == Some(days.from());
    let last = calendar::day(year, 12, 31) == Some(days.until());
    (first && last).then_some(year)
}

/// The heading of every form.
pub(super) fn heading(sheet: &Sheet, lang: Lang) -> String {
    let (name, days) = (one_line(&sheet.name), days(sheet.period, lang));
    match lang {
        Lang::Sv => format!("Underlag från {name}, {days}"),
        Lang::En => format!("Material from {name}, {days}"),
    }
}

/// What whoever answers should know.
pub(super) fn about(
    title: &str,
    name: &str,
    period: Interval,
    deadline: &Deadline,
) -> Vec<Text> {
    let (title, name) = (one_line(title), one_line(name));
    let of = both(|lang| {
        let days = days(period, lang);
        match (lang, title.is_empty()) {
            (Lang::Sv, true) => format!("Frågor till {name} om {days}."),
            (Lang::Sv, false) => format!("Frågor till {name} om ”{title}”, {days}."),
            (Lang::En, true) => format!("Questions to {name} about {days}."),
            (Lang::En, false) => format!("Questions to {name} on “{title}”, {days}."),
        }
    });
    let counts = both(|lang| {
        let day = day(deadline.counts_until, lang);
        match lang {
            Lang::Sv => format!("Ta med det som är gjort till och med {day}."),
            Lang::En => format!("Include what was done up to and including {day}."),
        }
    });
    let blank = Text::new(
        "Svara på det ni vet och lämna resten tomt: ett tomt svar är inget svar, inte ett nej.",
        "Answer what you know and leave the rest blank: a blank is no answer, not a no.",
    );
    let total = Text::new(
        "Ett antal är alla gånger under de dagar som frågan nämner, även de som redan är antecknade.",
        "A count is every time in the days the question names, also those already noted.",
    );
    let functions = Text::new(
        "Det är funktionen som svarar, inte en person. Skriv inga namn, inga andra personuppgifter och inget som kan kopplas till en enskild.",
        "The function answers, not a person. Write no names, no other personal data and nothing that can be tied to an individual.",
    );
    vec![of, by(deadline), counts, blank, total, functions]
}

fn by(deadline: &Deadline) -> Text {
    let what = deadline.what.as_deref().map(one_line).unwrap_or_default();
    both(|lang| {
        let until = deadline.answer_by.map(|until| day(until, lang)).unwrap_or_default();
        let what = match (what.is_empty(), lang) {
            (true, _) => String::new(),
            (false, Lang::Sv) => format!(" (”{what}”)"),
            (false, Lang::En) => format!(" (“{what}”)"),
        };
        match (deadline.from, lang) {
            (AnswerBy::Asker, Lang::Sv) => format!("Svara senast {until}."),
            (AnswerBy::Asker, Lang::En) => format!("Please answer by {until}."),
            (AnswerBy::Input, Lang::Sv) => {
                format!("Underlaget ska vara inne senast {until}{what}.")
            }
            (AnswerBy::Input, Lang::En) => {
                format!("The material must be in by {until}{what}.")
            }
            (AnswerBy::Report, Lang::Sv) => format!(
                "Planen ska vara redovisad senast {until}{what} och säger inte när underlaget ska vara inne; svara i god tid före den dagen."
            ),
            (AnswerBy::Report, Lang::En) => format!(
                "The plan is to be reported by {until}{what} and does not say when the material must be in; please answer well before that day."
            ),
            (AnswerBy::Nothing, Lang::Sv) => {
                "Planen säger inte när svaret ska vara inne.".to_owned()
            }
            (AnswerBy::Nothing, Lang::En) => {
                "The plan does not say when the answer must be in.".to_owned()
            }
        }
    })
}

/// Says something due: its days, what the plan counts, and what the log holds.
pub(super) fn item(
    item: &SheetItem,
    bound: Option<Bound>,
    up_to: Option<u32>,
    logged: bool,
) -> Text {
    both(|lang| {
        let days = match (item.days, lang) {
            (Some(its), _) => days(its, lang),
            (None, Lang::Sv) => "datum saknas i planens kalender".to_owned(),
            (None, Lang::En) => "dates missing in the plan's calendar".to_owned(),
        };
        let mut said = vec![days];
        said.extend(item.each.as_ref().map(|each| match lang {
            Lang::Sv => format!("var och en: {each}"),
            Lang::En => format!("each of: {each}"),
        }));
        said.extend(item.own.then(|| match lang {
            Lang::Sv => "för er egen del".to_owned(),
            Lang::En => "your own part".to_owned(),
        }));
        said.extend(plan_counts(item, bound, up_to, lang));
        said.extend(logged.then(|| match (item.done, lang) {
            (0, Lang::Sv) => "ingen gång antecknad".to_owned(),
            (1, Lang::Sv) => "1 gång antecknad".to_owned(),
            (n, Lang::Sv) => format!("{n} gånger antecknade"),
            (0, Lang::En) => "noted no time".to_owned(),
            (1, Lang::En) => "noted 1 time".to_owned(),
            (n, Lang::En) => format!("noted {n} times"),
        }));
        said.join(", ")
    })
}

fn plan_counts(
    item: &SheetItem,
    bound: Option<Bound>,
    up_to: Option<u32>,
    lang: Lang,
) -> Option<String> {
    let windows = item.windows.len();
    if windows > 1 {
        return Some(match lang {
            Lang::Sv => format!("{windows} hållpunkter enligt planen"),
            Lang::En => format!("{windows} items by the plan"),
        });
    }
    let n = item.required?;
    let count = up_to.map_or_else(|| n.to_string(), |most| format!("{n}–{most}"));
    let times = match (lang, n == 1 && up_to.is_none()) {
        (Lang::Sv, true) => "gång",
        (Lang::Sv, false) => "gånger",
        (Lang::En, true) => "time",
        (Lang::En, false) => "times",
    };
    let count = match (bound, lang) {
        (Some(Bound::AtLeast), Lang::Sv) => format!("minst {count} {times}"),
        (Some(Bound::AtLeast), Lang::En) => format!("at least {count} {times}"),
        (Some(Bound::AtMost), Lang::Sv) => format!("högst {count} {times}"),
        (Some(Bound::AtMost), Lang::En) => format!("at most {count} {times}"),
        (Some(Bound::Stated) | None, _) => format!("{count} {times}"),
    };
    Some(match lang {
        Lang::Sv => format!("{count} enligt planen"),
        Lang::En => format!("{count} by the plan"),
    })
}

/// Says how a question is answered.
pub(super) fn how(ask: &Ask, unit: Option<&str>) -> Text {
    let number = || match unit.map(one_line) {
        Some(unit) => Text::new(format!("ett tal, {unit}"), format!("a number, {unit}")),
        None => Text::new("ett tal", "a number"),
    };
    match ask {
        Ask::Verdict => both(|lang| {
            let words: Vec<_> = Verdict::ALL.iter().map(|v| v.say(lang)).collect();
            words.join(" / ")
        }),
        Ask::Times { .. } => Text::new("ett helt tal", "a whole number"),
        Ask::Value { .. } => number(),
        Ask::Groups { .. } => Text::new(
            "namn: tal, med semikolon mellan",
            "name: number, with semicolons between",
        ),
        Ask::Comment | Ask::Obstacle => Text::new("med egna ord", "in your own words"),
        Ask::Continue => Text::new("ja / nej", "yes / no"),
    }
}

/// A text without its line breaks.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
