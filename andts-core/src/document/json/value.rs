use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::Number;

/// A JSON value with its keys in the order written and its numbers as written.
///
/// What a plan says in keys the model does not know is kept in this form and written
/// back unchanged.
///
/// ```
/// use andts_core::document::json::Json;
///
/// let json = Json::parse(r#"{"b": 1.50, "a": null}"#).unwrap();
/// assert_eq!(json.to_text(), "{\n  \"b\": 1.50,\n  \"a\": null\n}\n");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Json {
    /// Nothing; in a plan the same as an absent key.
    #[default]
    Null,
    /// True or false.
    Bool(bool),
    /// A number, as written.
    Number(Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in the order written; no key stands twice.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Returns the value of a key, if this is an object that has it.
    #[must_use]
    pub fn key(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => {
                members.iter().find(|(k, _)| k == key).map(|(_, value)| value)
            }
            Self::Null
            | Self::Bool(_)
            | Self::Number(_)
            | Self::Text(_)
            | Self::List(_) => None,
        }
    }
}

/// Through serde a number is a number: only [`Json::to_text`] keeps how it was written.
impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (key, value) in members {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}
