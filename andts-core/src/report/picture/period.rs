//! All the years of a plan as rows: a bar over the days of each thing due.
//!
//! Swedish: *planperioden*.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::legend::key;
use super::letters::{TextStyle, fitted};
use super::look::tick;
use super::svg::{Anchor, LINE, SYMBOL, Svg, WIDTH, long, tenths};
use super::words::{say, short_day};
use crate::calendar::{Day, Interval, day};
use crate::diagnostic::Lang;
use crate::follow_up::{Item, State};
use crate::report::Report;
use crate::report::row::{Row, folded};

/// Where the days begin, right of the titles.
const LEFT: i64 = 2600;
const ACROSS: i64 = WIDTH - LEFT - 40;
const ROW: i64 = 155;
const BAR: i64 = 90;
const TOP: i64 = 220;
/// So many windows a year are bars; more are a line with ticks.
const MOST_A_YEAR: usize = 4;
/// The most years that are told of in words.
const MOST_YEARS: usize = 30;
/// Room for the name of a year.
const NAME: i64 = 300;

/// The years, as the days they are drawn over.
struct Years {
    days: Interval,
}

impl Years {
    fn of(report: &Report) -> Option<Self> {
        let years = report.years?;
        let first = day(years.from().year(), 1, 1)?;
        let last = day(years.until().year(), 12, 31)?;
        Some(Self { days: Interval::new(first, last)? })
    }

    /// Where a day begins.
    fn at(&self, day: Day) -> i64 {
        let before = (day - self.days.from()).num_days();
        LEFT + ACROSS * before / self.days.days().max(1)
    }

    /// Where the days of an item that lie in the years begin and end, and whether it ends
    /// in them.
    fn stretch(&self, item: &Item) -> Option<(i64, i64, bool)> {
        let window = &item.due.window;
        let days = match (window.from, window.until) {
            (Some(from), Some(until)) => Interval::new(from, until),
            _ => window.bracket,
        }?;
        let within = days.intersect(&self.days)?;
        let end = within.until().succ_opt().unwrap_or(within.until());
        let ends = days.until() <= self.days.until() && !window.unresolved;
        Some((self.at(within.from()), self.at(end), ends))
    }
}

/// The rows, in order of their first day.
pub(super) fn rows(report: &Report) -> Vec<Row<'_>> {
    let mut rows = folded(report.whole.iter());
    let first = |row: &Row<'_>| {
        let windows = row.items.iter().map(|item| &item.due.window);
        let days = windows.map(|its| its.from.or(its.bracket.map(|days| days.from())));
        (row.due().purpose, days.flatten().min(), row.until())
    };
    rows.sort_by_key(first);
    rows
}

