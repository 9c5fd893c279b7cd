//! The sheet that asks one responsible for underlag, and the reply that comes back.
//!
//! Swedish: *begäran om underlag*.
//!
//! [`request`] puts together a [`Sheet`]: of each measure that an actor answers for, what
//! the plan says, what is due, and the questions. It is handed out as HTML, Markdown or
//! CSV; [`read_reply`] reads any of them, filled in, and gives entries of a log. Each
//! question has a key, its `row`, by which its answer is found again.
//!
//! What is asked of whom:
//!
//! * A measure is asked of whoever answers for it, and of each member of a group that
//!   does. Whoever only appoints is not asked, nor is the whole asked for its units
//!   (`part_of`): nothing is asked twice.
//! * Whoever answers for some parts of a measure (`for`) is asked of those. Where nobody
//!   answers for the whole, they are asked for its numbers.
//! * Where every unit answers for itself (`each`), a count is of its own doings.
//! * A part without time, responsible or follow-up of its own is asked with its parent.
//! * The values of a follow-up are asked of whoever does it, else of whoever answers for
//!   the measure; what the library counts itself is not asked.
//! * A count is the whole count for its days, so that it does not matter what the log
//!   already holds: an entry has only what was not there.

mod build;
mod cells;
mod csv;
mod deadline;
mod entries;
mod faults;
mod html;
mod items;
mod markdown;
mod questions;
mod reply;
mod say;
mod sheet;
mod table;
mod who;
mod words;

pub use build::request;
pub use csv::Separator;
pub use deadline::{AnswerBy, Deadline};
pub use reply::{MAX_ANSWER, Reply, read_reply};
pub use sheet::{Ask, Block, Counted, Question, Sheet, SheetItem};
