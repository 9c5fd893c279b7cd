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
        let json = Json::parse(text).map_err(|_| Self::no_object(argument, text))?;
        Self::of(argument, json, known)
    }

    fn of(
        argument: &'static str,
        json: Json,
        known: &[&str],
    ) -> Result<Self, BadArgument> {
        let members = match json {
            Json::Object(members) => members,
            Json::Null => Vec::new(),
            other @ (Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_)) => {
                return Err(Self::no_object(argument, &other.to_line()));
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

    fn no_object(argument: &'static str, found: &str) -> BadArgument {
        BadArgument::new(argument, found, "ett JSON-objekt", "a JSON object")
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

    /// Returns a text, or anything else as JSON text.
    pub(super) fn written(&self, key: &str) -> Option<String> {
        self.get(key).map(|found| match found {
            Json::Text(text) => text.clone(),
            Json::Null
            | Json::Bool(_)
            | Json::Number(_)
            | Json::List(_)
            | Json::Object(_) => found.to_line(),
        })
    }

    /// Returns a count, which true and false can stand for.
    pub(super) fn count_or(
        &self,
        key: &str,
        usual: u32,
    ) -> Result<Option<u32>, BadArgument> {
        match self.get(key) {
            Some(Json::Bool(flag)) => Ok(flag.then_some(usual)),
            _ => self.count(key),
        }
    }

    /// Returns a day.
    pub(super) fn day(&self, key: &'static str) -> Result<Option<Day>, BadArgument> {
        self.text(key)?.map(|text| day(key, text)).transpose()
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

    /// Returns one of the words that the option knows, or rather what it means.
    pub(super) fn one_of<T: Copy>(
        &self,
        key: &str,
        known: &[(&str, T)],
    ) -> Result<Option<T>, BadArgument> {
        let Some(found) = self.get(key) else { return Ok(None) };
        let Json::Text(text) = found else { return Err(self.none_of(key, found, known)) };
        let meant = known.iter().find(|(word, _)| word == text);
        let meant = meant.ok_or_else(|| self.none_of(key, found, known))?;
        Ok(Some(meant.1))
    }

    fn none_of<T>(&self, key: &str, found: &Json, known: &[(&str, T)]) -> BadArgument {
        let words: Vec<_> = known.iter().map(|(word, _)| *word).collect();
        let words = words.join("`, `");
        let (sv, en) = (format!("något av `{words}`"), format!("one of `{words}`"));
        self.refuse(key, found, &sv, &en)
    }

    /// Returns a yes or no.
    pub(super) fn flag(&self, key: &str) -> Result<Option<bool>, BadArgument> {
        match self.get(key) {
            None => Ok(None),
            Some(Json::Bool(flag)) => Ok(Some(*flag)),
            Some(other) => {
                let (sv, en) = ("`true` eller `false`", "`true` or `false`");
                Err(self.refuse(key, other, sv, en))
            }
        }
    }

    /// Returns counts, each at most so large, and at most so many.
    pub(super) fn counts(
        &self,
        key: &str,
        most: usize,
        largest: u32,
    ) -> Result<Vec<u32>, BadArgument> {
        let Some(found) = self.get(key) else { return Ok(Vec::new()) };
        let count = |one: &Json| {
            let Json::Number(number) = one else { return None };
            number.as_u32().filter(|count| *count <= largest)
        };
        let counts = match found {
            Json::List(list) if list.len() <= most => list.iter().map(count).collect(),
            Json::Null
            | Json::Bool(_)
            | Json::Number(_)
            | Json::Text(_)
            | Json::List(_)
            | Json::Object(_) => None,
        };
        counts.ok_or_else(|| {
            let sv = format!("en lista av högst {most} antal från 0 till {largest}");
            let en = format!("a list of at most {most} counts from 0 to {largest}");
            self.refuse(key, found, &sv, &en)
        })
    }

    /// Returns the options of each name in an object of objects.
    pub(super) fn each(
        &self,
        key: &str,
        known: &[&str],
    ) -> Result<Vec<(&str, Self)>, BadArgument> {
        let Some(found) = self.get(key) else { return Ok(Vec::new()) };
        let Json::Object(members) = found else {
            let (sv, en) = ("ett objekt av objekt", "an object of objects");
            return Err(self.refuse(key, found, sv, en));
        };
        let read = members.iter().map(|(name, value)| {
            Ok((name.as_str(), Self::of(self.argument, value.clone(), known)?))
        });
        read.collect()
    }
}
