//! The content lines of RFC 5545, 3.1: `NAME:value`, folded at 75 octets, ended by CR LF.

/// How long a line is at most, in octets, its end not counted.
const LONGEST_LINE: usize = 75;

/// Lines of a calendar, as they are written.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) text: String,
}

impl Lines {
    /// Writes a line whose value needs no escaping.
    pub(super) fn plain(&mut self, line: &str) {
        let mut room = LONGEST_LINE;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = LONGEST_LINE - 1;
            }
            self.text.push(letter);
            room -= letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }

    /// Writes a line whose value is text.
    pub(super) fn said(&mut self, name: &str, value: &str) {
        self.plain(&format!("{name}:{}", escaped(value)));
    }

    /// Writes a line whose value is a list of texts.
    pub(super) fn list(&mut self, name: &str, values: &[String]) {
        let values: Vec<_> = values.iter().map(|value| escaped(value)).collect();
        self.plain(&format!("{name}:{}", values.join(",")));
    }
}

/// Escapes a text by 3.3.11: a backslash before `\`, `;` and `,`, and `\n` for a new line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in clean(text).chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter => out.push(letter),
        }
    }
    out
}

/// Makes every end of line one `\n` and drops what no text file may have: other control
/// characters than the tab.
pub(super) fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(value: &str) -> String {
        let mut lines = Lines::default();
        lines.said("SUMMARY", value);
        lines.text
    }

    #[test]
    fn a_text_is_escaped() {
        assert_eq!(
            line("a;b,c\\d\r\ne\rf\u{0}:\"g\""),
            "SUMMARY:a\\;b\\,c\\\\d\\ne\\nf:\"g\"\r\n"
        );
    }

    #[test]
    fn a_line_is_folded_at_75_octets() {
        // `SUMMARY:` is 8 octets: 67 more fill the line.
        let full = "x".repeat(67);
        assert_eq!(line(&full), format!("SUMMARY:{full}\r\n"));
        assert_eq!(line(&format!("{full}yz")), format!("SUMMARY:{full}\r\n yz\r\n"));
        // The space that continues a line is one of its 75 octets.
        let rest = "y".repeat(74);
        assert_eq!(
            line(&format!("{full}{rest}z")),
            format!("SUMMARY:{full}\r\n {rest}\r\n z\r\n")
        );
    }

    #[test]
    fn no_letter_is_split() {
        // å is two octets and the octopus four; neither fits into the last one or three.
        let almost = "x".repeat(66);
        assert_eq!(line(&format!("{almost}å")), format!("SUMMARY:{almost}\r\n å\r\n"));
        let almost = "x".repeat(64);
        assert_eq!(line(&format!("{almost}🐙")), format!("SUMMARY:{almost}\r\n 🐙\r\n"));
    }
}
