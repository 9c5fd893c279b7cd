//! From items to measures, and from measures to goals, focus areas, actors and the plan.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::evidence::{Evidence, Shown};
use super::fate::became;
use super::found::scope_of;
use super::rate::rates_of;
use super::reason::join;
use super::{Asked, Item, Rate, State};
use super::{Series, is_standing, series};
use crate::calendar::Day;
use crate::diagnostic::{Lang, Text};
use crate::document::{Responsibility, Role, StateKind, Vocabulary, Word};
use crate::due::Purpose;
use crate::plan::{Measure, Plan};

/// How many times of what recurs often must be over for a year to be told by.
const ENOUGH: usize = 4;

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
    /// How it stands: the gravest state among its timings, its parts' included; of each
    /// the last begun window, or of what recurs often the share done in the year.
    pub state: State,
    /// Why.
    pub reason: Text,
    /// How many of its items stand in each state.
    pub items: Counts,
    /// The last day something was told of it.
    #[serde(serialize_with = "crate::calendar::maybe_iso")]
    pub last_heard: Option<Day>,
    /// Whether nothing has been heard of it for long; never without a log.
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
    /// How many measures stand in each state; parts count with the measure, unless only
    /// the part belongs here.
    pub measures: Counts,
    /// How many items stand in each state: those of its measures, and its own (the
    /// follow-ups of a goal, the reports an actor answers for).
    pub items: Counts,
}

/// The status of a plan, rolled up.
///
/// Swedish: *sammanställningar*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rollups {
    /// The whole plan.
    pub plan: Rollup,
    /// By goal, with its sub-goals; the last is for measures that serve none, if there are
    /// such.
    pub goals: Vec<Rollup>,
    /// By focus area; the last is for measures in none, if there are such.
    pub focus_areas: Vec<Rollup>,
    /// By those who answer for a measure, a part, a follow-up or a report; the last is for
    /// measures nobody answers for.
    pub actors: Vec<Rollup>,
}

/// Rolls items up.
pub(in crate::follow_up) fn rollups(
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
        let own: Vec<_> = family(&measure)
            .iter()
            .filter_map(|id| by_measure.get(id))
            .flatten()
            .copied()
            .collect();
        if let Some(status) = of_measure(plan, &measure, &own, evidence, asked) {
            measures.push(status);
        }
    }
    let states = measures.iter().map(|status| (status.measure.as_str(), status));
    let roll = Rolling { plan, states: states.collect() };
    let own = Own::of(plan, items);
    let document = plan.document();
    let mut goals: Vec<_> = document
        .goals
        .iter()
        .filter_map(|goal| Some((goal.id.as_deref()?, goal.text.as_deref())))
        .map(|(id, text)| {
            let its = with_sub_goals(plan, id);
            let serves = |m: &Measure<'_>| m.goals().any(|goal| its.contains(goal));
            let follow_ups = its.iter().filter_map(|goal| own.goals.get(goal)).flatten();
            roll.up(Some(id), text.unwrap_or(id), &serves, follow_ups.copied())
        })
        .collect();
    goals.extend(roll.rest(|m| m.goals().next().is_some()));
    let mut focus_areas: Vec<_> = document
        .focus_areas
        .iter()
        .filter_map(|area| Some((area.id.as_deref()?, area.title.as_deref())))
        .map(|(id, title)| {
            let is_in = |m: &Measure<'_>| {
                m.focus_area().is_some_and(|area| area.id.as_deref() == Some(id))
            };
            let follow_ups = own.focus_areas.get(id).into_iter().flatten();
            roll.up(Some(id), title.unwrap_or(id), &is_in, follow_ups.copied())
        })
        .collect();
    focus_areas.extend(roll.rest(|m| m.focus_area().is_some()));
    let mut actors: Vec<_> = document
        .actors
        .iter()
        .filter_map(|actor| Some((actor.id.as_deref()?, actor.name.as_deref())))
        .map(|(id, name)| {
            let theirs = own.actors.get(id).into_iter().flatten();
            roll.up(Some(id), name.unwrap_or(id), &|m| answers(m, id), theirs.copied())
        })
        .filter(|rolled| !rolled.measures.is_empty() || !rolled.items.is_empty())
        .collect();
    actors.extend(roll.rest(|m| those_who_answer(m).next().is_some()));
    // The plan's own follow-ups and reports belong to no measure.
    let of_plan = items.iter().filter(|item| item.due.measure.is_none());
    let all = roll.up(None, plan.title(), &|_| true, of_plan);
    (measures, Rollups { plan: all, goals, focus_areas, actors })
}

