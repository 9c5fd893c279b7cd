//! The year as rows: a bar over the days of each thing due.
//!
//! Swedish: *tidslinje*.

use chrono::Datelike;

use super::circle::TURN;
use super::legend::key;
use super::letters::{TextStyle, fitted};
use super::look::{look, tick};
use super::svg::{Anchor, LINE, SYMBOL, Svg, WIDTH, long, tenths};
use super::words::{months, say, short_day};
use super::year::{Part, Year, along, states};
use crate::diagnostic::Lang;
use crate::document::Vocabulary;
use crate::follow_up::Item;
use crate::report::Report;
use crate::report::row::Row;

/// Where the days begin, right of the titles.
const LEFT: i64 = 2600;
const ACROSS: i64 = WIDTH - LEFT - 40;
const ROW: i64 = 155;
const BAR: i64 = 90;
/// So many windows are bars; more are a line with ticks.
const MOST_BARS: usize = 12;

/// Draws rows of a report over its year; a year that is none has no timeline.
pub(super) fn timeline(
    report: &Report,
    rows: &[&Row<'_>],
    part: Option<(usize, usize)>,
    left_out: usize,
    lang: Lang,
) -> String {
    let Some(year) = Year::of(report) else { return String::new() };
    let (title, about) = words(report, rows, part, lang);
    let mut svg = Svg::new("timeline", &title, &about);
    let top = 220;
    let height = long(rows.len()) * ROW;
    grid(&mut svg, &year, top, height, lang);
    for (row, n) in rows.iter().zip(0..) {
        draw(&mut svg, report, &year, row, top + n * ROW, lang);
    }
    if let Some(at) = year.today() {
        today(&mut svg, report, at, top, height, lang);
    }
    let mut below = top + height + 60;
    if left_out > 0 {
        let text = match lang {
            Lang::Sv => format!("Därtill {left_out} som inte är ritade."),
            Lang::En => format!("And {left_out} that are not drawn."),
        };
        below += LINE;
        svg.text((0, below), Anchor::Start, TextStyle::PLAIN, &text);
    }
    let below = key(&mut svg, below, &states(rows.iter().copied()), lang);
    svg.finish(below)
}

fn grid(svg: &mut Svg, year: &Year, top: i64, height: i64, lang: Lang) {
    let mut month = year.days.from();
    for name in months(lang) {
        let from = LEFT + along(ACROSS, year.begin(month));
        let next = crate::calendar::add_months(month, 1);
        let until = next.filter(|day| year.days.contains(*day));
        let until = LEFT + until.map_or(ACROSS, |day| along(ACROSS, year.begin(day)));
        let short: String = name.chars().take(3).collect();
        let middle = i64::midpoint(from, until);
        svg.text((middle, top - 40), Anchor::Middle, TextStyle::BOLD, &short);
        let stroke = r#"stroke="currentColor" stroke-width="0.5" stroke-opacity="0.4""#;
        svg.line((from, top - 15), (from, top + height), stroke);
        month = next.unwrap_or(month);
    }
    let stroke = r#"stroke="currentColor" stroke-width="0.8""#;
    svg.line((0, top - 15), (WIDTH - 40, top - 15), stroke);
    svg.line((0, top + height), (WIDTH - 40, top + height), stroke);
}

fn draw(svg: &mut Svg, report: &Report, year: &Year, row: &Row<'_>, y: i64, lang: Lang) {
    let title = row.title(report, lang);
    let (number, state) = (row.number, row.state());
    let until = row.until().map_or(String::new(), |day| short_day(day, lang));
    svg.open(&format!("{number} {title} ({}) {until}", state.say(lang)));
    let base = y + 115;
    svg.text((170, base), Anchor::End, TextStyle::BOLD, &number.to_string());
    svg.symbol((200, base - SYMBOL + 5), state);
    let text = fitted(&title, TextStyle::PLAIN, LEFT - 310 - 60);
    svg.text((310, base), Anchor::Start, TextStyle::PLAIN, &text);
    let top = y + (ROW - BAR) / 2;
    if row.items.len() > MOST_BARS {
        ticks(svg, year, row, top);
    } else {
        for item in &row.items {
            if let Some((part, narrow)) = year.parts(item) {
                bar(svg, item, part, narrow, top);
            }
        }
    }
    svg.close();
}

/// What recurs often: a line, and a tick for each last day.
fn ticks(svg: &mut Svg, year: &Year, row: &Row<'_>, y: i64) {
    let parts = row.items.iter();
    let parts: Vec<_> =
        parts.filter_map(|item| Some((year.parts(item)?.0, item.state))).collect();
    let from = parts.iter().map(|(part, _)| part.from).min();
    let until = parts.iter().map(|(part, _)| part.until).max();
    let Some((from, until)) = from.zip(until) else { return };
    let (at, middle) = (|share: i64| LEFT + along(ACROSS, share), y + BAR / 2);
    let line = r#"stroke="currentColor" stroke-width="0.8""#;
    svg.line((at(from), middle), (at(until), middle), line);
    for (part, state) in parts {
        let (half, stroke) = tick(state, BAR);
        let x = at(part.until);
        svg.line((x, middle - half), (x, middle + half), &stroke);
    }
}

fn bar(svg: &mut Svg, item: &Item, part: Part, narrow: Option<Part>, y: i64) {
    let at = |share: i64| LEFT + along(ACROSS, share);
    let colour = look(item.state).colour;
    if narrow.is_some() {
        let stroke = format!(r#"stroke="{colour}" stroke-width="1.2""#);
        svg.line((at(part.from), y + BAR / 2), (at(part.until), y + BAR / 2), &stroke);
    }
    let drawn = narrow.unwrap_or(part);
    let length = (at(drawn.until) - at(drawn.from)).max(6);
    svg.bar((at(drawn.from), y), (length, BAR), item.state);
    if part.ends && !item.due.window.unresolved {
        let [x, y, r] = [at(part.until), y + BAR / 2, 28].map(tenths);
        svg.put(&format!(r#"<circle cx="{x}" cy="{y}" r="{r}"/>"#));
    }
}

fn today(svg: &mut Svg, report: &Report, at: i64, top: i64, height: i64, lang: Lang) {
    let x = LEFT + along(ACROSS, at);
    svg.line(
        (x, top - 120),
        (x, top + height),
        r#"stroke="currentColor" stroke-width="1.4""#,
    );
    let said = format!("{} {}", say(lang, "i dag", "today"), short_day(report.on, lang));
    let anchor = if at > TURN * 3 / 4 { Anchor::End } else { Anchor::Start };
    let aside = if at > TURN * 3 / 4 { -30 } else { 30 };
    svg.text((x + aside, top - 135), anchor, TextStyle::PLAIN, &said);
}

fn words(
    report: &Report,
    rows: &[&Row<'_>],
    part: Option<(usize, usize)>,
    lang: Lang,
) -> (String, String) {
    let (year, plan, on) = (report.year, &report.title, short_day(report.on, lang));
    let of = part.map_or(String::new(), |(n, all)| match lang {
        Lang::Sv => format!(", del {n} av {all}"),
        Lang::En => format!(", part {n} of {all}"),
    });
    let (n, on_year) = (rows.len(), report.on.year());
    match lang {
        Lang::Sv => (
            format!("Tidslinje {year}{of}: {plan}"),
            format!(
                "{n} rader över årets månader, numrerade som i tabellerna. En stapel täcker de dagar då något ska ske, en punkt är sista dagen, och det som saknar datum är streckat. Läget den {on} {on_year}."
            ),
        ),
        Lang::En => (
            format!("Timeline {year}{of}: {plan}"),
            format!(
                "{n} rows over the months of the year, numbered as in the tables. A bar covers the days in which something is to happen, a dot is the last day, and what has no dates is dashed. As of {on} {on_year}."
            ),
        ),
    }
}
