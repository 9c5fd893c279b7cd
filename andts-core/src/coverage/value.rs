//! A value of an axis.

use crate::diagnostic::{Lang, Text};
use crate::document::{Vocabulary, Word};

/// A value of an axis: what tells it from others, and what a reader calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) key: String,
    pub(super) label: Text,
    /// Whether it is missed where no measure has it.
    pub(super) is_wanted: bool,
}

impl Value {
    /// What is called the same in both languages.
    pub(super) fn new(key: impl Into<String>, label: &str) -> Self {
        Self::said(key, label, label)
    }

    pub(super) fn said(key: impl Into<String>, sv: &str, en: &str) -> Self {
        Self { key: key.into(), label: Text::new(sv, en), is_wanted: true }
    }

    /// What stands beside the values of an axis, such as what names none of them: no gap
    /// where no measure has it.
    pub(super) fn beside(key: &str, sv: &str, en: &str) -> Self {
        Self { is_wanted: false, ..Self::said(key, sv, en) }
    }

    /// A name that two hands may write with other capitals; nothing for an empty one.
    pub(super) fn named(name: &str) -> Option<Self> {
        let name = name.trim();
        (!name.is_empty()).then(|| Self::new(name.to_lowercase(), name))
    }

    /// A word of a vocabulary, known or as written; nothing for an empty one.
    pub(super) fn word<V: Vocabulary>(word: &Word<V>) -> Option<Self> {
        let text = word.text();
        let said = || Self::said(text, word.say(Lang::Sv), word.say(Lang::En));
        (!text.is_empty()).then(said)
    }
}

/// Every word of a vocabulary.
pub(super) fn vocabulary<V: Vocabulary>() -> impl Iterator<Item = Value> {
    let said =
        |word: &V| Value::said(word.word(), word.say(Lang::Sv), word.say(Lang::En));
    V::ALL.iter().map(said)
}
