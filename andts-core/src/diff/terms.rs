//! What identifiers mean in two plans: what they are called, and which are one.

use std::collections::BTreeMap;

use super::thing::{Thing, What};
use crate::document::json::Json;

/// The names behind the identifiers of both plans, and which of the old is which of the
/// new.
#[derive(Debug, Default)]
pub(super) struct Terms<'p> {
    now: BTreeMap<(What, &'p str), &'p str>,
    before: BTreeMap<(What, &'p str), &'p str>,
    after: BTreeMap<(What, &'p str), &'p str>,
}

/// Which of the two plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Before,
    After,
}

impl<'p> Terms<'p> {
    /// Takes in the things of one kind of one plan.
    pub(super) fn add(&mut self, when: When, what: What, things: &[Thing<'p>]) {
        let names = match when {
            When::Before => &mut self.before,
            When::After => &mut self.after,
        };
        names.extend(things.iter().map(|thing| ((what, thing.id()), cut(thing.title()))));
    }

    /// Takes in that two things are one.
    pub(super) fn same(&mut self, what: What, before: &Thing<'p>, after: &Thing<'p>) {
        if let (Some(old), Some(new)) = (before.card.id, after.card.id) {
            self.now.insert((what, old), new);
        }
    }

    /// Returns the identifier that something of the old plan has in the new one.
    pub(super) fn now(&self, what: What, id: &str) -> Option<&'p str> {
        self.now.get(&(what, id)).copied()
    }

    /// Returns what an identifier stands for, or the identifier.
    pub(super) fn name<'a>(&'a self, when: When, what: What, id: &'a str) -> &'a str {
        let names = match when {
            When::Before => &self.before,
            When::After => &self.after,
        };
        names.get(&(what, id)).copied().unwrap_or(id)
    }

    /// Returns a value of one plan as it is compared: identifiers as in the new plan,
    /// lists in one order, without what only tells where it comes from.
    pub(super) fn plain(&self, when: When, of: What, key: &str, value: &Json) -> Json {
        match value {
            Json::Text(id) => {
                let now = refers(of, key).and_then(|what| self.now(what, id));
                match (when, now) {
                    (When::Before, Some(now)) => Json::Text(now.to_owned()),
                    (When::Before | When::After, _) => value.clone(),
                }
            }
            Json::List(items) => {
                let items = items.iter().map(|item| self.plain(when, of, key, item));
                let mut items: Vec<_> = items.collect();
                items.sort_by_cached_key(Json::to_text);
                Json::List(items)
            }
            Json::Object(members) => {
                let kept = members.iter().filter(|(key, _)| !is_about(key));
                let plain = kept
                    .map(|(key, value)| (key.clone(), self.plain(when, of, key, value)));
                Json::Object(plain.collect())
            }
            Json::Null | Json::Bool(_) | Json::Number(_) => value.clone(),
        }
    }
}

/// How many characters of a name are told where something refers to it.
const LONG_NAME: usize = 240;

/// Cuts a name that is told again wherever something refers to it: many may.
pub(super) fn cut(name: &str) -> &str {
    let end = name.char_indices().nth(LONG_NAME).map(|(at, _)| at);
    end.and_then(|at| name.get(..at)).unwrap_or(name)
}

/// Returns what a key is an identifier of, in a thing of some kind.
pub(super) fn refers(of: What, key: &str) -> Option<What> {
    match (of, key) {
        (What::Goal, "parent") | (_, "goals") => Some(What::Goal),
        (_, "parent" | "for" | "measure") => Some(What::Measure),
        (What::Actor, "members")
        | (
            _,
            "actor" | "appoints" | "part_of" | "owner" | "working_group" | "recipients"
            | "drawn_up_by" | "actors" | "each",
        ) => Some(What::Actor),
        (_, "problems") => Some(What::Problem),
        (_, "focus_area") => Some(What::FocusArea),
        (_, "document") => Some(What::Document),
        (_, "duty") => Some(What::Duty),
        _ => None,
    }
}

/// Whether a key says nothing of the thing itself: its identifier, where a value comes
/// from, a person's name.
pub(super) fn is_about(key: &str) -> bool {
    matches!(key, "id" | "provenance" | "person")
}
