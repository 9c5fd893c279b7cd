//! When: a Swedish phrase, what it means, and the days that gives.
//!
//! Swedish: *periodicitet*.
//!
//! [`Schedule::parse`] never fails. What it understands becomes a [`Timing`]; what it does
//! not stays as a note with its span. A list of timings is *plus*.
//!
//! | phrase | timing |
//! | --- | --- |
//! | löpande, kontinuerligt, rullande under perioden | continuous |
//! | vid behov, när behov uppstår | on demand |
//! | minst 2 gånger per termin; 4 ggr/år; 3–5 ggr/år; 1 gång per år i september | quota |
//! | årligen, varje kvartal, vartannat år, varje höst, första torsdagen varje månad | every |
//! | 31 maj 2022; v. 38; hösten 2022; 16 mars–maj 2022; senast 31 mars; i slutet av maj | once |
//! | inför skolavslutning; inom en vecka efter beslut; en månad före bokslutet | relative |
//!
//! A recurrence or a time with its year is understood anywhere in a sentence; a time
//! without a year (*31 maj*, *våren*, *v. 38*) beside a few words that name what happens
//! (*slutrapport maj*); what is a time only by itself (*5/5*, *2025*) where nothing else
//! is said. In prose a month or a number is too often something else, and nothing is
//! guessed: habits (*röker dagligen*), opening hours, ages, sums and what has been are
//! no schedule. A text longer than [`MAX_PHRASE`] bytes is kept as one note.

mod assumed;
mod beside;
mod by_place;
mod combine;
mod cue;
mod explain;
mod falls;
mod length;
mod moment;
mod note;
mod on;
mod parse;
mod part;
mod phase;
mod piece;
mod point;
mod print;
mod quota;
mod recur;
mod relative;
mod repeat;
mod restrict;
mod rrule;
mod say_every;
mod say_moment;
mod say_relative;
mod sentence;
mod series;
mod timing;
mod token;
mod verb;
mod vocabulary;
mod windows;
mod wire;

pub use assumed::Assumed;
pub use on::On;
pub use rrule::Rrule;
pub use timing::{
    Bound, Count, Every, Extent, Kind, Length, Of, Once, Quota, Relative, Side, Stretch,
    Timing,
};
pub(crate) use vocabulary::{is_part_of_year, is_time};
pub use windows::Window;

use crate::calendar::{Calendar, Day, Interval, Limit, Moment};
use crate::diagnostic::{Lang, Span};

/// The longest phrase that is read, in bytes.
pub const MAX_PHRASE: usize = 4096;
/// The most windows one question is answered with.
pub const MAX_WINDOWS: usize = 10_000;

/// What reading a phrase gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Read {
    timings: Vec<Timing>,
    impossible: Vec<Span>,
    conflicts: Vec<Span>,
}

/// A phrase and what it means.
///
/// Swedish: *periodicitet*.
///
/// ```
/// use andts_core::schedule::{Kind, Schedule};
///
/// let schedule = Schedule::parse("Minst 2 gånger per termin");
/// assert!(matches!(&schedule.timings()[0].kind, Kind::Quota(quota) if quota.times == 2));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    text: String,
    read: Read,
}

