//! SVG as text.
//!
//! Every length is a whole number of tenths of the picture's unit, so that each platform
//! writes the same bytes. A picture is [`WIDTH`] units wide: on A4 with margins of 15 mm a
//! unit is three quarters of a point, and text of [`SMALL`] is 7.5 points.

use std::fmt::Write as _;

use super::look::{look, pattern};
use crate::document::Vocabulary;
use crate::follow_up::State;

/// The width of every picture, in tenths.
pub(super) const WIDTH: i64 = 6800;
/// The smallest text, in tenths.
pub(super) const SMALL: i64 = 100;
/// The height of a line of the smallest text, in tenths.
pub(super) const LINE: i64 = 125;
/// A symbol's width and height, in tenths.
pub(super) const SYMBOL: i64 = 80;

/// Which end of a text its place is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A picture while it is drawn.
#[derive(Debug)]
pub(super) struct Svg {
    id: String,
    title: String,
    about: String,
    body: String,
}

impl Svg {
    /// Begins a picture; what its title and description say tells it from others on a page.
    pub(super) fn new(kind: &str, title: &str, about: &str) -> Self {
        let id = format!("{kind}-{:08x}", fingerprint(&[title, about]));
        let (title, about) = (escaped(title), escaped(about));
        Self { id, title, about, body: String::new() }
    }

    /// Writes a piece as it is.
    pub(super) fn put(&mut self, piece: &str) {
        self.body.push_str(piece);
        self.body.push('\n');
    }

    /// Opens a group with what a pointer is told of it.
    pub(super) fn open(&mut self, about: &str) {
        let about = escaped(about);
        self.put(&format!("<g><title>{about}</title>"));
    }

    pub(super) fn close(&mut self) {
        self.put("</g>");
    }

