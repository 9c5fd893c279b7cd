//! What the numbers and the looks of a wheel stand for, in two columns under it.

use chrono::Datelike;

use super::letters::{TextStyle, fitted, width, wrapped};
use super::svg::{Anchor, LINE, SYMBOL, Svg, WIDTH};
use super::words::{ranges, say, short_day};
use super::year::{Year, states};
use crate::diagnostic::Lang;
use crate::document::Vocabulary;
use crate::follow_up::State;
use crate::report::Report;
use crate::report::row::{Row, Rows};

const BETWEEN: i64 = 200;
const COLUMN: i64 = (WIDTH - BETWEEN) / 2;
/// Room for a number and its symbol, left of a title.
const INDENT: i64 = 340;
/// The most lines of a title, and how high a picture may be to fit on a page of A4.
const MOST_LINES: usize = 3;
const PAGE: i64 = 9550;
/// The most entries that are listed.
const MOST: usize = 160;

/// A line of the legend.
enum Line {
    Heading(String),
    Entry { number: usize, state: State, text: String, day: String },
    More(String),
    Space,
}

/// Writes the legend from a height on; gives the height it ends at.
pub(super) fn write(
    svg: &mut Svg,
    top: i64,
    report: &Report,
    rows: &Rows<'_>,
    left_out: &[usize],
    lang: Lang,
) -> i64 {
    let top = key(svg, top, &states(rows.all()), lang);
    // Titles have as many lines as the page has room for.
    let tries = (1..=MOST_LINES).rev();
    let mut tries = tries.map(|most| columns(lines(report, rows, left_out, most, lang)));
    let fits = |columns: &[Vec<Line>; 2]| {
        top + columns.iter().map(|c| height(c)).max().unwrap_or(0) <= PAGE
    };
    let mut columns_of = tries.next();
    while let Some(columns) = &columns_of {
        if fits(columns) {
            break;
        }
        let Some(next) = tries.next() else { break };
        columns_of = Some(next);
    }
    let mut lowest = top;
    for (column, n) in columns_of.iter().flatten().zip(0..) {
        let left = n * (COLUMN + BETWEEN);
        let mut y = top;
        for line in column {
            y += line.height();
            write_line(svg, (left, y), line);
        }
        lowest = lowest.max(y);
    }
    lowest + 60
}

impl Line {
    fn height(&self) -> i64 {
        if matches!(self, Self::Space) { LINE / 2 } else { LINE }
    }
}

fn height(lines: &[Line]) -> i64 {
    lines.iter().map(Line::height).sum()
}

/// Lays lines into two columns of about one height.
fn columns(mut lines: Vec<Line>) -> [Vec<Line>; 2] {
    let at = break_near(&lines, lines.len().div_ceil(2));
    let mut second = lines.split_off(at);
    if matches!(second.first(), Some(Line::Space)) {
        second.remove(0);
    }
    [lines, second]
}

/// A column ends before a heading or between two entries, never after a heading or
/// between two lines of a title.
fn break_near(lines: &[Line], half: usize) -> usize {
    let may_break = |at: usize| {
        let after = at.checked_sub(1).and_then(|n| lines.get(n));
        !matches!(after, Some(Line::Heading(_)))
            && !matches!(lines.get(at), Some(Line::More(_)))
    };
    (half..=lines.len()).find(|at| may_break(*at)).unwrap_or(lines.len())
}

fn write_line(svg: &mut Svg, (x, y): (i64, i64), line: &Line) {
    match line {
        Line::Space => {}
        Line::Heading(text) => {
            let text = fitted(text, TextStyle::BOLD, COLUMN);
            svg.text((x, y), Anchor::Start, TextStyle::BOLD, &text);
        }
        Line::More(text) => {
            svg.text((x + INDENT, y), Anchor::Start, TextStyle::PLAIN, text);
        }
        Line::Entry { number, state, text, day } => {
            svg.text((x + 190, y), Anchor::End, TextStyle::BOLD, &number.to_string());
            svg.symbol((x + 225, y - SYMBOL + 5), *state);
            svg.text((x + INDENT, y), Anchor::Start, TextStyle::PLAIN, text);
            svg.text((x + COLUMN, y), Anchor::End, TextStyle::PLAIN, day);
        }
    }
}

