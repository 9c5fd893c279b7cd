use serde::Serialize;

use super::State;
use crate::calendar::Day;
use crate::diagnostic::Text;
use crate::due::Due;

/// Something due, and how it stands on the day asked.
///
/// Swedish: *hållpunkt med läge*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// How it stands.
    pub state: State,
    /// Why it stands so, in a few words.
    pub reason: Text,
    /// How far it has come.
    pub progress: Progress,
    /// The day it is late after: the last day of its window, unless it was moved.
    #[serde(serialize_with = "crate::calendar::maybe_iso")]
    pub due_on: Option<Day>,
    /// How many days after that it was done, or has been waited for.
    pub late_days: Option<i64>,
    /// The log entries it rests on, by identifier.
    pub entries: Vec<String>,
    /// What is due.
    #[serde(flatten)]
    pub due: Due,
}

impl Item {
    /// Returns whether it has no time of its own: it stands for a whole year, or until
    /// the year's report.
    #[must_use]
    pub fn is_untimed(&self) -> bool {
        self.due.key.contains("/~/")
    }
}

/// How many times something was done, of how many.
///
/// Swedish: *takt*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// How many times it was done.
    pub done: u32,
    /// How many times it should be; none when nobody has counted.
    pub required: Option<u32>,
    /// How many times remain.
    pub remaining: Option<u32>,
    /// How much of its time has gone, in percent: with `done` a pace, and a suggestion
    /// only.
    pub elapsed_percent: Option<u32>,
    /// Whether it can still be met: once a day, in the days that are left.
    pub can_be_met: bool,
}
