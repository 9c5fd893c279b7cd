use serde::Serialize;

/// One sentence in both languages.
///
/// Swedish: *text*.
///
/// Both are written side by side where the sentence is made, so that they cannot
/// drift apart, and both are always sent: a host picks, the core never does.
///
/// ```
/// use andts_core::diagnostic::Text;
///
/// let text = Text::new("åtgärden saknar ansvarig", "the measure has no responsible");
/// assert_eq!(text.sv, "åtgärden saknar ansvarig");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Text {
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

impl Text {
    /// Puts the two sentences together.
    pub fn new(sv: impl Into<String>, en: impl Into<String>) -> Self {
        Self { sv: sv.into(), en: en.into() }
    }

    /// Returns the sentence in one language.
    #[must_use]
    pub fn say(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }
}

/// The two languages the library speaks.
///
/// Swedish: *språk*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Swedish (*svenska*), `sv`.
    Sv,
    /// English (*engelska*), `en`.
    En,
}

impl Lang {
    /// Returns the language of a tag, `sv` or `en`.
    ///
    /// ```
    /// use andts_core::diagnostic::Lang;
    ///
    /// assert_eq!(Lang::from_tag("sv"), Some(Lang::Sv));
    /// assert_eq!(Lang::from_tag("fi"), None);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag {
            "sv" => Some(Self::Sv),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}