/// What is rolled up.
struct Rolling<'a> {
    plan: &'a Plan,
    states: BTreeMap<&'a str, &'a MeasureStatus>,
}

impl Rolling<'_> {
    /// Counts the measures that belong to something, a part with its measure, and their
    /// items; and the items that belong to it by themselves.
    fn up<'i>(
        &self,
        id: Option<&str>,
        title: &str,
        of: &dyn Fn(&Measure<'_>) -> bool,
        own: impl Iterator<Item = &'i Item>,
    ) -> Rollup {
        let mut rolled = Rollup {
            id: id.map(str::to_owned),
            title: title.to_owned(),
            measures: Counts::new(),
            items: Counts::new(),
        };
        let mut counted = BTreeSet::new();
        let is_topmost = |m: &Measure<'_>| of(m) && !m.line().skip(1).any(|up| of(&up));
        for measure in self.plan.measures().filter(is_topmost) {
            let Some(status) = self.states.get(measure.id()) else { continue };
            *rolled.measures.entry(status.state).or_default() += 1;
            for (state, n) in &status.items {
                *rolled.items.entry(*state).or_default() += n;
            }
            counted.extend(family(&measure));
        }
        let is_counted = |item: &Item| {
            let its = item.due.window.parts.iter().chain(&item.due.measure);
            its.into_iter().any(|id| counted.contains(id.as_str()))
        };
        for item in own.filter(|item| !is_counted(item)) {
            *rolled.items.entry(item.state).or_default() += 1;
        }
        rolled
    }

    /// Counts the measures that belong nowhere, and none of whose parts does.
    fn rest(&self, belongs: impl Fn(&Measure<'_>) -> bool) -> Option<Rollup> {
        let somewhere = self.plan.measures().filter(|m| belongs(m));
        let somewhere: BTreeSet<_> = somewhere
            .flat_map(|m| m.line().map(|up| up.id()).collect::<Vec<_>>())
            .collect();
        let nowhere = |m: &Measure<'_>| !somewhere.contains(m.id());
        let rolled = self.up(None, "", &nowhere, std::iter::empty());
        (!rolled.measures.is_empty()).then_some(rolled)
    }
}

/// A goal and its sub-goals, and theirs.
fn with_sub_goals<'p>(plan: &'p Plan, id: &'p str) -> BTreeSet<&'p str> {
    let mut found = BTreeSet::from([id]);
    let mut open = vec![id];
    while let Some(above) = open.pop() {
        let goals = plan.document().goals.iter();
        let below = goals.filter(|goal| goal.parent.as_deref() == Some(above));
        open.extend(
            below.filter_map(|goal| goal.id.as_deref()).filter(|id| found.insert(id)),
        );
    }
    found
}

/// Whether an actor answers for a measure.
pub(crate) fn answers(measure: &Measure<'_>, actor: &str) -> bool {
    those_who_answer(measure).any(|id| id == actor)
}

/// Whoever only appoints someone else does not answer for it.
fn those_who_answer<'p>(
    measure: &Measure<'p>,
) -> impl Iterator<Item = &'p str> + use<'p> {
    measure.responsible().into_iter().filter_map(who_answers)
}

fn who_answers(by: &Responsibility) -> Option<&str> {
    by.actor.as_deref().filter(|_| !only_appoints(by))
}

/// Whether someone only names whoever answers.
pub(in crate::follow_up) fn only_appoints(by: &Responsibility) -> bool {
    let appoints = |role: &Word<Role>| role.known() == Some(Role::Appoints);
    !by.roles.is_empty() && by.roles.iter().all(appoints)
}

