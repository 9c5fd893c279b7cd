use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::calendar::{calendar, of_schedule};
use super::measure::Measure;
use super::timing::typed;
use crate::calendar::{Calendar, Conventions, Interval, Moment};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity, Text};
use crate::document::{self, Document};
use crate::schedule::{Schedule, Window};

/// An action plan, read.
///
/// Swedish: *handlingsplan*.
///
/// # Invariants
/// No two things of one kind have the same identifier.
///
/// ```
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"measures": [{"id": "a", "title": "Tillsyn"}]}"#)?;
/// assert_eq!(plan.measure("a").unwrap().title(), "Tillsyn");
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[derive(Clone, Debug)]
pub struct Plan {
    document: Document,
    measures: BTreeMap<String, usize>,
    calendar: Calendar,
    parts: BTreeMap<String, Vec<usize>>,
    actors: BTreeMap<String, usize>,
}

impl Plan {
    /// Reads a plan file.
    ///
    /// # Errors
    /// Everything that is refused, at once; see [`document::read`] and `duplicate-id`.
    pub fn read(text: &str) -> Result<Self, Diagnostics> {
        Self::from_document(document::read(text)?)
    }

    /// Makes a plan of a document.
    ///
    /// # Errors
    /// `duplicate-id` for every second thing of one kind with one identifier.
    pub fn from_document(document: Document) -> Result<Self, Diagnostics> {
        let twice = duplicates(&document);
        if !twice.is_empty() {
            return Err(twice.into_iter().collect());
        }
        let ids = document.measures.iter().enumerate();
        let measures = ids.filter_map(|(n, m)| Some((m.id.clone()?, n))).collect();
        let calendar = calendar(&document);
        let mut parts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (n, measure) in document.measures.iter().enumerate() {
            if let Some(parent) = &measure.parent {
                parts.entry(parent.clone()).or_default().push(n);
            }
        }
        let ids = document.actors.iter().enumerate();
        let actors = ids.filter_map(|(n, a)| Some((a.id.clone()?, n))).collect();
        Ok(Self { document, measures, calendar, parts, actors })
    }

    /// Returns what was written.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Returns the plan's title, or nothing when it has none.
    #[must_use]
    pub fn title(&self) -> &str {
        self.document.title.as_deref().unwrap_or_default()
    }

    /// Returns the plan's years, if both ends are understood.
    #[must_use]
    pub fn period(&self) -> Option<Interval> {
        period(self.document.period.as_deref()?, &self.calendar.conventions)
    }

    /// Returns what the place knows of its year: how vague words are read, and its
    /// occasions.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Goes through the measures in the document's order.
    pub fn measures(&self) -> impl Iterator<Item = Measure<'_>> {
        (0..self.document.measures.len()).filter_map(|n| Measure::of(self, n))
    }

    /// Returns the measure of an identifier.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<Measure<'_>> {
        Measure::of(self, *self.measures.get(id)?)
    }

    /// Goes through the parts of a measure, in the document's order.
    pub(super) fn parts(&self, id: &str) -> impl Iterator<Item = Measure<'_>> {
        let parts = self.parts.get(id).map(Vec::as_slice).unwrap_or_default();
        parts.iter().filter_map(|n| Measure::of(self, *n))
    }

    /// Returns the actor of an identifier.
    #[must_use]
    pub fn actor(&self, id: &str) -> Option<&document::Actor> {
        self.document.actors.get(*self.actors.get(id)?)
    }

    /// Returns the name of an actor, or its identifier when no such actor is listed.
    #[must_use]
    pub fn actor_name<'p>(&'p self, id: &'p str) -> &'p str {
        self.actor(id).and_then(|actor| actor.name.as_deref()).unwrap_or(id)
    }

    /// Returns the follow-up of an identifier, wherever in the plan it stands.
    #[must_use]
    pub fn follow_up(&self, id: &str) -> Option<&document::FollowUp> {
        self.follow_ups().find(|follow_up| follow_up.id.as_deref() == Some(id))
    }

    /// Goes through the follow-ups of measures, goals, focus areas and the plan itself.
    pub(crate) fn follow_ups(&self) -> impl Iterator<Item = &document::FollowUp> {
        let document = &self.document;
        let of_measures =
            document.measures.iter().flat_map(|measure| &measure.follow_ups);
        of_measures
            .chain(document.goals.iter().flat_map(|goal| &goal.follow_ups))
            .chain(document.focus_areas.iter().flat_map(|area| &area.follow_ups))
            .chain(&document.follow_ups)
    }

    /// Returns the names of those who answer, each once; for some parts, of those who
    /// answer for them.
    #[must_use]
    pub fn names_of(
        &self,
        list: &[&document::Responsibility],
        parts: &[String],
    ) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for one in list {
            let other = !parts.is_empty()
                && !one.r#for.is_empty()
                && !one.r#for.iter().any(|part| parts.contains(part));
            let Some(id) = one.actor.as_deref().filter(|_| !other) else { continue };
            let name = self.actor_name(id).to_owned();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Returns what a written schedule means: its timings, or else its text read.
    #[must_use]
    pub fn schedule(&self, written: &document::Schedule) -> Schedule {
        schedule(written)
    }

    /// Returns the windows of a written schedule that touch the question; see
    /// [`Schedule::windows`].
    #[must_use]
    pub fn windows(
        &self,
        written: &document::Schedule,
        question: Interval,
        period: Option<Interval>,
    ) -> Vec<Window> {
        let calendar = self.calendar_of(written);
        schedule(written).windows(question.from(), question.until(), period, &calendar)
    }

    /// Returns the calendar a written schedule goes by: the plan's, with the schedule's own
    /// conventions where it has any.
    #[must_use]
    pub fn calendar_of(&self, written: &document::Schedule) -> Cow<'_, Calendar> {
        let own = of_schedule(&self.calendar, written);
        own.map_or(Cow::Borrowed(&self.calendar), Cow::Owned)
    }
}

/// Returns what a written schedule means.
pub(crate) fn schedule(written: &document::Schedule) -> Schedule {
    let text = written.text.as_deref().unwrap_or_default();
    if written.timings.is_empty() {
        return Schedule::parse(text);
    }
    Schedule::from_timings(text, written.timings.iter().map(typed).collect())
}

/// Returns the days of a written period, if both ends are understood.
pub(super) fn period(
    written: &document::Period,
    conventions: &Conventions,
) -> Option<Interval> {
    let end =
        |text: &Option<String>| Moment::parse(text.as_deref()?)?.interval(conventions);
    end(&written.from)?.to(&end(&written.until)?)
}

fn duplicates(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut kind = |key: &str, ids: Vec<Option<&String>>| {
        let mut seen = BTreeSet::new();
        for (n, id) in ids.into_iter().enumerate() {
            if let Some(id) = id
                && !seen.insert(id)
            {
                let place = Place::root().key(key).index(n).key("id");
                let text = Text::new(
                    format!("id `{id}` finns redan i `{key}`"),
                    format!("the id `{id}` is already in `{key}`"),
                );
                let mut said =
                    Diagnostic::new("duplicate-id", Severity::Error, place, text);
                said.params.insert("id", id.clone());
                found.push(said);
            }
        }
    };
    macro_rules! ids {
        ($($list:ident),*) => {
            $(kind(
                stringify!($list),
                document.$list.iter().map(|item| item.id.as_ref()).collect(),
            );)*
        };
    }
    ids!(
        goals,
        problems,
        focus_areas,
        actors,
        measures,
        reporting_duties,
        documents,
        populations
    );
    found
}
