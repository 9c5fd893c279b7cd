//! How many measures each pair of values has, as a table of shades.
//!
//! Swedish: *täckningskarta*.

use super::letters::{TextStyle, wrapped};
use super::svg::{Anchor, LINE, Svg, WIDTH, escaped, long, tenths};
use super::words::say;
use crate::coverage::Coverage;
use crate::diagnostic::{Lang, Text};

/// Where the cells begin, right of the labels of the rows.
const LEFT: i64 = 2500;
/// The most rows and columns that are drawn.
const MOST_ROWS: usize = 60;
const MOST_COLUMNS: usize = 24;
/// A cell is no wider, however few there are.
const WIDEST: i64 = 800;
/// With columns narrower than this their labels stand upright.
const NARROW: i64 = 520;
const ROW_LINES: usize = 3;

/// Shades from few to many, and the colour of a number on each: 4.5 to one at least.
const SHADES: [(&str, &str); 5] = [
    ("#e3eef7", "#111111"),
    ("#b9d5ea", "#111111"),
    ("#7fb2d9", "#111111"),
    ("#2a6fb0", "#ffffff"),
    ("#174a7c", "#ffffff"),
];

/// Draws a table of coverage.
pub(super) fn heat_map(title: &str, coverage: &Coverage, lang: Lang) -> String {
    let mut svg = Svg::new("coverage", title, &words(coverage, lang));
    let columns = coverage.columns.len().min(MOST_COLUMNS);
    let cell = ((WIDTH - LEFT - 10) / long(columns).max(1)).min(WIDEST);
    let top = headings(&mut svg, coverage, columns, cell, lang);
    let most =
        coverage.counts.iter().flatten().flatten().copied().max().unwrap_or(0).max(1);
    let mut y = top;
    let rows = coverage.rows.iter().zip(&coverage.row_labels).zip(&coverage.counts);
    for ((id, label), counts) in rows.take(MOST_ROWS) {
        let label = named(id, label, lang);
        let label = wrapped(label, TextStyle::PLAIN, LEFT - 120, ROW_LINES);
        let height = (long(label.len()) * LINE + 70).max(230);
        let first = y + height / 2 + 36 - (long(label.len()) - 1) * LINE / 2;
        for (line, n) in label.iter().zip(0..) {
            svg.text((0, first + n * LINE), Anchor::Start, TextStyle::PLAIN, line);
        }
        let cells = counts.iter().zip(&coverage.columns).take(columns);
        for ((count, column), n) in cells.zip(0..) {
            let at = (LEFT + n * cell, y);
            let is_gap =
                coverage.row_gaps.contains(id) || coverage.column_gaps.contains(column);
            draw(
                &mut svg,
                at,
                (cell, height),
                Cell { count: *count, is_gap },
                most,
                lang,
            );
        }
        y += height;
    }
    let y = below(&mut svg, coverage, y, lang);
    svg.finish(y)
}

fn headings(
    svg: &mut Svg,
    coverage: &Coverage,
    columns: usize,
    cell: i64,
    lang: Lang,
) -> i64 {
    let labels = coverage.columns.iter().zip(&coverage.column_labels).take(columns);
    let labels = labels.map(|(id, label)| named(id, label, lang));
    if cell >= NARROW {
        let labels: Vec<_> =
            labels.map(|label| wrapped(label, TextStyle::BOLD, cell - 40, 3)).collect();
        let most = labels.iter().map(Vec::len).max().unwrap_or(0);
        for (lines, n) in labels.iter().zip(0..) {
            let x = LEFT + n * cell + cell / 2;
            let first = long(most - lines.len());
            for (line, n) in lines.iter().zip(first + 1..) {
                svg.text((x, n * LINE), Anchor::Middle, TextStyle::BOLD, line);
            }
        }
        return long(most) * LINE + 60;
    }
    let height = 1500;
    for (label, n) in labels.zip(0..) {
        let lines = wrapped(label, TextStyle::BOLD, height - 60, 1);
        let x = tenths(LEFT + n * cell + cell / 2 + 36);
        let (y, size) = (tenths(height - 50), tenths(TextStyle::BOLD.size));
        for line in lines {
            let line = escaped(&line);
            svg.put(&format!(
                r#"<text transform="translate({x} {y}) rotate(-90)" font-size="{size}" font-weight="bold">{line}</text>"#
            ));
        }
    }
    height
}

/// What a cell shows.
#[derive(Clone, Copy)]
struct Cell {
    /// How many; none where it is hidden.
    count: Option<usize>,
    /// Whether its row or column has no measure at all.
    is_gap: bool,
}

