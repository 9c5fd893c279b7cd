use std::fmt::Write as _;

use super::{Json, Number};

impl Json {
    /// Writes the value as canonical text: two spaces a level, one value a line, `ä` as
    /// `ä`, a final newline.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        print(self, 0, &mut out);
        out.push('\n');
        out
    }

    /// Writes the value on one line, without spaces, as a line of a log.
    #[must_use]
    pub fn to_line(&self) -> String {
        let mut out = String::new();
        print_line(self, &mut out);
        out
    }
}

fn print_line(json: &Json, out: &mut String) {
    match json {
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => {
            print(json, 0, out);
        }
        Json::List(items) => {
            out.push('[');
            for (n, item) in items.iter().enumerate() {
                out.push_str(if n > 0 { "," } else { "" });
                print_line(item, out);
            }
            out.push(']');
        }
        Json::Object(members) => {
            out.push('{');
            for (n, (key, value)) in members.iter().enumerate() {
                out.push_str(if n > 0 { "," } else { "" });
                quote(key, out);
                out.push(':');
                print_line(value, out);
            }
            out.push('}');
        }
    }
}

fn print(json: &Json, level: usize, out: &mut String) {
    match json {
        Json::Null => out.push_str("null"),
        Json::Bool(true) => out.push_str("true"),
        Json::Bool(false) => out.push_str("false"),
        Json::Number(number) => out.push_str(Number::text(number)),
        Json::Text(text) => quote(text, out),
        Json::List(items) if items.is_empty() => out.push_str("[]"),
        Json::List(items) => {
            out.push('[');
            for (n, item) in items.iter().enumerate() {
                line(n, level + 1, out);
                print(item, level + 1, out);
            }
            close(']', level, out);
        }
        Json::Object(members) if members.is_empty() => out.push_str("{}"),
        Json::Object(members) => {
            out.push('{');
            for (n, (key, value)) in members.iter().enumerate() {
                line(n, level + 1, out);
                quote(key, out);
                out.push_str(": ");
                print(value, level + 1, out);
            }
            close('}', level, out);
        }
    }
}

fn line(n: usize, level: usize, out: &mut String) {
    if n > 0 {
        out.push(',');
    }
    out.push('\n');
    indent(level, out);
}

fn close(bracket: char, level: usize, out: &mut String) {
    out.push('\n');
    indent(level, out);
    out.push(bracket);
}

fn indent(level: usize, out: &mut String) {
    for _ in 0..level {
        out.push_str("  ");
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if c < ' ' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
