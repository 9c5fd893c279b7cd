//! Swedish ANDTS and crime-prevention action plans as data.

pub mod calendar;
pub mod diagnostic;
pub mod document;
pub mod doors;
pub mod plan;
pub mod schedule;
pub mod validate;