/// The items that belong to something by themselves, not by a measure.
#[derive(Default)]
struct Own<'a> {
    goals: BTreeMap<&'a str, Vec<&'a Item>>,
    focus_areas: BTreeMap<&'a str, Vec<&'a Item>>,
    /// Those of which an actor is named as who does them.
    actors: BTreeMap<&'a str, Vec<&'a Item>>,
}

impl<'a> Own<'a> {
    fn of(plan: &'a Plan, items: &'a [Item]) -> Self {
        let duties = plan.document().reporting_duties.iter();
        let duties =
            duties.filter_map(|duty| Some((duty.id.as_deref()?, &duty.responsible)));
        let duties: BTreeMap<_, _> = duties.collect();
        let follow_ups: BTreeMap<_, _> = plan
            .follow_ups()
            .filter_map(|its| Some((its.id.as_deref()?, &its.responsible)))
            .collect();
        let mut own = Self::default();
        for item in items {
            let due = &item.due;
            if let Some(goal) = due.goal.as_deref() {
                own.goals.entry(goal).or_default().push(item);
            }
            if let Some(area) = due.focus_area.as_deref() {
                own.focus_areas.entry(area).or_default().push(item);
            }
            let named = due.id.as_deref().and_then(|id| match due.purpose {
                Purpose::Activity => None,
                Purpose::FollowUp => follow_ups.get(id),
                Purpose::Input | Purpose::Report => duties.get(id),
            });
            let actors: BTreeSet<_> =
                named.into_iter().copied().flatten().filter_map(who_answers).collect();
            for actor in actors {
                own.actors.entry(actor).or_default().push(item);
            }
        }
        own
    }
}

/// A measure and all its parts.
pub(in crate::follow_up) fn family<'p>(measure: &Measure<'p>) -> Vec<&'p str> {
    scope_of(*measure, |_| true)
}

fn of_measure(
    plan: &Plan,
    measure: &Measure<'_>,
    own: &[&Item],
    evidence: &Evidence<'_>,
    asked: &Asked,
) -> Option<MeasureStatus> {
    let last_heard = last_heard(plan, measure, own, evidence);
    let mut items = Counts::new();
    for item in own {
        *items.entry(item.state).or_default() += 1;
    }
    let (mut state, reason) = headline(own, asked.on)?;
    let completed = became(plan, measure, evidence, asked.on)
        .is_some_and(|became| became.state == StateKind::Completed);
    if completed && state == State::Waived {
        // Nothing more is to come since it is done.
        state = State::Met;
    }
    // Nothing can be heard before there is anything to hear of.
    let begun = measure.period().map(|days| days.from());
    let since = last_heard.or(evidence.begins.max(begun));
    let silent = since.map(|day| (asked.on - day).num_days());
    let settled = matches!(state, State::Met | State::Waived);
    Some(MeasureStatus {
        measure: measure.id().to_owned(),
        title: measure.title().to_owned(),
        parent: measure.written().parent.clone(),
        state,
        reason,
        items,
        last_heard,
        stale: !settled && silent.is_none_or(|days| days > i64::from(asked.stale_days)),
    })
}

/// The last day something was told of a measure, its parts, their follow-ups and
/// indicators, or one of its items, or that the whole it is a part of was judged.
fn last_heard(
    plan: &Plan,
    measure: &Measure<'_>,
    own: &[&Item],
    evidence: &Evidence<'_>,
) -> Option<Day> {
    let told = told_of(plan, measure, evidence);
    let told = told.into_iter().map(|shown| shown.known.days.from());
    let states = family(measure).into_iter().flat_map(|id| evidence.states(id));
    let states = states.map(|known| known.days.from());
    let named = own.iter().flat_map(|item| evidence.for_key(&item.due.key));
    let named = named.map(|shown| shown.known.days.from());
    // Whoever judges the whole speaks of its parts.
    let wholes = measure.line().skip(1);
    let wholes: Vec<_> = wholes.map(|whole| evidence.assessments(whole.id())).collect();
    let wholes = wholes.into_iter().flatten().map(|shown| shown.known.days.from());
    told.chain(states).chain(named).chain(wholes).max()
}

