//! From timings to windows: what falls, cut by the period, said once and explained.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::assumed::Assumed;
use super::falls::{Asked, Fall, When, falls};
use super::timing::{Bound, Extent, Timing};
use super::{MAX_WINDOWS, Schedule, explain};
use crate::calendar::{Day, Interval, Part, Point, narrow};
use crate::diagnostic::Text;

/// A stretch of days in which something should happen so many times.
///
/// Swedish: *tidsfönster*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent marks, as the answer has them"
)]
pub struct Window {
    /// The first day; none when the calendar cannot know it.
    #[serde(serialize_with = "crate::calendar::maybe_iso")]
    pub from: Option<Day>,
    /// The last day, inclusive: late only after it.
    #[serde(serialize_with = "crate::calendar::maybe_iso")]
    pub until: Option<Day>,
    /// How many times; none when the phrase does not count.
    pub times: Option<u32>,
    /// The upper end of a range.
    pub up_to: Option<u32>,
    /// Which way the count is meant.
    pub bound: Option<Bound>,
    /// Which of the schedule's timings it comes from.
    pub timing: usize,
    /// The kind of that timing.
    pub kind: &'static str,
    /// Whether it fills its days or falls somewhere in them, if the text says.
    pub extent: Option<Extent>,
    /// What happens then.
    pub step: Option<String>,
    /// The parts it is for.
    #[serde(rename = "for")]
    pub parts: Vec<String>,
    /// The count is for each member of this register or group.
    pub each: Option<String>,
    /// How binding it is.
    pub obligation: Option<String>,
    /// Whether a convention or a missing year was filled in.
    pub assumed: bool,
    /// Whether the plan itself doubts it.
    pub uncertain: bool,
    /// Whether the plan itself says about.
    pub approximate: bool,
    /// The narrower days in which it is drawn and reminded of, where a season has them.
    pub narrow: Option<Interval>,
    /// Whether the period cut it short; of a recurrence such a window is never missed.
    pub clipped: bool,
    /// Whether its days must be given by the local calendar.
    pub unresolved: bool,
    /// The occasion whose days the local calendar must give.
    pub waits_for: Option<String>,
    /// Where it can lie at all, while its days are not given.
    pub bracket: Option<Interval>,
    /// How it came about.
    pub explanation: Text,
}

impl Window {
    /// Returns the window of a timing before anything is known of its days.
    #[must_use]
    pub(crate) fn of(timing: &Timing, n: usize) -> Self {
        Self {
            from: None,
            until: None,
            times: None,
            up_to: None,
            bound: None,
            timing: n,
            kind: timing.kind.name(),
            extent: timing.kind.once().and_then(|once| once.extent),
            step: timing.step.clone(),
            parts: timing.parts.clone(),
            each: timing.each.clone(),
            obligation: timing.obligation.clone(),
            assumed: timing.assumed,
            uncertain: timing.uncertain || is_doubted(timing),
            approximate: timing.approximate,
            clipped: false,
            narrow: None,
            unresolved: false,
            waits_for: None,
            bracket: None,
            explanation: Text::default(),
        }
    }

    /// Returns whether something can be late after it: it has days, and is no recurrence
    /// that the period cut short.
    #[must_use]
    pub fn can_be_missed(&self) -> bool {
        let recurs = matches!(self.kind, "quota" | "every");
        self.until.is_some() && !(self.clipped && recurs)
    }
}

