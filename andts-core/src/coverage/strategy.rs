//! Goals, and the goals of other documents they serve, such that two plans that name the
//! same one agree.

use std::collections::BTreeSet;

use super::source::{Named, One};
use super::value::Value;
use crate::diagnostic::Text;
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
            (1..=*goals).for_each(|n| add(value(other, &n.to_string())));
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

/// The goals of a measure, each with the goals of other documents it serves by it. What the
/// measure itself and its focus area serve, every goal does.
pub(super) fn parts(one: One<'_, '_>) -> Vec<Part> {
    let One { of, measure } = one;
    let area = measure.focus_area().map(|area| area.serves.as_slice());
    let own = measure.line().flat_map(|m| &m.written().according_to);
    let own = own.filter(|point| is_strategy(of, point));
    let common: Vec<_> = area.unwrap_or_default().iter().chain(own).collect();
    let part = |goal: Option<&str>| {
        let serves = goal.and_then(|id| of.goals.get(id)).map(|goal| goal.serves.iter());
        let all = serves.into_iter().flatten().chain(common.iter().copied());
        let keys = all.filter_map(|point| resolved(of, point));
        Part {
            goal: goal.map(|id| of.own(id)),
            serves: keys.map(|(other, number)| key(other, number)).collect(),
        }
    };
    let found: Vec<_> = measure.goals().map(|id| part(Some(id))).collect();
    if found.is_empty() { vec![part(None)] } else { found }
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
) -> Option<(&'d DocumentRef, &'d str)> {
    let other = of.documents.get(point.document.as_deref()?)?;
    Some((other, point.number.as_deref()?))
}

/// The document by its number, which all plans write alike, or else by its title.
fn name(other: &DocumentRef) -> String {
    let number = other.number.as_deref().map(str::trim).filter(|n| !n.is_empty());
    let title = other.title.as_deref().or(other.id.as_deref()).unwrap_or_default();
    number.unwrap_or(title).to_lowercase()
}

fn key(other: &DocumentRef, number: &str) -> String {
    format!("{}#{number}", name(other))
}

fn value(other: &DocumentRef, number: &str) -> Value {
    let title = other.title.as_deref().or(other.id.as_deref()).unwrap_or_default();
    let label =
        Text::new(format!("{title}, mål {number}"), format!("{title}, goal {number}"));
    Value { key: key(other, number), label }
}