/// A cell with its count; in a row or column without any measure it is dashed and says so.
fn draw(
    svg: &mut Svg,
    (x, y): (i64, i64),
    (wide, high): (i64, i64),
    Cell { count, is_gap }: Cell,
    most: usize,
    lang: Lang,
) {
    let (x, y, wide, high) = (x + 10, y + 10, wide - 20, high - 20);
    let middle = (x + wide / 2, y + high / 2 + 36);
    let Some(count) = count.filter(|count| *count > 0) else {
        let stroke = if is_gap {
            r#"fill="none" stroke="currentColor" stroke-width="1.2" stroke-dasharray="4 2.5""#
        } else {
            r#"fill="none" stroke="currentColor" stroke-width="0.4" stroke-opacity="0.5""#
        };
        svg.rectangle((x, y), (wide, high), stroke);
        let says = is_gap && wide >= 350;
        let gap = say(lang, " – lucka", " – gap");
        let text = format!("{}{}", shown(count, lang), if says { gap } else { "" });
        svg.text(middle, Anchor::Middle, TextStyle::PLAIN, &text);
        return;
    };
    let step = (count * SHADES.len()).div_ceil(most).clamp(1, SHADES.len());
    let Some((shade, ink)) = SHADES.get(step - 1) else { return };
    let style = format!(r#"fill="{shade}" stroke="currentColor" stroke-width="0.4""#);
    svg.rectangle((x, y), (wide, high), &style);
    svg.put(&format!(r#"<g fill="{ink}">"#));
    svg.text(middle, Anchor::Middle, TextStyle::BOLD, &count.to_string());
    svg.close();
}

/// A count, or that it is hidden since so few could be told apart.
pub(in crate::report) fn shown(count: Option<usize>, lang: Lang) -> String {
    count.map_or_else(|| say(lang, "dolt", "hidden").to_owned(), |n| n.to_string())
}

fn below(svg: &mut Svg, coverage: &Coverage, y: i64, lang: Lang) -> i64 {
    let (rows, columns) = (coverage.rows.len(), coverage.columns.len());
    let (more_rows, more_columns) =
        (rows.saturating_sub(MOST_ROWS), columns.saturating_sub(MOST_COLUMNS));
    let said = match lang {
        Lang::Sv => {
            "Talet är antalet åtgärder och delar av åtgärder, mörkare är fler. Streckat: ingen åtgärd alls."
        }
        Lang::En => {
            "The number is of measures and parts of measures, darker is more. Dashed: no measure at all."
        }
    };
    let mut y = y + LINE + 40;
    svg.text((0, y), Anchor::Start, TextStyle::PLAIN, said);
    if more_rows + more_columns > 0 {
        y += LINE;
        let said = match lang {
            Lang::Sv => {
                format!("Inte ritat: {more_rows} rader och {more_columns} kolumner till.")
            }
            Lang::En => format!(
                "Not drawn: {more_rows} more rows and {more_columns} more columns."
            ),
        };
        svg.text((0, y), Anchor::Start, TextStyle::PLAIN, &said);
    }
    y + 60
}

/// What a row or column is called; the one of measures that name none has no label.
pub(in crate::report) fn named<'t>(id: &str, label: &'t Text, lang: Lang) -> &'t str {
    let label = label.say(lang);
    if id.is_empty() { say(lang, "inget angivet", "none stated") } else { label }
}

fn words(coverage: &Coverage, lang: Lang) -> String {
    let (rows, columns) = (coverage.rows.len(), coverage.columns.len());
    let gaps = |ids: &[String], all: &[String], labels: &[Text]| {
        let pairs = all.iter().zip(labels).filter(|(id, _)| ids.contains(id));
        let names: Vec<_> = pairs.map(|(id, label)| named(id, label, lang)).collect();
        if names.is_empty() {
            say(lang, "inga", "none").to_owned()
        } else {
            names.join("; ")
        }
    };
    let (row_gaps, column_gaps) = (
        gaps(&coverage.row_gaps, &coverage.rows, &coverage.row_labels),
        gaps(&coverage.column_gaps, &coverage.columns, &coverage.column_labels),
    );
    match lang {
        Lang::Sv => format!(
            "Antal åtgärder i {rows} rader och {columns} kolumner. Rader utan åtgärd: {row_gaps}. Kolumner utan åtgärd: {column_gaps}."
        ),
        Lang::En => format!(
            "The number of measures in {rows} rows and {columns} columns. Rows without a measure: {row_gaps}. Columns without a measure: {column_gaps}."
        ),
    }
}
