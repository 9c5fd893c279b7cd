use serde::Serialize;

/// A stretch of one written text, counted both ways.
///
/// Swedish: *textavsnitt*.
///
/// Rust and Python count bytes or characters, a browser counts UTF-16 units: `när` is
/// four bytes and three units. Both ends are given in both, the end exclusive.
///
/// ```
/// use andts_core::diagnostic::Span;
///
/// let span = Span::find("när: årligen", "årligen").unwrap();
/// assert_eq!((span.bytes, span.utf16), ([6, 14], [5, 12]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// From and until (exclusive), in UTF-8 bytes.
    pub bytes: [usize; 2],
    /// From and until (exclusive), in UTF-16 units, as JavaScript counts.
    pub utf16: [usize; 2],
}

impl Span {
    /// Returns the span of the bytes `from..until` of `text`, if they are whole characters.
    #[must_use]
    pub fn of(text: &str, from: usize, until: usize) -> Option<Self> {
        let units = |s: &str| s.chars().map(char::len_utf16).sum::<usize>();
        let before = units(text.get(..from)?);
        let inside = units(text.get(from..until)?);
        Some(Self { bytes: [from, until], utf16: [before, before + inside] })
    }

    /// Returns the span of the first time `part` occurs in `text`.
    #[must_use]
    pub fn find(text: &str, part: &str) -> Option<Self> {
        let from = text.find(part)?;
        Self::of(text, from, from + part.len())
    }

    /// Returns the words of `text` that the span covers.
    #[must_use]
    pub fn slice<'t>(&self, text: &'t str) -> &'t str {
        let [from, until] = self.bytes;
        text.get(from..until).unwrap_or_default()
    }
}