impl Schedule {
    /// Reads a phrase; it never fails.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self { text: text.to_owned(), read: parse::phrase(text) }
    }

    /// Puts given timings beside the phrase they win over.
    #[must_use]
    pub fn from_timings(text: &str, timings: Vec<Timing>) -> Self {
        Self { text: text.to_owned(), read: Read { timings, ..Read::default() } }
    }

    /// Returns the phrase as written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns what it means.
    #[must_use]
    pub fn timings(&self) -> &[Timing] {
        &self.read.timings
    }

    /// Returns where the phrase names a day or week that does not exist.
    #[must_use]
    pub fn impossible(&self) -> &[Span] {
        &self.read.impossible
    }

    /// Returns where the phrase says one date in two ways that do not agree.
    #[must_use]
    pub fn conflicts(&self) -> &[Span] {
        &self.read.conflicts
    }

    /// Says the timings again in plain words.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        print::schedule(self.timings(), lang)
    }

    /// Returns the windows that touch `from` to `until`, in order.
    ///
    /// The question selects and never clips; the period clips, and gives missing years.
    /// Without a period the question is the period.
    ///
    /// ```
    /// use andts_core::calendar::{Calendar, parse_day};
    /// use andts_core::schedule::Schedule;
    ///
    /// let (from, until) = (parse_day("2022-01-01").unwrap(), parse_day("2023-12-31").unwrap());
    /// let schedule = Schedule::parse("Årligen under maj månad");
    /// let windows = schedule.windows(from, until, None, &Calendar::default());
    /// assert_eq!(windows[1].from, parse_day("2023-05-01"));
    /// ```
    #[must_use]
    pub fn windows(
        &self,
        from: Day,
        until: Day,
        period: Option<Interval>,
        calendar: &Calendar,
    ) -> Vec<Window> {
        let Some(question) = Interval::new(from, until) else { return Vec::new() };
        let period = period.unwrap_or(question);
        windows::windows(self, &falls::Asked { question, period, calendar })
    }
}

/// Reads a limit of time: words such as *24 timmar helgfri vardag*, or JSON such as
/// `{"n": 4, "unit": "month"}`.
///
/// ```
/// use andts_core::calendar::Limit;
/// use andts_core::schedule::read_limit;
///
/// assert_eq!(read_limit("inom 24 timmar helgfri vardag"), Some(Limit::WorkingHours(24)));
/// assert_eq!(read_limit("fyra månader"), Some(Limit::Months(4)));
/// assert_eq!(read_limit("snarast"), None);
/// ```
#[must_use]
pub fn read_limit(text: &str) -> Option<Limit> {
    relative::read_limit(text)
}

/// Says a limit of time.
///
/// ```
/// use andts_core::calendar::Limit;
/// use andts_core::diagnostic::Lang;
/// use andts_core::schedule::say_limit;
///
/// assert_eq!(say_limit(Limit::WorkingHours(24), Lang::Sv), "24 timmar helgfri vardag");
/// ```
#[must_use]
pub fn say_limit(limit: Limit, lang: Lang) -> String {
    say_relative::length(Length::of_limit(limit), lang)
}

/// Says a moment.
///
/// ```
/// use andts_core::calendar::Moment;
/// use andts_core::diagnostic::Lang;
/// use andts_core::schedule::say_moment;
///
/// assert_eq!(say_moment(Moment::parse("2024-33").unwrap(), Lang::Sv), "kvartal 1 2024");
/// ```
#[must_use]
pub fn say_moment(moment: Moment, lang: Lang) -> String {
    print::moment(moment, lang)
}

/// Says some days, the year once where it is the same.
///
/// ```
/// use andts_core::calendar::{Interval, parse_day};
/// use andts_core::diagnostic::Lang;
/// use andts_core::schedule::say_days;
///
/// let may = Interval::new(parse_day("2024-05-01").unwrap(), parse_day("2024-05-31").unwrap());
/// assert_eq!(say_days(may.unwrap(), Lang::Sv), "1 maj–31 maj 2024");
/// ```
#[must_use]
pub fn say_days(days: Interval, lang: Lang) -> String {
    explain::span(days, lang)
}

/// Says a day.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::diagnostic::Lang;
/// use andts_core::schedule::say_day;
///
/// assert_eq!(say_day(parse_day("2024-05-31").unwrap(), Lang::Sv), "31 maj 2024");
/// ```
#[must_use]
pub fn say_day(day: Day, lang: Lang) -> String {
    say_days(Interval::of(day), lang)
}

/// Returns the name of a month, 1 for January; nothing for what is no month.
///
/// ```
/// use andts_core::diagnostic::Lang;
/// use andts_core::schedule::say_month;
///
/// assert_eq!(say_month(5, Lang::Sv), "maj");
/// assert_eq!(say_month(13, Lang::En), "");
/// ```
#[must_use]
pub fn say_month(month: u32, lang: Lang) -> &'static str {
    say_moment::month(month, lang)
}