    /// Writes a line of text on its baseline.
    pub(super) fn text(
        &mut self,
        at: (i64, i64),
        anchor: Anchor,
        style: TextStyle,
        text: &str,
    ) {
        if text.is_empty() {
            return;
        }
        let (x, y, size) = (tenths(at.0), tenths(at.1), tenths(style.size));
        let (anchor, text) = (anchor.word(), escaped(text));
        let weight = if style.bold { r#" font-weight="bold""# } else { "" };
        self.put(&format!(
            r#"<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}"{weight}>{text}</text>"#
        ));
    }

    pub(super) fn line(&mut self, from: (i64, i64), to: (i64, i64), stroke: &str) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(tenths);
        self.put(&format!(r#"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" {stroke}/>"#));
    }

    /// Fills a shape as a state looks.
    pub(super) fn shape(&mut self, path: &str, state: State) {
        let style = self.style(state);
        self.put(&format!(r#"<path d="{path}" {style}/>"#));
    }

    /// Fills a rectangle as a state looks.
    pub(super) fn bar(&mut self, at: (i64, i64), size: (i64, i64), state: State) {
        let style = self.style(state);
        self.rectangle(at, size, &style);
    }

    pub(super) fn rectangle(&mut self, at: (i64, i64), size: (i64, i64), style: &str) {
        let [x, y, width, height] = [at.0, at.1, size.0, size.1].map(tenths);
        self.put(&format!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" {style}/>"#
        ));
    }

    /// Draws the symbol of a state, its left upper corner at a place.
    pub(super) fn symbol(&mut self, at: (i64, i64), state: State) {
        let (x, y, look) = (tenths(at.0), tenths(at.1), look(state));
        self.put(&format!(
            r#"<path transform="translate({x} {y})" d="{}" fill="none" stroke="{}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>"#,
            look.symbol, look.colour
        ));
    }

    fn style(&self, state: State) -> String {
        let (look, id, word) = (look(state), &self.id, state.word());
        let dash = look
            .dash
            .map_or_else(String::new, |dash| format!(r#" stroke-dasharray="{dash}""#));
        let fill = match (look.solid, look.pattern) {
            (true, _) => look.colour.to_owned(),
            (false, Some(_)) => format!("url(#{id}-{word})"),
            (false, None) => "none".to_owned(),
        };
        format!(r#"fill="{fill}" stroke="{}" stroke-width="1.2"{dash}"#, look.colour)
    }

    /// The whole picture, of a height.
    pub(super) fn finish(self, height: i64) -> String {
        let Self { id, title, about, body } = self;
        let (width, height) = (tenths(WIDTH), tenths(height));
        let mut patterns = String::new();
        for state in State::ALL {
            let name = format!("{id}-{}", state.word());
            if body.contains(&format!("#{name})"))
                && let Some(drawn) = pattern(&name, *state)
            {
                patterns.push_str(&drawn);
            }
        }
        let mut out = String::new();
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="{id}-title {id}-desc" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" fill="currentColor">
<title id="{id}-title">{title}</title>
<desc id="{id}-desc">{about}</desc>
<defs>{patterns}</defs>
{body}</svg>
"#
        );
        out
    }
}

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextStyle {
    pub(super) size: i64,
    pub(super) bold: bool,
}

impl TextStyle {
    pub(super) const PLAIN: Self = Self { size: SMALL, bold: false };
    pub(super) const BOLD: Self = Self { size: SMALL, bold: true };
    pub(super) const HEADING: Self = Self { size: 120, bold: true };
}

/// Writes a number of tenths.
pub(super) fn tenths(n: i64) -> String {
    let sign = if n < 0 { "-" } else { "" };
    let (whole, rest) = (n.unsigned_abs() / 10, n.unsigned_abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// Counts, for lengths.
pub(super) fn long(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Makes a text safe inside an element and inside an attribute.
pub(in crate::report) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // What XML does not know would make the whole picture unreadable.
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// About how wide a text is in tenths, rather too wide: the widths of Arial, in classes.
pub(super) fn width(text: &str, style: TextStyle) -> i64 {
    let thousandths: i64 = text.chars().map(advance).sum();
    let bold = if style.bold { 111 } else { 100 };
    thousandths.saturating_mul(style.size).saturating_mul(bold) / 100_000
}

fn advance(c: char) -> i64 {
    match c {
        'i' | 'j' | 'l' | '|' | '\'' => 230,
        ' ' | '.' | ',' | ':' | ';' | '!' | 'f' | 't' | 'I' | '/' | '\\' => 290,
        '-' | '(' | ')' | 'r' | '[' | ']' => 340,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 510,
        'm' | 'M' => 840,
        'w' | 'C' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'R' | 'U' | 'Ö' => 770,
        'W' | '…' | '—' | '%' | '@' => 1000,
        'A'..='Z' | 'Å' | 'Ä' => 680,
        c if u32::from(c) < 0x250 => 560,
        _ => 1000,
    }
}

/// Cuts a text at a word so that it is no wider; what is cut ends in three points.
pub(super) fn fitted(text: &str, style: TextStyle, most: i64) -> String {
    let lines = wrapped(text, style, most, 1);
    lines.into_iter().next().unwrap_or_default()
}

/// Breaks a text into at most so many lines no wider than that; the last one is cut.
pub(super) fn wrapped(
    text: &str,
    style: TextStyle,
    most: i64,
    lines: usize,
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let longer =
            if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, style) <= most {
            line = longer;
            continue;
        }
        let is_last = found.len() + 1 >= lines;
        if is_last || line.is_empty() {
            // A word too long for a line is cut too, and what follows it is left out.
            found.push(cut(&longer, style, most));
            return found;
        }
        found.push(std::mem::replace(&mut line, word.to_owned()));
        if width(&line, style) > most
            || (found.len() + 1 >= lines && words.peek().is_none())
        {
            found.push(cut(&line, style, most));
            return found;
        }
    }
    if !line.is_empty() {
        found.push(line);
    }
    found
}

fn cut(text: &str, style: TextStyle, most: i64) -> String {
    if width(text, style) <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if width(&format!("{kept} …"), style) > most {
            kept.pop();
            break;
        }
    }
    let half = kept.chars().count() / 2;
    // At a word, unless that would lose more than half of what fits.
    let at_word = kept.rfind(' ').and_then(|at| kept.get(..at));
    let kept = at_word.filter(|word| word.chars().count() >= half).unwrap_or(&kept);
    format!("{} …", kept.trim_end_matches([',', '.', ';', ':', ' ']))
}

/// FNV-1a in 32 bits: tells pictures on a page apart, and is the same everywhere.
fn fingerprint(texts: &[&str]) -> u32 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
    bytes.fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
