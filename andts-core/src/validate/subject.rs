//! What the rules are asked about: every thing of the plan, with where it stands.

use crate::calendar::{Conventions, Day, Interval, Moment};
use crate::diagnostic::{Place, Span};
use crate::document::json::Json;
use crate::document::{
    self, Actor, FollowUp, Goal, Indicator, Method, ReportingDuty, Responsibility, Word,
};
use crate::plan::{Measure, Plan};
use crate::schedule::{self, Kind, Of, Once, Relative, Stretch, Timing};

use super::period::Times;
use super::words;

/// Something written, where it stands, and the measure it belongs to.
///
/// Swedish: *granskad post*.
#[derive(Clone, Debug)]
pub struct At<'p, T: ?Sized> {
    /// What was written.
    pub written: &'p T,
    /// Where.
    pub place: Place,
    /// The measure it is a part of; none for what belongs to the plan, a goal or an area.
    pub measure: Option<Measure<'p>>,
}

/// What a schedule is the time of.
///
/// Swedish: *vad tiden gäller*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeOf {
    /// A measure (*åtgärd*).
    Measure,
    /// A follow-up (*uppföljning*).
    FollowUp,
    /// A reporting duty (*redovisning*).
    Duty,
}

/// A schedule, where it stands and what it means.
///
/// Swedish: *granskad tidsangivelse*.
#[derive(Clone, Debug)]
pub struct Scheduled<'p> {
    /// What was written, and where.
    pub at: At<'p, document::Schedule>,
    /// What it means.
    pub read: schedule::Schedule,
    /// What it is the time of.
    pub of: TimeOf,
    /// Whether what it is the time of is decided.
    pub decided: bool,
}

/// What a schedule says, as far as a reader can tell.
///
/// Swedish: *vad tidsangivelsen säger*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// A time, a count or an occasion.
    Time,
    /// That it is done when something happens (*vid misstanke*), in words not read.
    Event,
    /// A time, in words that are not understood.
    Unread,
    /// Something vague (*regelbundet, så snart som möjligt*).
    Vague,
    /// Nothing of when.
    Nothing,
}

impl<'p> Scheduled<'p> {
    pub(super) fn of(plan: &Plan, at: At<'p, document::Schedule>, of: TimeOf) -> Self {
        let read = plan.schedule(at.written);
        Self { at, read, of, decided: true }
    }

    /// Returns where its words stand.
    #[must_use]
    pub fn text_place(&self) -> Place {
        self.at.place.key("text")
    }

    /// Returns whether its meaning was given rather than read from the words.
    #[must_use]
    pub fn is_given(&self) -> bool {
        !self.at.written.timings.is_empty()
    }

    /// Goes through the words that were not understood, with where they stand.
    pub fn notes(&self) -> impl Iterator<Item = (Option<Span>, &str)> {
        self.read.timings().iter().filter_map(|timing| note(timing, self.read.text()))
    }

    /// Returns what it says of when.
    #[must_use]
    pub fn says(&self) -> Says {
        let is_note = |timing: &Timing| matches!(timing.kind, Kind::Note(_));
        let is_undated = |timing: &Timing| {
            matches!(timing.kind, Kind::Once(Once { window: None, .. }))
        };
        if !self.read.impossible().is_empty()
            || self
                .read
                .timings()
                .iter()
                .any(|t| !is_note(t) && !is_undated(t) && !is_only_event(t))
        {
            return Says::Time;
        }
        let text = self.read.text();
        if words::names_time(text) {
            Says::Unread
        } else if words::is_vague(text) {
            Says::Vague
        } else if words::names_event(text)
            || self.read.timings().iter().any(is_only_event)
        {
            Says::Event
        } else {
            Says::Nothing
        }
    }

