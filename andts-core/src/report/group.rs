//! How many stand how, by what they belong to.

use std::collections::BTreeMap;

use serde::Serialize;

use super::row::{Row, folded};
use crate::diagnostic::Text;
use crate::due::Purpose;
use crate::follow_up::{Item, State};
use crate::plan::Plan;

/// What belongs together, and how it stands; what recurs is counted once.
///
/// Swedish: *läget per mål, fokusområde, ansvarig eller ändamål*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Its identifier, or none for what belongs to nothing named.
    pub id: Option<String>,
    /// What a reader calls it.
    pub label: Text,
    /// How many measures belong to it.
    pub measures: usize,
    /// How many stand how, in the order of the states; those that nothing stands in are
    /// left out.
    pub states: Vec<Count>,
}

/// How many stand so.
///
/// Swedish: *antal i läget*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// How they stand.
    pub state: State,
    /// How many.
    pub count: usize,
}

impl Group {
    /// Returns how many there are in all.
    #[must_use]
    pub fn total(&self) -> usize {
        self.states.iter().map(|count| count.count).sum()
    }
}

/// Counts the states of some rows.
pub(super) fn counted<'a, 'r: 'a>(rows: impl Iterator<Item = &'a Row<'r>>) -> Vec<Count> {
    let mut found: BTreeMap<State, usize> = BTreeMap::new();
    for row in rows {
        *found.entry(row.state()).or_default() += 1;
    }
    found.into_iter().map(|(state, count)| Count { state, count }).collect()
}

/// The items of a year, folded, with the plan they come from.
pub(super) struct Grouping<'a> {
    plan: &'a Plan,
    rows: Vec<Row<'a>>,
}

