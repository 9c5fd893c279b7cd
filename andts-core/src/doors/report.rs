use super::options::Options;
use super::{BadArgument, day, json, language, stretch};
use crate::follow_up::Log;
use crate::plan::Plan;
use crate::report::{Asked, Kind, Report, report_with};

/// What a report is made of: a plan, its log if there is one, the year, the day it is seen
/// on, and options as JSON text, or nothing: `from` and `until`, the days of the year that
/// are reported (*delår*), and `actor`, the identifier of the one whose report it is.
///
/// Swedish: *underlag till rapport*.
#[derive(Clone, Copy, Debug)]
pub struct Reported<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its log.
    pub log: Option<&'a Log>,
    /// The year.
    pub year: i32,
    /// The day it is seen on.
    pub on: &'a str,
    /// Options.
    pub options: &'a str,
}

/// Returns the report of a year as a JSON object.
///
/// # Errors
/// A year, day or option that is none.
pub fn report(of: &Reported<'_>) -> Result<String, BadArgument> {
    of.report().map(|report| json(&report))
}

/// Returns the report of a year as Markdown, `lang` being `sv` or `en`.
///
/// # Errors
/// A year, day or language that is none.
pub fn report_markdown(of: &Reported<'_>, lang: &str) -> Result<String, BadArgument> {
    let lang = language(lang)?;
    of.report().map(|report| report.markdown(lang))
}

/// Returns the report of a year as one self-contained page of HTML, `lang` being `sv` or
/// `en`.
///
/// # Errors
/// A year, day or language that is none.
pub fn report_html(of: &Reported<'_>, lang: &str) -> Result<String, BadArgument> {
    let lang = language(lang)?;
    of.report().map(|report| report.html(lang))
}

/// Returns a picture of a year as SVG: `wheel`, `timeline`, `coverage` or `status`, or
/// `period`, of all the plan's years; `lang` being `sv` or `en`.
///
/// # Errors
/// A picture, year, day or language that is none.
///
/// ```
/// use andts_core::doors::{Reported, picture, read};
///
/// let plan = read(r#"{"title": "A"}"#).unwrap();
/// let of = Reported { plan: &plan, log: None, year: 2024, on: "2024-12-01", options: "" };
/// assert!(picture(&of, "wheel", "sv").unwrap().starts_with("<svg "));
/// assert_eq!(picture(&of, "pie", "sv").unwrap_err().argument, "kind");
/// ```
pub fn picture(of: &Reported<'_>, kind: &str, lang: &str) -> Result<String, BadArgument> {
    let known = Kind::ALL.map(|(name, _)| name).join(", ");
    let drawn = Kind::from_name(kind).ok_or_else(|| {
        let (sv, en) = (format!("någon av {known}"), format!("one of {known}"));
        BadArgument::new("kind", kind, &sv, &en)
    })?;
    let lang = language(lang)?;
    of.report().map(|report| report.picture(drawn, lang))
}

impl Reported<'_> {
    fn report(&self) -> Result<Report, BadArgument> {
        Ok(report_with(self.plan, self.log, &self.asked()?))
    }

    fn asked(&self) -> Result<Asked, BadArgument> {
        let on = day("on", self.on)?;
        let whole = Asked::of_year(self.year, on).ok_or_else(|| {
            BadArgument::new(
                "year",
                &self.year.to_string(),
                "ett år från 1953 till 2200",
                "a year from 1953 to 2200",
            )
        })?;
        let options =
            Options::read("options", self.options, &["from", "until", "actor"])?;
        let from = options.day("from")?.unwrap_or(whole.days.from());
        let until = options.day("until")?.unwrap_or(whole.days.until());
        for (end, day) in [("from", from), ("until", until)] {
            if !whole.days.contains(day) {
                let (sv, en) = ("en dag i rapportens år", "a day in the report's year");
                return Err(BadArgument::new(end, &day.to_string(), sv, en));
            }
        }
        let days = stretch(from, until)?;
        let actor = options.text("actor")?.map(str::to_owned);
        if let Some(id) = actor.as_deref().filter(|id| self.plan.actor(id).is_none()) {
            let (sv, en) =
                ("en aktör i planen, med id", "an actor of the plan, by its id");
            return Err(BadArgument::new("actor", id, sv, en));
        }
        Ok(Asked { days, actor, ..whole })
    }
}
