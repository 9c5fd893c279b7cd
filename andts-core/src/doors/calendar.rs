//! The doors of the calendar: days, years and deadlines.

use std::sync::OnceLock;

use serde::Serialize;

use super::{BadArgument, day, json};
use crate::calendar::{
    Calendar, Clock, Day, Deadline, HolidayKind, Interval, Limit, Mandate, Season, Start,
    election_day, holidays, mandate, narrow, weeks_in,
};
use crate::diagnostic::Text;
use crate::plan::Plan;

/// A calendar that answers in text: the law's, and what a plan tells of its place.
///
/// Swedish: *kalender*.
#[derive(Clone, Debug)]
pub struct Calendars {
    pub(super) calendar: Calendar,
    /// Made when it is first asked: a page that wants a holiday does not wait for it.
    clock: OnceLock<Clock>,
}

/// Returns the calendar of a plan, or the law's alone.
#[must_use]
pub fn calendar(plan: Option<&Plan>) -> Calendars {
    let calendar = plan.map_or_else(Calendar::default, |plan| plan.calendar().clone());
    Calendars { calendar, clock: OnceLock::new() }
}

impl Calendars {
    /// Returns what is known of a day as a JSON object.
    ///
    /// # Errors
    /// A day that is none.
    pub fn day(&self, on: &str) -> Result<String, BadArgument> {
        Ok(json(&self.calendar.about(day("on", on)?)))
    }

    /// Returns what is known of a year as a JSON object.
    ///
    /// # Errors
    /// A year outside the calendar.
    pub fn year(&self, year: i32) -> Result<String, BadArgument> {
        let first = crate::calendar::day(year, 1, 1).ok_or_else(|| {
            BadArgument::new(
                "year",
                &year.to_string(),
                "ett år från 1953 till 2200",
                "a year from 1953 to 2200",
            )
        })?;
        Ok(json(&self.facts(year, first)))
    }

    /// Returns when a limit is up as a JSON object. `start` is a day, or a moment such as
    /// `2024-11-29T15:00`; `limit` is words such as *24 timmar helgfri vardag*, or JSON
    /// such as `{"n": 4, "unit": "month"}`.
    ///
    /// # Errors
    /// A start or limit that is none, and a deadline outside the calendar.
    pub fn deadline(&self, start: &str, limit: &str) -> Result<String, BadArgument> {
        let (start, limit) = (start_of("start", start)?, limit_of(limit)?);
        let found = self.clock().deadline(start, limit);
        found.map(|due| json(&Answer::of(&due))).ok_or_else(no_deadline)
    }

    /// Returns when a limit is up for each of many starts: a JSON list of them in, a JSON
    /// list out. What is no start, or has no deadline, is null.
    ///
    /// # Errors
    /// A limit that is none, and starts that are no list.
    pub fn deadlines(&self, starts: &str, limit: &str) -> Result<String, BadArgument> {
        let limit = limit_of(limit)?;
        let list: Vec<Option<String>> = serde_json::from_str(starts).map_err(|_| {
            let (sv, en) = ("en lista av dagar som JSON", "a list of days as JSON");
            BadArgument::new("starts", starts, sv, en)
        })?;
        let known = list.iter().map(|text| text.as_deref().and_then(Start::parse));
        let found: Vec<_> = known
            .map(|start| start.and_then(|start| self.clock().deadline(start, limit)))
            .map(|due| due.as_ref().map(Answer::of))
            .collect();
        Ok(json(&found))
    }

    pub(super) fn clock(&self) -> &Clock {
        self.clock.get_or_init(Clock::new)
    }

