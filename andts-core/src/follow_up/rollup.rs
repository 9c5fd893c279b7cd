//! From items to measures, and from measures to goals, focus areas, actors and the plan.

use std::collections::BTreeMap;

use serde::Serialize;

use super::evidence::Evidence;
use super::found::scope_of;
use super::{Asked, Item, State};
use crate::calendar::Day;
use crate::diagnostic::Text;
use crate::document::Role;
use crate::plan::{Measure, Plan};

/// How many of something stand in each state.
pub type Counts = BTreeMap<State, usize>;

/// How a measure stands.
///
/// Swedish: *åtgärdens läge*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeasureStatus {
    /// The measure.
    pub measure: String,
    /// Its title.
    pub title: String,
    /// The measure it is a part of.
    pub parent: Option<String>,
    /// How it stands: the gravest state among the last begun window of each of its
    /// timings, its parts' included.
    pub state: State,
    /// Why.
    pub reason: Text,
    /// How many of its items stand in each state.
    pub items: Counts,
    /// The last day something was told of it.
    #[serde(serialize_with = "crate::calendar::maybe_iso")]
    pub last_heard: Option<Day>,
    /// Whether nothing has been heard of it for long.
    pub stale: bool,
}

/// How what belongs together stands.
///
/// Swedish: *sammanställt läge*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rollup {
    /// The goal, focus area or actor; none for the plan and for what names none.
    pub id: Option<String>,
    /// What it is called.
    pub title: String,
    /// How many measures stand in each state; parts count with the measure.
    pub measures: Counts,
    /// How many items stand in each state.
    pub items: Counts,
}

/// The status of a plan, rolled up.
///
/// Swedish: *sammanställningar*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rollups {
    /// The whole plan.
    pub plan: Rollup,
    /// By goal; the last is for measures that serve none, if there are such.
    pub goals: Vec<Rollup>,
    /// By focus area; the last is for measures in none, if there are such.
    pub focus_areas: Vec<Rollup>,
    /// By those who answer; the last is for measures nobody answers for.
    pub actors: Vec<Rollup>,
}

/// Rolls items up.
pub(super) fn rollups(
    plan: &Plan,
    items: &[Item],
    evidence: &Evidence<'_>,
    asked: &Asked,
) -> (Vec<MeasureStatus>, Rollups) {
    let mut by_measure: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
    for item in items {
        let of = item.due.window.parts.iter().chain(&item.due.measure);
        for id in of {
            by_measure.entry(id).or_default().push(item);
        }
    }
    let mut measures = Vec::new();
    for measure in plan.measures() {
        let ids = family(&measure);
        let own: Vec<_> =
            ids.iter().filter_map(|id| by_measure.get(id)).flatten().copied().collect();
        if let Some(status) = of_measure(&measure, &ids, &own, evidence, asked) {
            measures.push(status);
        }
    }
    let whole: Vec<_> =
        plan.measures().filter(|measure| measure.parent().is_none()).collect();
    let states: BTreeMap<&str, &MeasureStatus> =
        measures.iter().map(|status| (status.measure.as_str(), status)).collect();
    let roll = |id: Option<&str>, title: &str, of: &dyn Fn(&Measure<'_>) -> bool| {
        let mut rolled = Rollup {
            id: id.map(str::to_owned),
            title: title.to_owned(),
            measures: Counts::new(),
            items: Counts::new(),
        };
        for status in whole.iter().filter(|m| of(m)).filter_map(|m| states.get(m.id())) {
            *rolled.measures.entry(status.state).or_default() += 1;
            for (state, n) in &status.items {
                *rolled.items.entry(*state).or_default() += n;
            }
        }
        rolled
    };
    let document = plan.document();
    let mut goals: Vec<_> = document
        .goals
        .iter()
        .filter_map(|goal| Some((goal.id.as_deref()?, goal.text.as_deref())))
        .map(|(id, text)| {
            roll(Some(id), text.unwrap_or(id), &|m| m.goals().any(|goal| goal == id))
        })
        .collect();
    goals.extend(rest(roll(None, "", &|m| m.goals().next().is_none())));
    let mut focus_areas: Vec<_> = document
        .focus_areas
        .iter()
        .filter_map(|area| Some((area.id.as_deref()?, area.title.as_deref())))
        .map(|(id, title)| {
            roll(Some(id), title.unwrap_or(id), &|m| {
                m.focus_area().and_then(|area| area.id.as_deref()) == Some(id)
            })
        })
        .collect();
    focus_areas.extend(rest(roll(None, "", &|m| m.focus_area().is_none())));
    let mut actors: Vec<_> = document
        .actors
        .iter()
        .filter_map(|actor| Some((actor.id.as_deref()?, actor.name.as_deref())))
        .map(|(id, name)| roll(Some(id), name.unwrap_or(id), &|m| answers(m, id)))
        .filter(|rolled| !rolled.measures.is_empty())
        .collect();
    actors.extend(rest(roll(None, "", &|m| m.responsible().is_empty())));
    let mut all = roll(None, plan.title(), &|_| true);
    // The plan's own follow-ups and reports belong to no measure.
    for item in items.iter().filter(|item| item.due.measure.is_none()) {
        *all.items.entry(item.state).or_default() += 1;
    }
    (measures, Rollups { plan: all, goals, focus_areas, actors })
}

