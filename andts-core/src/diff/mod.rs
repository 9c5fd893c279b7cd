//! What became of one plan in the next: carried over, changed, new, dropped.
//!
//! Swedish: *jämförelse av planer*.
//!
//! [`diff`] finds which thing of the new plan is which of the old, also when it has been
//! renumbered or renamed, and tells what differs field by field. Both plans are compared
//! by what they mean: an actor under a new name is the same actor, a schedule in other
//! words the same time, and what moved from the parts of a measure to the whole the same
//! said in another place. What the new plan lacks is *dropped*, or *dropped with a
//! decision* when a plan, or somebody who knows, says so.
//!
//! How pairs are found stands in the module `pairs`, how alike two titles are in
//! `likeness`. At most two million pairs of titles are compared: two plans that share
//! thousands of things by identifier or title are within it, two that share nothing and
//! have more than that are matched without, and [`Diff::titles_compared`] says so.

mod change;
mod decided;
mod fields;
mod follow_ups;
mod heritage;
mod labels;
mod likeness;
mod list;
mod markdown;
mod pairs;
mod resembling;
mod said;
mod side;
mod terms;
mod thing;
mod when;

pub use change::{
    By, Change, Counts, Decision, Field, How, Kind, Match, Named, Said, Sure,
};

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostic::{Place, Text};
use crate::plan::{Measure, Plan};
use decided::Decisions;
use fields::Fields;
use follow_ups::{FollowUps, followed_up};
use list::List;
use pairs::Budget;
use terms::Terms;
use thing::What;

/// What became of a plan in the next one.
///
/// Swedish: *jämförelse*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diff {
    /// The old plan.
    pub before: Compared,
    /// The new plan.
    pub after: Compared,
    /// Whether titles were compared by likeness; if not, what was renamed is told as
    /// dropped and new.
    pub titles_compared: bool,
    /// How many measures of each.
    pub counts: Counts,
    /// What differs in the plans as such, in their follow-ups too.
    pub plan: Vec<Field>,
    /// What became of each measure: the old plan's in their order, then the new ones. So
    /// are all these lists.
    pub measures: Vec<Change>,
    /// What became of each goal.
    pub goals: Vec<Change>,
    /// What became of each problem of the picture of the situation.
    pub problems: Vec<Change>,
    /// What became of each focus area.
    pub focus_areas: Vec<Change>,
    /// What became of each actor.
    pub actors: Vec<Change>,
    /// What became of each reporting duty.
    pub reporting_duties: Vec<Change>,
    /// What became of each other document.
    pub documents: Vec<Change>,
    /// What became of each indicator, wherever it stands.
    pub indicators: Vec<Change>,
}

/// A plan that was compared.
///
/// Swedish: *jämförd plan*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// Its identifier.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
}

/// Compares a plan with the one that comes after it.
///
/// ```
/// use andts_core::diff::{Kind, diff};
/// use andts_core::plan::Plan;
///
/// let before = Plan::read(
///     r#"{"measures": [
///         {"id": "m1", "title": "Öppna föreläsningar om ANDTS"},
///         {"id": "m2", "title": "Narkotikasök"}]}"#,
/// )?;
/// let after = Plan::read(
///     r#"{"measures": [{"id": "a", "title": "Öppna föreläsningar om ANDTS för vuxna"}]}"#,
/// )?;
/// let kinds: Vec<_> = diff(&before, &after).measures.iter().map(|m| m.kind).collect();
/// assert_eq!(kinds, [Kind::Changed, Kind::Dropped]);
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn diff(before: &Plan, after: &Plan) -> Diff {
    diff_with(before, after, &BTreeMap::new())
}

/// Compares a plan with the one that comes after it, with decisions that stand in neither:
/// the reason why a measure was dropped, by its identifier in the old plan.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use andts_core::diagnostic::Text;
/// use andts_core::diff::{Kind, diff_with};
/// use andts_core::plan::Plan;
///
/// let before = Plan::read(r#"{"measures": [{"id": "m1", "title": "Narkotikasök"}]}"#)?;
/// let after = Plan::read("{}")?;
/// let reason = Text::new("nämnden har avslutat den", "ended by the committee");
/// let decided = BTreeMap::from([("m1".to_owned(), reason)]);
/// let found = diff_with(&before, &after, &decided);
/// assert_eq!(found.measures[0].kind, Kind::DroppedWithDecision);
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn diff_with(before: &Plan, after: &Plan, decided: &BTreeMap<String, Text>) -> Diff {
    let mut budget = Budget::new();
    let mut list = |what| List::of(what, before, after, &mut budget);
    let actors = list(What::Actor);
    let documents = list(What::Document);
    let problems = list(What::Problem);
    let goals = list(What::Goal);
    let areas = list(What::FocusArea);
    let duties = list(What::Duty);
    let measures = list(What::Measure);
    let owners = [&goals, &areas, &measures];
    let indicators = List::indicators(before, after, &owners, &mut budget);
    let measures = measures.resembling(&mut budget);
    let mut terms = Terms::default();
    for list in [&actors, &documents, &problems, &goals, &areas, &duties, &measures] {
        list.teach(&mut terms);
    }
    let decisions =
        Decisions { before, after, told: decided, partner: partners(&measures, after) };
    let old: Vec<_> = before.measures().collect();
    let decided = |n: usize| decisions.on(old.get(n)?);
    let mut told = |list: &List<'_>, decided: &dyn Fn(usize) -> Option<Decision>| {
        let follow_ups = FollowUps::of(list, before, after);
        list.changes(
            &terms,
            |pair| {
                let (had, has) = follow_ups.of_pair(pair);
                followed_up(&terms, had, has, &mut budget)
            },
            decided,
        )
    };
    let no = |_: usize| None;
    let measures = told(&measures, &decided);
    let (goals, focus_areas) = (told(&goals, &no), told(&areas, &no));
    let alone = |list: &List<'_>| list.changes(&terms, |_| Vec::new(), no);
    let root = Place::root();
    let mut plan = Fields { terms: &terms, of: What::Plan }
        .of_plans(&before.document().to_json(), &after.document().to_json());
    let whole = [before, after].map(|plan| plan.document().follow_ups.as_slice());
    let [old, new] = whole.map(|list| (list, root.clone()));
    plan.extend(followed_up(&terms, &old, &new, &mut budget));
    Diff {
        before: compared(before),
        after: compared(after),
        titles_compared: budget.enough,
        counts: Counts::of(&measures),
        plan,
        measures,
        goals,
        problems: alone(&problems),
        focus_areas,
        actors: alone(&actors),
        reporting_duties: alone(&duties),
        documents: alone(&documents),
        indicators: alone(&indicators),
    }
}

fn compared(plan: &Plan) -> Compared {
    Compared { id: plan.document().id.clone(), title: plan.title().to_owned() }
}

/// Of every measure of the old plan, the one of the new plan that it is.
fn partners<'p>(measures: &List<'p>, after: &'p Plan) -> Vec<Option<Measure<'p>>> {
    let new: Vec<_> = after.measures().collect();
    let partners = measures.partners().into_iter();
    partners.map(|partner| partner.and_then(|n| new.get(n).copied())).collect()
}
