//! Text in, text out: the doors every binding goes through.
//!
//! Swedish: *gränsen utåt*.
//!
//! What crosses a binding is JSON text, so that Rust, browser and Python answer the same
//! bytes. Arguments are read here, so that a binding decides nothing.

mod argument;
mod calendar;
mod compliance;
mod coverage;
mod diff;
mod export;
mod follow_up;
mod options;
mod population;
mod report;
mod request;

use serde::Serialize;

pub use argument::{BadArgument, Expected, utf8};
pub use calendar::{Calendars, calendar};
pub use compliance::MAX_CASES;
pub use coverage::{coverage, coverage_of, coverage_with};
pub use diff::{diff, diff_markdown};
pub use export::{export_csv, export_ics};
pub use follow_up::{
    cases, check_log, covered, indicators, log_entries, log_faults, merge_logs, read_log,
    status, write_log,
};
pub use population::{MAX_UNIT_PERIODS, MAX_VISITS, population};
pub use report::{Reported, picture, report, report_html, report_markdown};
pub use request::{Requested, read_reply, request};

use crate::calendar::{Calendar, Day, Interval, parse_day};
use crate::diagnostic::{Diagnostics, Lang};
use crate::document;
use crate::plan::Plan;
use crate::schedule::Schedule;
use crate::validate::{Settings, rules};

/// Reads a plan.
///
/// # Errors
/// Everything that was refused.
pub fn read(text: &str) -> Result<Plan, Diagnostics> {
    Plan::read(text)
}

/// Writes diagnostics as JSON, for the error of reading.
#[must_use]
pub fn diagnostics(found: &Diagnostics) -> String {
    json(found)
}

/// Writes the plan as canonical JSON.
#[must_use]
pub fn write(plan: &Plan) -> String {
    document::write(plan.document())
}

/// Returns the findings as a JSON list; settings are JSON text, or nothing.
///
/// # Errors
/// Settings that are none.
pub fn validate(plan: &Plan, settings: &str) -> Result<String, BadArgument> {
    Ok(json(&crate::validate::validate_with(plan, &read_settings(settings)?)))
}

/// Returns the summary of the findings as a JSON list.
///
/// # Errors
/// Settings that are none.
pub fn summary(plan: &Plan, settings: &str) -> Result<String, BadArgument> {
    Ok(json(&crate::validate::summary_with(plan, &read_settings(settings)?)))
}

/// Makes the safe mends of some rules; `rules` is a JSON list of names, or nothing for
/// all. Returns the steps and the mended plan as a JSON object.
///
/// # Errors
/// A list that is none, a rule that is none.
pub fn fix(plan: &Plan, rules: &str) -> Result<String, BadArgument> {
    fixed(plan, rules).map(|fixed| json(&fixed))
}

/// Returns the plan with the safe mends of some rules made.
///
/// # Errors
/// A list that is none, a rule that is none.
pub fn mended(plan: &Plan, rules: &str) -> Result<Plan, BadArgument> {
    fixed(plan, rules).map(|fixed| fixed.plan)
}

fn fixed(plan: &Plan, rules: &str) -> Result<crate::validate::Fixed, BadArgument> {
    let names = rule_names(rules)?;
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    // A mend makes no plan that is refused; if one did, nothing is mended.
    let nothing = || crate::validate::Fixed { patch: Vec::new(), plan: plan.clone() };
    Ok(crate::validate::fix(plan, &names).unwrap_or_else(|_| nothing()))
}

/// Returns what is due as a JSON list.
///
/// # Errors
/// A day that is none; more days than [`MAX_DUE`](crate::due::MAX_DUE) items answer.
pub fn due(plan: &Plan, from: &str, until: &str) -> Result<String, BadArgument> {
    let days = interval(from, until)?;
    let found = crate::due::due(plan, days.from(), days.until());
    whole(found.len(), until)?;
    Ok(json(&found))
}

/// Refuses an answer that was cut: it would look whole.
fn whole(items: usize, until: &str) -> Result<(), BadArgument> {
    if items < crate::due::MAX_DUE {
        return Ok(());
    }
    let (sv, en) = (
        "en kortare tid: svaret har över 100 000 hållpunkter",
        "a shorter time: the answer has over 100,000 items",
    );
    Err(BadArgument::new("until", until, sv, en))
}

