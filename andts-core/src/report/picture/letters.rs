//! How wide words are, and where they are broken.

use super::svg::SMALL;

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