    fn facts(&self, year: i32, first: Day) -> Year {
        let conventions = &self.calendar.conventions;
        let season = |season: Season, key| SeasonOf {
            season: key,
            wide: conventions.season(season, year),
            narrow: narrow(season).and_then(|bracket| bracket.in_year(year)),
            given: conventions.given.iter().any(|g| g.season == season && g.year == year),
        };
        let occasions = self.calendar.occasions.iter().map(|occasion| OccasionOf {
            title: occasion.title.clone().or_else(|| occasion.names.first().cloned()),
            days: occasion.in_year(year, conventions),
            bracket: occasion.bracket.and_then(|bracket| bracket.in_year(year)),
        });
        Year {
            number: year,
            first_day: first.to_string(),
            weeks: weeks_in(year),
            holidays: holidays(year)
                .into_iter()
                .map(|holiday| HolidayOf {
                    day: holiday.day.to_string(),
                    name: holiday.name,
                    kind: match holiday.kind {
                        HolidayKind::PublicHoliday => "public_holiday",
                        HolidayKind::DeFactoEve => "de_facto_eve",
                    },
                })
                .collect(),
            election_day: election_day(year).map(|day| day.to_string()),
            mandate: mandate(year),
            seasons: vec![
                season(Season::Vt, "VT"),
                season(Season::Ht, "HT"),
                season(Season::SchoolYear, "LA"),
                season(Season::Spring, "spring"),
                season(Season::Summer, "summer"),
                season(Season::Autumn, "autumn"),
                season(Season::Winter, "winter"),
            ],
            occasions: occasions.collect(),
        }
    }
}

#[derive(Serialize)]
struct Year {
    #[serde(rename = "year")]
    number: i32,
    first_day: String,
    weeks: u32,
    holidays: Vec<HolidayOf>,
    election_day: Option<String>,
    mandate: Option<Mandate>,
    seasons: Vec<SeasonOf>,
    occasions: Vec<OccasionOf>,
}

#[derive(Serialize)]
struct HolidayOf {
    day: String,
    name: &'static str,
    kind: &'static str,
}

#[derive(Serialize)]
struct SeasonOf {
    season: &'static str,
    wide: Option<Interval>,
    narrow: Option<Interval>,
    given: bool,
}

#[derive(Serialize)]
struct OccasionOf {
    title: Option<String>,
    days: Vec<Interval>,
    bracket: Option<Interval>,
}

#[derive(Serialize)]
struct Answer {
    day: String,
    time: Option<String>,
    if_statutory: String,
    explanation: Text,
}

impl Answer {
    fn of(due: &Deadline) -> Self {
        let (day, moved) = (due.day.to_string(), due.if_statutory.to_string());
        let time = due.minute.map(|n| format!("{:02}:{:02}", n / 60, n % 60));
        let at = time.as_ref().map_or(String::new(), |time| format!(" {time}"));
        let mut text = match due.minute {
            Some(_) => {
                Text::new(format!("tiden går ut {day}{at}"), format!("up on {day}{at}"))
            }
            None => Text::new(
                format!("sista dag {day}, räknat i hela dagar"),
                format!("last day {day}, counted in whole days"),
            ),
        };
        if day != moved {
            text.sv += "; satt i lag får det göras ännu ";
            text.en += "; if set by law it may still be done on ";
            for said in [&mut text.sv, &mut text.en] {
                said.push_str(&moved);
                said.push_str(": lag (1930:173) 2 §");
            }
        }
        Self { day, time, if_statutory: moved, explanation: text }
    }
}

pub(super) fn no_deadline() -> BadArgument {
    BadArgument::new(
        "limit",
        "",
        "en frist som går ut senast år 2200",
        "a limit that is up by the year 2200",
    )
}

pub(super) fn start_of(argument: &'static str, text: &str) -> Result<Start, BadArgument> {
    Start::parse(text).ok_or_else(|| {
        BadArgument::new(
            argument,
            text,
            "en dag som `2024-11-29` eller en tid som `2024-11-29T15:00`",
            "a day such as `2024-11-29` or a time such as `2024-11-29T15:00`",
        )
    })
}

pub(super) fn limit_of(text: &str) -> Result<Limit, BadArgument> {
    crate::schedule::read_limit(text).ok_or_else(|| {
        BadArgument::new(
            "limit",
            text,
            "en frist som `24 timmar helgfri vardag`, `14 dagar` eller `4 månader`",
            "a limit such as `24 timmar helgfri vardag`, `14 dagar` or `4 månader`",
        )
    })
}
