use std::collections::BTreeSet;

use super::{Json, MAX_BYTES, MAX_DEPTH, MAX_FAULTS, MAX_ITEMS, Number};
use crate::diagnostic::Place;

/// What is wrong with a text as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// No JSON; holds what would have been right, in Swedish and in English.
    Syntax(&'static str, &'static str),
    /// A key that the same object already has.
    DuplicateKey,
    /// More than [`MAX_DEPTH`] levels.
    TooDeep,
    /// A list or object with more than [`MAX_ITEMS`] items.
    TooMany,
    /// A text of more than [`MAX_BYTES`] bytes.
    TooLarge,
}

/// One fault of a text as JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The value being read.
    pub place: Place,
    /// Byte from the beginning of the text.
    pub byte: usize,
}

/// A text read as JSON: the value, as far as it could be read, and every fault found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The value; null after a fault of syntax.
    pub json: Json,
    /// The faults in the order met; none means the value is whole.
    pub faults: Vec<Fault>,
}

impl Json {
    /// Reads a text, or says every fault it has.
    ///
    /// # Errors
    /// The faults, in the order met: at most one of syntax, and it ends the reading.
    pub fn parse(text: &str) -> Result<Self, Vec<Fault>> {
        let Parsed { json, faults } = Parsed::of(text);
        if faults.is_empty() { Ok(json) } else { Err(faults) }
    }
}

impl Parsed {
    /// Reads a text as far as it goes.
    #[must_use]
    pub fn of(text: &str) -> Self {
        if text.len() > MAX_BYTES {
            let fault = Fault {
                kind: FaultKind::TooLarge,
                place: Place::root(),
                byte: MAX_BYTES,
            };
            return Self { json: Json::Null, faults: vec![fault] };
        }
        let mut reader = Reader { text, at: 0, depth: 0, faults: Vec::new() };
        if text.starts_with('\u{feff}') {
            reader.at = '\u{feff}'.len_utf8();
        }
        let json = reader.whole();
        Self { json: json.unwrap_or_default(), faults: reader.faults }
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    faults: Vec<Fault>,
}

/// Nothing more can be read; the fault is noted.
struct Stop;

impl Reader<'_> {
    fn whole(&mut self) -> Result<Json, Stop> {
        let json = self.value(&Place::root())?;
        self.space();
        if self.at < self.text.len() {
            return self.syntax(&Place::root(), "textens slut", "the end of the text");
        }
        Ok(json)
    }

    fn value(&mut self, place: &Place) -> Result<Json, Stop> {
        self.space();
        match self.peek() {
            Some(b'{') => self.nested(place, Self::object),
            Some(b'[') => self.nested(place, Self::list),
            Some(b'"') => self.string(place).map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number(place),
            Some(b't') => self.word(place, "true", Json::Bool(true)),
            Some(b'f') => self.word(place, "false", Json::Bool(false)),
            Some(b'n') => self.word(place, "null", Json::Null),
            _ => self.syntax(place, "ett värde", "a value"),
        }
    }

    fn nested(
        &mut self,
        place: &Place,
        read: fn(&mut Self, &Place) -> Result<Json, Stop>,
    ) -> Result<Json, Stop> {
        if self.depth == MAX_DEPTH {
            return self.stop(FaultKind::TooDeep, place);
        }
        self.depth += 1;
        self.at += 1;
        let json = read(self, place)?;
        self.depth -= 1;
        Ok(json)
    }

