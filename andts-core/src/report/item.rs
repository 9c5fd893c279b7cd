use serde::Serialize;

use crate::calendar::Day;
use crate::diagnostic::Lang;
use crate::document::{Obligation, Vocabulary};
use crate::due::Due;
use crate::schedule::Extent;

/// One thing due in the year.
///
/// Swedish: *hållpunkt*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// How it stands on the day asked.
    pub state: State,
    /// What is due.
    #[serde(flatten)]
    pub due: Due,
}

/// How something stands, as far as the plan alone can tell.
///
/// Swedish: *läge*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Its last day has passed, and nothing has been told of it (*ingen uppgift*).
    NoWord,
    /// It may be done, and nobody must (*möjlighet*).
    Optional,
    /// It goes on until its last day (*pågår*).
    Ongoing,
    /// Its last day has not passed (*öppen*).
    Open,
}

impl State {
    pub(super) fn of(due: &Due, on: Day) -> Self {
        let window = &due.window;
        let passed = window.until.is_some_and(|until| until < on);
        let fills = window.extent == Some(Extent::Throughout);
        let may = window.obligation.as_deref() == Some(Obligation::May.word());
        match (may, passed, fills) {
            (true, _, _) => Self::Optional,
            (false, true, _) => Self::NoWord,
            (false, false, true) => Self::Ongoing,
            (false, false, false) => Self::Open,
        }
    }

    /// Returns what a reader calls it.
    #[must_use]
    pub fn say(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::NoWord, Lang::Sv) => "ingen uppgift",
            (Self::NoWord, Lang::En) => "no word",
            (Self::Optional, Lang::Sv) => "möjlighet",
            (Self::Optional, Lang::En) => "optional",
            (Self::Ongoing, Lang::Sv) => "pågår",
            (Self::Ongoing, Lang::En) => "ongoing",
            (Self::Open, Lang::Sv) => "öppen",
            (Self::Open, Lang::En) => "open",
        }
    }
}
