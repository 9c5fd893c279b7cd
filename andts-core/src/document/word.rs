use std::fmt;
use std::marker::PhantomData;

use crate::diagnostic::{Lang, Place};

use super::json::Json;
use super::record::{Door, Met, Walk, Wire};

/// A closed vocabulary: the words the library knows for one thing.
///
/// Swedish: *ordlista*.
pub trait Vocabulary: Copy + Eq + 'static {
    /// Every word, in the order of the catalogue.
    const ALL: &'static [Self];
    /// The words as they stand in a plan file.
    const WORDS: &'static [&'static str];
    /// Returns the word as it stands in a plan file.
    fn word(self) -> &'static str;
    /// Returns what a reader calls it.
    fn say(self, lang: Lang) -> &'static str;
    /// Returns the meaning of a word, if it is known.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.word() == word)
    }
}

/// A word of a vocabulary, known or kept as written.
///
/// Swedish: *ord*.
///
/// ```
/// use andts_core::document::{Area, Word};
///
/// assert_eq!(Word::<Area>::from("tobacco").known(), Some(Area::Tobacco));
/// assert_eq!(Word::<Area>::from("snus").known(), None);
/// assert_eq!(Word::<Area>::from("snus").text(), "snus");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Word<V> {
    text: String,
    vocabulary: PhantomData<V>,
}

impl<V: Vocabulary> Word<V> {
    /// Returns what it means, if the vocabulary has it.
    #[must_use]
    pub fn known(&self) -> Option<V> {
        V::from_word(&self.text)
    }

    /// Returns it as written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns what a reader calls it, or the word itself when it is not known.
    #[must_use]
    pub fn say(&self, lang: Lang) -> &str {
        self.known().map_or(self.text(), |known| known.say(lang))
    }
}

impl<V> fmt::Debug for Word<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Word({:?})", self.text)
    }
}

impl<V> Default for Word<V> {
    fn default() -> Self {
        Self { text: String::new(), vocabulary: PhantomData }
    }
}

impl<V> From<&str> for Word<V> {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), vocabulary: PhantomData }
    }
}

impl<V: Vocabulary> Wire for Word<V> {
    fn read(json: Json, door: &mut Door) -> Self {
        Self { text: String::read(json, door), vocabulary: PhantomData }
    }

    fn write(&self) -> Option<Json> {
        self.text.write()
    }
}

impl<V: Vocabulary> Wire for Option<Word<V>> {
    fn read(json: Json, door: &mut Door) -> Self {
        let text = Option::<String>::read(json, door)?;
        Some(Word { text, vocabulary: PhantomData })
    }

    fn write(&self) -> Option<Json> {
        self.as_ref().and_then(Wire::write)
    }
}

impl<V: Vocabulary> Walk for Word<V> {
    fn walk(&self, _: &Place, _: &mut dyn FnMut(Met<'_>)) {}
}

#[cfg(feature = "schema")]
impl<V: Vocabulary> schemars::JsonSchema for Word<V> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Word".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        // Another word is kept as written and a rule speaks, so any text fits.
        schemars::json_schema!({
            "anyOf": [{ "enum": V::WORDS }, { "type": "string" }]
        })
    }
}

/// Declares a vocabulary: variant, word in the file, Swedish, English.
macro_rules! vocabulary {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $( $(#[$word_about:meta])* $variant:ident = $word:literal, $sv:literal, $en:literal; )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(
                #[doc = concat!($en, " (*", $sv, "*), `", $word, "`.")]
                $(#[$word_about])*
                $variant,
            )*
        }

        impl $crate::document::Vocabulary for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];
            const WORDS: &'static [&'static str] = &[$($word),*];

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            fn say(self, lang: $crate::diagnostic::Lang) -> &'static str {
                match (self, lang) {
                    $(
                        (Self::$variant, $crate::diagnostic::Lang::Sv) => $sv,
                        (Self::$variant, $crate::diagnostic::Lang::En) => $en,
                    )*
                }
            }
        }
    };
}
pub(crate) use vocabulary;
