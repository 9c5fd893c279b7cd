//! The catalogue: one module a rule.

pub mod measure_without_follow_up;
pub mod measure_without_responsible;
pub mod measure_without_schedule;
pub mod no_such_day;
pub mod unknown_key;

use super::rule::Rule;

/// Every rule, in the order of the catalogue.
pub static ALL: &[&Rule] = &[
    &measure_without_responsible::RULE,
    &measure_without_schedule::RULE,
    &measure_without_follow_up::RULE,
    &no_such_day::RULE,
    &unknown_key::RULE,
];
