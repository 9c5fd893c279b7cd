/// A word, number or sign of a phrase, in lower case, and its bytes in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) text: String,
    pub(super) from: usize,
    pub(super) until: usize,
}

/// Cuts a phrase into words, numbers and signs; space and signs nobody needs vanish.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut last = Class::Space;
    for (from, c) in text.char_indices() {
        let class = Class::of(c);
        let until = from + c.len_utf8();
        let lower = c.to_lowercase();
        match found.last_mut() {
            Some(token) if class == last && class.joins() => {
                token.text.extend(lower);
                token.until = until;
            }
            _ if class == Class::Space => {}
            _ => found.push(Token { text: lower.collect(), from, until }),
        }
        last = class;
    }
    for token in &mut found {
        if matches!(token.text.as_str(), "–" | "—" | "‑") {
            "-".clone_into(&mut token.text);
        }
    }
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Letter,
    Digit,
    Sign,
}

impl Class {
    fn of(c: char) -> Self {
        match c {
            c if c.is_whitespace() => Self::Space,
            c if c.is_ascii_digit() => Self::Digit,
            c if c.is_alphabetic() => Self::Letter,
            _ => Self::Sign,
        }
    }

    fn joins(self) -> bool {
        matches!(self, Self::Letter | Self::Digit)
    }
}

/// The tokens not yet read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rest<'t>(pub(super) &'t [Token]);

impl<'t> Rest<'t> {
    pub(super) fn word(self) -> &'t str {
        self.0.first().map_or("", |token| token.text.as_str())
    }

    pub(super) fn next(self) -> Self {
        Self(self.0.get(1..).unwrap_or_default())
    }

    /// Passes over the words if they come next; a full stop after a short word is free.
    pub(super) fn takes(self, words: &str) -> Option<Self> {
        words
            .split(' ')
            .try_fold(self, |rest, word| (rest.word() == word).then(|| rest.next()))
    }

    /// Passes over the first of the word groups that comes next.
    pub(super) fn takes_any(self, groups: &[&str]) -> Option<Self> {
        groups.iter().find_map(|words| self.takes(words))
    }

    /// Passes over the words if they come next, else stays.
    pub(super) fn skip(self, groups: &[&str]) -> Self {
        self.takes_any(groups).unwrap_or(self)
    }

    /// Reads a row of a table of word groups.
    pub(super) fn row<T: Copy>(self, table: &[(&str, T)]) -> Option<(T, Self)> {
        table.iter().find_map(|(words, value)| Some((*value, self.takes(words)?)))
    }

    /// Reads a number written in digits, at most so many of them.
    pub(super) fn digits(self, most: usize) -> Option<(u32, Self)> {
        let word = self.word();
        let right = word.len() <= most && word.bytes().all(|b| b.is_ascii_digit());
        right.then(|| word.parse().ok().map(|n| (n, self.next())))?
    }

    /// Reads a small number in digits or words.
    pub(super) fn number(self) -> Option<(u32, Self)> {
        self.digits(3).or_else(|| self.row(&NUMBERS))
    }
}

const NUMBERS: [(&str, u32); 13] = [
    ("en", 1),
    ("ett", 1),
    ("två", 2),
    ("tre", 3),
    ("fyra", 4),
    ("fem", 5),
    ("sex", 6),
    ("sju", 7),
    ("åtta", 8),
    ("nio", 9),
    ("tio", 10),
    ("elva", 11),
    ("tolv", 12),
];
