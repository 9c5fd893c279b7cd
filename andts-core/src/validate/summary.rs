use std::collections::BTreeSet;

use serde::Serialize;

use super::{Settings, rules, validate_with};
use crate::diagnostic::{Diagnostics, Place, Segment, Severity, Text};
use crate::plan::Plan;

/// How many kinds of findings are shown with examples; the rest are counted.
const FIRST: usize = 5;
/// How many examples of a kind are shown.
const EXAMPLES: usize = 3;

/// All findings of one rule, as one line.
///
/// Swedish: *sammanfattad anmärkning*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The rule.
    pub rule: &'static str,
    /// Its severity.
    pub severity: Severity,
    /// How many findings it has.
    pub count: usize,
    /// The measures concerned, by identifier, in the plan's order.
    pub measures: Vec<String>,
    /// What the rule is about, in a heading.
    pub title: Text,
    /// The first findings' messages; only the first five kinds have them.
    pub examples: Vec<Text>,
}

/// Returns what [`validate`](super::validate) finds, rule by rule: severity first, then
/// how many measures are concerned, then the catalogue's order.
#[must_use]
pub fn summary(plan: &Plan) -> Vec<Summary> {
    summary_with(plan, &Settings::default())
}

/// Returns what [`validate_with`] finds, rule by rule.
#[must_use]
pub fn summary_with(plan: &Plan, settings: &Settings) -> Vec<Summary> {
    summarise(plan, &validate_with(plan, settings))
}

/// Returns findings rule by rule, the five kinds that matter most with examples.
fn summarise(plan: &Plan, found: &Diagnostics) -> Vec<Summary> {
    let mut lines: Vec<_> = rules::ALL
        .iter()
        .filter_map(|rule| {
            let mine: Vec<_> = found.iter().filter(|d| d.rule == rule.name).collect();
            let places = mine.iter().flat_map(|d| d.related.iter().chain([&d.place]));
            let measures: BTreeSet<_> = places.filter_map(measure_of).collect();
            Some(Summary {
                rule: rule.name,
                severity: mine.first()?.severity,
                count: mine.len(),
                measures: measures.into_iter().filter_map(|n| id(plan, n)).collect(),
                title: Text::new(rule.title.0, rule.title.1),
                examples: mine.iter().take(EXAMPLES).map(|d| d.message.clone()).collect(),
            })
        })
        .collect();
    lines.sort_by_key(|line| (line.severity, std::cmp::Reverse(line.measures.len())));
    for line in lines.iter_mut().skip(FIRST) {
        line.examples.clear();
    }
    lines
}

fn measure_of(place: &Place) -> Option<usize> {
    match place.segments() {
        [Segment::Key(key), Segment::Index(n), ..] if key == "measures" => Some(*n),
        _ => None,
    }
}

fn id(plan: &Plan, n: usize) -> Option<String> {
    let measure = plan.document().measures.get(n)?;
    measure.id.clone().or_else(|| measure.title.clone())
}
