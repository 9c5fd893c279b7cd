//! Pictures as SVG, each whole in itself: no script, no font, nothing fetched.
//!
//! A state shows by fill, stroke and symbol and not by colour alone; every picture has its
//! title and says in words what it shows; no two texts lie on each other.

mod bars;
mod circle;
mod dial;
mod heat;
mod lanes;
mod legend;
mod letters;
mod look;
mod svg;
mod timeline;
mod wheel;
mod words;
mod year;

pub(super) use bars::in_words;
pub(super) use heat::{named, shown};
pub(super) use svg::escaped;
pub(super) use words::{say, state_of};

use super::row::{Row, Rows};
use super::{Group, Report};
use crate::coverage::Coverage;
use crate::diagnostic::Lang;

/// So many rows of a timeline go on a page of A4.
const ROWS_OF_PAGE: usize = 54;
/// The most rows of one timeline.
const MOST_ROWS: usize = 400;

/// The pictures of a report.
///
/// Swedish: *bild*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The year wheel (*årshjul*), `wheel`.
    Wheel,
    /// The year as rows (*tidslinje*), `timeline`.
    Timeline,
    /// Measures by goal and ANDTS area (*täckningskarta*), `coverage`.
    Coverage,
    /// How many stand how (*lägesstaplar*), `status`.
    Status,
}

impl Kind {
    /// Every picture by its name.
    pub const ALL: [(&'static str, Self); 4] = [
        ("wheel", Self::Wheel),
        ("timeline", Self::Timeline),
        ("coverage", Self::Coverage),
        ("status", Self::Status),
    ];

    /// Returns the picture of a name.
    ///
    /// ```
    /// use andts_core::report::Kind;
    ///
    /// assert_eq!(Kind::from_name("wheel"), Some(Kind::Wheel));
    /// assert_eq!(Kind::from_name("pie"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }
}

impl Report {
    /// Draws one of its pictures as SVG.
    #[must_use]
    pub fn picture(&self, kind: Kind, lang: Lang) -> String {
        match kind {
            Kind::Wheel => wheel(self, lang),
            Kind::Timeline => timeline(self, lang),
            Kind::Coverage => {
                heat_map(coverage_title(self, lang).as_str(), &self.coverage, lang)
            }
            Kind::Status => status(self, lang),
        }
    }
}

/// Draws the year wheel of a report (*årshjul*).
///
/// Months go clockwise, January at the top. What is due is an arc over its days with a dot
/// on its last day, and bears the number it has in the list below; what has the same days
/// shares an arc. What may be done any time in the year is a mark at its end, what recurs
/// often one ring with ticks, and what waits for days that nobody has given is dashed over
/// the days it can fall on.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::diagnostic::Lang;
/// use andts_core::plan::Plan;
/// use andts_core::report::{report, wheel};
///
/// let plan = r#"{"measures": [{"id": "a", "schedules": [{"text": "årligen i maj"}]}]}"#;
/// let report = report(&Plan::read(plan)?, 2024, parse_day("2024-12-01").unwrap()).unwrap();
/// assert!(wheel(&report, Lang::Sv).contains("Årshjul 2024"));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn wheel(report: &Report, lang: Lang) -> String {
    wheel::wheel(report, &Rows::of(report), lang)
}

/// Draws the year of a report as rows (*tidslinje*), the first four hundred.
#[must_use]
pub fn timeline(report: &Report, lang: Lang) -> String {
    let rows = Rows::of(report);
    let all: Vec<_> = rows.all().collect();
    let drawn = all.get(..MOST_ROWS).unwrap_or(&all);
    timeline::timeline(report, drawn, None, all.len() - drawn.len(), lang)
}

/// Draws rows as timelines that each go on a page.
pub(super) fn timelines(report: &Report, rows: &[&Row<'_>], lang: Lang) -> Vec<String> {
    let drawn = rows.get(..MOST_ROWS).unwrap_or(rows);
    let pages = drawn.len().div_ceil(ROWS_OF_PAGE);
    // As even as can be, so that the last is no stub.
    let size = drawn.len().div_ceil(pages.max(1)).max(1);
    let parts = drawn.chunks(size).zip(1..);
    let drawing = parts.map(|(part, n)| {
        let left_out = if n == pages { rows.len() - drawn.len() } else { 0 };
        let of = (pages > 1).then_some((n, pages));
        timeline::timeline(report, part, of, left_out, lang)
    });
    drawing.collect()
}

/// Draws a table of coverage (*täckningskarta*): the count in each cell, gaps dashed.
///
/// ```
/// use andts_core::coverage::{Axis, coverage};
/// use andts_core::diagnostic::Lang;
/// use andts_core::plan::Plan;
/// use andts_core::report::heat_map;
///
/// let plan = Plan::read(r#"{"measures": [{"id": "a", "areas": ["alcohol"]}]}"#)?;
/// let found = coverage(&plan, Axis::Area, Axis::FocusArea);
/// assert!(heat_map("Täckning", &found, Lang::Sv).contains("0 – lucka"));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn heat_map(title: &str, coverage: &Coverage, lang: Lang) -> String {
    heat::heat_map(title, coverage, lang)
}

/// Draws groups as stacked bars with their counts in words (*lägesstaplar*); each list of
/// groups stands under its heading.
#[must_use]
pub fn bars(title: &str, groups: &[(&str, &[Group])], lang: Lang) -> String {
    bars::bars(title, groups, lang)
}

/// How the year stands, by purpose and by focus area.
pub(super) fn status(report: &Report, lang: Lang) -> String {
    let title =
        format!("{} {}: {}", say(lang, "Läget", "Status"), report.year, report.title);
    let groups = [
        (say(lang, "Efter ändamål", "By purpose"), report.by_purpose.as_slice()),
        (say(lang, "Efter fokusområde", "By focus area"), &report.by_focus_area),
    ];
    bars(&title, &groups, lang)
}

pub(super) fn coverage_title(report: &Report, lang: Lang) -> String {
    let words = say(
        lang,
        "Åtgärder efter mål och ANDTS-område",
        "Measures by goal and ANDTS area",
    );
    format!("{words}: {}", report.title)
}
