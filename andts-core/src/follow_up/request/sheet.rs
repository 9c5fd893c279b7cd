use serde::Serialize;

use super::Deadline;
use crate::calendar::{Day, Interval, parse_day};
use crate::diagnostic::Text;
use crate::follow_up::stands_for_year;

/// What one responsible is asked about a time: the form before it is filled in.
///
/// Swedish: *underlagsblankett*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// What the sheet is known by; it stands in every form, and the reply is read by it.
    pub row: String,
    /// The plan's identifier.
    pub plan: Option<String>,
    /// The plan's title.
    pub title: String,
    /// Whose plan it is.
    pub organisation: Option<String>,
    /// Who is asked.
    pub actor: String,
    /// What they are called.
    pub name: String,
    /// The days asked about.
    pub period: Interval,
    /// By when, and until when things count.
    pub deadline: Deadline,
    /// What whoever answers should know, sentence by sentence.
    pub about: Vec<Text>,
    /// What is asked, in the plan's order.
    pub blocks: Vec<Block>,
}

/// What is asked of one measure, goal, focus area or the plan.
///
/// Swedish: *fråga om en åtgärd*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Block {
    /// The measure, or none where only values of something else are asked.
    pub measure: Option<String>,
    /// The goal whose follow-up it is.
    pub goal: Option<String>,
    /// The focus area whose follow-up it is.
    pub focus_area: Option<String>,
    /// Its number in the plan.
    pub number: Option<String>,
    /// What it is called.
    pub title: String,
    /// The measure it is a part of, by title.
    pub parent: Option<String>,
    /// What is done, in short.
    pub what: Option<String>,
    /// When, in the plan's own words.
    pub phrases: Vec<String>,
    /// The parts that are asked with it, by title.
    pub parts: Vec<String>,
    /// What has days in the time asked about.
    pub items: Vec<SheetItem>,
    /// The questions.
    pub questions: Vec<Question>,
}

/// Something due in the time asked about; what recurs often is one.
///
/// Swedish: *hållpunkt i blanketten*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetItem {
    /// Its windows.
    pub windows: Vec<Counted>,
    /// Its days, from the first window's first to the last's last; none while the
    /// calendar does not know them.
    pub days: Option<Interval>,
    /// How many times the plan counts in all.
    pub required: Option<u32>,
    /// Each of whom or what the count is for, in words.
    pub each: Option<String>,
    /// Whether every unit answers for itself, so that the count is of whoever is asked
    /// alone.
    pub own: bool,
    /// How many times the log already holds.
    pub done: u32,
    /// The days, what the plan counts, and what the log holds, in words.
    pub says: Text,
}

/// A window in which something is counted.
///
/// Swedish: *räknad hållpunkt*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// The key of what is due.
    pub key: String,
    /// Its days.
    pub days: Option<Interval>,
    /// How many times the plan counts.
    pub required: Option<u32>,
    /// How many times the log already holds.
    pub done: u32,
}

/// One question; its answer is one cell.
///
/// Swedish: *fråga*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// What its answer is known by, such as `kontrollkop/verdict`.
    pub row: String,
    /// What is asked.
    #[serde(flatten)]
    pub ask: Ask,
    /// The question in words.
    pub label: Text,
    /// How it is answered.
    pub how: Text,
    /// The unit of the answer.
    pub unit: Option<String>,
}

/// What a question asks for.
///
/// Swedish: *slag av fråga*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// How the measure went (*bedömning*).
    Verdict,
    /// How many times something due was done in all (*antal*).
    Times {
        /// The windows the count is for.
        windows: Vec<Counted>,
    },
    /// The value of an indicator (*indikatorvärde*).
    Value {
        /// The indicator.
        indicator: String,
        /// The follow-up that looks at it.
        follow_up: Option<String>,
        /// What it is told by, such as *kön*; none for the whole.
        by: Option<String>,
        /// The group, such as *flickor*.
        is: Option<String>,
    },
    /// The values of an indicator for groups that whoever answers names (*fördelning*).
    Groups {
        /// The indicator.
        indicator: String,
        /// The follow-up that looks at it.
        follow_up: Option<String>,
        /// What it is told by, such as *skola*.
        by: String,
    },
    /// What there is to say of it (*kommentar*).
    Comment,
    /// What was in the way (*hinder*).
    Obstacle,
    /// Whether it should go on (*bör fortsätta*).
    Continue,
}

impl Sheet {
    /// Goes through all questions, with the block each stands in.
    pub fn questions(&self) -> impl Iterator<Item = (&Block, &Question)> {
        let blocks = self.blocks.iter();
        blocks.flat_map(|block| block.questions.iter().map(move |asked| (block, asked)))
    }
}

impl SheetItem {
    /// Whether it stands for the year of a measure that has no time of its own.
    pub(super) fn stands_for_year(&self) -> bool {
        self.windows.iter().any(|window| stands_for_year(&window.key))
    }
}

impl Question {
    /// Returns the windows a count is for; none where no count is asked.
    #[must_use]
    pub fn windows(&self) -> Option<&[Counted]> {
        match &self.ask {
            Ask::Times { windows } => Some(windows),
            Ask::Verdict
            | Ask::Value { .. }
            | Ask::Groups { .. }
            | Ask::Comment
            | Ask::Obstacle
            | Ask::Continue => None,
        }
    }
}

/// What every sheet's key begins with.
pub(super) const SHEET: &str = "sheet/";

/// Returns what a sheet is known by.
pub(super) fn sheet_row(actor: &str, period: Interval) -> String {
    row(&format!("{SHEET}{actor}/{}/{}", period.from(), period.until()))
}

/// Returns the actor and the days of a sheet's key.
pub(super) fn of_sheet_row(row: &str) -> Option<(&str, Interval)> {
    let (rest, until) = row.strip_prefix(SHEET)?.rsplit_once('/')?;
    let (actor, from) = rest.rsplit_once('/')?;
    let day = |text: &str| -> Option<Day> { parse_day(text) };
    Some((actor, Interval::new(day(from)?, day(until)?)?))
}

/// Returns a key as it can stand in every form: on one line and within marks.
pub(super) fn row(text: &str) -> String {
    let plain = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '`' | '"');
    text.chars().map(|c| if plain(c) { '-' } else { c }).collect()
}
