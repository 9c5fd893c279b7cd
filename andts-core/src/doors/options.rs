//! Options as JSON text: an object whose keys are known.

use super::{BadArgument, day};
use crate::calendar::Day;
use crate::document::json::{Json, Number};

/// The options of one call.
#[derive(Debug)]
pub(super) struct Options {
    argument: &'static str,
    members: Vec<(String, Json)>,
}

impl Options {
    /// Reads options; the empty text is none, and a key that is not known is refused.
    pub(super) fn read(
        argument: &'static str,
        text: &str,
        known: &[&str],
    ) -> Result<Self, BadArgument> {
        let text = if text.trim().is_empty() { "{}" } else { text };
        let members = match Json::parse(text) {
            Ok(Json::Object(members)) => members,
            Ok(Json::Null) => Vec::new(),
            Ok(Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_))
            | Err(_) => {
                let (sv, en) = ("ett JSON-objekt", "a JSON object");
                return Err(BadArgument::new(argument, text, sv, en));
            }
        };
        if let Some((key, _)) = members.iter().find(|(key, _)| !known.contains(&&**key)) {
            let known = known.join("`, `");
            let (sv, en) =
                (format!("någon av nycklarna `{known}`"), format!("one of `{known}`"));
            return Err(BadArgument::new(argument, key, &sv, &en));
        }
        Ok(Self { argument, members })
    }

    fn get(&self, key: &str) -> Option<&Json> {
        let found = self.members.iter().find(|(known, _)| known == key);
        found.map(|(_, value)| value).filter(|value| **value != Json::Null)
    }

    fn refuse(&self, key: &str, found: &Json, sv: &str, en: &str) -> BadArgument {
        let found = format!("{key}: {}", found.to_line());
        BadArgument::new(self.argument, &found, sv, en)
    }

    /// Returns a text.
    pub(super) fn text(&self, key: &str) -> Result<Option<&str>, BadArgument> {
        match self.get(key) {
            None => Ok(None),
            Some(Json::Text(text)) => Ok(Some(text)),
            Some(other) => Err(self.refuse(key, other, "en text", "a text")),
        }
    }

    /// Returns a day.
    pub(super) fn day(&self, key: &'static str) -> Result<Option<Day>, BadArgument> {
        self.text(key)?.map(|text| day(key, text)).transpose()
    }

    /// Returns whether something is wanted; what is not said is not.
    pub(super) fn flag(&self, key: &str) -> Result<bool, BadArgument> {
        match self.get(key) {
            None => Ok(false),
            Some(Json::Bool(wanted)) => Ok(*wanted),
            Some(other) => {
                let (sv, en) = ("`true` eller `false`", "`true` or `false`");
                Err(self.refuse(key, other, sv, en))
            }
        }
    }

    /// Returns a count.
    pub(super) fn count(&self, key: &str) -> Result<Option<u32>, BadArgument> {
        let Some(found) = self.get(key) else { return Ok(None) };
        let number = match found {
            Json::Number(number) => Number::as_u32(number),
            Json::Null
            | Json::Bool(_)
            | Json::Text(_)
            | Json::List(_)
            | Json::Object(_) => None,
        };
        let count = number.ok_or_else(|| {
            let (sv, en) =
                ("ett helt antal, noll eller fler", "a whole count, zero or more");
            self.refuse(key, found, sv, en)
        });
        count.map(Some)
    }
}
