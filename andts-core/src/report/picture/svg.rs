//! SVG as text.
//!
//! Every length is a whole number of tenths of the picture's unit, so that each platform
//! writes the same bytes. A picture is [`WIDTH`] units wide: on A4 with margins of 15 mm a
//! unit is three quarters of a point, and text of [`SMALL`] is 7.5 points.

use std::fmt::Write as _;

use super::letters::TextStyle;
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
        let style = style(&self.id, state);
        self.put(&format!(r#"<path d="{path}" {style}/>"#));
    }

    /// Fills a rectangle as a state looks.
    pub(super) fn bar(&mut self, at: (i64, i64), size: (i64, i64), state: State) {
        let style = style(&self.id, state);
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

/// How a shape of a state is filled and drawn, its pattern being called by an id.
pub(super) fn style(id: &str, state: State) -> String {
    let (look, word) = (look(state), state.word());
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

/// FNV-1a in 32 bits: tells pictures on a page apart, and is the same everywhere.
fn fingerprint(texts: &[&str]) -> u32 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
    bytes.fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
