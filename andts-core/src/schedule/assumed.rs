//! What a window takes from a convention.

use chrono::Datelike;

use super::falls::{Asked, moments, year_unit};
use super::timing::{Count, Every};
use crate::calendar::{Bracket, Conventions, Moment, Part, Season, Unit};

/// What a window takes from a convention, because the text does not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumed {
    /// The text has no year; the years of the period count.
    MissingYear,
    /// The text has no year and speaks of what is done once: the first time counts.
    Once,
    /// A season or term has the days of its bracket.
    Season(Season, Bracket),
    /// A recurrence over several units has no phase: each is one long window.
    NoPhase,
    /// How long before an occasion is not said.
    Lead(u32),
    /// A year is a school year here.
    SchoolYear,
    /// A term of office has four calendar years.
    Mandate,
}

/// "Onsdag v. 46": the number of a week is of one year, which the text does not tell.
pub(super) fn is_of_a_week(every: &Every, asked: &Asked<'_>) -> bool {
    let mut weeks = moments(&every.within).map(|at| {
        let week = at.until.is_some_and(|end| matches!(end.part, Part::Week(_)));
        week && at.is_yearless()
    });
    let years = asked.period.from().year() != asked.period.until().year();
    years && every.every.unit == Unit::Week && weeks.next() == Some(true)
}

/// The brackets that some moments take.
pub(super) fn seasons(
    moments: impl IntoIterator<Item = Moment>,
    conventions: &Conventions,
) -> impl Iterator<Item = Assumed> {
    let points = moments.into_iter().flat_map(|moment| {
        let both = moment.from != moment.until;
        [moment.from, moment.until.filter(|_| both)]
    });
    let seasons = points.flatten().filter_map(|point| point.part.season());
    seasons.map(|season| in_bracket(season, conventions))
}

fn in_bracket(season: Season, conventions: &Conventions) -> Assumed {
    Assumed::Season(season, conventions.bracket(season))
}

/// What counting in a unit takes from a convention.
pub(super) fn unit_assumed(
    every: Count,
    unphased: bool,
    asked: &Asked<'_>,
) -> impl Iterator<Item = Assumed> {
    let season = |season| in_bracket(season, &asked.calendar.conventions);
    let of_unit = match year_unit(every.unit, asked) {
        Unit::Term => vec![season(Season::Vt), season(Season::Ht)],
        Unit::SchoolYear if every.unit == Unit::Year => vec![Assumed::SchoolYear],
        Unit::SchoolYear => vec![season(Season::SchoolYear)],
        Unit::Mandate => vec![Assumed::Mandate],
        Unit::Day
        | Unit::Week
        | Unit::Weekend
        | Unit::Month
        | Unit::Quarter
        | Unit::Tertial
        | Unit::HalfYear
        | Unit::Year
        | Unit::Plan => Vec::new(),
    };
    let phase = (every.n > 1 && unphased).then_some(Assumed::NoPhase);
    of_unit.into_iter().chain(phase)
}
