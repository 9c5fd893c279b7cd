#![doc = include_str!("../../README.md")]

pub mod calendar;
pub mod coverage;
pub mod diagnostic;
pub mod diff;
pub mod document;
pub mod doors;
pub mod due;
pub mod export;
pub mod follow_up;
mod page;
pub mod plan;
pub mod report;
pub mod schedule;
pub mod validate;
