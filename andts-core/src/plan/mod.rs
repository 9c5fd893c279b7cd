//! What a plan means: typed look-ups over what was written.
//!
//! Swedish: *handlingsplanen*.
//!
//! [`Plan`] holds a [`Document`](crate::document::Document) whose identifiers are unique,
//! and answers who is who in it; [`Measure`] is a view of one measure with what it takes
//! from its parent. A reference to nothing gives nothing: a rule speaks of it.

mod calendar;
mod grade;
mod measure;
mod read;
mod timing;

pub use grade::Grade;
pub use measure::Measure;
pub use read::Plan;
pub(crate) use read::schedule;