fn rest(rolled: Rollup) -> Option<Rollup> {
    (!rolled.measures.is_empty()).then_some(rolled)
}

/// Whoever only appoints someone else does not answer for it.
pub(super) fn answers(measure: &Measure<'_>, actor: &str) -> bool {
    measure.responsible().iter().any(|by| {
        let only_appoints = !by.roles.is_empty()
            && by.roles.iter().all(|role| role.known() == Some(Role::Appoints));
        by.actor.as_deref() == Some(actor) && !only_appoints
    })
}

/// A measure and all its parts.
pub(super) fn family<'p>(measure: &Measure<'p>) -> Vec<&'p str> {
    scope_of(*measure, |_| true)
}

fn of_measure(
    measure: &Measure<'_>,
    ids: &[&str],
    own: &[&Item],
    evidence: &Evidence<'_>,
    asked: &Asked,
) -> Option<MeasureStatus> {
    let heard = ids.iter().flat_map(|id| evidence.of_measure(id));
    let last_heard = heard.map(|shown| shown.known.days.from()).max();
    let mut items = Counts::new();
    for item in own {
        *items.entry(item.state).or_default() += 1;
    }
    let gravest = headline(own, asked.on)?;
    let silent = last_heard.or(evidence.begins).map(|day| (asked.on - day).num_days());
    Some(MeasureStatus {
        measure: measure.id().to_owned(),
        title: measure.title().to_owned(),
        parent: measure.written().parent.clone(),
        state: gravest.state,
        reason: gravest.reason.clone(),
        items,
        last_heard,
        stale: silent.is_none_or(|days| days > i64::from(asked.stale_days)),
    })
}

/// The gravest of the last begun window of each series, and of what is overdue.
fn headline<'i>(own: &[&'i Item], on: Day) -> Option<&'i Item> {
    let mut last: BTreeMap<String, &'i Item> = BTreeMap::new();
    for item in own {
        let begun = |item: &Item| item.due.window.from.is_none_or(|from| from <= on);
        let series = format!("{:?}", super::status::series(&item.due));
        last.entry(series)
            .and_modify(|known| {
                let later = item.due.window.from >= known.due.window.from;
                let better = match (begun(known), begun(item)) {
                    (true, true) => later,
                    (false, false) => !later,
                    (known_begun, _) => !known_begun,
                };
                if better {
                    *known = item;
                }
            })
            .or_insert(item);
    }
    let overdue = own.iter().copied().filter(|item| item.state == State::Overdue);
    last.into_values().chain(overdue).min_by_key(|item| item.state)
}
