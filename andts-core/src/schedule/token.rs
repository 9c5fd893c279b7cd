/// A word, number or sign of a phrase, in lower case, and its bytes in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) text: String,
    /// As it was written.
    pub(super) written: String,
    pub(super) from: usize,
    pub(super) until: usize,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
    /// Whether nothing stands between it and the token before.
    pub(super) glued: bool,
    /// Whether a line ends before it.
    pub(super) new_line: bool,
}

/// Cuts a phrase into words, numbers and signs; space and what cannot be seen vanish.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let (mut last, mut new_line) = (Class::Space, false);
    for (from, c) in text.char_indices() {
        let class = Class::of(c);
        if class == Class::Unseen {
            continue;
        }
        // Text out of PDF has letters in two: a and a ring make å.
        if let (Some(whole), Some(token)) = (composed(found.last(), c), found.last_mut())
        {
            token.text.pop();
            token.text.push(whole);
            token.written.push(c);
            token.until = from + c.len_utf8();
            continue;
        }
        let until = from + c.len_utf8();
        match found.last_mut() {
            // Two hyphens stand for a dash.
            Some(token) if is_dash(c) && last == Class::Sign && token.text == "-" => {
                token.written.push(c);
                token.until = until;
            }
            Some(token) if class == last && class.joins() => {
                token.text.extend(c.to_lowercase());
                token.written.push(c);
                token.until = until;
            }
            _ if class == Class::Space => new_line |= c == '\n' || c == '\r',
            _ => found.push(Token {
                text: if is_dash(c) { "-".into() } else { c.to_lowercase().collect() },
                written: c.to_string(),
                from,
                until,
                capital: c.is_uppercase(),
                glued: last != Class::Space,
                new_line: std::mem::take(&mut new_line),
            }),
        }
        last = class;
    }
    found
}

/// The Swedish letter that a last letter and a mark of its own make.
fn composed(last: Option<&Token>, mark: char) -> Option<char> {
    match (last?.text.chars().next_back()?, mark) {
        ('a', '\u{30a}') => Some('å'),
        ('a', '\u{308}') => Some('ä'),
        ('o', '\u{308}') => Some('ö'),
        _ => None,
    }
}

/// Hyphens, dashes and the minus sign, which writers do not keep apart.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{ff0d}')
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Letter,
    Digit,
    Sign,
    /// Soft hyphens, joiners and byte order marks: what a copied text carries along.
    Unseen,
}

impl Class {
    fn of(c: char) -> Self {
        match c {
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => Self::Unseen,
            c if c.is_whitespace() => Self::Space,
            c if c.is_ascii_digit() => Self::Digit,
            c if c.is_alphabetic() => Self::Letter,
            // Letters written as a letter and a mark of its own.
            '\u{300}'..='\u{36f}' => Self::Letter,
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

    /// Returns whether the next token stands right beside the one before it.
    pub(super) fn is_glued(self) -> bool {
        self.0.first().is_some_and(|token| token.glued)
    }

    pub(super) fn next(self) -> Self {
        Self(self.0.get(1..).unwrap_or_default())
    }

    /// Passes over the words if they come next; signs are words of their own.
    pub(super) fn takes(self, words: &str) -> Option<Self> {
        // Most groups fail at once; splitting them is what costs.
        words.starts_with(self.word()).then_some(())?;
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

    /// Reads a row of a table of word groups; the longest that fits.
    pub(super) fn row<T: Copy>(self, table: &[(&str, T)]) -> Option<(T, Self)> {
        let read =
            table.iter().filter_map(|(words, value)| Some((*value, self.takes(words)?)));
        read.min_by_key(|(_, rest)| rest.0.len())
    }

    /// Reads a number written in digits, at most so many of them.
    pub(super) fn digits(self, most: usize) -> Option<(u32, Self)> {
        let word = self.word();
        let right = word.len() <= most && word.bytes().all(|b| b.is_ascii_digit());
        right.then(|| word.parse().ok().map(|n| (n, self.next())))?
    }

    /// Reads a small number in digits or words.
    pub(super) fn number(self) -> Option<(u32, Self)> {
        self.digits(3).or_else(|| self.row(super::vocabulary::NUMBERS))
    }
}
