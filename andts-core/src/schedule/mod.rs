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
//! | årligen, varje kvartal, vartannat år, varje höst, årligen i december | every |
//! | 31 maj 2022; december 2022; v. 38; hösten 2022; 16 mars–maj 2022; senast 31 mars | once |
//! | inför skolavslutning; vid varje läsårsstart | relative |
//!
//! A recurrence or a time with its year is understood anywhere in a sentence. A time
//! without a year (*31 maj*, *våren*, *v. 38*) is understood only where the whole phrase
//! is: in prose a month or a number is too often something else, and nothing is guessed.
//! A text longer than [`MAX_PHRASE`] bytes is kept as one note.

mod on;
mod parse;
mod point;
mod print;
mod timing;
mod token;
mod windows;

pub use on::On;
pub use timing::{Bound, Count, Kind, Timing};
pub use windows::Window;

use crate::calendar::{Conventions, Day, Interval};
use crate::diagnostic::{Lang, Span};

/// The longest phrase that is read, in bytes.
pub const MAX_PHRASE: usize = 4096;
/// The most windows one question is answered with.
pub const MAX_WINDOWS: usize = 10_000;

/// A phrase and what it means.
///
/// Swedish: *periodicitet*.
///
/// ```
/// use andts_core::schedule::{Kind, Schedule};
///
/// let schedule = Schedule::parse("Minst 2 gånger per termin");
/// assert!(matches!(schedule.timings()[0].kind, Kind::Quota { times: 2, .. }));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    text: String,
    timings: Vec<Timing>,
    impossible: Vec<Span>,
}

impl Schedule {
    /// Reads a phrase; it never fails.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let (timings, impossible) = parse::phrase(text);
        Self { text: text.to_owned(), timings, impossible }
    }

    /// Puts given timings beside the phrase they win over.
    #[must_use]
    pub fn from_timings(text: &str, timings: Vec<Timing>) -> Self {
        Self { text: text.to_owned(), timings, impossible: Vec::new() }
    }

    /// Returns the phrase as written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns what it means.
    #[must_use]
    pub fn timings(&self) -> &[Timing] {
        &self.timings
    }

    /// Returns where the phrase names a day or week that does not exist.
    #[must_use]
    pub fn impossible(&self) -> &[Span] {
        &self.impossible
    }

    /// Says the timings again in plain words.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        print::schedule(&self.timings, lang)
    }

    /// Returns the windows that touch `from` to `until`, in order.
    ///
    /// The question selects and never clips; the period clips, and gives missing years.
    /// Without a period the question is the period.
    ///
    /// ```
    /// use andts_core::calendar::{Conventions, parse_day};
    /// use andts_core::schedule::Schedule;
    ///
    /// let (from, until) = (parse_day("2022-01-01").unwrap(), parse_day("2023-12-31").unwrap());
    /// let schedule = Schedule::parse("Årligen under maj månad");
    /// let windows = schedule.windows(from, until, None, &Conventions::default());
    /// assert_eq!(windows[1].from, parse_day("2023-05-01"));
    /// ```
    #[must_use]
    pub fn windows(
        &self,
        from: Day,
        until: Day,
        period: Option<Interval>,
        conventions: &Conventions,
    ) -> Vec<Window> {
        let Some(question) = Interval::new(from, until) else { return Vec::new() };
        windows::windows(self, question, period.unwrap_or(question), conventions)
    }
}
