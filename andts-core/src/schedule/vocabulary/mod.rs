//! The words of the language, one row each: as a writer may put them, and what they mean.
//!
//! Words are in lower case, and signs are words of their own: `t . o . m .` is *t.o.m.*

mod count;
mod event;
mod kinds;
mod prose;
mod step;
mod time;

pub(super) use count::*;
pub(super) use event::*;
pub(crate) use kinds::{is_part_of_year, is_time};
pub(super) use prose::*;
pub(super) use step::*;
pub(super) use time::*;
