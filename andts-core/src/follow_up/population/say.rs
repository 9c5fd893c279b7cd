//! The coverage of a register in words.

use super::Asked;
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

fn required(asked: &Asked, lang: Lang) -> String {
    let unit = asked.per.say(1, lang);
    let classes = asked.required_by_class.iter();
    let classes = classes.map(|(class, n)| match lang {
        Lang::Sv => format!("; i klassen {class} {n}"),
        Lang::En => format!("; in class {class} {n}"),
    });
    let classes: String = classes.collect();
    let n = asked.required;
    match lang {
        Lang::Sv => format!("Krav per {unit}: {n} besök{classes}."),
        Lang::En if n == 1 => format!("Required per {unit}: 1 visit{classes}."),
        Lang::En => format!("Required per {unit}: {n} visits{classes}."),
    }
}