fn lines(
    report: &Report,
    rows: &Rows<'_>,
    left_out: &[usize],
    per_title: usize,
    lang: Lang,
) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut room = MOST;
    for Group { heading, rows, is_by_day } in groups(report, rows, lang) {
        if rows.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::Space);
        }
        // A last day that all share stands in the heading.
        let mut days: Vec<_> =
            rows.iter().map(|row| last_day(report, row, lang)).collect();
        days.dedup();
        let is_shared = days.len() == 1 && !is_by_day;
        let shared = days.first().filter(|day| is_shared && !day.is_empty());
        let shared = shared.map_or(String::new(), |day| {
            format!("{} {day}", say(lang, ", senast", ", by"))
        });
        lines.push(Line::Heading(format!("{heading}{shared} ({})", rows.len())));
        let widest = days.iter().map(|day| width(day, TextStyle::PLAIN)).max();
        let beside = widest.filter(|_| !is_shared).map_or(0, |widest| widest + 60);
        for row in rows.iter().take(room) {
            entry(&mut lines, report, row, per_title, beside, lang);
        }
        let rest = rows.len().saturating_sub(room);
        room = room.saturating_sub(rows.len());
        if rest > 0 {
            let (sv, en) = (format!("och {rest} till"), format!("and {rest} more"));
            lines.push(Line::More(say(lang, &sv, &en).to_owned()));
        }
    }
    if lines.is_empty() {
        let said = say(
            lang,
            "Inget i planen har dagar under året.",
            "Nothing in the plan has days in the year.",
        );
        lines.push(Line::Heading(said.to_owned()));
    }
    if !left_out.is_empty() {
        let numbers = ranges(left_out).join(", ");
        let said = say(
            lang,
            "Fler än ringarna rymmer, och inte ritade",
            "More than the rings hold, and not drawn",
        );
        lines.push(Line::Space);
        for text in
            wrapped(&format!("{said}: {numbers}"), TextStyle::PLAIN, COLUMN - INDENT, 4)
        {
            lines.push(Line::More(text));
        }
    }
    lines
}

/// Rows that belong together, under their heading.
struct Group<'a, 'r> {
    heading: &'static str,
    rows: Vec<&'a Row<'r>>,
    /// Whether its order is that of the last days, which stand beside each.
    is_by_day: bool,
}

fn groups<'a, 'r>(report: &Report, rows: &'a Rows<'r>, lang: Lang) -> [Group<'a, 'r>; 4] {
    let year = Year::of(report).map(|year| year.days);
    let any_time = |row: &&Row<'_>| year.is_some_and(|year| row.is_any_time(year));
    let (whole, own) = rows.ending.iter().partition(any_time);
    let group =
        |sv, en, rows, is_by_day| Group { heading: say(lang, sv, en), rows, is_by_day };
    let all = |rows: &'a [Row<'r>]| rows.iter().collect();
    [
        group(
            "Med egna dagar, efter sista dag",
            "With days of their own, by last day",
            own,
            true,
        ),
        group(
            "Hela året, eller någon gång under det",
            "All year, or some time in it",
            whole,
            false,
        ),
        group(
            "Fortsätter efter årets slut",
            "Going on after the year",
            all(&rows.beyond),
            true,
        ),
        group(
            "Datum saknas (streckat där det kan ligga)",
            "Dates missing (dashed where they may lie)",
            all(&rows.unresolved),
            false,
        ),
    ]
}

/// The last day of a row, with its year if it is another than the report's.
fn last_day(report: &Report, row: &Row<'_>, lang: Lang) -> String {
    row.until().map_or(String::new(), |day| {
        let said = short_day(day, lang);
        if day.year() == report.year { said } else { format!("{said} {}", day.year()) }
    })
}

fn entry(
    lines: &mut Vec<Line>,
    report: &Report,
    row: &Row<'_>,
    most: usize,
    beside: i64,
    lang: Lang,
) {
    let times = match row.items.len() {
        1 => String::new(),
        n => format!(" ×{n}"),
    };
    let title = row.title(report, lang);
    let room = COLUMN - INDENT - beside - width(&times, TextStyle::PLAIN);
    let mut texts = wrapped(&title, TextStyle::PLAIN, room, most);
    if let Some(last) = texts.last_mut() {
        last.push_str(&times);
    }
    let mut texts = texts.into_iter();
    let text = texts.next().unwrap_or_default();
    let day = if beside == 0 { String::new() } else { last_day(report, row, lang) };
    lines.push(Line::Entry { number: row.number, state: row.state(), text, day });
    lines.extend(texts.map(Line::More));
}

/// What the looks stand for, in rows from a height on.
pub(super) fn key(svg: &mut Svg, top: i64, states: &[State], lang: Lang) -> i64 {
    let (mut x, mut y) = (0, top + LINE);
    for state in states {
        let word = state.say(lang);
        let room = 260 + SYMBOL + 60 + width(word, TextStyle::PLAIN);
        if x > 0 && x + room > WIDTH {
            (x, y) = (0, y + LINE + 30);
        }
        svg.bar((x + 10, y - 80), (220, 80), *state);
        svg.symbol((x + 260, y - 80), *state);
        svg.text((x + 260 + SYMBOL + 40, y), Anchor::Start, TextStyle::PLAIN, word);
        x += room + 160;
    }
    y + 100
}