    /// Goes through the dated times it names, with their days and their words.
    pub fn dated<'s>(
        &'s self,
        conventions: &'s Conventions,
    ) -> impl Iterator<Item = (Interval, &'s str, Option<Span>)> {
        self.read.timings().iter().flat_map(|timing| {
            let days = moments(timing).into_iter();
            let days = days.filter_map(|moment| moment.interval(conventions));
            days.map(|days| (days, self.words(timing), timing.span))
        })
    }

    /// Returns what comes back every other time without saying which times.
    pub(super) fn without_phase(&self) -> Option<(&str, Option<Span>)> {
        let mut timings = self.read.timings().iter();
        let found = timings.find(|timing| {
            matches!(&timing.kind, Kind::Every(every)
                if every.starting.is_none() && every.every.n > 1)
        })?;
        Some((self.words(found), found.span))
    }

    /// Returns what names a part of a year and no year, where nothing says that it comes
    /// back.
    pub(super) fn without_year(&self) -> Option<(&str, Option<Span>)> {
        let text = self.read.text();
        let has_year = words::words(text).iter().any(|word| words::is_year(&word.text));
        if self.recurs() || has_year || words::is_for_every_year(text) {
            return None;
        }
        let yearless = |timing: &&Timing| moment(timing).is_some_and(|m| m.is_yearless());
        let once = self.read.timings().iter().find(yearless);
        once.map(|timing| (self.words(timing), timing.span)).or_else(|| {
            let mut notes = self.notes();
            notes.find(|(_, note)| words::names_part_of_year(note)).map(|(s, n)| (n, s))
        })
    }

    /// Returns the single days it names; a day without a year is of the one given.
    pub(super) fn days(&self, year: Option<i32>) -> Vec<(Day, &str, Option<Span>)> {
        let days = |timing: &Timing| {
            let moment = moment(timing).filter(|moment| moment.from == moment.until)?;
            let conventions = Conventions::default();
            let days = match moment.interval(&conventions) {
                Some(days) => days,
                None => moment.in_year(year?, &conventions)?,
            };
            let is_day = days.from() == days.until();
            is_day.then(|| (days.from(), self.words(timing), timing.span))
        };
        self.read.timings().iter().filter_map(days).collect()
    }

    fn words(&self, timing: &Timing) -> &str {
        timing.span.map_or(self.read.text(), |span| span.slice(self.read.text()))
    }

    /// Returns whether it says that something comes back.
    #[must_use]
    pub fn recurs(&self) -> bool {
        let recurs = |timing: &Timing| {
            matches!(timing.kind, Kind::Continuous(_) | Kind::Quota(_) | Kind::Every(_))
        };
        self.read.timings().iter().any(recurs)
    }
}

/// Whether something happens when something else does, in words no calendar knows and
/// without a length of time.
fn is_only_event(timing: &Timing) -> bool {
    matches!(
        &timing.kind,
        Kind::Relative(Relative {
            of: Of::Event(_),
            lead: None,
            offset: None,
            within: None,
            times: None,
            ..
        })
    )
}

fn note<'t>(timing: &'t Timing, text: &'t str) -> Option<(Option<Span>, &'t str)> {
    match &timing.kind {
        Kind::Note(words) => {
            let words = words.trim_matches([' ', '.', ',', ';', ':', '-', '–']);
            Some((Span::find(text, words), words))
        }
        Kind::Continuous(_)
        | Kind::OnDemand(_)
        | Kind::Once(_)
        | Kind::Quota(_)
        | Kind::Every(_)
        | Kind::Relative(_) => None,
    }
}

/// Returns the moments of something that is done once, or all through some time.
fn moments(timing: &Timing) -> Vec<Moment> {
    let through = match &timing.kind {
        Kind::Continuous(stretches) => stretches.as_slice(),
        Kind::Once(_)
        | Kind::OnDemand(_)
        | Kind::Quota(_)
        | Kind::Every(_)
        | Kind::Relative(_)
        | Kind::Note(_) => &[],
    };
    let through = through.iter().filter_map(Stretch::moment);
    moment(timing).into_iter().chain(through).collect()
}

/// Returns the moment of something that is done once.
#[must_use]
pub(super) fn moment(timing: &Timing) -> Option<Moment> {
    timing.kind.once()?.window
}

/// Every thing of a plan that a rule can be asked about, in the plan's order.
#[derive(Debug)]
pub(super) struct Subjects<'p> {
    pub(super) measures: Vec<Measure<'p>>,
    pub(super) goals: Vec<At<'p, Goal>>,
    pub(super) actors: Vec<At<'p, Actor>>,
    pub(super) responsibilities: Vec<At<'p, Responsibility>>,
    pub(super) schedules: Vec<Scheduled<'p>>,
    pub(super) times: Vec<Times<'p>>,
    pub(super) follow_ups: Vec<At<'p, FollowUp>>,
    pub(super) indicators: Vec<At<'p, Indicator>>,
    pub(super) duties: Vec<At<'p, ReportingDuty>>,
    pub(super) texts: Vec<At<'p, str>>,
}

