//! What a measure says of itself, or takes from what it is a part of.

use std::collections::{BTreeMap, BTreeSet};

use super::terms::{Terms, When};
use super::thing::{Thing, What};
use crate::diagnostic::Place;
use crate::document::json::Json;

/// What a part that does not say it takes from the measure it is a part of.
const INHERITED: [&str; 17] = [
    "type",
    "methods",
    "period",
    "goals",
    "problems",
    "focus_area",
    "areas",
    "topics",
    "level",
    "arenas",
    "evidence",
    "target_groups",
    "schedules",
    "responsible",
    "partners",
    "according_to",
    "funding",
];

/// How far up a line of measures is followed; a circle ends there too.
const MAX_PARENTS: usize = 16;
/// How long a value may be, in bytes of its JSON, that is told again with each part.
const MOST_TAKEN: usize = 4096;

/// The measures of one plan, and which is a part of which.
pub(super) struct Heritage<'t, 'p> {
    when: When,
    things: &'t [Thing<'p>],
    terms: &'t Terms<'p>,
    parent: Vec<Option<usize>>,
    parts: BTreeMap<usize, Vec<usize>>,
    /// What is too long to be taken by parts: of which measure, and which field.
    long: BTreeSet<(usize, &'t str)>,
}

/// Returns whether a field is short enough to be told again with each part.
pub(super) fn is_short(thing: &Thing<'_>, key: &str) -> bool {
    thing.written.key(key).is_none_or(|value| value.to_text().len() <= MOST_TAKEN)
}

/// Returns whether parts take a field from their measure.
pub(super) fn is_inherited(of: What, key: &str) -> bool {
    of == What::Measure && INHERITED.contains(&key)
}

impl<'t, 'p> Heritage<'t, 'p> {
    pub(super) fn of(when: When, things: &'t [Thing<'p>], terms: &'t Terms<'p>) -> Self {
        let ids = things.iter().enumerate();
        let ids: BTreeMap<&str, usize> =
            ids.filter_map(|(n, thing)| Some((thing.card.id?, n))).collect();
        let parent = |thing: &Thing<'_>| ids.get(thing.card.parent?).copied();
        let parent: Vec<_> = things.iter().map(parent).collect();
        let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (n, parent) in parent.iter().enumerate() {
            if let Some(parent) = parent {
                parts.entry(*parent).or_default().push(n);
            }
        }
        let wholes = parts.keys().filter_map(|n| Some((*n, things.get(*n)?)));
        let long = wholes.flat_map(|(n, thing)| {
            let long = INHERITED.into_iter().filter(|key| !is_short(thing, key));
            long.map(move |key| (n, key))
        });
        let long = long.collect();
        Self { when, things, terms, parent, parts, long }
    }

    /// Returns what a field means for a measure that does not say it, and where that is
    /// written: in the nearest measure above it, or alike in each of its parts.
    pub(super) fn meant(&self, n: usize, key: &str) -> Option<(Json, Place)> {
        let mut below = vec![self.things.get(n)?.id()];
        let mut next = self.parent.get(n).copied().flatten();
        for _ in 0..MAX_PARENTS {
            let Some(at) = next else { break };
            let above = self.things.get(at)?;
            if self.long.contains(&(at, key)) {
                return None;
            }
            if let Some(found) = above.written.key(key).and_then(|it| of_part(it, &below))
            {
                return Some((found, above.place.key(key)));
            }
            below.push(above.id());
            next = self.parent.get(at).copied().flatten();
        }
        self.of_parts(n, key)
    }

    /// Returns what every part of a measure says alike.
    fn of_parts(&self, n: usize, key: &str) -> Option<(Json, Place)> {
        let parts = self.parts.get(&n)?.iter().map(|n| self.things.get(*n));
        let mut said = parts.map(|part| {
            let part = part?;
            Some((part.written.key(key)?, part.place.key(key)))
        });
        let (first, place) = said.next()??;
        let plain = |value: &Json| self.terms.plain(self.when, What::Measure, key, value);
        let alike = plain(first);
        let is_alike =
            |part: Option<(&Json, _)>| part.is_some_and(|it| plain(it.0) == alike);
        said.all(is_alike).then(|| (first.clone(), place))
    }
}

/// What of a list is for the whole or for one of some parts; nothing if none is.
fn of_part(value: &Json, below: &[&str]) -> Option<Json> {
    let Json::List(items) = value else { return Some(value.clone()) };
    let is_mine = |item: &&Json| match item.key("for") {
        Some(Json::List(parts)) => parts
            .iter()
            .any(|part| matches!(part, Json::Text(id) if below.contains(&id.as_str()))),
        _ => true,
    };
    let mine: Vec<_> = items.iter().filter(is_mine).map(without_parts).collect();
    (!mine.is_empty()).then_some(Json::List(mine))
}

fn without_parts(item: &Json) -> Json {
    match item {
        Json::Object(members) => {
            let kept = members.iter().filter(|(key, _)| key != "for");
            Json::Object(kept.cloned().collect())
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_) => {
            item.clone()
        }
    }
}