/// Returns the timings of a schedule phrase as a JSON list.
#[must_use]
pub fn timings(text: &str) -> String {
    json(&Schedule::parse(text).timings())
}

/// Returns each timing of a schedule phrase as a recurrence rule of RFC 5545, or why it
/// is none, as a JSON list.
#[must_use]
pub fn rrules(text: &str) -> String {
    json(&Schedule::parse(text).rrules())
}

/// Says a schedule phrase again in plain words, `lang` being `sv` or `en`.
///
/// # Errors
/// A language that is none.
pub fn say(text: &str, lang: &str) -> Result<String, BadArgument> {
    Ok(Schedule::parse(text).say(language(lang)?))
}

/// Returns the windows of a schedule phrase as a JSON list; `period` is `from/until`.
///
/// # Errors
/// A day or period that is none.
///
/// ```
/// use andts_core::doors::windows;
///
/// let found = windows("årligen i maj", "2024-01-01", "2024-12-31", None).unwrap();
/// assert!(found.starts_with(r#"[{"from":"2024-05-01","until":"2024-05-31","times":1"#));
/// assert_eq!(windows("", "2024-02-30", "2024-12-31", None).unwrap_err().argument, "from");
/// ```
pub fn windows(
    text: &str,
    from: &str,
    until: &str,
    period: Option<&str>,
) -> Result<String, BadArgument> {
    let days = interval(from, until)?;
    let period = period.map(|given| {
        let ends = given
            .split_once('/')
            .and_then(|(from, until)| Interval::new(parse_day(from)?, parse_day(until)?));
        ends.ok_or_else(|| {
            BadArgument::new(
                "period",
                given,
                "två dagar som `2022-01-01/2026-12-31`",
                "two days such as `2022-01-01/2026-12-31`",
            )
        })
    });
    let schedule = Schedule::parse(text);
    let (from, until, calendar) = (days.from(), days.until(), Calendar::default());
    let found = schedule.windows(from, until, period.transpose()?, &calendar);
    Ok(json(&found))
}

fn json<T: Serialize + ?Sized>(answer: &T) -> String {
    // Every answer has text keys and writes to memory, so writing it cannot fail.
    serde_json::to_string(answer).unwrap_or_default()
}

fn interval(from: &str, until: &str) -> Result<Interval, BadArgument> {
    let (first, last) = (day("from", from)?, day("until", until)?);
    stretch(first, last)
}

fn stretch(from: Day, until: Day) -> Result<Interval, BadArgument> {
    Interval::new(from, until).ok_or_else(|| {
        let (sv, en) = ("`from` eller en senare dag", "`from` or a later day");
        BadArgument::new("until", &until.to_string(), sv, en)
    })
}

fn day(argument: &'static str, text: &str) -> Result<Day, BadArgument> {
    parse_day(text).ok_or_else(|| {
        BadArgument::new(
            argument,
            text,
            "en dag som `2024-12-01`, från 1953 till 2200",
            "a day such as `2024-12-01`, from 1953 to 2200",
        )
    })
}

fn language(tag: &str) -> Result<Lang, BadArgument> {
    Lang::from_tag(tag)
        .ok_or_else(|| BadArgument::new("lang", tag, "`sv` eller `en`", "`sv` or `en`"))
}

fn read_settings(text: &str) -> Result<Settings, BadArgument> {
    Settings::read(text).map_err(|fault| {
        let (sv, en) = (&fault.expected.sv, &fault.expected.en);
        BadArgument::new("settings", &fault.found, sv, en)
    })
}

fn rule_names(text: &str) -> Result<Vec<String>, BadArgument> {
    let fault = |found: &str| {
        BadArgument::new("rules", found, "en lista med regelnamn", "a list of rule names")
    };
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let names: Vec<String> = serde_json::from_str(text).map_err(|_| fault(text))?;
    let known = |name: &&String| rules::ALL.iter().any(|rule| rule.name == **name);
    match names.iter().find(|name| !known(name)) {
        Some(unknown) => Err(fault(unknown)),
        None => Ok(names),
    }
}