    fn object(&mut self, place: &Place) -> Result<Json, Stop> {
        let mut members = Vec::new();
        let mut keys = BTreeSet::new();
        let mut count = 0;
        if self.takes(b'}') {
            return Ok(Json::Object(members));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return self.syntax(place, "en nyckel inom citattecken", "a quoted key");
            }
            let byte = self.at;
            let key = self.string(place)?;
            if !self.takes(b':') {
                return self.syntax(place, "ett kolon", "a colon");
            }
            let inside = place.key(&key);
            let value = self.value(&inside)?;
            count += 1;
            if !keys.insert(key.clone()) {
                self.note(FaultKind::DuplicateKey, &inside, byte);
            } else if self.fits(count, place) {
                members.push((key, value));
            }
            if self.takes(b'}') {
                return Ok(Json::Object(members));
            }
            if !self.takes(b',') {
                return self.syntax(place, "komma eller `}`", "a comma or `}`");
            }
        }
    }

    fn list(&mut self, place: &Place) -> Result<Json, Stop> {
        let mut items = Vec::new();
        let mut count = 0;
        if self.takes(b']') {
            return Ok(Json::List(items));
        }
        loop {
            let item = self.value(&place.index(count))?;
            count += 1;
            if self.fits(count, place) {
                items.push(item);
            }
            if self.takes(b']') {
                return Ok(Json::List(items));
            }
            if !self.takes(b',') {
                return self.syntax(place, "komma eller `]`", "a comma or `]`");
            }
        }
    }

    /// Whether the n-th item is within the limit; the first that is not is noted.
    fn fits(&mut self, count: usize, place: &Place) -> bool {
        if count == MAX_ITEMS + 1 {
            self.note(FaultKind::TooMany, place, self.at);
        }
        count <= MAX_ITEMS
    }

    fn string(&mut self, place: &Place) -> Result<String, Stop> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = self.rest();
            let plain = rest
                .find(|c: char| c == '"' || c == '\\' || c < ' ')
                .and_then(|end| rest.get(..end))
                .unwrap_or(rest);
            out.push_str(plain);
            self.at += plain.len();
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => {
                    let c = self.escape(place)?;
                    out.push(c);
                }
                Some(_) => {
                    return self.syntax(
                        place,
                        "ett styrtecken skrivet som `\\n` eller `\\u0000`",
                        "a control character written as `\\n` or `\\u0000`",
                    );
                }
                None => {
                    return self.syntax(
                        place,
                        "ett avslutande citattecken",
                        "a closing quote",
                    );
                }
            }
        }
    }

    fn escape(&mut self, place: &Place) -> Result<char, Stop> {
        let from = self.at;
        self.at += 1;
        let letter = self.peek();
        self.at += 1;
        let found = match letter {
            Some(b'"') => Some('"'),
            Some(b'\\') => Some('\\'),
            Some(b'/') => Some('/'),
            Some(b'b') => Some('\u{8}'),
            Some(b'f') => Some('\u{c}'),
            Some(b'n') => Some('\n'),
            Some(b'r') => Some('\r'),
            Some(b't') => Some('\t'),
            Some(b'u') => self.unicode(),
            _ => None,
        };
        if let Some(c) = found {
            return Ok(c);
        }
        self.at = from;
        self.syntax(place, "ett giltigt tecken efter `\\`", "a known escape")
    }

    fn unicode(&mut self) -> Option<char> {
        let high = self.hex()?;
        if !(0xd800..0xdc00).contains(&high) {
            return char::from_u32(high);
        }
        self.at += self.rest().starts_with("\\u").then_some(2)?;
        let low = self.hex()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + low)
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }

    fn number(&mut self, place: &Place) -> Result<Json, Stop> {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'))
            .unwrap_or(rest.len());
        match rest.get(..end).and_then(Number::parse) {
            Some(number) => {
                self.at += end;
                Ok(Json::Number(number))
            }
            None => self.syntax(place, "ett tal som `4` eller `-1.5`", "a number"),
        }
    }

    fn word(&mut self, place: &Place, word: &str, json: Json) -> Result<Json, Stop> {
        if self.rest().starts_with(word) {
            self.at += word.len();
            Ok(json)
        } else {
            self.syntax(place, "ett värde", "a value")
        }
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// Passes over space and, if it comes next, one byte.
    fn takes(&mut self, byte: u8) -> bool {
        self.space();
        let comes = self.peek() == Some(byte);
        self.at += usize::from(comes);
        comes
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn note(&mut self, kind: FaultKind, place: &Place, byte: usize) {
        if self.faults.len() == MAX_FAULTS {
            return;
        }
        self.faults.push(Fault { kind, place: place.clone(), byte });
    }

    fn stop<T>(&mut self, kind: FaultKind, place: &Place) -> Result<T, Stop> {
        self.note(kind, place, self.at);
        Err(Stop)
    }

    fn syntax<T>(
        &mut self,
        place: &Place,
        sv: &'static str,
        en: &'static str,
    ) -> Result<T, Stop> {
        self.stop(FaultKind::Syntax(sv, en), place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<FaultKind> {
        Json::parse(text).unwrap_err().into_iter().map(|fault| fault.kind).collect()
    }

    #[test]
    fn a_written_value_is_read_again() {
        let text = "{\n  \"b\": [\n    1.50,\n    -0e+2,\n    \"å\\n\\u0001\"\n  ],\n  \"a\": {},\n  \"c\": []\n}\n";
        assert_eq!(Json::parse(text).unwrap().to_text(), text);
    }

    #[test]
    fn escapes_outside_the_first_plane_are_pairs() {
        assert_eq!(
            Json::parse(r#""\ud83d\ude00""#).unwrap(),
            Json::Text("\u{1f600}".into())
        );
        assert!(Json::parse(r#""\ud83d""#).is_err());
        assert!(Json::parse(r#""\u+123""#).is_err());
    }

    #[test]
    fn every_key_that_stands_twice_is_found_and_the_first_is_kept() {
        let parsed = Parsed::of(r#"{"a": 1, "a": 2, "b": {"c": 1, "c": 2}}"#);
        let places: Vec<_> = parsed.faults.iter().map(|f| f.place.to_string()).collect();
        assert_eq!(places, ["/a", "/b/c"]);
        assert_eq!(
            parsed.json.key("a"),
            Some(&Json::Number(Number::parse("1").unwrap()))
        );
    }

    #[test]
    fn sixty_four_levels_are_read_and_sixty_five_are_not() {
        let nest = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(Json::parse(&nest(64)).is_ok());
        assert_eq!(kinds(&nest(65)), [FaultKind::TooDeep]);
        assert_eq!(kinds(&"[".repeat(1_000_000)), [FaultKind::TooDeep]);
    }

    #[test]
    fn the_hundred_thousandth_item_is_read_and_the_next_is_not() {
        let list = |n: usize| format!("[{}]", vec!["0"; n].join(","));
        assert!(Json::parse(&list(100_000)).is_ok());
        assert_eq!(kinds(&list(100_001)), [FaultKind::TooMany]);
    }

    #[test]
    fn a_text_over_sixteen_mebibytes_is_not_read() {
        assert_eq!(kinds(&" ".repeat(16 * 1024 * 1024 + 1)), [FaultKind::TooLarge]);
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in [
            "", "{", "{\"a\"}", "[1,]", "01", "1.", "nul", "\"a", "\"\n\"", "1 2",
            "{a:1}",
        ] {
            assert!(matches!(kinds(text).as_slice(), [FaultKind::Syntax(..)]), "{text}");
        }
    }
}
