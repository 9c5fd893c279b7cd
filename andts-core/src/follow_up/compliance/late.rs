use serde::Serialize;

use super::case::Last;
use crate::calendar::{Clock, Limit, Start, Unit};
use crate::diagnostic::{Lang, Text};

/// How long after its limit something was handled, or is still open.
///
/// Swedish: *försening*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lateness {
    /// How many of the unit.
    pub n: u32,
    /// What is counted.
    pub unit: LateUnit,
    /// The same in words.
    pub text: Text,
}

/// What lateness is counted in: what the limit itself is counted in.
///
/// Swedish: *enhet för försening*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LateUnit {
    /// Minutes (*minuter*).
    Minutes,
    /// Minutes of working days (*minuter helgfri vardag*).
    WorkingMinutes,
    /// Days (*dagar*); after a limit in months too.
    Days,
    /// Working days (*arbetsdagar*).
    WorkingDays,
}

impl LateUnit {
    /// Returns what lateness after a limit is counted in.
    #[must_use]
    pub fn of(limit: Limit) -> Self {
        match limit {
            Limit::Hours(_) => Self::Minutes,
            Limit::WorkingHours(_) => Self::WorkingMinutes,
            Limit::Days(_) | Limit::Months(_) => Self::Days,
            Limit::WorkingDays(_) => Self::WorkingDays,
        }
    }
}

impl Lateness {
    /// Returns so much lateness in words; what was judged by day is said in days.
    pub(super) fn of(limit: Limit, n: u32, by_day: bool) -> Self {
        let unit = LateUnit::of(limit);
        let text =
            Text::new(say(unit, n, by_day, Lang::Sv), say(unit, n, by_day, Lang::En));
        Self { n, unit, text }
    }
}

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;

/// How much of a limit's unit lies between its end and a time after it.
pub(super) fn amount(clock: &Clock, limit: Limit, last: Last, at: Start) -> Option<u32> {
    let minutes = last.minute.zip(at.minute());
    let days = u32::try_from((at.day() - last.day).num_days()).ok()?;
    let working_days = || clock.working_days(last.day, at.day());
    match (LateUnit::of(limit), minutes) {
        (LateUnit::Minutes, Some((end, at))) => {
            days.checked_mul(DAY)?.checked_add(at)?.checked_sub(end)
        }
        (LateUnit::Minutes, None) => days.checked_mul(DAY),
        (LateUnit::WorkingMinutes, Some((end, minute))) => {
            let minutes = clock.working_minutes((last.day, end), (at.day(), minute))?;
            u32::try_from(minutes).ok()
        }
        (LateUnit::WorkingMinutes, None) => working_days()?.checked_mul(DAY),
        (LateUnit::Days, _) => Some(days),
        (LateUnit::WorkingDays, _) => working_days(),
    }
}

fn say(unit: LateUnit, n: u32, by_day: bool, lang: Lang) -> String {
    let said = match unit {
        LateUnit::Minutes if by_day => days(n / DAY, lang),
        LateUnit::Minutes => clock_time(n, lang),
        LateUnit::WorkingMinutes if by_day => working_days(n / DAY, lang),
        LateUnit::WorkingMinutes => match lang {
            Lang::Sv => hours(n, lang) + " helgfri vardag",
            Lang::En => hours(n, lang) + " on working days",
        },
        LateUnit::Days => days(n, lang),
        LateUnit::WorkingDays => working_days(n, lang),
    };
    // Late, yet no working time has passed: handled on a Saturday after a Friday.
    match (n, lang) {
        (0, Lang::Sv) => said + " (på ledig tid)",
        (0, Lang::En) => said + " (on free time)",
        (_, _) => said,
    }
}

fn days(n: u32, lang: Lang) -> String {
    format!("{n} {}", Unit::Day.say(n, lang))
}

fn working_days(n: u32, lang: Lang) -> String {
    let word = match (n, lang) {
        (1, Lang::Sv) => "arbetsdag",
        (_, Lang::Sv) => "arbetsdagar",
        (1, Lang::En) => "working day",
        (_, Lang::En) => "working days",
    };
    format!("{n} {word}")
}

/// Says minutes that run all the time; what is over two days in days and hours.
fn clock_time(n: u32, lang: Lang) -> String {
    if n < 2 * DAY {
        return hours(n, lang);
    }
    let whole = match lang {
        Lang::Sv => format!("{} dygn", n / DAY),
        Lang::En => days(n / DAY, lang),
    };
    match n % DAY / HOUR {
        0 => whole,
        rest => format!("{whole} {}", hours(rest * HOUR, lang)),
    }
}

fn hours(n: u32, lang: Lang) -> String {
    let word = |n: u32, sv: [&'static str; 2], en: [&'static str; 2]| {
        let [one, many] = match lang {
            Lang::Sv => sv,
            Lang::En => en,
        };
        format!("{n} {}", if n == 1 { one } else { many })
    };
    let hours = word(n / HOUR, ["timme", "timmar"], ["hour", "hours"]);
    let minutes = word(n % HOUR, ["minut", "minuter"], ["minute", "minutes"]);
    match (n / HOUR, n % HOUR) {
        (_, 0) => hours,
        (0, _) => minutes,
        (_, _) => format!("{hours} {minutes}"),
    }
}
