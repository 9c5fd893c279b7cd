//! The JavaScript face of `andts-core`: conversions and nothing else.
//!
//! Every verb is a text of the core behind a method: the `Json` twin returns that text
//! unchanged, and the method beside it returns what JavaScript's own `JSON.parse` makes
//! of it. The documentation for users is in `js/index.d.ts`.

mod border;
pub mod calendar;
pub mod coverage;
pub mod diff;
mod due;
mod export;
mod follow_up;
pub mod log;
pub mod plan;
pub mod population;
mod report;
mod request;
pub mod schedule;
pub mod validate;
