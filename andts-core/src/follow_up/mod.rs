//! What happened, held against what should have.
//!
//! Swedish: *uppföljning*.
//!
//! A [`Log`] tells what happened, entry by entry; [`status`](fn@status) says how a plan
//! stands on a day by what its log told until then. An entry counts for the items it names,
//! and without any for every window of its measure that holds its date. What is done once,
//! and a little early or late, counts for the nearest window; what tells of a time, such
//! as a report of 2022 given in January, counts for the window of that time. What is told
//! of a longer time than a window's, *44 gånger 2024* of what is weekly, is shared out to
//! the windows the log shows nothing of: in how many it was done is known, not in which.
//!
//! Two follow-ups are on data and not on the plan: [`compliance`] counts cases that were
//! handled in time, [`population`] the units of a register that were visited. [`cases`]
//! and [`covered`] are the same by a log, [`indicators`](fn@indicators) what indicators came
//! to, and [`request`](fn@request) asks one responsible for what is not known.

mod cases;
pub mod compliance;
mod indicators;
mod log;
mod period;
pub mod population;
mod ratio;
mod registers;
mod request;
mod status;

pub use cases::{MeasureCompliance, cases};
pub use indicators::{IndicatorStatus, Reading, Trend, indicators};
pub use log::{Entry, EntryKind, Log, LogReader, MAX_LINE, Share, Verdict, check_log};
pub use ratio::Ratio;
pub use registers::{Covered, covered};
pub use request::{
    AnswerBy, Ask, Block, Counted, Deadline, MAX_ANSWER, Question, Reply, Separator,
    Sheet, SheetItem, read_reply, request,
};
pub(crate) use status::rollup::answers;
pub(crate) use status::stands_for_year;
pub use status::{
    Asked, Counts, Item, MeasureStatus, Progress, Rate, Reporting, Rollup, Rollups,
    State, Status, status,
};
