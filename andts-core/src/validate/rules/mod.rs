//! The catalogue: one module a rule.

pub mod abbreviation_unexplained;
pub mod actor_listed_twice;
pub mod actor_never_used;
pub mod actor_that_is_an_instruction;
pub mod actor_under_two_names;
pub mod actor_unspecified;
pub mod adopted_after_plan_began;
pub mod andt_beside_andts;
pub mod andts_area_without_measure;
pub mod area_without_goal;
pub mod count_unlike_list;
pub mod count_without_total;
pub mod count_worded_two_ways;
pub mod date_said_two_ways;
pub mod deadline_worded_two_ways;
pub mod document_unnamed;
pub mod doer_not_responsible;
pub mod follow_up_elsewhere_nowhere;
pub mod follow_up_outlives_measure;
pub mod follow_up_that_says_only_that;
pub mod follow_up_undecided;
pub mod follow_up_without_time;
pub mod goal_indicator_without_baseline;
pub mod goal_number_without_document;
pub mod goal_rests_on_may;
pub mod goal_without_indicator;
pub mod goal_without_measure;
pub mod goals_never_apart;
pub mod indicator_shared;
pub mod indicator_without_target;
pub mod indicator_without_unit;
pub mod length_and_dates_disagree;
pub mod measure_without_follow_up;
pub mod measure_without_goal;
pub mod measure_without_partner;
pub mod measure_without_responsible;
pub mod measure_without_schedule;
pub mod measures_without_evidence;
pub mod measures_without_goals;
pub mod measures_without_target_group;
pub mod milestone_on_free_day;
pub mod mobile_number;
pub mod name_of_several_actors;
pub mod name_written_several_ways;
pub mod no_such_day;
pub mod occasion_without_days;
pub mod only_universal_prevention;
pub mod part_of_itself;
pub mod partner_only_itself;
pub mod partners_by_example;
pub mod period_reversed;
pub mod period_unlike_title;
pub mod person_in_text;
pub mod person_named;
pub mod personal_address;
pub mod personal_number;
pub mod plan_follow_up_without_responsible;
pub mod plan_followed_up_too_seldom;
pub mod plan_never_gathered;
pub mod plan_over_when_adopted;
pub mod plan_without_coordinator;
pub mod plan_without_council;
pub mod plan_without_decision;
pub mod plan_without_goals;
pub mod plan_without_owner;
pub mod plan_without_period;
pub mod plan_without_report_to_council;
pub mod plan_without_situation;
pub mod problem_without_measure;
pub mod recurrence_without_phase;
pub mod reference_to_nothing;
pub mod report_without_date;
pub mod report_without_form;
pub mod report_without_recipient;
pub mod report_without_responsible;
pub mod responsible_for_most;
pub mod responsible_still_to_appoint;
pub mod responsible_without_lead;
pub mod schedule_before_adoption;
pub mod schedule_ends_after_plan;
pub mod schedule_in_circle;
pub mod schedule_outside_plan_period;
pub mod schedule_starts_before_plan;
pub mod schedule_without_time;
pub mod schedule_without_year;
pub mod strategy_expired;
pub mod strategy_not_adopted;
pub mod time_words_not_understood;
pub mod uncertain_date;
pub mod unknown_key;
pub mod vague_time;
pub mod word_unknown;
pub mod yearly_report_without_month;

use super::rule::Rule;

/// Every rule, in the order of the catalogue.
pub static ALL: &[&Rule] = &[
    &reference_to_nothing::RULE,
    &unknown_key::RULE,
    &plan_without_period::RULE,
    &period_reversed::RULE,
    &period_unlike_title::RULE,
    &adopted_after_plan_began::RULE,
    &plan_over_when_adopted::RULE,
    &schedule_before_adoption::RULE,
    &plan_without_decision::RULE,
    &plan_without_owner::RULE,
    &indicator_shared::RULE,
    &count_unlike_list::RULE,
    &document_unnamed::RULE,
    &abbreviation_unexplained::RULE,
    &strategy_expired::RULE,
    &strategy_not_adopted::RULE,
    &goal_number_without_document::RULE,
    &word_unknown::RULE,
    &part_of_itself::RULE,
    &plan_without_situation::RULE,
    &andt_beside_andts::RULE,
    &measure_without_responsible::RULE,
    &person_named::RULE,
    &actor_under_two_names::RULE,
    &actor_never_used::RULE,
    &actor_unspecified::RULE,
    &responsible_still_to_appoint::RULE,
    &responsible_without_lead::RULE,
    &partner_only_itself::RULE,
    &measure_without_partner::RULE,
    &actor_listed_twice::RULE,
    &name_of_several_actors::RULE,
    &actor_that_is_an_instruction::RULE,
    &responsible_for_most::RULE,
    &plan_without_council::RULE,
    &plan_without_coordinator::RULE,
    &name_written_several_ways::RULE,
    &doer_not_responsible::RULE,
    &partners_by_example::RULE,
    &no_such_day::RULE,
    &measure_without_schedule::RULE,
    &schedule_without_time::RULE,
    &schedule_outside_plan_period::RULE,
    &schedule_starts_before_plan::RULE,
    &uncertain_date::RULE,
    &time_words_not_understood::RULE,
    &vague_time::RULE,
    &date_said_two_ways::RULE,
    &length_and_dates_disagree::RULE,
    &schedule_ends_after_plan::RULE,
    &schedule_without_year::RULE,
    &recurrence_without_phase::RULE,
    &deadline_worded_two_ways::RULE,
    &occasion_without_days::RULE,
    &milestone_on_free_day::RULE,
    &schedule_in_circle::RULE,
    &count_worded_two_ways::RULE,
    &measure_without_follow_up::RULE,
    &follow_up_that_says_only_that::RULE,
    &follow_up_without_time::RULE,
    &follow_up_undecided::RULE,
    &follow_up_elsewhere_nowhere::RULE,
    &follow_up_outlives_measure::RULE,
    &count_without_total::RULE,
    &indicator_without_target::RULE,
    &goal_indicator_without_baseline::RULE,
    &indicator_without_unit::RULE,
    &report_without_recipient::RULE,
    &report_without_responsible::RULE,
    &report_without_date::RULE,
    &yearly_report_without_month::RULE,
    &report_without_form::RULE,
    &plan_never_gathered::RULE,
    &plan_followed_up_too_seldom::RULE,
    &plan_without_report_to_council::RULE,
    &plan_follow_up_without_responsible::RULE,
    &goal_without_measure::RULE,
    &measures_without_goals::RULE,
    &plan_without_goals::RULE,
    &goal_without_indicator::RULE,
    &measure_without_goal::RULE,
    &area_without_goal::RULE,
    &andts_area_without_measure::RULE,
    &measures_without_target_group::RULE,
    &only_universal_prevention::RULE,
    &problem_without_measure::RULE,
    &goals_never_apart::RULE,
    &goal_rests_on_may::RULE,
    &measures_without_evidence::RULE,
    &personal_number::RULE,
    &mobile_number::RULE,
    &personal_address::RULE,
    &person_in_text::RULE,
];
