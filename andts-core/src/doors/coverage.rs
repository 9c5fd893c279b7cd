//! The doors of coverage: one plan, many, and with all that may be asked.

use super::options::Options;
use super::{BadArgument, json};
use crate::calendar::{Day, FIRST_YEAR, LAST_YEAR};
use crate::coverage::{Asked, Axis, SUPPRESS_BELOW, Statuses, coverage_with as counted};
use crate::follow_up::{self, Log, status};
use crate::plan::Plan;

/// Returns the coverage as a JSON object.
///
/// # Errors
/// An axis that is none; an answer that is too large.
pub fn coverage(plan: &Plan, rows: &str, columns: &str) -> Result<String, BadArgument> {
    coverage_of(&[plan], rows, columns)
}

/// Returns the coverage of many plans as a JSON object.
///
/// # Errors
/// An axis that is none; an answer that is too large.
pub fn coverage_of(
    plans: &[&Plan],
    rows: &str,
    columns: &str,
) -> Result<String, BadArgument> {
    answer(plans, &Asked::new(axis("rows", rows)?, axis("columns", columns)?))
}

/// Returns the coverage of many plans as a JSON object, asked for by a JSON object with the
/// keys `rows` and `columns` (names of axes) and, if wanted, `suppress_below` (a number, or
/// `true` for 5), `year`, `parts_together` and `empty_cells` (`true`), and `on`: the day whose status the axis
/// `status` counts, by a log for each plan; without logs it is what the plan itself says.
///
/// # Errors
/// A request that is no such object, an axis that is none; logs for some plans only, or
/// without a day; an answer that is too large.
///
/// ```
/// use andts_core::doors::{coverage_with, read};
///
/// let plan = read(r#"{"measures": [{"id": "a", "areas": ["alcohol"]}]}"#).unwrap();
/// let request = r#"{"rows": "area", "columns": "level", "suppress_below": 5}"#;
/// assert!(coverage_with(&[&plan], &[], request).unwrap().contains(r#""suppressed":1"#));
/// let refused = coverage_with(&[&plan], &[], r#"{"rows": "area"}"#).unwrap_err();
/// assert_eq!(refused.argument, "columns");
/// ```
pub fn coverage_with(
    plans: &[&Plan],
    logs: &[&Log],
    request: &str,
) -> Result<String, BadArgument> {
    let options = Options::read("request", request, &KEYS)?;
    let mut asked = read(&options)?;
    asked.statuses = statuses(plans, logs, options.day("on")?)?;
    answer(plans, &asked)
}

const KEYS: [&str; 7] =
    ["rows", "columns", "suppress_below", "year", "parts_together", "empty_cells", "on"];

/// How the plans stand on a day by their logs, if there are any.
fn statuses(
    plans: &[&Plan],
    logs: &[&Log],
    on: Option<Day>,
) -> Result<Option<Statuses>, BadArgument> {
    if logs.is_empty() {
        return Ok(None);
    }
    if logs.len() != plans.len() {
        let (sv, en) = ("en logg för varje plan", "a log for each plan");
        return Err(BadArgument::new("logs", &logs.len().to_string(), sv, en));
    }
    let on = on.ok_or_else(|| {
        let (sv, en) = ("en dag, när det finns loggar", "a day, where there are logs");
        BadArgument::new("on", "", sv, en)
    })?;
    let pairs = plans.iter().zip(logs);
    let stand =
        pairs.map(|(plan, log)| status(plan, Some(log), &follow_up::Asked::of(plan, on)));
    let stand: Vec<_> = stand.collect();
    Ok(Some(Statuses::of_status(&stand)))
}

fn answer(plans: &[&Plan], asked: &Asked) -> Result<String, BadArgument> {
    let found = counted(plans, asked);
    // Cut short it would look whole.
    if found.is_cut {
        let known = Axis::ALL.iter().find(|(_, axis)| *axis == asked.columns);
        let (sv, en) = (
            "en axel med färre värden: svaret är för stort, en tabell har högst en miljon rutor",
            "an axis of fewer values: the answer is too large, a table has at most a million cells",
        );
        return Err(BadArgument::new("columns", known.map_or("", |(n, _)| n), sv, en));
    }
    Ok(json(&found))
}

fn axis(argument: &'static str, name: &str) -> Result<Axis, BadArgument> {
    let known: Vec<_> = Axis::ALL.iter().map(|(name, _)| *name).collect();
    let known = known.join(", ");
    Axis::from_name(name).ok_or_else(|| {
        let (sv, en) = (format!("något av {known}"), format!("one of {known}"));
        BadArgument::new(argument, name, &sv, &en)
    })
}

fn read(options: &Options) -> Result<Asked, BadArgument> {
    let side = |key| axis(key, options.text(key)?.unwrap_or_default());
    Ok(Asked {
        suppress_below: options.count_or("suppress_below", SUPPRESS_BELOW)?,
        year: options.count("year")?.map(year).transpose()?,
        parts_together: options.flag("parts_together")?.unwrap_or_default(),
        empty_cells: options.flag("empty_cells")?.unwrap_or_default(),
        ..Asked::new(side("rows")?, side("columns")?)
    })
}

fn year(given: u32) -> Result<i32, BadArgument> {
    let year = i32::try_from(given).ok();
    let year = year.filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year));
    year.ok_or_else(|| {
        let (sv, en) = ("ett år från 1953 till 2200", "a year from 1953 to 2200");
        BadArgument::new("year", &given.to_string(), sv, en)
    })
}
