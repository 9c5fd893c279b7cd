//! The things of a plan as the comparison sees them, one list for each kind.

use crate::diagnostic::Place;
use crate::document::json::Json;
use crate::document::record::Wire;
use crate::document::{FollowUp, Indicator};
use crate::plan::Plan;

/// What kind of thing something is, and so what its identifier is an identifier of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    Plan,
    Measure,
    Goal,
    Problem,
    FocusArea,
    Actor,
    Duty,
    Document,
    Indicator,
    FollowUp,
}

/// What a thing is known by.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Card<'p> {
    pub(super) id: Option<&'p str>,
    pub(super) number: Option<&'p str>,
    /// Its title, name or text.
    pub(super) title: Option<&'p str>,
    pub(super) other_names: &'p [String],
    pub(super) parent: Option<&'p str>,
}

/// One thing of a plan.
#[derive(Clone, Debug)]
pub(super) struct Thing<'p> {
    pub(super) card: Card<'p>,
    pub(super) place: Place,
    pub(super) written: Json,
    /// What it stands in, for an indicator: the kind, the place in the list, the title.
    pub(super) of: Option<(What, usize, &'p str)>,
}

impl<'p> Thing<'p> {
    fn new<T: Wire>(card: Card<'p>, place: Place, written: &T) -> Self {
        let written = written.write().unwrap_or_else(|| Json::Object(Vec::new()));
        Self { card, place, written, of: None }
    }

    pub(super) fn id(&self) -> &'p str {
        self.card.id.unwrap_or_default()
    }

    /// Its title, or its identifier when it has none.
    pub(super) fn title(&self) -> &'p str {
        self.card.title.unwrap_or(self.id())
    }
}

/// Lists the things of one kind, in the document's order.
pub(super) fn things(plan: &Plan, what: What) -> Vec<Thing<'_>> {
    let all = plan.document();
    match what {
        What::Measure => list("measures", &all.measures, |measure| Card {
            id: measure.id.as_deref(),
            number: measure.number.as_deref(),
            title: measure.title.as_deref(),
            parent: measure.parent.as_deref(),
            ..Card::default()
        }),
        What::Goal => list("goals", &all.goals, |goal| Card {
            id: goal.id.as_deref(),
            number: goal.number.as_deref(),
            title: goal.text.as_deref(),
            parent: goal.parent.as_deref(),
            ..Card::default()
        }),
        What::Problem => list("problems", &all.problems, |problem| Card {
            id: problem.id.as_deref(),
            title: problem.text.as_deref(),
            ..Card::default()
        }),
        What::FocusArea => list("focus_areas", &all.focus_areas, |area| Card {
            id: area.id.as_deref(),
            number: area.number.as_deref(),
            title: area.title.as_deref(),
            ..Card::default()
        }),
        What::Actor => list("actors", &all.actors, |actor| Card {
            id: actor.id.as_deref(),
            title: actor.name.as_deref(),
            other_names: &actor.aliases,
            parent: actor.part_of.as_deref(),
            ..Card::default()
        }),
        What::Duty => list("reporting_duties", &all.reporting_duties, |duty| Card {
            id: duty.id.as_deref(),
            title: duty.what.as_deref(),
            ..Card::default()
        }),
        What::Document => list("documents", &all.documents, |document| Card {
            id: document.id.as_deref(),
            number: document.number.as_deref(),
            title: document.title.as_deref(),
            ..Card::default()
        }),
        What::Indicator => indicators(plan),
        What::FollowUp => follow_ups(&all.follow_ups, &Place::root()),
        What::Plan => Vec::new(),
    }
}

fn list<'p, T: Wire>(
    key: &str,
    items: &'p [T],
    card: impl Fn(&'p T) -> Card<'p>,
) -> Vec<Thing<'p>> {
    let place = Place::root().key(key);
    let items = items.iter().enumerate();
    items.map(|(n, item)| Thing::new(card(item), place.index(n), item)).collect()
}

/// Lists the follow-ups of one thing, which stands at `owner`.
pub(super) fn follow_ups<'p>(list: &'p [FollowUp], owner: &Place) -> Vec<Thing<'p>> {
    let place = owner.key("follow_ups");
    let card = |follow_up: &'p FollowUp| Card {
        id: follow_up.id.as_deref(),
        title: follow_up.text.as_deref(),
        ..Card::default()
    };
    let list = list.iter().enumerate();
    list.map(|(n, one)| Thing::new(card(one), place.index(n), one)).collect()
}

/// Lists every indicator, each with what it stands in.
fn indicators(plan: &Plan) -> Vec<Thing<'_>> {
    let all = plan.document();
    let mut found = Vec::new();
    let goals = things(plan, What::Goal);
    for ((n, written), goal) in all.goals.iter().enumerate().zip(&goals) {
        let of = (What::Goal, n, goal.title());
        add(&mut found, &written.indicators, &goal.place, of);
        add_followed(&mut found, &written.follow_ups, &goal.place, of);
    }
    let areas = things(plan, What::FocusArea);
    for ((n, written), area) in all.focus_areas.iter().enumerate().zip(&areas) {
        let of = (What::FocusArea, n, area.title());
        add_followed(&mut found, &written.follow_ups, &area.place, of);
    }
    for (n, measure) in plan.measures().enumerate() {
        let of = (What::Measure, n, measure.title());
        let own = &measure.written().follow_ups;
        add_followed(&mut found, own, &measure.place(), of);
    }
    let whole = (What::Plan, 0, plan.title());
    add_followed(&mut found, &all.follow_ups, &Place::root(), whole);
    found
}

fn add_followed<'p>(
    found: &mut Vec<Thing<'p>>,
    follow_ups: &'p [FollowUp],
    owner: &Place,
    of: (What, usize, &'p str),
) {
    let place = owner.key("follow_ups");
    for (n, follow_up) in follow_ups.iter().enumerate() {
        add(found, &follow_up.indicators, &place.index(n), of);
    }
}

fn add<'p>(
    found: &mut Vec<Thing<'p>>,
    list: &'p [Indicator],
    owner: &Place,
    of: (What, usize, &'p str),
) {
    let place = owner.key("indicators");
    for (n, indicator) in list.iter().enumerate() {
        let card = Card {
            id: indicator.id.as_deref(),
            title: indicator.text.as_deref(),
            ..Card::default()
        };
        let thing = Thing::new(card, place.index(n), indicator);
        found.push(Thing { of: Some(of), ..thing });
    }
}
