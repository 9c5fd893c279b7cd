use super::{BadArgument, day, json, language};
use crate::plan::Plan;
use crate::report::{Kind, Report};

/// Returns the report of a year as a JSON object.
///
/// # Errors
/// A year or day that is none.
pub fn report(plan: &Plan, year: i32, on: &str) -> Result<String, BadArgument> {
    reported(plan, year, on).map(|report| json(&report))
}

/// Returns the report of a year as Markdown, `lang` being `sv` or `en`.
///
/// # Errors
/// A year, day or language that is none.
pub fn report_markdown(
    plan: &Plan,
    year: i32,
    on: &str,
    lang: &str,
) -> Result<String, BadArgument> {
    let lang = language(lang)?;
    reported(plan, year, on).map(|report| report.markdown(lang))
}

/// Returns the report of a year as one self-contained page of HTML, `lang` being `sv` or
/// `en`.
///
/// # Errors
/// A year, day or language that is none.
pub fn report_html(
    plan: &Plan,
    year: i32,
    on: &str,
    lang: &str,
) -> Result<String, BadArgument> {
    let lang = language(lang)?;
    reported(plan, year, on).map(|report| report.html(lang))
}

/// Returns a picture of a year as SVG: `wheel`, `timeline`, `coverage` or `status`; `lang`
/// being `sv` or `en`.
///
/// # Errors
/// A picture, year, day or language that is none.
///
/// ```
/// use andts_core::doors::{picture, read};
///
/// let plan = read(r#"{"title": "A"}"#).unwrap();
/// let drawn = picture(&plan, "wheel", 2024, "2024-12-01", "sv").unwrap();
/// assert!(drawn.starts_with("<svg "));
/// assert_eq!(picture(&plan, "pie", 2024, "2024-12-01", "sv").unwrap_err().argument, "kind");
/// ```
pub fn picture(
    plan: &Plan,
    kind: &str,
    year: i32,
    on: &str,
    lang: &str,
) -> Result<String, BadArgument> {
    let known = Kind::ALL.map(|(name, _)| name).join(", ");
    let drawn = Kind::from_name(kind).ok_or_else(|| {
        let (sv, en) = (format!("någon av {known}"), format!("one of {known}"));
        BadArgument::new("kind", kind, &sv, &en)
    })?;
    let lang = language(lang)?;
    reported(plan, year, on).map(|report| report.picture(drawn, lang))
}

fn reported(plan: &Plan, year: i32, on: &str) -> Result<Report, BadArgument> {
    let on = day("on", on)?;
    crate::report::report(plan, year, on).ok_or_else(|| {
        BadArgument::new(
            "year",
            &year.to_string(),
            "ett år från 1953 till 2200",
            "a year from 1953 to 2200",
        )
    })
}