impl<'a> Grouping<'a> {
    pub(super) fn new(plan: &'a Plan, lists: &[&'a [Item]]) -> Self {
        let rows = lists.iter().flat_map(|list| folded(list.iter())).collect();
        Self { plan, rows }
    }

    /// By why they are due.
    pub(super) fn by_purpose(&self) -> Vec<Group> {
        let kinds = [
            (Purpose::Activity, "activity", Text::new("Genomförande", "Activities")),
            (Purpose::FollowUp, "follow_up", Text::new("Uppföljning", "Follow-ups")),
            (Purpose::Input, "input", Text::new("Underlag", "Material for reports")),
            (Purpose::Report, "report", Text::new("Redovisning", "Reports")),
        ];
        let groups = kinds.into_iter().map(|(purpose, id, label)| {
            let rows = self.rows.iter().filter(|row| row.due().purpose == purpose);
            let mut measures: Vec<_> =
                rows.clone().filter_map(|row| row.due().measure.as_deref()).collect();
            measures.sort_unstable();
            measures.dedup();
            let states = counted(rows);
            Group { id: Some(id.to_owned()), label, measures: measures.len(), states }
        });
        groups.filter(|group| group.total() > 0).collect()
    }

    /// By the goal their measure serves, or that they follow up.
    pub(super) fn by_goal(&self) -> Vec<Group> {
        let goals = self.plan.document().goals.iter();
        let named = goals.filter_map(|goal| {
            Some((goal.id.as_deref()?, goal.text.as_deref().or(goal.id.as_deref())?))
        });
        let named: Vec<_> = named.collect();
        let measures = self.plan.measures();
        let of_measure: Vec<_> =
            measures.map(|measure| (measure.id(), measure.goals().collect())).collect();
        let of_row = |row: &Row<'a>| row.due().goal.as_deref();
        let rest = Text::new("Inget mål angivet", "No goal stated");
        let mut groups = self.by(&named, &of_measure, of_row, rest);
        // "att barn röker" alone would read as what is wanted.
        let goals = self.plan.document().goals.iter().filter(|its| its.id.is_some());
        for (group, goal) in groups.iter_mut().zip(goals) {
            if goal.zero_vision == Some(true) {
                let text = group.label.sv.clone();
                let (sv, en) =
                    (format!("Nollvision: {text}"), format!("Zero vision: {text}"));
                group.label = Text::new(sv, en);
            }
        }
        groups
    }

    /// By the focus area their measure belongs to, or that they follow up.
    pub(super) fn by_focus_area(&self) -> Vec<Group> {
        let areas = self.plan.document().focus_areas.iter();
        let named = areas.filter_map(|area| {
            Some((area.id.as_deref()?, area.title.as_deref().or(area.id.as_deref())?))
        });
        let named: Vec<_> = named.collect();
        let of_measure = self.plan.measures().map(|measure| {
            let area = measure.focus_area().and_then(|area| area.id.as_deref());
            (measure.id(), area.into_iter().collect::<Vec<_>>())
        });
        let of_measure: Vec<_> = of_measure.collect();
        let of_row = |row: &Row<'a>| row.due().focus_area.as_deref();
        let rest = Text::new("Inget fokusområde", "No focus area");
        self.by(&named, &of_measure, of_row, rest)
    }

    /// By who answers for them, the most first.
    pub(super) fn by_responsible(&self) -> Vec<Group> {
        let mut found: BTreeMap<&str, Vec<&Row<'a>>> = BTreeMap::new();
        let mut nobody = Vec::new();
        for row in &self.rows {
            if row.due().responsible.is_empty() {
                nobody.push(row);
            }
            for name in &row.due().responsible {
                found.entry(name).or_default().push(row);
            }
        }
        let group = |label: Text, id: Option<String>, rows: &[&Row<'a>]| {
            let mut measures: Vec<_> =
                rows.iter().filter_map(|row| row.due().measure.as_deref()).collect();
            measures.sort_unstable();
            measures.dedup();
            let states = counted(rows.iter().copied());
            Group { id, label, measures: measures.len(), states }
        };
        let named = found.iter();
        let mut groups: Vec<_> = named
            .map(|(name, rows)| {
                group(Text::new(*name, *name), Some((*name).to_owned()), rows)
            })
            .collect();
        groups.sort_by_key(|group| std::cmp::Reverse(group.total()));
        if !nobody.is_empty() {
            let label = Text::new("Ingen ansvarig angiven", "Nobody stated");
            groups.push(group(label, None, &nobody));
        }
        groups
    }

    fn by(
        &self,
        named: &[(&str, &str)],
        of_measure: &[(&'a str, Vec<&'a str>)],
        of_row: impl Fn(&Row<'a>) -> Option<&'a str>,
        rest: Text,
    ) -> Vec<Group> {
        if named.is_empty() {
            return Vec::new();
        }
        let index: BTreeMap<&str, usize> =
            named.iter().enumerate().map(|(n, (id, _))| (*id, n)).collect();
        let mut groups: Vec<_> = named
            .iter()
            .map(|(id, text)| (Some((*id).to_owned()), Text::new(*text, *text)))
            .chain([(None, rest)])
            .map(|(id, label)| Group { id, label, measures: 0, states: Vec::new() })
            .collect();
        let nowhere = named.len();
        let places = |ids: &[&str]| {
            let mut at: Vec<_> =
                ids.iter().filter_map(|id| index.get(id)).copied().collect();
            at.sort_unstable();
            at.dedup();
            if at.is_empty() {
                at.push(nowhere);
            }
            at
        };
        for at in of_measure.iter().flat_map(|(_, ids)| places(ids)) {
            if let Some(group) = groups.get_mut(at) {
                group.measures += 1;
            }
        }
        let measures: BTreeMap<&str, &[&str]> =
            of_measure.iter().map(|(id, ids)| (*id, ids.as_slice())).collect();
        let mut rows: BTreeMap<usize, Vec<&Row<'a>>> = BTreeMap::new();
        for row in &self.rows {
            let own = of_row(row);
            let measure = row.due().measure.as_deref();
            let ids =
                measure.and_then(|id| measures.get(id)).copied().unwrap_or_default();
            let own: Vec<_> = own.into_iter().collect();
            for at in places(if own.is_empty() { ids } else { &own }) {
                rows.entry(at).or_default().push(row);
            }
        }
        for (at, rows) in rows {
            if let Some(group) = groups.get_mut(at) {
                group.states = counted(rows.into_iter());
            }
        }
        let is_rest_empty = groups
            .last()
            .is_some_and(|rest| rest.measures == 0 && rest.states.is_empty());
        if is_rest_empty {
            groups.pop();
        }
        groups
    }
}
