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
mod period;
mod svg;
mod timeline;
mod wheel;
mod words;
mod year;

pub(super) use bars::{bar, in_words, patterns, swatch};
pub(super) use heat::{named, shown};
pub(super) use svg::escaped;
pub(super) use words::{say, state_of};

use super::row::{Row, Rows};
use super::{Group, Report};
use crate::coverage::Coverage;
use crate::diagnostic::Lang;

/// So many rows of a timeline go on a page of A4.
const ROWS_OF_PAGE: usize = 54;
/// A last page takes so many, a little smaller, rather than leave a stub for another.
const MOST_OF_PAGE: usize = 58;
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
    /// Measures by goal and ANDTS area (*täckningskarta*), `coverage`; see
    /// [`Report::coverage_by`].
    Coverage,
    /// How many stand how (*lägesstaplar*), `status`.
    Status,
    /// All the plan's years as rows (*planperioden*), `period`.
    Period,
}

impl Kind {
    /// Every picture by its name.
    pub const ALL: [(&'static str, Self); 5] = [
        ("wheel", Self::Wheel),
        ("timeline", Self::Timeline),
        ("coverage", Self::Coverage),
        ("status", Self::Status),
        ("period", Self::Period),
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
            Kind::Period => period(self, lang),
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
    on_pages(drawn, rows.len() - drawn.len(), |part, of, left_out| {
        timeline::timeline(report, part, of, left_out, lang)
    })
}

/// Draws rows on as many pages as they need: each is full but the last, and that is no
/// stub; how many were left out is told on the last.
fn on_pages<R>(
    rows: &[R],
    left_out: usize,
    draw: impl Fn(&[R], Option<(usize, usize)>, usize) -> String,
) -> Vec<String> {
    let mut pages = Vec::new();
    let mut rest = rows;
    while rest.len() > MOST_OF_PAGE
        && let Some((page, more)) = rest.split_at_checked(ROWS_OF_PAGE)
    {
        pages.push(page);
        rest = more;
    }
    pages.push(rest);
    let all = pages.len();
    let drawing = pages.into_iter().zip(1..).map(|(page, n)| {
        let of = (all > 1).then_some((n, all));
        draw(page, of, if n == all { left_out } else { 0 })
    });
    drawing.collect()
}

/// Draws all the years of a plan as rows (*planperioden*), the first four hundred: what is
/// done and reported, year by year. A plan of one year is drawn as its timeline.
#[must_use]
pub fn period(report: &Report, lang: Lang) -> String {
    if report.whole.is_empty() {
        return timeline(report, lang);
    }
    let rows = period::rows(report);
    let drawn = rows.get(..MOST_ROWS).unwrap_or(&rows);
    period::period(report, drawn, None, rows.len() - drawn.len(), lang)
}

/// Draws all the years of a plan as pictures that each go on a page.
pub(super) fn periods(report: &Report, lang: Lang) -> Vec<String> {
    let rows = period::rows(report);
    let drawn = rows.get(..MOST_ROWS).unwrap_or(&rows);
    on_pages(drawn, rows.len() - drawn.len(), |part, of, left_out| {
        period::period(report, part, of, left_out, lang)
    })
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
    let by = report.coverage_by.say(lang);
    let words = match lang {
        Lang::Sv => format!("Åtgärder efter {by} och ANDTS-område"),
        Lang::En => format!("Measures by {by} and ANDTS area"),
    };
    format!("{words}: {}", report.title)
}
