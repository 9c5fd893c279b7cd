//! The coverage of a register in words.

use std::collections::BTreeSet;

use super::Asked;
use crate::calendar::Unit;
use crate::diagnostic::{Lang, Text};
use crate::follow_up::period::day;

pub(super) fn empty() -> Text {
    Text::new("registret är tomt", "the register is empty")
}

pub(super) fn no_such_class(class: &str) -> Text {
    Text::new(
        format!("ingen enhet i registret har klassen `{class}`"),
        format!("no unit of the register has the class `{class}`"),
    )
}

pub(super) fn no_classes() -> Text {
    Text::new(
        "registret har bara ett antal: klasserna är inte kända, och alla enheter har samma krav",
        "the register is only a number: classes are not known, and all units have one requirement",
    )
}

pub(super) fn more_than(size: usize, visited: usize, period: &Text) -> Text {
    Text::new(
        format!(
            "{}: {visited} olika enheter är besökta, men registret har {size}",
            period.sv
        ),
        format!(
            "{}: {visited} different units were visited, but the register has {size}",
            period.en
        ),
    )
}

/// Says the rule that units are counted by.
pub(super) fn rule(asked: &Asked, size: Option<u32>) -> Text {
    let required = Text::new(required(asked, Lang::Sv), required(asked, Lang::En));
    let (grace, on) = (asked.grace_days, asked.on);
    match size {
        Some(size) => Text::new(
            format!(
                "{} Av registret är bara antalet känt, {size}: andelen räknas mot det, och \
                 vilka som inte har besökts går inte att säga.",
                required.sv
            ),
            format!(
                "{} Of the register only the size is known, {size}: the share is counted \
                 against it, and which units were not visited cannot be said.",
                required.en
            ),
        ),
        None => Text::new(
            format!(
                "{} I en period ska de enheter täckas som finns i registret på dess sista dag \
                 (i en pågående period {}) och har funnits där i minst {grace} dagar. Nyare \
                 enheter och de som har lämnat registret räknas bara om de har fått sina \
                 besök; annars står de för sig, som nya och avförda. Alla som någon gång \
                 under perioden har funnits i registret redovisas bredvid.",
                required.sv,
                day(on, Lang::Sv)
            ),
            format!(
                "{} To be covered in a period: the units in the register on its last day \
                 (in one that runs, on {}) that have been there for at least {grace} days. Newer \
                 units and those that have left count only if they got their visits; otherwise \
                 they are told apart, as new and as left. All that were in the register at any \
                 time of the period are told beside.",
                required.en,
                day(on, Lang::En)
            ),
        ),
    }
}

/// Says how many visits are required, and in what time.
fn required(asked: &Asked, lang: Lang) -> String {
    let (n, own) = (asked.required, asked.every_of(None));
    let stated = match lang {
        Lang::Sv => format!("Krav {}: {n} besök", in_time(asked, own, lang)),
        Lang::En if n == 1 => format!("Required {}: 1 visit", in_time(asked, own, lang)),
        Lang::En => format!("Required {}: {n} visits", in_time(asked, own, lang)),
    };
    let named = asked.required_by_class.keys().chain(asked.every_by_class.keys());
    let classes: BTreeSet<_> = named.map(String::as_str).collect();
    let classes = classes.into_iter().map(|class| {
        let (n, every) = (asked.required_of(Some(class)), asked.every_of(Some(class)));
        let time = if every == own {
            String::new()
        } else {
            format!(" {}", in_time(asked, every, lang))
        };
        match lang {
            Lang::Sv => format!("; i klassen {class} {n}{time}"),
            Lang::En => format!("; in class {class} {n}{time}"),
        }
    });
    let only = match (&asked.class, lang) {
        (Some(class), Lang::Sv) => format!(" Bara klassen {class} räknas."),
        (Some(class), Lang::En) => format!(" Only the class {class} is counted."),
        (None, _) => String::new(),
    };
    let over_many = asked.every_by_class.values().chain([&asked.every]).any(|n| *n > 1);
    let longer = match (over_many, lang) {
        (false, _) => "",
        (true, Lang::Sv) => {
            " Ett krav över flera perioder räknas i perioden och dem närmast före; innan så \
             många perioder har efterfrågats räknas bara de enheter som har fått sina besök."
        }
        (true, Lang::En) => {
            " What is required in several periods is counted in the period and those right \
             before it; until so many periods are asked about only units that got their \
             visits count."
        }
    };
    format!("{stated}{}.{only}{longer}", classes.collect::<String>())
}

/// Says a time of so many periods: *per år*, *per 2 år*.
fn in_time(asked: &Asked, every: usize, lang: Lang) -> String {
    let n = u32::try_from(every).unwrap_or(u32::MAX);
    match (asked.per, n, lang) {
        (Unit::Plan, _, Lang::Sv) => "i perioden".to_owned(),
        (Unit::Plan, _, Lang::En) => "in the period".to_owned(),
        (unit, 1, _) => format!("per {}", unit.say(1, lang)),
        (unit, n, _) => format!("per {n} {}", unit.say(n, lang)),
    }
}
