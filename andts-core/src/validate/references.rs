//! Every place where a plan names another thing by its identifier.

use crate::diagnostic::Place;
use crate::document::{
    DocumentPoint, FollowUp, Indicator, Partner, Responsibility, Schedule,
};
use crate::plan::Plan;

/// What kind of thing a reference is to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum To {
    Goal,
    Problem,
    FocusArea,
    Actor,
    Measure,
    Document,
    /// A register, an actor, `case` or `unclear`.
    Each,
}

impl To {
    /// Says that nothing has the identifier `{id}`, in Swedish and in English.
    pub(super) fn nothing(self) -> (&'static str, &'static str) {
        match self {
            Self::Goal => {
                ("målet `{id}` finns inte i planen", "the goal `{id}` is not in the plan")
            }
            Self::Problem => (
                "problemet `{id}` finns inte i planen",
                "the problem `{id}` is not in the plan",
            ),
            Self::FocusArea => (
                "fokusområdet `{id}` finns inte i planen",
                "the focus area `{id}` is not in the plan",
            ),
            Self::Actor => (
                "aktören `{id}` finns inte i planen",
                "the actor `{id}` is not in the plan",
            ),
            Self::Measure => (
                "åtgärden `{id}` finns inte i planen",
                "the measure `{id}` is not in the plan",
            ),
            Self::Document => (
                "dokumentet `{id}` finns inte i planen",
                "the document `{id}` is not in the plan",
            ),
            Self::Each => (
                "registret `{id}` finns inte i planen",
                "the register `{id}` is not in the plan",
            ),
        }
    }
}

/// One identifier that stands where another thing is meant.
#[derive(Clone, Debug)]
pub(super) struct Reference<'p> {
    pub(super) place: Place,
    pub(super) to: To,
    pub(super) id: &'p str,
}

/// Returns every reference of a plan, in the plan's order.
pub(super) fn references(plan: &Plan) -> Vec<Reference<'_>> {
    let mut found = Gathered::default();
    let (root, document) = (Place::root(), plan.document());
    for (n, goal) in document.goals.iter().enumerate() {
        let place = root.key("goals").index(n);
        found.one(&place, "parent", To::Goal, goal.parent.as_ref());
        found.points(&place.key("serves"), &goal.serves);
        found.indicators(&place, &goal.indicators);
        found.follow_ups(&place, &goal.follow_ups);
    }
    for (n, area) in document.focus_areas.iter().enumerate() {
        let place = root.key("focus_areas").index(n);
        found.many(&place, "goals", To::Goal, &area.goals);
        found.points(&place.key("serves"), &area.serves);
        found.one(&place, "working_group", To::Actor, area.working_group.as_ref());
        found.follow_ups(&place, &area.follow_ups);
    }
    for (n, actor) in document.actors.iter().enumerate() {
        let place = root.key("actors").index(n);
        found.one(&place, "part_of", To::Actor, actor.part_of.as_ref());
        found.many(&place, "members", To::Actor, &actor.members);
    }
    found.measures(plan);
    found.follow_ups(&root, &document.follow_ups);
    for (n, duty) in document.reporting_duties.iter().enumerate() {
        let place = root.key("reporting_duties").index(n);
        found.many(&place, "recipients", To::Actor, &duty.recipients);
        found.responsible(&place.key("responsible"), &duty.responsible);
        if let Some(schedule) = duty.schedule.as_deref() {
            found.schedule(&place.key("schedule"), schedule);
        }
    }
    for (n, other) in document.documents.iter().enumerate() {
        let place = root.key("documents").index(n);
        found.one(&place, "owner", To::Actor, other.owner.as_ref());
    }
    found.points(&root.key("according_to"), &document.according_to);
    if let Some(adoption) = document.document.as_deref() {
        let place = root.key("document");
        found.one(&place, "owner", To::Actor, adoption.owner.as_ref());
        found.many(&place, "drawn_up_by", To::Actor, &adoption.drawn_up_by);
    }
    found.0
}

#[derive(Default)]
struct Gathered<'p>(Vec<Reference<'p>>);