pub(super) fn windows(schedule: &Schedule, asked: &Asked<'_>) -> Vec<Window> {
    let mut found: Vec<Window> = Vec::new();
    // A timing that restates another adds no window.
    let mut said: BTreeMap<_, usize> = BTreeMap::new();
    let timings = schedule.timings();
    'all: for (n, timing) in timings.iter().enumerate() {
        let again = |other: &Timing| {
            (&other.kind, &other.parts, &other.each)
                == (&timing.kind, &timing.parts, &timing.each)
        };
        if timings.iter().take(n).any(again) {
            continue;
        }
        for fall in falls(timing, asked) {
            if found.len() == MAX_WINDOWS {
                break 'all;
            }
            let Some(window) = window(n, timing, &fall, schedule, asked) else {
                continue;
            };
            let key = (
                window.from,
                window.until,
                window.bracket,
                window.waits_for.clone(),
                timing.parts.clone(),
                timing.each.clone(),
            );
            match said.get(&key).and_then(|n| found.get_mut(*n)) {
                // What counts says more than what does not.
                Some(first) if first.times.is_none() && window.times.is_some() => {
                    *first = window;
                }
                Some(first) if says_more(&window, first) => *first = window,
                Some(_) => {}
                None => {
                    said.insert(key, found.len());
                    found.push(window);
                }
            }
        }
    }
    found.sort_by_key(|w| (w.from.is_none(), w.from, w.until, w.timing));
    found
}

/// *Årligen, minst två gånger per år* is two times, not one.
fn says_more(window: &Window, first: &Window) -> bool {
    first.kind == "every" && window.kind == "quota" && window.times >= first.times
}

fn window(
    n: usize,
    timing: &Timing,
    fall: &Fall,
    schedule: &Schedule,
    asked: &Asked<'_>,
) -> Option<Window> {
    let (days, bracket) = match &fall.days {
        When::Known(whole) => {
            let days = whole.intersect(&asked.period)?;
            days.touches(&asked.question).then_some(())?;
            (Some((days, *whole)), None)
        }
        When::Unknown(year, _, bracket) => {
            let whole = Point { year: Some(*year), part: Part::Year };
            let whole = whole.interval(&asked.calendar.conventions);
            let bracket = bracket.or(whole)?.intersect(&asked.period)?;
            bracket.touches(&asked.question).then_some(())?;
            (None, Some(bracket))
        }
    };
    let explanation = explain::window(schedule, timing, fall, days);
    let this = Window::of(timing, n);
    let given = &asked.calendar.conventions.given;
    // A term whose days the place has given needs no bracket.
    let is_assumed = |assumed: &Assumed| match assumed {
        Assumed::Season(season, _) => !days.is_some_and(|(days, _)| {
            given.iter().any(|g| g.season == *season && g.days.touches(&days))
        }),
        Assumed::MissingYear
        | Assumed::Once
        | Assumed::NoPhase
        | Assumed::Lead(_)
        | Assumed::SchoolYear
        | Assumed::Mandate => true,
    };
    Some(Window {
        from: days.map(|(days, _)| days.from()),
        until: days.map(|(days, _)| days.until()),
        times: fall.times.map(|(times, _, _)| times),
        up_to: fall.times.and_then(|(_, up_to, _)| up_to),
        bound: fall.times.map(|(_, _, bound)| bound),
        assumed: this.assumed || fall.assumed.iter().any(is_assumed),
        narrow: days.and_then(|(days, _)| narrowed(fall, days)),
        clipped: days.is_some_and(|(days, whole)| days != whole),
        unresolved: days.is_none(),
        waits_for: match &fall.days {
            When::Known(_) => None,
            When::Unknown(_, name, _) => Some(name.clone()),
        },
        bracket,
        explanation,
        ..this
    })
}

/// The narrower days in which a season is drawn and reminded of.
fn narrowed(fall: &Fall, days: Interval) -> Option<Interval> {
    let mut seasons = fall.assumed.iter().filter_map(|assumed| match assumed {
        Assumed::Season(season, _) => Some(*season),
        Assumed::MissingYear
        | Assumed::Once
        | Assumed::NoPhase
        | Assumed::Lead(_)
        | Assumed::SchoolYear
        | Assumed::Mandate => None,
    });
    let bracket = narrow(seasons.next()?)?;
    // Of two seasons neither is the one meant.
    seasons.next().is_none().then_some(())?;
    let inside = bracket.in_year(days.from().year())?;
    inside.intersect(&days)
}

fn is_doubted(timing: &Timing) -> bool {
    timing.kind.once().and_then(|once| once.window).is_some_and(|at| at.uncertain)
}
