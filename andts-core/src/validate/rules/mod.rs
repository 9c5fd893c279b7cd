//! The catalogue: one module a rule.

pub mod actor_never_used;
pub mod actor_under_two_names;
pub mod follow_up_that_says_only_that;
pub mod goal_without_measure;
pub mod measure_without_follow_up;
pub mod measure_without_responsible;
pub mod measure_without_schedule;
pub mod measures_without_goals;
pub mod no_such_day;
pub mod person_named;
pub mod reference_to_nothing;
pub mod schedule_outside_plan_period;
pub mod schedule_starts_before_plan;
pub mod schedule_without_time;
pub mod time_words_not_understood;
pub mod uncertain_date;
pub mod unknown_key;

use super::rule::Rule;

/// Every rule, in the order of the catalogue.
pub static ALL: &[&Rule] = &[
    &reference_to_nothing::RULE,
    &unknown_key::RULE,
    &measure_without_responsible::RULE,
    &person_named::RULE,
    &actor_under_two_names::RULE,
    &actor_never_used::RULE,
    &no_such_day::RULE,
    &measure_without_schedule::RULE,
    &schedule_without_time::RULE,
    &schedule_outside_plan_period::RULE,
    &schedule_starts_before_plan::RULE,
    &uncertain_date::RULE,
    &time_words_not_understood::RULE,
    &measure_without_follow_up::RULE,
    &follow_up_that_says_only_that::RULE,
    &goal_without_measure::RULE,
    &measures_without_goals::RULE,
];
