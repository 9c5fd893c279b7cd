//! The doors of deadline compliance: one case of a form, or the columns of many.

mod asked;
mod columns;
mod rows;

use serde::Serialize;

use columns::{Cell, Columns};
use rows::CasesOf;

use super::calendar::{limit_of, no_deadline, start_of};
use super::{BadArgument, Calendars, day, json};
use crate::calendar::{Start, Unit};
use crate::diagnostic::{Lang, Text};
use crate::follow_up::compliance::{
    Asked, Case, Compliance, Fault, LateUnit, Lateness, State, compliance, judge,
};

/// The most cases that one question takes.
pub const MAX_CASES: usize = 10_000_000;

impl Calendars {
    /// Returns how one case stands on a day as a JSON object. `received` and `handled` are
    /// a day, or a moment such as `2024-11-29T15:00`; without `handled` the case is open.
    ///
    /// # Errors
    /// A time, limit or day that is none, a case handled before it came in, and a deadline
    /// outside the calendar.
    ///
    /// ```
    /// use andts_core::doors::calendar;
    ///
    /// let found = calendar(None).compliance_case(
    ///     "2024-11-29T15:00",
    ///     Some("2024-12-02T16:15"),
    ///     "24 timmar helgfri vardag",
    ///     "2024-12-31",
    /// );
    /// let found = found.unwrap();
    /// assert!(found.contains(r#""state":"late""#));
    /// assert!(found.contains(r#""n":75,"unit":"working_minutes""#));
    /// ```
    pub fn compliance_case(
        &self,
        received: &str,
        handled: Option<&str>,
        limit: &str,
        on: &str,
    ) -> Result<String, BadArgument> {
        let start = start_of("received", received)?;
        let done = handled.map(|text| start_of("handled", text)).transpose()?;
        let asked = Asked {
            limit: limit_of(limit)?,
            on: day("on", on)?,
            per: Unit::Year,
            statutory: false,
            suppress_below: None,
        };
        match judge(self.clock(), &asked, start, done) {
            Ok(case) => Ok(json(&CaseAnswer::of(&case, &asked, done))),
            Err(Fault::NoDeadline) => Err(no_deadline()),
            Err(
                Fault::HandledBeforeReceived
                | Fault::ReceivedUnreadable
                | Fault::HandledUnreadable,
            ) => {
                let (sv, en) =
                    ("en tid som inte är före `received`", "no time before `received`");
                Err(BadArgument::new("handled", handled.unwrap_or_default(), sv, en))
            }
        }
    }

    /// Returns how many cases were handled in time as a JSON object.
    ///
    /// `cases` is JSON with two columns of one length, `{"received": [...], "handled":
    /// [...]}`, null meaning open. `options` is JSON: `limit` and `on` as for one case;
    /// `per`, one of `month`, `quarter`, `tertial`, `half_year` and `year`; `statutory`,
    /// whether a last day that is free is moved; `suppress_below`, a number, or true for
    /// [`SUPPRESS_BELOW`](crate::coverage::SUPPRESS_BELOW); `cases`, whether every row is told too.
    ///
    /// # Errors
    /// Columns and options that are none, more than [`MAX_CASES`] rows, and every row told
    /// where small counts are hidden.
    ///
    /// ```
    /// use andts_core::doors::calendar;
    ///
    /// let cases = r#"{"received": ["2024-01-10", "2024-01-12"], "handled": ["2024-01-20", null]}"#;
    /// let options = r#"{"limit": "14 dagar", "on": "2024-03-31", "per": "quarter"}"#;
    /// let found = calendar(None).compliance(cases, options).unwrap();
    /// assert!(found.contains(r#""share_met":1.0,"share_met_of_due":0.5"#));
    /// ```
    pub fn compliance(&self, cases: &str, options: &str) -> Result<String, BadArgument> {
        let (asked, every_row) = asked::read(options)?;
        let columns: Columns = serde_json::from_str(cases).map_err(|error| {
            let (sv, en) = (
                "två kolumner som JSON, `received` och `handled`",
                "two columns as JSON, `received` and `handled`",
            );
            BadArgument::in_json("cases", cases, &error, sv, en)
        })?;
        columns.check()?;
        let rows = columns.received.iter().zip(&columns.handled).map(Cell::row);
        let conventions = &self.calendar.conventions;
        let found = compliance(self.clock(), conventions, &asked, rows);
        Ok(json(&Answer {
            cases: every_row.then(|| CasesOf(&found.cases)),
            late_unit: LateUnit::of(asked.limit),
            found: &found,
        }))
    }
}

#[derive(Serialize)]
struct CaseAnswer {
    state: State,
    state_text: Text,
    due: Due,
    if_statutory: IfStatutory,
    late: Option<Lateness>,
    by_day: bool,
    explanation: Text,
}

#[derive(Serialize)]
struct Due {
    day: String,
    time: Option<String>,
}

#[derive(Serialize)]
struct IfStatutory {
    day: String,
    state: State,
}

impl CaseAnswer {
    fn of(case: &Case, asked: &Asked, handled: Option<Start>) -> Self {
        let time = case.due.minute.map(|n| format!("{:02}:{:02}", n / 60, n % 60));
        Self {
            state: case.state,
            state_text: Text::new(case.state.say(Lang::Sv), case.state.say(Lang::En)),
            due: Due { day: case.due.day.to_string(), time },
            if_statutory: IfStatutory {
                day: case.due.if_statutory.to_string(),
                state: case.state_if_statutory,
            },
            late: case.lateness(asked),
            by_day: case.by_day,
            explanation: case.explain(asked, handled),
        }
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    found: &'a Compliance,
    late_unit: LateUnit,
    #[serde(skip_serializing_if = "Option::is_none")]
    cases: Option<CasesOf<'a>>,
}
