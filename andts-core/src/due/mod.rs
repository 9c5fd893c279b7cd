//! What must be done or looked at, and by when.
//!
//! Swedish: *vad som ska göras*.
//!
//! [`due`] takes a plan and an interval and gives every window that touches it: of
//! measures, of the follow-ups of measures, goals, focus areas and the plan, of reports
//! and of the material for them. Windows of measures are clipped to the plan's and the
//! measure's period; follow-ups and reports are not clipped at its end, since the last
//! year is followed up after it. A part without a time of its own is done with its
//! parent: inheritance never makes windows.

mod chain;
mod collect;

use serde::Serialize;

use crate::calendar::{Day, Interval};
use crate::diagnostic::Text;
use crate::plan::Plan;
use crate::schedule::Window;

/// The most that one question is answered with: forty measures on every working day of ten
/// years. Of a longer answer the first in the document's order are given; ask for fewer
/// days at a time.
pub const MAX_DUE: usize = 100_000;

/// Why something is due.
///
/// Swedish: *ändamål*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The measure itself (*genomförande*).
    Activity,
    /// A look at whether it was done (*uppföljning*).
    FollowUp,
    /// Material for a report (*underlag*).
    Input,
    /// A report to someone (*redovisning*).
    Report,
}

/// Something to be done within a window.
///
/// Swedish: *hållpunkt*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    /// What it is known by, and nothing else in the answer is: its owner, its schedule,
    /// and the start of its window (or the year whose days nobody has given). What is for
    /// a part, for each of some members or the input of a report names that too, and of
    /// windows that begin on the same day the shorter name their end. Logs and calendars
    /// use it: in a plan with a period it does not depend on the question.
    pub key: String,
    /// The measure, or none for what is the whole plan's, a goal's or a focus area's.
    pub measure: Option<String>,
    /// The goal whose follow-up it is.
    pub goal: Option<String>,
    /// The focus area whose follow-up it is.
    pub focus_area: Option<String>,
    /// What it is called.
    pub title: String,
    /// Why it is due.
    pub purpose: Purpose,
    /// The identifier of the follow-up or reporting duty.
    pub id: Option<String>,
    /// What is looked at or reported, in short.
    pub what: Option<String>,
    /// The names of those who answer for it.
    pub responsible: Vec<String>,
    /// The phrase it comes from.
    pub text: String,
    /// The days, the count and how they came about.
    #[serde(flatten)]
    pub window: Window,
}

impl Due {
    /// Returns the explanation of its window.
    #[must_use]
    pub fn explanation(&self) -> &Text {
        &self.window.explanation
    }
}

/// Returns what is due from one day until another, the last included, at most [`MAX_DUE`]
/// items, in order of their last day; what the calendar cannot know comes last.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::due::due;
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"measures": [{"id": "a", "schedules": [{"text": "årligen"}]}]}"#)?;
/// let (from, until) = (parse_day("2024-01-01").unwrap(), parse_day("2024-12-31").unwrap());
/// let found = due(&plan, from, until);
/// assert_eq!(found[0].key, "a/0/2024-01-01");
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn due(plan: &Plan, from: Day, until: Day) -> Vec<Due> {
    let Some(question) = Interval::new(from, until) else { return Vec::new() };
    let mut found = collect::all(plan, question);
    // A stable sort: what ends on one day stays in the document's order.
    found.sort_by_key(|d| (d.window.until.is_none(), d.window.until, d.window.from));
    found
}
