//! Goals, and the goals of other documents they serve, such that two plans that name the
//! same one agree.

use std::collections::BTreeSet;

use super::source::{Named, One};
use super::value::Value;
use crate::document::{DocumentKind, DocumentPoint, DocumentRef};

/// The axes that speak of goals.
#[derive(Clone, Copy)]
pub(super) enum Goals {
    Goal,
    Serves,
}

/// One goal of a measure (or none), and what the measure serves by it.
pub(super) struct Part {
    goal: Option<String>,
    serves: Vec<String>,
}

impl Part {
    pub(super) fn keys(&self, by: Goals) -> Vec<String> {
        match by {
            Goals::Goal => self.goal.iter().cloned().collect(),
            Goals::Serves => self.serves.clone(),
        }
    }
}

/// The national ANDTS strategies and how many goals each has, so that a goal nobody
/// serves can be told. Source: prop. 2010/11:47, skr. 2015/16:86, skr. 2021/22:213.
const NATIONAL: [(&str, u32); 3] =
    [("prop. 2010/11:47", 7), ("skr. 2015/16:86", 6), ("skr. 2021/22:213", 7)];

/// Every value a plan names or could serve.
pub(super) fn values(by: Goals, of: &Named<'_>) -> Vec<Value> {
    match by {
        Goals::Goal => {
            let goals = of.plan.document().goals.iter();
            let named = goals.filter_map(|goal| {
                let id = goal.id.as_deref()?;
                Some(Value::new(of.own(id), goal.text.as_deref().unwrap_or(id)))
            });
            named.collect()
        }
        Goals::Serves => points(of),
    }
}

/// Every goal of another document that a plan names or could serve.
fn points(of: &Named<'_>) -> Vec<Value> {
    let document = of.plan.document();
    let mut found: Vec<Value> = Vec::new();
    let mut known = BTreeSet::new();
    let mut add = |value: Value| {
        if known.insert(value.key.clone()) {
            found.push(value);
        }
    };
    for other in &document.documents {
        let name = name(other);
        if let Some((_, goals)) = NATIONAL.iter().find(|(number, _)| *number == name) {
            (1..=*goals).for_each(|n| add(value(other, Some(&n.to_string()))));
        }
    }
    let goals = document.goals.iter().flat_map(|goal| &goal.serves);
    let areas = document.focus_areas.iter().flat_map(|area| &area.serves);
    let measures = document.measures.iter().flat_map(|measure| &measure.according_to);
    let measures = measures.filter(|point| is_strategy(of, point));
    for point in goals.chain(areas).chain(measures) {
        if let Some((other, number)) = resolved(of, point) {
            add(value(other, number));
        }
    }
    found
}

/// How far up a line of goals is followed; a circle ends there too.
const MAX_GOALS_ABOVE: usize = 16;

/// The goals of a measure and the goals these are parts of, each with the goals of other
/// documents it serves by it. What the measure itself and its focus area serve, every goal
/// does.
pub(super) fn parts<'p>(one: One<'_, 'p>) -> Vec<Part> {
    let One { of, measure, .. } = one;
    let area = measure.focus_area().map(|area| area.serves.as_slice());
    let mut lines = measure.line().map(|m| {
        let all = m.written().according_to.iter();
        all.filter(|point| is_strategy(of, point)).collect::<Vec<_>>()
    });
    let own = lines.find(|points| !points.is_empty()).unwrap_or_default();
    let common: Vec<_> = area.unwrap_or_default().iter().chain(own).collect();
    let part = |goal: Option<&'p str>| {
        // What a goal does not say, the goal it is a part of does.
        let mut serves = goal
            .into_iter()
            .flat_map(|id| upwards(of, id))
            .filter_map(|id| of.goals.get(id));
        let serves = serves.find(|goal| !goal.serves.is_empty());
        let serves = serves.into_iter().flat_map(|goal| &goal.serves);
        let all = serves.chain(common.iter().copied());
        let keys = all.filter_map(|point| resolved(of, point));
        Part {
            goal: goal.map(|id| of.own(id)),
            serves: keys.map(|(other, number)| key(other, number)).collect(),
        }
    };
    let mut known = BTreeSet::new();
    let goals =
        measure.goals().flat_map(|id| upwards(of, id)).filter(|id| known.insert(*id));
    let found: Vec<_> = goals.map(|id| part(Some(id))).collect();
    if found.is_empty() { vec![part(None)] } else { found }
}

/// A goal and what it is a part of, nearest first.
fn upwards<'a, 'p>(
    of: &'a Named<'p>,
    id: &'p str,
) -> impl Iterator<Item = &'p str> + use<'a, 'p> {
    let above = |id: &&'p str| of.goals.get(id)?.parent.as_deref();
    std::iter::successors(Some(id), above).take(MAX_GOALS_ABOVE)
}

/// A measure goes by laws and routines too; only a strategy has goals to serve.
fn is_strategy(of: &Named<'_>, point: &DocumentPoint) -> bool {
    let kind = resolved(of, point).and_then(|(other, _)| other.kind.as_ref()?.known());
    matches!(
        kind,
        Some(
            DocumentKind::NationalStrategy
                | DocumentKind::RegionalStrategy
                | DocumentKind::LocalStrategy
        )
    )
}

fn resolved<'d>(
    of: &Named<'d>,
    point: &'d DocumentPoint,
) -> Option<(&'d DocumentRef, Option<&'d str>)> {
    let other = of.documents.get(point.document.as_deref()?)?;
    Some((other, point.number.as_deref().and_then(bare)))
}

/// The number of a goal without the word for one: *mål 3* is 3.
fn bare(number: &str) -> Option<&str> {
    let number = number.trim().trim_end_matches('.');
    let (word, rest) = number.split_once(' ').unwrap_or(("", number));
    let is_goal = ["mål", "delmål", "goal"].contains(&word.to_lowercase().as_str());
    let number = if is_goal { rest.trim() } else { number };
    (!number.is_empty()).then_some(number)
}

/// The document by its number, or else by its title.
fn name(other: &DocumentRef) -> String {
    let number = other.number.as_deref().map(str::trim).filter(|n| !n.is_empty());
    let title = other.title.as_deref().or(other.id.as_deref()).unwrap_or_default();
    let number = number.unwrap_or(title).to_lowercase();
    let known = NATIONAL.iter().find(|(known, _)| plain(known) == plain(&number));
    known.map_or(number, |(known, _)| (*known).to_owned())
}

/// A number as all hands write it: *Skr 2021/22:213* is *skr. 2021/22:213*.
fn plain(number: &str) -> String {
    number.chars().filter(|c| *c != '.' && !c.is_whitespace()).collect()
}

fn key(other: &DocumentRef, number: Option<&str>) -> String {
    let name = name(other);
    number.map_or_else(|| name.clone(), |number| format!("{name}#{number}"))
}

fn value(other: &DocumentRef, number: Option<&str>) -> Value {
    let title = other.title.as_deref().or(other.id.as_deref()).unwrap_or_default();
    let (sv, en) = match number {
        Some(number) => (format!("mål {number}"), format!("goal {number}")),
        None => ("inget mål angivet".to_owned(), "no goal stated".to_owned()),
    };
    Value::said(key(other, number), &format!("{title}, {sv}"), &format!("{title}, {en}"))
}