/// Draws rows over all the years; without years there is no picture.
pub(super) fn period(
    report: &Report,
    rows: &[Row<'_>],
    part: Option<(usize, usize)>,
    left_out: usize,
    lang: Lang,
) -> String {
    let Some(years) = Years::of(report) else { return String::new() };
    let (title, about) = words(report, rows, &years, part, lang);
    let mut svg = Svg::new("period", &title, &about);
    let height = long(rows.len()) * ROW;
    grid(&mut svg, &years, height);
    for (row, n) in rows.iter().zip(0..) {
        draw(&mut svg, report, &years, row, TOP + n * ROW, lang);
    }
    if years.days.contains(report.on) {
        today(&mut svg, report, &years, height, lang);
    }
    let mut below = TOP + height + 60;
    if left_out > 0 {
        let text = match lang {
            Lang::Sv => format!("Därtill {left_out} som inte är ritade."),
            Lang::En => format!("And {left_out} that are not drawn."),
        };
        below += LINE;
        svg.text((0, below), Anchor::Start, TextStyle::PLAIN, &text);
    }
    let below = key(&mut svg, below, &states(rows), lang);
    svg.finish(below)
}

/// The states of every window that is drawn.
fn states(rows: &[Row<'_>]) -> Vec<State> {
    let mut found: Vec<_> =
        rows.iter().flat_map(|row| &row.items).map(|item| item.state).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn grid(svg: &mut Svg, years: &Years, height: i64) {
    let (first, last) = (years.days.from().year(), years.days.until().year());
    let all = i64::from(last - first) + 1;
    let step = NAME * all / ACROSS + 1;
    for year in first..=last {
        let Some((from, next)) = day(year, 1, 1).zip(day(year + 1, 1, 1)) else {
            continue;
        };
        let (from, until) = (years.at(from), years.at(next));
        if i64::from(year - first) % step == 0 && from + NAME <= WIDTH {
            let middle =
                if step == 1 { i64::midpoint(from, until) } else { from + NAME / 2 };
            svg.text(
                (middle, TOP - 40),
                Anchor::Middle,
                TextStyle::BOLD,
                &year.to_string(),
            );
        }
        let stroke = r#"stroke="currentColor" stroke-width="0.5" stroke-opacity="0.4""#;
        svg.line((from, TOP - 15), (from, TOP + height), stroke);
    }
    let stroke = r#"stroke="currentColor" stroke-width="0.8""#;
    svg.line((0, TOP - 15), (WIDTH - 40, TOP - 15), stroke);
    svg.line((0, TOP + height), (WIDTH - 40, TOP + height), stroke);
}

fn draw(
    svg: &mut Svg,
    report: &Report,
    years: &Years,
    row: &Row<'_>,
    y: i64,
    lang: Lang,
) {
    let title = row.title(report, lang);
    svg.open(&format!("{title} ({})", stands(row, lang)));
    let base = y + 115;
    let text = fitted(&title, TextStyle::PLAIN, LEFT - 80);
    svg.text((0, base), Anchor::Start, TextStyle::PLAIN, &text);
    let top = y + (ROW - BAR) / 2;
    let all = usize::try_from(years.days.days() / 365).unwrap_or(1).max(1);
    if row.items.len() > MOST_A_YEAR * all {
        ticks(svg, years, row, top);
    } else {
        for item in &row.items {
            bar(svg, years, item, top);
        }
    }
    svg.close();
}

/// What recurs often: a line, and a tick for each last day; those that went wrong are
/// longer.
fn ticks(svg: &mut Svg, years: &Years, row: &Row<'_>, y: i64) {
    let found =
        row.items.iter().filter_map(|item| Some((item.state, years.stretch(item)?)));
    let found: Vec<_> = found.collect();
    let from = found.iter().map(|(_, (from, _, _))| *from).min();
    let until = found.iter().map(|(_, (_, until, _))| *until).max();
    let Some((from, until)) = from.zip(until) else { return };
    let line = r#"stroke="currentColor" stroke-width="0.6""#;
    svg.line((from, y + BAR / 2), (until, y + BAR / 2), line);
    for (state, (_, until, _)) in found {
        let (half, stroke) = tick(state, BAR);
        let middle = y + BAR / 2;
        svg.line((until, middle - half), (until, middle + half), &stroke);
    }
}

fn bar(svg: &mut Svg, years: &Years, item: &Item, y: i64) {
    let Some((from, until, ends)) = years.stretch(item) else { return };
    // Beside each other, not on each other.
    let length = (until - from - 20).max(20);
    svg.bar((from, y), (length, BAR), item.state);
    if ends && length <= 2 * SYMBOL {
        let [x, y, r] = [until, y + BAR / 2, 28].map(tenths);
        svg.put(&format!(r#"<circle cx="{x}" cy="{y}" r="{r}"/>"#));
    }
}

fn today(svg: &mut Svg, report: &Report, years: &Years, height: i64, lang: Lang) {
    let x = years.at(report.on);
    svg.line(
        (x, TOP - 120),
        (x, TOP + height),
        r#"stroke="currentColor" stroke-width="1.4""#,
    );
    let day = short_day(report.on, lang);
    let said = format!("{} {day} {}", say(lang, "i dag", "today"), report.on.year());
    let is_late = x > LEFT + ACROSS * 3 / 4;
    let (anchor, aside) = if is_late { (Anchor::End, -30) } else { (Anchor::Start, 30) };
    svg.text((x + aside, TOP - 135), anchor, TextStyle::PLAIN, &said);
}

/// How the windows of a row stand: `2 uppfyllda, 3 öppna`.
fn stands(row: &Row<'_>, lang: Lang) -> String {
    let mut states = BTreeMap::<State, usize>::new();
    for item in &row.items {
        *states.entry(item.state).or_default() += 1;
    }
    counts(&states, lang)
}

fn words(
    report: &Report,
    rows: &[Row<'_>],
    years: &Years,
    part: Option<(usize, usize)>,
    lang: Lang,
) -> (String, String) {
    let (first, last) = (years.days.from().year(), years.days.until().year());
    let of = part.map_or(String::new(), |(n, all)| match lang {
        Lang::Sv => format!(", del {n} av {all}"),
        Lang::En => format!(", part {n} of {all}"),
    });
    let (plan, n) = (&report.title, rows.len());
    let by_year = by_year(rows, years, lang);
    let on = format!("{} {}", short_day(report.on, lang), report.on.year());
    match lang {
        Lang::Sv => (
            format!("Planperioden {first}–{last}{of}: {plan}"),
            format!(
                "{n} rader över planens år. En stapel täcker de dagar då något ska ske och ser ut som dess läge; det som återkommer ofta är en linje med streck, och det som saknar datum är streckat. Läget den {on}, efter sista dag: {by_year}."
            ),
        ),
        Lang::En => (
            format!("The plan's years {first}–{last}{of}: {plan}"),
            format!(
                "{n} rows over the years of the plan. A bar covers the days in which something is to happen and looks as it stands; what recurs often is a line with ticks, and what has no dates is dashed. As of {on}, by last day: {by_year}."
            ),
        ),
    }
}

/// How many windows end in each year, and how they stand: `2024: 3 uppfyllda; 2025: …`.
fn by_year(rows: &[Row<'_>], years: &Years, lang: Lang) -> String {
    let mut found = BTreeMap::<i32, BTreeMap<State, usize>>::new();
    for item in rows.iter().flat_map(|row| &row.items) {
        let window = &item.due.window;
        let last = window.until.or(window.bracket.map(|days| days.until()));
        if let Some(last) = last.filter(|day| years.days.contains(*day)) {
            let states = found.entry(last.year()).or_default();
            *states.entry(item.state).or_default() += 1;
        }
    }
    let said = found
        .iter()
        .take(MOST_YEARS)
        .map(|(year, states)| format!("{year}: {}", counts(states, lang)));
    said.collect::<Vec<_>>().join("; ")
}

fn counts(states: &BTreeMap<State, usize>, lang: Lang) -> String {
    let said = states
        .iter()
        .map(|(state, n)| format!("{n} {}", super::state_of(*n, *state, lang)));
    said.collect::<Vec<_>>().join(", ")
}
