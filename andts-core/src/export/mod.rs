//! What is due, in the files of other programs: a calendar and a table.
//!
//! Swedish: *export till kalender och kalkylark*.
//!
//! [`icalendar`] writes RFC 5545, [`csv`] RFC 4180; as JSON the answer of
//! [`due`](crate::due::due) is the export. Each has a row or a component for each item that
//! is due, in that order, and says of it what a coordinator asks: what, when, who, and how
//! the days came about. Personal names that a plan marks as such are not written.
//!
//! | in the calendar | why |
//! | --- | --- |
//! | an event on the last day, the window told in words | sixty bars that fill the year hide what has a day; [`Shown::Window`] draws them |
//! | `UID` of the key and the plan | the file of next month mends the events of this month's and doubles none |
//! | no `SEQUENCE` | it may never go down, and a move may be taken back; `DTSTAMP` says which file is the newer |
//! | `TRANSP:TRANSPARENT` | nobody is busy all day for a deadline |
//! | `DUE` is the last day | every client shows it as the day to be done by; `DTEND` is the day after, as the standard has it |
//! | `DTSTART` of a to-do only where it is an earlier day | `DUE` must be later than it |
//! | one component for each time of what recurs | each has its own key, can be met or moved by itself |
//! | what has no days is no event | an event needs a day; `X-ANDTS-WITHOUT-DATE` counts them, and as to-dos they are there, undated |
//! | alarms at eight in the morning | a reminder at midnight helps nobody; of a season so many days before its [`narrow`](crate::schedule::Window::narrow) days end |
//!
//! A calendar of nothing is its head alone, though the standard wants a component: an
//! entry that says *nothing* would be one more thing to do.

mod about;
mod alarm;
mod component;
mod content;
mod csv;
mod describe;
mod icalendar;
mod told;
mod uid;

pub use csv::{CsvOptions, Delimiter, csv, csv_with_states};
pub use icalendar::{CalendarOptions, ComponentKind, Shown, icalendar};
pub use told::Told;

/// How long a file becomes at most, in bytes: 64 MiB.
pub const MAX_FILE: usize = 64 * 1024 * 1024;

/// A file for another program.
///
/// Swedish: *exportfil*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What stands in it; its lines end as the standard wants, CR LF.
    pub text: String,
    /// How many items did not fit into [`MAX_FILE`]; those that come first are written.
    pub left_out: usize,
}