/// Everything told of a measure and its parts, of their follow-ups and indicators.
pub(in crate::follow_up) fn told_of<'e, 'l>(
    plan: &Plan,
    measure: &Measure<'_>,
    evidence: &'e Evidence<'l>,
) -> Vec<&'e Shown<'l>> {
    let mut found = Vec::new();
    for part in family(measure).into_iter().filter_map(|id| plan.measure(id)) {
        found.extend(evidence.of_measure(part.id()));
        for follow_up in &part.written().follow_ups {
            let id = follow_up.id.as_deref().unwrap_or_default();
            found.extend(evidence.of_follow_up(id));
            for indicator in &follow_up.indicators {
                let id = indicator.id.as_deref().unwrap_or_default();
                found.extend(evidence.of_indicator(id));
            }
        }
    }
    found
}

/// How the measure itself stands, or its follow-ups where it has no items of its own; a
/// follow-up that is late is told beside.
fn headline(own: &[&Item], on: Day) -> Option<(State, Text)> {
    let (activities, others): (Vec<&Item>, Vec<_>) =
        own.iter().copied().partition(|item| item.due.purpose == Purpose::Activity);
    let followed_up = gravest(&others, on);
    let Some((state, reason)) = gravest(&activities, on) else { return followed_up };
    let late = followed_up.filter(|(state, _)| *state <= State::Missed);
    let late = late.map_or_else(Text::default, |(state, _)| {
        Text::new(
            format!("uppföljningen är {}", state.say(Lang::Sv)),
            format!("the follow-up is {}", state.say(Lang::En)),
        )
    });
    Some((state, join(&reason, &late)))
}

/// The gravest of how each series stands, and of what is overdue.
fn gravest(items: &[&Item], on: Day) -> Option<(State, Text)> {
    let mut all: BTreeMap<Series<'_>, Vec<&Item>> = BTreeMap::new();
    for item in items {
        all.entry(series(&item.due)).or_default().push(item);
    }
    let each =
        all.values().filter_map(|items| often(items, on).or_else(|| last(items, on)));
    let overdue = items.iter().filter(|item| item.state == State::Overdue);
    let overdue = overdue.map(|item| (item.state, item.reason.clone()));
    each.chain(overdue).min_by_key(|(state, _)| *state)
}

/// How what recurs often stands: by how many of its times in the year it was done.
fn often(items: &[&Item], on: Day) -> Option<(State, Text)> {
    let rates = rates_of(items.iter().copied(), on);
    // After a week or two a year has no rate to speak of.
    let told = rates.iter().rfind(|(rate, _)| rate.over >= ENOUGH);
    let (rate, over) = told.or_else(|| rates.iter().rfind(|(rate, _)| rate.over > 0))?;
    let worst = over.iter().map(|item| item.state).min()?;
    let state = match rate.met {
        0 => worst,
        met if met < rate.over => State::Partly,
        _ => State::Met,
    };
    let Rate { met, over, year, .. } = rate;
    let reason = Text::new(
        format!("{met} av {over} gånger {year}"),
        format!("{met} of {over} times in {year}"),
    );
    Some((state, reason))
}

/// How the last begun window of a series stands; of what has no time, the last year that
/// is judged or should have been.
fn last(items: &[&Item], on: Day) -> Option<(State, Text)> {
    let from = |item: &Item| item.due.window.from;
    let begun = |item: &&&Item| from(item).is_none_or(|from| from <= on);
    let is_judged = |item: &&&Item| !is_standing(&item.due) || item.state != State::Open;
    let judged = items.iter().filter(begun).filter(is_judged);
    let last = judged.max_by_key(|item| from(item));
    let last = last.or_else(|| items.iter().filter(begun).max_by_key(|item| from(item)));
    let last = last.or_else(|| items.iter().min_by_key(|item| from(item)))?;
    Some((last.state, last.reason.clone()))
}