impl<'p> Subjects<'p> {
    pub(super) fn of(plan: &'p Plan, json: &'p Json) -> Self {
        let document = plan.document();
        let mut found = Self {
            measures: plan.measures().collect(),
            goals: list(&document.goals, &Place::root().key("goals"), None),
            actors: list(&document.actors, &Place::root().key("actors"), None),
            responsibilities: Vec::new(),
            schedules: Vec::new(),
            times: Vec::new(),
            follow_ups: Vec::new(),
            indicators: Vec::new(),
            duties: list(
                &document.reporting_duties,
                &Place::root().key("reporting_duties"),
                None,
            ),
            texts: Vec::new(),
        };
        found.gather_goals(plan);
        for measure in plan.measures() {
            found.gather_measure(plan, measure);
        }
        for (n, area) in document.focus_areas.iter().enumerate() {
            let place = Place::root().key("focus_areas").index(n);
            found.gather_follow_ups(plan, &area.follow_ups, &place, None);
        }
        found.gather_follow_ups(plan, &document.follow_ups, &Place::root(), None);
        found.gather_duties(plan);
        gather_texts(json, &Place::root(), &mut found.texts);
        found
    }

    fn gather_goals(&mut self, plan: &'p Plan) {
        for goal in self.goals.clone() {
            self.indicators.extend(list(
                &goal.written.indicators,
                &goal.place.key("indicators"),
                None,
            ));
            self.gather_follow_ups(plan, &goal.written.follow_ups, &goal.place, None);
        }
    }

    fn gather_measure(&mut self, plan: &'p Plan, measure: Measure<'p>) {
        let (place, written) = (measure.place(), measure.written());
        let own = list(&written.schedules, &place.key("schedules"), Some(measure));
        let own = own.into_iter().map(|at| Scheduled::of(plan, at, TimeOf::Measure));
        let own: Vec<_> = own.collect();
        self.times.push(Times::of(plan, measure, &own));
        self.schedules.extend(own);
        self.responsibilities.extend(list(
            &written.responsible,
            &place.key("responsible"),
            Some(measure),
        ));
        self.gather_follow_ups(plan, &written.follow_ups, &place, Some(measure));
    }

    fn gather_follow_ups(
        &mut self,
        plan: &Plan,
        follow_ups: &'p [FollowUp],
        place: &Place,
        measure: Option<Measure<'p>>,
    ) {
        for at in list(follow_ups, &place.key("follow_ups"), measure) {
            let (written, place) = (at.written, &at.place);
            if let Some(schedule) = written.schedule.as_deref() {
                let at = At { written: schedule, place: place.key("schedule"), measure };
                let method = written.method.as_ref().and_then(Word::known);
                let decided = method != Some(Method::Undecided);
                let schedule = Scheduled::of(plan, at, TimeOf::FollowUp);
                self.schedules.push(Scheduled { decided, ..schedule });
            }
            self.responsibilities.extend(list(
                &written.responsible,
                &place.key("responsible"),
                measure,
            ));
            self.indicators.extend(list(
                &written.indicators,
                &place.key("indicators"),
                measure,
            ));
            self.follow_ups.push(at);
        }
    }

    fn gather_duties(&mut self, plan: &Plan) {
        for duty in self.duties.clone() {
            let (written, place) = (duty.written, &duty.place);
            if let Some(schedule) = written.schedule.as_deref() {
                let place = place.key("schedule");
                let at = At { written: schedule, place, measure: None };
                self.schedules.push(Scheduled::of(plan, at, TimeOf::Duty));
            }
            self.responsibilities.extend(list(
                &written.responsible,
                &place.key("responsible"),
                None,
            ));
        }
    }
}

fn list<'p, T>(
    written: &'p [T],
    place: &Place,
    measure: Option<Measure<'p>>,
) -> Vec<At<'p, T>> {
    let at = |(n, written)| At { written, place: place.index(n), measure };
    written.iter().enumerate().map(at).collect()
}

fn gather_texts<'p>(json: &'p Json, place: &Place, found: &mut Vec<At<'p, str>>) {
    match json {
        Json::Text(text) => {
            found.push(At { written: text, place: place.clone(), measure: None });
        }
        Json::List(items) => {
            for (n, item) in items.iter().enumerate() {
                gather_texts(item, &place.index(n), found);
            }
        }
        Json::Object(members) => {
            // Where a value comes from is not said by the plan.
            for (key, value) in members.iter().filter(|(key, _)| key != "provenance") {
                gather_texts(value, &place.key(key), found);
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}
