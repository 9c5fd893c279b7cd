//! Deadline compliance in words.

use super::{Asked, Fault};
use crate::calendar::{Day, Limit};
use crate::diagnostic::{Lang, Text};
use crate::follow_up::period::day;
use crate::schedule::say_limit;

pub(super) fn limit(limit: Limit) -> Text {
    Text::new(say_limit(limit, Lang::Sv), say_limit(limit, Lang::En))
}

pub(super) fn fault(row: usize, fault: Fault) -> Text {
    let (sv, en) = match fault {
        Fault::ReceivedUnreadable => (
            "när ärendet kom in saknas eller är ingen tid",
            "when the case came in is missing or is no time",
        ),
        Fault::HandledUnreadable => {
            ("när ärendet handlades är ingen tid", "when the case was handled is no time")
        }
        Fault::HandledBeforeReceived => (
            "ärendet är handlagt innan det kom in",
            "the case was handled before it came in",
        ),
        Fault::NoDeadline => {
            ("fristen går ut efter år 2200", "the limit is up after the year 2200")
        }
    };
    Text::new(
        format!("rad {row} (räknat från 0): {sv}"),
        format!("row {row} (counted from 0): {en}"),
    )
}

/// Says how cases are counted.
pub(super) fn counting(asked: &Asked) -> Text {
    let said = limit(asked.limit);
    let (on_sv, on_en) = (day(asked.on, Lang::Sv), day(asked.on, Lang::En));
    let mut text = Text::new(
        format!(
            "Fristen är {}. Ärendena räknas i den period de kom in, så som de stod \
             {on_sv}. Andelen i tid är av de handlagda; den andra andelen räknar även de \
             öppna vilkas tid har gått ut.",
            said.sv,
        ),
        format!(
            "The limit is {}. Cases are counted in the period they came in, as they stood \
             on {on_en}. The share in time is of those handled; the other share counts \
             the open ones whose time is up too.",
            said.en,
        ),
    );
    if in_hours(asked.limit) {
        add(
            &mut text,
            " Saknas klockslag bedöms ärendet per dag och är för sent bara om det är det \
             oavsett klockslag.",
            " Where an hour is missing a case is judged by day and is late only if it is \
             late whatever the hour was.",
        );
    }
    if asked.statutory {
        add(
            &mut text,
            " Fristen räknas som satt i lag: är sista dagen ledig gäller nästa vardag \
             enligt lag (1930:173) 2 §.",
            " The limit counts as set by law: if its last day is free the next working \
             day counts under lag (1930:173) 2 §.",
        );
    } else {
        add(
            &mut text,
            " Sista dagen flyttas inte fast den är ledig; hur många fler som vore i tid \
             om fristen var satt i lag, enligt lag (1930:173) 2 §, står för sig.",
            " The last day is not moved even if it is free; how many more would be in \
             time if the limit were set by law, under lag (1930:173) 2 §, is told beside.",
        );
    }
    if let Some(below) = asked.suppress_below {
        add(
            &mut text,
            &format!(
                " Antal under {below} visas inte, inte heller det de kan räknas ur."
            ),
            &format!(
                " Counts below {below} are not shown, nor what would give them away."
            ),
        );
    }
    text
}

fn add(text: &mut Text, sv: &str, en: &str) {
    text.sv.push_str(sv);
    text.en.push_str(en);
}

pub(super) fn in_hours(limit: Limit) -> bool {
    match limit {
        Limit::Hours(_) | Limit::WorkingHours(_) => true,
        Limit::Days(_) | Limit::WorkingDays(_) | Limit::Months(_) => false,
    }
}

/// Says a day, and its minute if there is one: *den 2 december 2024 kl. 15:00*.
pub(super) fn time(on: Day, minute: Option<u32>, lang: Lang) -> String {
    let said = day(on, lang);
    let Some(minute) = minute else { return said };
    let word = match lang {
        Lang::Sv => "kl.",
        Lang::En => "at",
    };
    format!("{said} {word} {:02}:{:02}", minute / 60, minute % 60)
}
