//! What identifiers mean in two plans: what they are called, and which are one.

use std::collections::{BTreeMap, BTreeSet};

use super::change::Sure;
use super::thing::{Thing, What};
use crate::document::json::Json;
use crate::document::{Role, Vocabulary};

/// The names behind the identifiers of both plans, and which of the old is which of the
/// new.
#[derive(Debug, Default)]
pub(super) struct Terms<'p> {
    now: BTreeMap<(What, &'p str), &'p str>,
    before: BTreeMap<(What, &'p str), &'p str>,
    after: BTreeMap<(What, &'p str), &'p str>,
    /// What of the old plan is only possibly what it is taken for.
    doubted: BTreeSet<(What, &'p str)>,
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

    /// Takes in that two things are one, and how sure that is.
    pub(super) fn same(
        &mut self,
        what: What,
        before: &Thing<'p>,
        after: &Thing<'p>,
        sure: Sure,
    ) {
        if let (Some(old), Some(new)) = (before.card.id, after.card.id) {
            self.now.insert((what, old), new);
            if sure == Sure::Possible {
                self.doubted.insert((what, old));
            }
        }
    }

    /// Returns whether a value of the old plan names an actor who is only possibly the one
    /// it is taken for: then who is meant is for a reader to tell.
    pub(super) fn doubts(&self, of: What, key: &str, value: &Json) -> bool {
        match value {
            _ if self.doubted.is_empty() => false,
            Json::Text(id) => {
                let actor = refers(of, key).filter(|what| *what == What::Actor);
                actor.is_some_and(|what| self.doubted.contains(&(what, id.as_str())))
            }
            Json::List(items) => items.iter().any(|item| self.doubts(of, key, item)),
            Json::Object(members) => {
                members.iter().any(|(key, value)| self.doubts(of, key, value))
            }
            Json::Null | Json::Bool(_) | Json::Number(_) => false,
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
                let is_plain = |(inner, value): &&(String, Json)| {
                    is_about(inner) || key == "responsible" && is_plain_role(inner, value)
                };
                let kept = members.iter().filter(|member| !is_plain(member));
                let plain = kept
                    .map(|(key, value)| (key.clone(), self.plain(when, of, key, value)));
                Json::Object(plain.collect())
            }
            Json::Null | Json::Bool(_) | Json::Number(_) => value.clone(),
        }
    }
}

/// Whoever answers without a role is responsible.
fn is_plain_role(key: &str, value: &Json) -> bool {
    let Json::List(roles) = value else { return false };
    let is_plain = |role: &Json| matches!(role, Json::Text(word) if word == Role::Responsible.word());
    key == "roles" && roles.iter().all(is_plain)
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
