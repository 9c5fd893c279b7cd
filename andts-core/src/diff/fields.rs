//! One thing against another, field by field.

use std::collections::BTreeMap;

use super::change::{Field, How, Said};
use super::heritage::is_inherited;
use super::labels::label;
use super::said::said;
use super::terms::{Terms, When, is_about};
use super::thing::{Thing, What};
use super::when;
use crate::calendar::{Conventions, Moment};
use crate::diagnostic::{Place, Text};
use crate::document::json::Json;

/// Free words, of which only a reader can tell what a change means.
const FREE: [&str; 10] = [
    "title", "name", "text", "what", "how", "evidence", "effect", "source", "cause",
    "vision",
];
/// Objects that are told field by field.
const OPENED: [&str; 5] = ["organisation", "document", "funding", "source", "calendar"];
/// What is beside the words here was read from them: other words may mean the same.
const READ: [&str; 3] = ["responsible", "partners", "period"];
/// What a plan has of its own, and not as a list of things that are compared one by one.
const OF_PLAN: [&str; 9] = [
    "title",
    "kind",
    "organisation",
    "period",
    "document",
    "vision",
    "according_to",
    "calendar",
    "populations",
];

/// Compares things of one kind in terms of the new plan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields<'c, 'p> {
    pub(super) terms: &'c Terms<'p>,
    pub(super) of: What,
}

/// A value of one plan, and where it stands.
type Here<'j> = (&'j Json, &'j Place);
/// What a field means for a thing of one plan that does not say it, and where that stands.
type Meant<'f> = &'f dyn Fn(When, &str) -> Option<(Json, Place)>;

impl Fields<'_, '_> {
    /// Returns what differs between two things that are one. What only one of them says is
    /// held against what it means for the other.
    pub(super) fn between(
        self,
        before: &Thing<'_>,
        after: &Thing<'_>,
        meant: Meant<'_>,
    ) -> Vec<Field> {
        let ends = ((&before.written, &before.place), (&after.written, &after.place));
        self.objects(ends.0, ends.1, None, meant)
    }

    /// Returns what differs between two plans as such.
    pub(super) fn of_plans(self, before: &Json, after: &Json) -> Vec<Field> {
        let root = Place::root();
        self.objects((before, &root), (after, &root), None, &|_, _| None)
    }

    /// Returns a field that only one of the plans has, such as a follow-up.
    pub(super) fn only(
        self,
        when: When,
        key: &str,
        value: &Json,
        place: &Place,
    ) -> Field {
        let said = Some(self.said(when, key, (value, place)));
        let (before, after) = match when {
            When::Before => (said, None),
            When::After => (None, said),
        };
        let (field, label) = (key.to_owned(), label(key));
        Field { field, label, how: How::Meaning, before, after }
    }

    /// Goes through two objects: the old one's keys, then what is new. Those inside an
    /// object of the thing stand under its key and label.
    fn objects(
        self,
        before: Here<'_>,
        after: Here<'_>,
        within: Option<(&str, &Text)>,
        meant: Meant<'_>,
    ) -> Vec<Field> {
        let (old, new) = (index(before.0), index(after.0));
        let added = members(after.0).iter().filter(|(key, _)| !old.contains_key(&**key));
        let mut found = Vec::new();
        for (key, _) in members(before.0).iter().chain(added) {
            let key = key.as_str();
            if self.is_told_elsewhere(key, within.is_some()) {
                continue;
            }
            let (was, is) = (old.get(key).copied(), new.get(key).copied());
            let (had, has) = (before.1.key(key), after.1.key(key));
            let (field, label) = match within {
                None => (key.to_owned(), label(key)),
                Some((outer, name)) => {
                    (format!("{outer}.{key}"), under(name, &label(key)))
                }
            };
            if let (Some(was @ Json::Object(_)), Some(is @ Json::Object(_))) = (was, is)
                && OPENED.contains(&key)
            {
                let within = Some((field.as_str(), &label));
                let alone: Meant<'_> = &|_, _| None;
                found.extend(self.objects((was, &had), (is, &has), within, alone));
                continue;
            }
            if let Some((how, before, after)) =
                self.compared(key, (was, had), (is, has), meant)
            {
                found.push(Field { field, label, how, before, after });
            }
        }
        found
    }

    /// Returns in what way a key differs, if it does, and what is told of it. What only one
    /// of the two says is held against what it means for the other.
    fn compared(
        self,
        key: &str,
        (was, had): (Option<&Json>, Place),
        (is, has): (Option<&Json>, Place),
        meant: Meant<'_>,
    ) -> Option<(How, Option<Said>, Option<Said>)> {
        let elsewhere = |when, own: Option<&Json>| {
            let asks = own.is_none() && is_inherited(self.of, key);
            asks.then(|| meant(when, key)).flatten()
        };
        let (old, new) = (elsewhere(When::Before, was), elsewhere(When::After, is));
        // Said in another place it is still the same.
        let moved = (old.is_some() || new.is_some()).then_some(How::Moved);
        let was = was.or(old.as_ref().map(|(value, _)| value));
        let is = is.or(new.as_ref().map(|(value, _)| value));
        let how = self.how(key, was, is).or(moved)?;
        let had = old.as_ref().map_or(had, |(_, place)| place.clone());
        let has = new.as_ref().map_or(has, |(_, place)| place.clone());
        let before = was.map(|was| self.said(When::Before, key, (was, &had)));
        let after = is.map(|is| self.said(When::After, key, (is, &has)));
        Some((how, before, after))
    }

