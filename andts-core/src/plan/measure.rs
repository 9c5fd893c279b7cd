use super::Plan;
use super::read::period;
use crate::calendar::Interval;
use crate::diagnostic::Place;
use crate::document::{self, Area, FollowUp, Responsibility, Schedule};

/// One measure of a plan, with what it takes from its parent.
///
/// Swedish: *åtgärd, insats*.
#[derive(Clone, Copy, Debug)]
pub struct Measure<'p> {
    plan: &'p Plan,
    n: usize,
    written: &'p document::Measure,
}

/// How far up a chain of parents is followed; a circle ends there too.
const MAX_PARENTS: usize = 16;

impl<'p> Measure<'p> {
    pub(super) fn of(plan: &'p Plan, n: usize) -> Option<Self> {
        let written = plan.document().measures.get(n)?;
        Some(Self { plan, n, written })
    }

    /// Returns what was written.
    #[must_use]
    pub fn written(&self) -> &'p document::Measure {
        self.written
    }

    /// Returns its identifier, or nothing when it has none.
    #[must_use]
    pub fn id(&self) -> &'p str {
        self.written.id.as_deref().unwrap_or_default()
    }

    /// Returns its title, or its identifier when it has none.
    #[must_use]
    pub fn title(&self) -> &'p str {
        self.written.title.as_deref().unwrap_or(self.id())
    }

    /// Returns where it stands in the plan.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::root().key("measures").index(self.n)
    }

    /// Returns its position among the plan's measures, from 0.
    pub(crate) fn position(&self) -> usize {
        self.n
    }

    /// Returns the measure it is a part of (*delaktivitet i*).
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        self.plan.measure(self.written.parent.as_deref()?)
    }

    /// Goes through its parts, in the document's order.
    pub fn children(&self) -> impl Iterator<Item = Self> + use<'p> {
        let plan = self.plan;
        self.written.id.iter().flat_map(move |id| plan.parts(id))
    }

    /// Goes through the measure itself and what it is a part of, nearest first.
    pub fn line(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(*self), Self::parent).take(MAX_PARENTS)
    }

    /// Returns its own schedules, or its parent's when it has none.
    #[must_use]
    pub fn schedules(&self) -> &'p [Schedule] {
        let mut own = self.line().map(|m| m.written.schedules.as_slice());
        own.find(|list| !list.is_empty()).unwrap_or_default()
    }

    /// Returns who answers for it, or for its parent when it says nothing; of a parent's,
    /// those who answer for the whole or for this part.
    #[must_use]
    pub fn responsible(&self) -> Vec<&'p Responsibility> {
        let mut below: Vec<&str> = Vec::new();
        for measure in self.line() {
            let all = measure.written.responsible.iter();
            let mine = |r: &&Responsibility| {
                below.is_empty()
                    || r.r#for.is_empty()
                    || r.r#for.iter().any(|part| below.contains(&part.as_str()))
            };
            let found: Vec<_> = all.filter(mine).collect();
            if !found.is_empty() {
                return found;
            }
            below.push(measure.id());
        }
        Vec::new()
    }

    /// Returns its follow-ups: its own, its parent's, or its focus area's.
    #[must_use]
    pub fn follow_ups(&self) -> &'p [FollowUp] {
        let own = self.line().map(|m| m.written.follow_ups.as_slice());
        let near = self.focus_area().map(|area| area.follow_ups.as_slice());
        own.chain(near).find(|list| !list.is_empty()).unwrap_or_default()
    }

    /// Goes through the ANDTS areas it names, or its parent when it names none.
    pub fn areas(&self) -> impl Iterator<Item = Area> {
        let mut own = self.line().map(|m| m.written.areas.as_slice());
        let named = own.find(|list| !list.is_empty()).unwrap_or_default();
        named.iter().filter_map(document::Word::known)
    }

    /// Goes through the goals it serves, by identifier: its own, else its parent's, else
    /// its focus area's where that has just one.
    pub fn goals(&self) -> impl Iterator<Item = &'p str> {
        let mut own = self.line().map(|m| m.written.goals.as_slice());
        let named = own.find(|list| !list.is_empty());
        let of_area = || {
            let area = self.focus_area()?;
            (area.goals.len() == 1).then_some(area.goals.as_slice())
        };
        let goals = named.or_else(of_area).unwrap_or_default();
        goals.iter().map(String::as_str)
    }

    /// Returns the focus area it belongs to, or its parent's.
    #[must_use]
    pub fn focus_area(&self) -> Option<&'p document::FocusArea> {
        let id = self.line().find_map(|m| m.written.focus_area.as_deref())?;
        let mut areas = self.plan.document().focus_areas.iter();
        areas.find(|area| area.id.as_deref() == Some(id))
    }

    /// Returns the days of its own period (*projekttid*), or its parent's.
    #[must_use]
    pub fn own_period(&self) -> Option<Interval> {
        let conventions = &self.plan.calendar().conventions;
        self.line().find_map(|m| period(m.written.period.as_deref()?, conventions))
    }

    /// Returns the days it is clipped to: its own period (or its parent's) within the plan's.
    #[must_use]
    pub fn period(&self) -> Option<Interval> {
        match (self.own_period(), self.plan.period()) {
            (Some(own), Some(plan)) => own.intersect(&plan),
            (own, plan) => own.or(plan),
        }
    }
}
