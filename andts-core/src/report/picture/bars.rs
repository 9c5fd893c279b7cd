//! How many stand how, as stacked bars with their numbers in words.
//!
//! Swedish: *lägesstaplar*.

use super::legend::key;
use super::letters::{TextStyle, wrapped};
use super::look::{look, pattern};
use super::svg::{Anchor, LINE, Svg, WIDTH, long, style, tenths};
use super::words::{say, state_of};
use crate::diagnostic::Lang;
use crate::document::Vocabulary;
use crate::follow_up::State;
use crate::report::{Count, Group};

/// Where the bars begin, right of the labels.
const LEFT: i64 = 2500;
/// Room for the total, right of a bar.
const TOTAL: i64 = 300;
const ACROSS: i64 = WIDTH - LEFT - TOTAL;
const BAR: i64 = 110;
/// What the patterns on a page are called by.
const ON_PAGE: &str = "state";
/// The most lines of a label.
const LABEL_LINES: usize = 3;

/// Draws groups under their headings.
pub(super) fn bars(title: &str, groups: &[(&str, &[Group])], lang: Lang) -> String {
    let all = groups.iter().flat_map(|(_, groups)| *groups);
    let most = all.clone().map(Group::total).max().unwrap_or(0).max(1);
    let mut svg = Svg::new("status", title, &words(groups, lang));
    let mut y = 0;
    for (heading, groups) in groups.iter().filter(|(_, groups)| !groups.is_empty()) {
        if !heading.is_empty() {
            y += 200;
            svg.text((0, y), Anchor::Start, TextStyle::HEADING, heading);
            y += 40;
        }
        for group in *groups {
            y = row(&mut svg, y, group, long(most), lang);
        }
    }
    let mut states: Vec<State> =
        all.flat_map(|group| &group.states).map(|count| count.state).collect();
    states.sort_unstable();
    states.dedup();
    let y = key(&mut svg, y + 60, &states, lang);
    svg.finish(y)
}

fn row(svg: &mut Svg, top: i64, group: &Group, most: i64, lang: Lang) -> i64 {
    let label = wrapped(group.label.say(lang), TextStyle::PLAIN, LEFT - 150, LABEL_LINES);
    let top = top + 70;
    for (line, n) in label.iter().zip(0..) {
        svg.text((0, top + 95 + n * LINE), Anchor::Start, TextStyle::PLAIN, line);
    }
    let total = group.total();
    let mut x = LEFT;
    for Count { state, count } in &group.states {
        let length = ACROSS * long(*count) / most;
        svg.bar((x, top), (length.max(15), BAR), *state);
        x += length.max(15);
    }
    if total == 0 {
        let dots = r#"stroke="currentColor" stroke-width="1""#;
        svg.line((LEFT, top), (LEFT, top + BAR), dots);
    }
    svg.text((x + 60, top + 92), Anchor::Start, TextStyle::BOLD, &total.to_string());
    let said = in_words(&group.states, lang);
    let said = wrapped(&said, TextStyle::PLAIN, WIDTH - LEFT, 2);
    for (line, n) in said.iter().zip(1..) {
        svg.text((LEFT, top + 100 + n * LINE), Anchor::Start, TextStyle::PLAIN, line);
    }
    let lines = long(label.len()).max(long(said.len()) + 1);
    top + 100 + lines * LINE - LINE + 60
}

/// The counts in words: `3 öppen, 1 uppfylld`.
pub(in crate::report) fn in_words(states: &[Count], lang: Lang) -> String {
    if states.is_empty() {
        return say(lang, "inga hållpunkter", "no items").to_owned();
    }
    let said: Vec<_> = states
        .iter()
        .map(|Count { state, count }| {
            format!("{count} {}", state_of(*count, *state, lang))
        })
        .collect();
    said.join(", ")
}

fn words(groups: &[(&str, &[Group])], lang: Lang) -> String {
    let mut said = Vec::new();
    for (heading, groups) in groups.iter().filter(|(_, groups)| !groups.is_empty()) {
        let groups: Vec<_> = groups
            .iter()
            .map(|group| {
                format!("{}: {}", group.label.say(lang), in_words(&group.states, lang))
            })
            .collect();
        let lead =
            if heading.is_empty() { String::new() } else { format!("{heading}. ") };
        said.push(format!("{lead}{}.", groups.join("; ")));
    }
    said.join(" ")
}

/// How long the longest bar of a table is, in tenths.
const LONGEST: i64 = 2200;

/// Draws a bar for a cell of a table, beside the longest of them; its words stand under it,
/// and its patterns once on the page.
pub(in crate::report) fn bar(states: &[Count], most: usize) -> String {
    if states.is_empty() {
        return String::new();
    }
    let mut pieces = Vec::new();
    let mut x = 10;
    for Count { state, count } in states {
        let length = (LONGEST * long(*count) / long(most.max(1))).max(40);
        let [at, wide] = [x, length].map(tenths);
        let style = style(ON_PAGE, *state);
        pieces
            .push(format!(r#"<rect x="{at}" y="1" width="{wide}" height="9" {style}/>"#));
        x += length;
    }
    let width = tenths(x + 10);
    let pieces = pieces.concat();
    // Many words have a line of their own.
    let class = if states.len() > 2 { "bar long" } else { "bar" };
    format!(
        r#"<svg class="{class}" width="{width}" height="11" viewBox="0 0 {width} 11" aria-hidden="true">{pieces}</svg>"#
    )
}

/// Draws what a state looks like, its words standing beside it.
pub(in crate::report) fn swatch(state: State) -> String {
    let (style, look) = (style(ON_PAGE, state), look(state));
    format!(
        r#"<svg class="swatch" width="38" height="11" viewBox="0 0 38 11" aria-hidden="true"><rect x="1" y="1" width="22" height="9" {style}/><path transform="translate(28 1.5)" d="{}" fill="none" stroke="{}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/></svg>"#,
        look.symbol, look.colour
    )
}

/// Writes the patterns of all states, once for the bars of a page.
pub(in crate::report) fn patterns() -> String {
    let drawn = State::ALL
        .iter()
        .filter_map(|state| pattern(&format!("{ON_PAGE}-{}", state.word()), *state));
    format!(
        "<svg class=\"patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>{}</defs></svg>\n",
        drawn.collect::<Vec<_>>().concat()
    )
}