    /// Whether a key is told with the follow-ups, the indicators or the lists of the plan.
    fn is_told_elsewhere(self, key: &str, inside: bool) -> bool {
        let listed = match self.of {
            What::Plan => !inside && !OF_PLAN.contains(&key),
            What::Measure
            | What::Goal
            | What::Problem
            | What::FocusArea
            | What::Actor
            | What::Duty
            | What::Document
            | What::Indicator
            | What::FollowUp => matches!(key, "follow_ups" | "indicators"),
        };
        listed || is_about(key)
    }

    fn said(self, when: When, key: &str, here: Here<'_>) -> Said {
        let text = said(self.terms, when, self.of, key, here.0);
        Said { place: here.1.clone(), value: here.0.clone(), text }
    }

    /// Returns in what way two values of a key differ, if they do.
    fn how(self, key: &str, before: Option<&Json>, after: Option<&Json>) -> Option<How> {
        let old = before.map(|old| self.terms.plain(When::Before, self.of, key, old));
        let new = after.map(|new| self.terms.plain(When::After, self.of, key, new));
        if old == new {
            let is_doubted = before.is_some_and(|it| self.terms.doubts(self.of, key, it));
            return is_doubted.then_some(How::Text);
        }
        if key == "period" && is_same_days(old.as_ref(), new.as_ref()) {
            return Some(How::Wording);
        }
        if matches!(key, "schedules" | "schedule") {
            return Some(when::how(old.as_ref(), new.as_ref()));
        }
        let wordless = old.as_ref().map(wordless) == new.as_ref().map(wordless);
        let how = match (&old, &new) {
            _ if key == "number" => How::Wording,
            (Some(old), Some(new)) if in_words(old) == in_words(new) => How::Wording,
            _ if FREE.contains(&key) => How::Text,
            _ if wordless && READ.contains(&key) => How::Wording,
            _ if wordless => How::Text,
            _ => How::Meaning,
        };
        Some(how)
    }
}

/// Whether two periods have the same days: *2022* is 2022-01-01 to 2022-12-31.
fn is_same_days(before: Option<&Json>, after: Option<&Json>) -> bool {
    let conventions = Conventions::default();
    let days = |value: &Json, key: &str| match value.key(key) {
        Some(Json::Text(text)) => Moment::parse(text)?.interval(&conventions),
        _ => None,
    };
    let ends = |value: Option<&Json>| {
        let value = value?;
        Some((days(value, "from")?.from(), days(value, "until")?.until()))
    };
    ends(before).is_some_and(|before| Some(before) == ends(after))
}

/// Signs that mean something in a text.
const SIGNS: &str = "<>≤≥=+%";

/// A value with each text as its words and signs alone: capitals, dots and spaces apart.
fn in_words(json: &Json) -> Json {
    match json {
        Json::Text(text) => {
            let lower = text.to_lowercase();
            let words = lower.split(|c: char| !c.is_alphanumeric() && !SIGNS.contains(c));
            let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
            Json::Text(words.join(" "))
        }
        Json::List(items) => {
            let mut items: Vec<_> = items.iter().map(in_words).collect();
            items.sort_by_cached_key(Json::to_text);
            Json::List(items)
        }
        Json::Object(members) => {
            let members = members.iter();
            Json::Object(members.map(|(key, it)| (key.clone(), in_words(it))).collect())
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => json.clone(),
    }
}

fn members(json: &Json) -> &[(String, Json)] {
    match json {
        Json::Object(members) => members,
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_) => {
            &[]
        }
    }
}

fn index(json: &Json) -> BTreeMap<&str, &Json> {
    members(json).iter().map(|(key, value)| (key.as_str(), value)).collect()
}

fn under(outer: &Text, own: &Text) -> Text {
    Text::new(format!("{}: {}", outer.sv, own.sv), format!("{}: {}", outer.en, own.en))
}

/// Takes away the words that stand beside what was read from them.
fn wordless(json: &Json) -> Json {
    match json {
        Json::List(items) => {
            let mut items: Vec<_> = items.iter().map(wordless).collect();
            items.sort_by_cached_key(Json::to_text);
            Json::List(items)
        }
        Json::Object(members) => {
            let alone = members.len() == 1;
            let kept = members.iter().filter(|(key, _)| alone || key != "text");
            Json::Object(
                kept.map(|(key, value)| (key.clone(), wordless(value))).collect(),
            )
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => json.clone(),
    }
}
