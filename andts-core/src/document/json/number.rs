use serde::{Serialize, Serializer};

/// A JSON number, as written: `1.50` stays `1.50`.
///
/// Swedish: *tal*.
///
/// ```
/// use andts_core::document::json::Number;
///
/// let number = Number::parse("4.0").unwrap();
/// assert_eq!((number.as_u32(), number.text()), (Some(4), "4.0"));
/// assert!(Number::parse("04").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    text: String,
}

impl Number {
    /// Reads a number by the grammar of RFC 8259.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        is_number(text).then(|| Self { text: text.to_owned() })
    }

    /// Returns it as written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns it as a float, the nearest there is.
    #[must_use]
    pub fn as_f64(&self) -> f64 {
        self.text.parse().unwrap_or(f64::NAN)
    }

    /// Returns it as a whole number of either sign, if it is one and fits.
    #[must_use]
    pub fn as_i32(&self) -> Option<i32> {
        match self.text.strip_prefix('-') {
            Some(text) => text.parse::<i32>().ok().map(|n| -n),
            None => self.as_u32().and_then(|n| i32::try_from(n).ok()),
        }
    }

    /// Returns it as a count, if it is one: whole, not negative, below 2³².
    #[must_use]
    pub fn as_u32(&self) -> Option<u32> {
        if let Ok(whole) = self.text.parse() {
            return Some(whole);
        }
        let value = self.as_f64();
        let is_count =
            value >= 0.0 && value <= f64::from(u32::MAX) && value.fract() == 0.0;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked to be whole and in range on the line above"
        )]
        is_count.then_some(value as u32)
    }
}

impl Default for Number {
    fn default() -> Self {
        Self::from(0)
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Self { text: value.to_string() }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.text.parse::<i64>() {
            Ok(whole) => serializer.serialize_i64(whole),
            Err(_) => serializer.serialize_f64(self.as_f64()),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Number {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

fn is_number(text: &str) -> bool {
    let rest = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = digits(rest);
    if whole.is_empty() || (whole.len() > 1 && whole.starts_with('0')) {
        return false;
    }
    let rest = match rest.strip_prefix('.') {
        Some(rest) => match digits(rest) {
            ("", _) => return false,
            (_, rest) => rest,
        },
        None => rest,
    };
    match rest.strip_prefix(['e', 'E']) {
        Some(rest) => {
            let (exponent, rest) = digits(rest.strip_prefix(['+', '-']).unwrap_or(rest));
            !exponent.is_empty() && rest.is_empty()
        }
        None => rest.is_empty(),
    }
}

fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}