impl<'p> Gathered<'p> {
    fn at(&mut self, place: Place, to: To, id: &'p str) {
        self.0.push(Reference { place, to, id });
    }

    fn one(&mut self, place: &Place, key: &str, to: To, id: Option<&'p String>) {
        if let Some(id) = id {
            self.at(place.key(key), to, id);
        }
    }

    fn many(&mut self, place: &Place, key: &str, to: To, ids: &'p [String]) {
        for (n, id) in ids.iter().enumerate() {
            self.at(place.key(key).index(n), to, id);
        }
    }

    fn points(&mut self, place: &Place, points: &'p [DocumentPoint]) {
        for (n, point) in points.iter().enumerate() {
            self.one(&place.index(n), "document", To::Document, point.document.as_ref());
        }
    }

    fn responsible(&mut self, place: &Place, list: &'p [Responsibility]) {
        for (n, by) in list.iter().enumerate() {
            self.one(&place.index(n), "actor", To::Actor, by.actor.as_ref());
            self.many(&place.index(n), "for", To::Measure, &by.r#for);
        }
    }

    fn partners(&mut self, place: &Place, list: &'p [Partner]) {
        for (n, with) in list.iter().enumerate() {
            self.one(&place.index(n), "actor", To::Actor, with.actor.as_ref());
            self.many(&place.index(n), "for", To::Measure, &with.r#for);
        }
    }

    fn indicators(&mut self, place: &Place, list: &'p [Indicator]) {
        for (n, indicator) in list.iter().enumerate() {
            let place = place.key("indicators").index(n);
            self.many(&place, "for", To::Measure, &indicator.r#for);
            let source = indicator.source.as_deref();
            let document = source.and_then(|source| source.document.as_ref());
            self.one(&place.key("source"), "document", To::Document, document);
        }
    }

    fn follow_ups(&mut self, place: &Place, list: &'p [FollowUp]) {
        for (n, follow_up) in list.iter().enumerate() {
            let place = place.key("follow_ups").index(n);
            self.indicators(&place, &follow_up.indicators);
            if let Some(schedule) = follow_up.schedule.as_deref() {
                self.schedule(&place.key("schedule"), schedule);
            }
            self.responsible(&place.key("responsible"), &follow_up.responsible);
            self.partners(&place.key("partners"), &follow_up.partners);
            self.many(&place, "recipients", To::Actor, &follow_up.recipients);
            self.points(&place.key("included_in"), &follow_up.included_in);
            self.many(&place, "for", To::Measure, &follow_up.r#for);
        }
    }

    fn schedule(&mut self, place: &Place, schedule: &'p Schedule) {
        for (n, timing) in schedule.timings.iter().enumerate() {
            let place = place.key("timings").index(n);
            self.many(&place, "for", To::Measure, &timing.r#for);
            self.one(&place, "each", To::Each, timing.each.as_ref());
            if let Some(of) = timing.of.as_deref() {
                self.one(&place.key("of"), "measure", To::Measure, of.measure.as_ref());
            }
        }
    }

    fn measures(&mut self, plan: &'p Plan) {
        for measure in plan.measures() {
            let (place, written) = (measure.place(), measure.written());
            self.one(&place, "parent", To::Measure, written.parent.as_ref());
            self.many(&place, "goals", To::Goal, &written.goals);
            self.many(&place, "problems", To::Problem, &written.problems);
            self.one(&place, "focus_area", To::FocusArea, written.focus_area.as_ref());
            for (n, schedule) in written.schedules.iter().enumerate() {
                self.schedule(&place.key("schedules").index(n), schedule);
            }
            self.responsible(&place.key("responsible"), &written.responsible);
            self.partners(&place.key("partners"), &written.partners);
            for (n, group) in written.target_groups.iter().enumerate() {
                let place = place.key("target_groups").index(n);
                self.many(&place, "actors", To::Actor, &group.actors);
            }
            self.follow_ups(&place, &written.follow_ups);
            self.points(&place.key("according_to"), &written.according_to);
            if let Some(state) = written.state.as_deref() {
                let other = state.measure.as_ref();
                self.one(&place.key("state"), "measure", To::Measure, other);
            }
        }
    }
}
