//! Goals of other documents, such that two plans that name the same one agree.

use super::axis::Value;
use crate::diagnostic::Text;
use crate::document::{DocumentKind, DocumentPoint, DocumentRef};
use crate::plan::{Measure, Plan};

/// The national ANDTS strategies and how many goals each has, so that a goal nobody
/// serves can be told. Source: prop. 2010/11:47, skr. 2015/16:86, skr. 2021/22:213.
const NATIONAL: [(&str, u32); 3] =
    [("prop. 2010/11:47", 7), ("skr. 2015/16:86", 6), ("skr. 2021/22:213", 7)];

/// Every goal of another document that a plan names or could serve.
pub(super) fn points(plan: &Plan) -> Vec<Value> {
    let document = plan.document();
    let mut found: Vec<Value> = Vec::new();
    let mut add = |value: Value| {
        if !found.iter().any(|known| known.key == value.key) {
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
    let measures = measures.filter(|point| is_strategy(plan, point));
    for point in goals.chain(areas).chain(measures) {
        if let Some((other, number)) = resolved(plan, point) {
            add(value(other, number));
        }
    }
    found
}

/// The goals of other documents that one measure serves: through its goals, its focus
/// area or by itself.
pub(super) fn served(plan: &Plan, measure: &Measure<'_>) -> Vec<String> {
    let document = plan.document();
    let goal_ids: Vec<_> = measure.goals().collect();
    let goals = document
        .goals
        .iter()
        .filter(|goal| goal.id.as_deref().is_some_and(|id| goal_ids.contains(&id)));
    let area = measure.focus_area().map(|area| area.serves.as_slice());
    let own = measure.line().flat_map(|m| &m.written().according_to);
    let own = own.filter(|point| is_strategy(plan, point));
    let all =
        goals.flat_map(|goal| &goal.serves).chain(area.unwrap_or_default()).chain(own);
    let mut found: Vec<String> = Vec::new();
    for (other, number) in all.filter_map(|point| resolved(plan, point)) {
        let key = value(other, number).key;
        if !found.contains(&key) {
            found.push(key);
        }
    }
    found
}

/// A measure goes by laws and routines too; only a strategy has goals to serve.
fn is_strategy(plan: &Plan, point: &DocumentPoint) -> bool {
    let kind = resolved(plan, point).and_then(|(other, _)| other.kind.as_ref()?.known());
    matches!(
        kind,
        Some(
            DocumentKind::NationalStrategy
                | DocumentKind::RegionalStrategy
                | DocumentKind::LocalStrategy
        )
    )
}

fn resolved<'p>(
    plan: &'p Plan,
    point: &'p DocumentPoint,
) -> Option<(&'p DocumentRef, &'p str)> {
    let id = point.document.as_deref()?;
    let mut documents = plan.document().documents.iter();
    let other = documents.find(|other| other.id.as_deref() == Some(id))?;
    Some((other, point.number.as_deref()?))
}

/// The document by its number, which all plans write alike, or else by its title.
fn name(other: &DocumentRef) -> String {
    let number = other.number.as_deref().map(str::trim).filter(|n| !n.is_empty());
    let title = other.title.as_deref().or(other.id.as_deref()).unwrap_or_default();
    number.unwrap_or(title).to_lowercase()
}

fn value(other: &DocumentRef, number: &str) -> Value {
    let title = other.title.as_deref().or(other.id.as_deref()).unwrap_or_default();
    Value {
        key: format!("{}#{number}", name(other)),
        label: Text::new(
            format!("{title}, mål {number}"),
            format!("{title}, goal {number}"),
        ),
    }
}
