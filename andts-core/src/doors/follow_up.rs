//! The doors of the follow-up: logs and status.

use super::options::Options;
use super::{BadArgument, day, json, stretch};
use crate::follow_up::{Asked, Log};
use crate::plan::Plan;

/// Reads a log; it never fails, and says by line what was wrong.
#[must_use]
pub fn read_log(text: &str) -> Log {
    Log::read(text)
}

/// Returns what was wrong with single lines of a log, as a JSON list.
#[must_use]
pub fn log_faults(log: &Log) -> String {
    json(&log.faults())
}

/// Returns the entries of a log as a JSON list.
#[must_use]
pub fn log_entries(log: &Log) -> String {
    log.entries_json().to_line()
}

/// Writes a log, one entry a line.
#[must_use]
pub fn write_log(log: &Log) -> String {
    log.write()
}

/// Returns one log of many, each entry once.
#[must_use]
pub fn merge_logs(logs: &[&Log]) -> Log {
    let mut merged = Log::default();
    for log in logs {
        merged.merge(log);
    }
    merged
}

/// Returns which entries of a log speak of what the plan does not have, as a JSON list.
#[must_use]
pub fn check_log(plan: &Plan, log: &Log) -> String {
    json(&crate::follow_up::check_log(plan, log))
}

/// Returns how a plan stands on a day as a JSON object. Options are JSON text, or
/// nothing: `from` and `until`, the days asked (the plan's period), `soon_days` (30) and
/// `stale_days` (365).
///
/// # Errors
/// A day or an option that is none; more days than [`MAX_DUE`](crate::due::MAX_DUE) items
/// answer.
pub fn status(
    plan: &Plan,
    log: Option<&Log>,
    on: &str,
    options: &str,
) -> Result<String, BadArgument> {
    let on = day("on", on)?;
    let keys = ["from", "until", "soon_days", "stale_days"];
    let options = Options::read("options", options, &keys)?;
    let mut asked = Asked::of(plan, on);
    let from = options.day("from")?.unwrap_or(asked.days.from());
    let until = options.day("until")?.unwrap_or(asked.days.until());
    asked.days = stretch(from, until)?;
    asked.soon_days = options.count("soon_days")?.unwrap_or(asked.soon_days);
    asked.stale_days = options.count("stale_days")?.unwrap_or(asked.stale_days);
    let found = crate::follow_up::status(plan, log, &asked);
    super::whole(found.items.len(), &until.to_string())?;
    Ok(json(&found))
}

/// Returns how every indicator of a plan stands on a day, as a JSON list.
///
/// # Errors
/// A day that is none.
pub fn indicators(plan: &Plan, log: &Log, on: &str) -> Result<String, BadArgument> {
    let asked = Asked::of(plan, day("on", on)?);
    Ok(json(&crate::follow_up::indicators(plan, log, &asked)))
}

/// Returns how the cases of every measure with a limit were handled, as a JSON list.
///
/// # Errors
/// A day that is none.
pub fn cases(plan: &Plan, log: &Log, on: &str) -> Result<String, BadArgument> {
    let asked = Asked::of(plan, day("on", on)?);
    Ok(json(&crate::follow_up::cases(plan, log, &asked)))
}

/// Returns how much of its register each window that is for each unit covered, as a JSON
/// list.
///
/// # Errors
/// A day that is none.
pub fn covered(plan: &Plan, log: &Log, on: &str) -> Result<String, BadArgument> {
    let asked = Asked::of(plan, day("on", on)?);
    Ok(json(&crate::follow_up::covered(plan, log, &asked)))
}
