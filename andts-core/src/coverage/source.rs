//! What is counted: the plans, and one measure of one of them.

use std::collections::{BTreeMap, BTreeSet};

use super::Asked;
use crate::calendar::Interval;
use crate::document::{self, DocumentRef, GradeScheme};
use crate::plan::{Grade, Measure, Plan};

/// A plan, and what its own identifiers are told apart by among others.
pub(super) struct Named<'p> {
    pub(super) plan: &'p Plan,
    /// Its place in the list.
    pub(super) n: usize,
    /// The plan's identifier, or its place in the list; of a second plan with the same
    /// one, both.
    pub(super) id: String,
    /// Whether there are others, so that an identifier needs the plan's beside it.
    among: bool,
    pub(super) asked: &'p Asked,
    /// How the grades of the whole table are counted.
    pub(super) scheme: GradeScheme,
    pub(super) goals: BTreeMap<&'p str, &'p document::Goal>,
    pub(super) documents: BTreeMap<&'p str, &'p DocumentRef>,
}

/// One measure of one plan.
#[derive(Clone, Copy)]
pub(super) struct One<'a, 'p> {
    pub(super) of: &'a Named<'p>,
    pub(super) measure: Measure<'p>,
    /// What it is counted as: itself, or the measure that it is a part of.
    pub(super) counted_as: Measure<'p>,
}

impl<'p> Named<'p> {
    /// The key of something that only this plan has.
    pub(super) fn own(&self, id: &str) -> String {
        if self.among { format!("{}/{id}", self.id) } else { id.to_owned() }
    }

    pub(super) fn title(&self) -> &str {
        let title = self.plan.title();
        if title.is_empty() { &self.id } else { title }
    }

    pub(super) fn measures(&self) -> impl Iterator<Item = One<'_, 'p>> {
        let together = self.asked.parts_together;
        self.plan.measures().map(move |measure| {
            let whole = measure.line().last().filter(|_| together);
            One { of: self, measure, counted_as: whole.unwrap_or(measure) }
        })
    }

    /// The measures, those together that count as one.
    pub(super) fn counted(&self) -> impl Iterator<Item = Vec<One<'_, 'p>>> {
        let mut found: BTreeMap<usize, Vec<_>> = BTreeMap::new();
        for one in self.measures() {
            found.entry(one.counted_as.position()).or_default().push(one);
        }
        found.into_values()
    }
}

impl<'p> One<'_, 'p> {
    /// The first list of the measure or its parents that is not empty.
    pub(super) fn nearest<T>(
        &self,
        list: impl Fn(&'p document::Measure) -> &'p [T],
    ) -> &'p [T] {
        let mut lists = self.measure.line().map(|measure| list(measure.written()));
        lists.find(|list| !list.is_empty()).unwrap_or_default()
    }

    /// The first value of the measure or its parents.
    pub(super) fn first<T>(
        &self,
        value: impl Fn(&'p document::Measure) -> Option<&'p T>,
    ) -> Option<&'p T> {
        self.measure.line().find_map(|measure| value(measure.written()))
    }
}

pub(super) fn named<'p>(plans: &[&'p Plan], asked: &'p Asked) -> Vec<Named<'p>> {
    let scheme = scheme(plans, asked.year);
    let mut taken = BTreeSet::new();
    let named = |(n, plan): (usize, &&'p Plan)| {
        let document = plan.document();
        let mut id = document.id.clone().unwrap_or_else(|| n.to_string());
        while !taken.insert(id.clone()) {
            id = format!("{id}-{n}");
        }
        let goals = document.goals.iter();
        let documents = document.documents.iter();
        Named {
            plan,
            n,
            id,
            among: plans.len() > 1,
            asked,
            scheme,
            goals: goals.filter_map(|goal| Some((goal.id.as_deref()?, goal))).collect(),
            documents: documents.filter_map(|d| Some((d.id.as_deref()?, d))).collect(),
        }
    };
    plans.iter().enumerate().map(named).collect()
}

/// How the grades of a table are counted: as in the year asked about, else as in the year
/// the first of the plans begins. A plan without years has the nine grades that were alone
/// until 2028.
fn scheme(plans: &[&Plan], year: Option<i32>) -> GradeScheme {
    let periods = plans.iter().filter_map(|plan| plan.period());
    let first = periods.min_by_key(Interval::from);
    let begun = first.map(Grade::scheme_of);
    year.map(Grade::scheme_in).or(begun).unwrap_or(GradeScheme::Nine)
}
