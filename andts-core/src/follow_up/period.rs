//! The periods that a follow-up counts in, and what a reader calls them.

use chrono::Datelike;

use crate::calendar::{Day, Interval, Moment, Part, Point, Season, Unit};
use crate::diagnostic::{Lang, Text};
use crate::schedule::{say_day, say_days, say_moment};

/// Says a day inside a sentence: *den 2 december 2024*.
pub(super) fn day(day: Day, lang: Lang) -> String {
    let said = say_day(day, lang);
    match lang {
        Lang::Sv => format!("den {said}"),
        Lang::En => said,
    }
}

/// Says a period of a unit: *kvartal 1 2024*, *vårterminen 2024*, or else its days.
pub(super) fn say(unit: Unit, days: Interval) -> Text {
    let said = |lang| match part(unit, days) {
        Some(part) => {
            let point = Point { year: Some(days.from().year()), part };
            say_moment(Moment::at(point), lang)
        }
        None => say_days(days, lang),
    };
    Text::new(said(Lang::Sv), said(Lang::En))
}

/// What of the year a period is, counted from the month it begins in.
fn part(unit: Unit, days: Interval) -> Option<Part> {
    let nth = |months: u32| days.from().month0() / months + 1;
    match unit {
        Unit::Month => Some(Part::Month(nth(1))),
        Unit::Quarter => Some(Part::Quarter(nth(3))),
        Unit::Tertial => Some(Part::Tertial(nth(4))),
        Unit::HalfYear => Some(Part::Half(nth(6))),
        // The spring term begins in January, the autumn term in August.
        Unit::Term if nth(6) == 1 => Some(Part::Season(Season::Vt)),
        Unit::Term => Some(Part::Season(Season::Ht)),
        Unit::SchoolYear => Some(Part::Season(Season::SchoolYear)),
        Unit::Year => Some(Part::Year),
        Unit::Plan if is_a_year(days) => Some(Part::Year),
        Unit::Day | Unit::Week | Unit::Weekend | Unit::Mandate | Unit::Plan => None,
    }
}

fn is_a_year(days: Interval) -> bool {
    let (from, until) = (days.from(), days.until());
    from.year() == until.year()
        && (from.ordinal0(), until.month(), until.day()) == (0, 12, 31)
}
