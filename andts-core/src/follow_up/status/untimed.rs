//! What a plan wants followed up though it gives no time: measures that go on or have no
//! date, and follow-ups that are due by the plan's report.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::Asked;
use crate::calendar::{Day, Interval, day};
use crate::diagnostic::Text;
use crate::document::{FollowUp, Method, Responsibility, Schedule, Word};
use crate::due::{Due, Purpose};
use crate::follow_up::cases::{limit, limits};
use crate::plan::{Measure, Plan};
use crate::schedule::{Kind, Of, Once, Timing, Window};

/// What stands in a key where a schedule would: the year alone is known.
pub(in crate::follow_up) const NO_SCHEDULE: &str = "~";

/// Returns an item for each year of what has no time, until the day asked.
pub(in crate::follow_up) fn untimed(
    plan: &Plan,
    asked: &Asked,
    timed: &[Due],
) -> Vec<Due> {
    let report_days = report_days(timed);
    let mut found = Vec::new();
    for measure in plan.measures() {
        let years = years(asked, measure.period().or(plan.period()));
        for limited in limits(plan, &measure) {
            for days in &years {
                let (timing, text) = (&limited.timing, limited.text);
                let mut due = activity(plan, &measure, timing, text, *days);
                due.key = format!("{}/{}", limited.key, days.from().year());
                due.window.timing = limited.at;
                due.window.explanation = Text::new(
                    "ett ärende har sin frist från den dag det kom in; årets ärenden räknas",
                    "a case has its limit from the day it came in; the year's cases count",
                );
                found.push(due);
            }
        }
        if let Some((timing, text)) = without_time(plan, &measure) {
            for days in &years {
                found.push(activity(plan, &measure, &timing, text, *days));
            }
        }
        let owner = Owner {
            measure: Some(measure.id()),
            title: measure.title(),
            by: measure.responsible(),
            ..Owner::default()
        };
        found.extend(follow_ups(
            plan,
            &owner,
            &measure.written().follow_ups,
            &years,
            &report_days,
        ));
    }
    let years = years(asked, plan.period());
    let document = plan.document();
    for goal in &document.goals {
        let title = goal.text.as_deref().or(goal.id.as_deref()).unwrap_or_default();
        let owner = Owner { goal: goal.id.as_deref(), title, ..Owner::default() };
        found.extend(follow_ups(plan, &owner, &goal.follow_ups, &years, &report_days));
    }
    for area in &document.focus_areas {
        let title = area.title.as_deref().or(area.id.as_deref()).unwrap_or_default();
        let owner = Owner { focus_area: area.id.as_deref(), title, ..Owner::default() };
        found.extend(follow_ups(plan, &owner, &area.follow_ups, &years, &report_days));
    }
    let owner = Owner { title: plan.title(), ..Owner::default() };
    found.extend(follow_ups(plan, &owner, &document.follow_ups, &years, &report_days));
    found.extend(reports(plan, &years));
    found
}

/// Whose follow-up it is.
#[derive(Default)]
struct Owner<'p> {
    measure: Option<&'p str>,
    goal: Option<&'p str>,
    focus_area: Option<&'p str>,
    title: &'p str,
    /// Who follows it up when nobody is named.
    by: Vec<&'p Responsibility>,
}

/// The follow-ups of an owner that have no time, year by year.
fn follow_ups<'p>(
    plan: &'p Plan,
    owner: &Owner<'p>,
    list: &'p [FollowUp],
    years: &[Interval],
    reports: &BTreeMap<i32, Day>,
) -> Vec<Due> {
    let mut found = Vec::new();
    for (n, its) in list.iter().enumerate() {
        let method = its.method.as_ref().and_then(Word::known);
        if matches!(method, Some(Method::None | Method::IncludedElsewhere)) {
            continue;
        }
        let when = When::of(plan, its.schedule.as_deref());
        let text = its.schedule.as_deref().and_then(|schedule| schedule.text.as_deref());
        for year in years {
            let window = match when {
                When::Timed => continue,
                When::Open => by_report_of(*year, reports),
                When::Unknown => date_missing(*year, text.unwrap_or_default()),
            };
            found.push(follow_up_of(plan, owner, (n, its), *year, window));
        }
    }
    found
}

/// Whether the time of something that is told of, once it has one, is given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    /// It has days or a count, or comes up when something happens.
    Timed,
    /// It has none, or goes on: it is due by the plan's report.
    Open,
    /// Its words are not understood as a time.
    Unknown,
}

impl When {
    fn of(plan: &Plan, schedule: Option<&Schedule>) -> Self {
        let Some(schedule) = schedule else { return Self::Open };
        let read = plan.schedule(schedule);
        let mut unknown = false;
        for timing in read.timings() {
            match &timing.kind {
                Kind::Continuous(_) => {}
                Kind::Note(_) | Kind::Once(Once { window: None, .. }) => unknown = true,
                Kind::Once(_)
                | Kind::OnDemand(_)
                | Kind::Quota(_)
                | Kind::Every(_)
                | Kind::Relative(_) => return Self::Timed,
            }
        }
        if unknown { Self::Unknown } else { Self::Open }
    }
}

/// The reports for which the plan gives no time that is understood, year by year.
fn reports(plan: &Plan, years: &[Interval]) -> Vec<Due> {
    let owner = Owner { title: plan.title(), ..Owner::default() };
    let duties = plan.document().reporting_duties.iter().enumerate();
    let untimed = duties
        .filter(|(_, duty)| When::of(plan, duty.schedule.as_deref()) != When::Timed);
    let mut found = Vec::new();
    for (n, duty) in untimed {
        let text = duty.schedule.as_deref().and_then(|schedule| schedule.text.as_deref());
        let text = text.unwrap_or_default();
        let place = format!("/reporting_duties/{n}");
        let whose = duty.id.clone().unwrap_or(place);
        for days in years {
            let mut window = date_missing(*days, text);
            window.obligation =
                duty.obligation.as_ref().map(|word| word.text().to_owned());
            found.push(Due {
                key: format!("{whose}/{NO_SCHEDULE}/{}", days.from().year()),
                measure: None,
                goal: None,
                focus_area: None,
                title: owner.title.to_owned(),
                purpose: Purpose::Report,
                id: duty.id.clone(),
                what: duty.what.clone(),
                responsible: plan
                    .names_of(&duty.responsible.iter().collect::<Vec<_>>(), &[]),
                text: text.to_owned(),
                window,
            });
        }
    }
    found
}

/// Whether the time of something due depends on an event that no calendar knows, so that
/// only a log can tell of it.
pub(in crate::follow_up) fn is_event(plan: &Plan, due: &Due) -> bool {
    let Some(measure) = due.measure.as_deref().and_then(|id| plan.measure(id)) else {
        return false;
    };
    due.purpose == Purpose::Activity
        && due.window.unresolved
        && timing_of(plan, &measure, due)
            .is_some_and(|timing| matches!(&timing.kind, Kind::Relative(relative) if matches!(relative.of, Of::Event(_))))
}

/// The timing a window of a measure comes from.
pub(in crate::follow_up) fn timing_of(
    plan: &Plan,
    measure: &Measure<'_>,
    due: &Due,
) -> Option<Timing> {
    let mut schedules = measure.written().schedules.iter();
    let schedule = schedules
        .find(|written| written.text.as_deref().unwrap_or_default() == due.text)?;
    plan.schedule(schedule).timings().get(due.window.timing).cloned()
}

/// The timing that stands for a measure no day can be held against, and its words; none
/// for a measure with dates, and for a part that is done with its parent.
fn without_time<'p>(plan: &Plan, measure: &Measure<'p>) -> Option<(Timing, &'p str)> {
    let written = measure.written();
    if written.schedules.is_empty() {
        let alone = measure.parent().is_none();
        let parts = measure.children().any(|part| !part.written().schedules.is_empty());
        return (alone && !parts).then(|| (Timing::new(Kind::Note(String::new())), ""));
    }
    let mut first = None;
    for schedule in &written.schedules {
        for timing in plan.schedule(schedule).timings() {
            if is_dated(timing) {
                return None;
            }
            // The cases that have a limit are an item of their own.
            if limit(timing).is_none() {
                let text = schedule.text.as_deref().unwrap_or_default();
                first.get_or_insert_with(|| (timing.clone(), text));
            }
        }
    }
    let has_limit = !limits(plan, measure).is_empty();
    let silent = (!has_limit).then(|| (Timing::new(Kind::Note(String::new())), ""));
    first.or(silent)
}

fn is_dated(timing: &Timing) -> bool {
    match &timing.kind {
        Kind::Once(Once { window: Some(_), .. }) | Kind::Quota(_) | Kind::Every(_) => {
            true
        }
        Kind::Relative(relative) => !matches!(relative.of, Of::Event(_)),
        Kind::Once(_) | Kind::Continuous(_) | Kind::OnDemand(_) | Kind::Note(_) => false,
    }
}

/// The calendar years, each cut by the question and the period, until the day asked.
fn years(asked: &Asked, period: Option<Interval>) -> Vec<Interval> {
    let days = match period {
        Some(period) => asked.days.intersect(&period),
        None => Some(asked.days),
    };
    let Some(days) = days else { return Vec::new() };
    let last = days.until().year().min(asked.on.year());
    let of_year = |year| {
        let whole = Interval::new(day(year, 1, 1)?, day(year, 12, 31)?)?;
        whole.intersect(&days)
    };
    (days.from().year()..=last).filter_map(of_year).collect()
}

/// The last day of the first report of each year.
fn report_days(timed: &[Due]) -> BTreeMap<i32, Day> {
    let mut found: BTreeMap<i32, Day> = BTreeMap::new();
    for due in timed.iter().filter(|due| due.purpose == Purpose::Report) {
        if let Some(until) = due.window.until {
            let first = found.entry(until.year()).or_insert(until);
            *first = (*first).min(until);
        }
    }
    found
}

/// The window of what has no time and is due by the plan's report.
fn by_report_of(year: Interval, reports: &BTreeMap<i32, Day>) -> Window {
    let mut window =
        window(&Timing::new(Kind::Note(String::new())), by_report(year, reports));
    window.explanation = Text::new(
        "uppföljningen har ingen egen tid; den ska vara gjord till planens redovisning",
        "the follow-up has no time of its own; it is due by the plan's report",
    );
    window
}

/// The window of what is to be told of in a year, the plan does not say when: it is never
/// late.
fn date_missing(year: Interval, text: &str) -> Window {
    let mut window = Window::of(&Timing::new(Kind::Note(text.to_owned())), 0);
    (window.bracket, window.unresolved) = (Some(year), true);
    window.explanation = Text::new(
        "planen säger inte när; den räknas som gjord när något är sagt för året",
        "the plan does not say when; it counts as done when something is told for the year",
    );
    window
}

/// A follow-up without a time is due by the plan's report of the year.
fn by_report(year: Interval, reports: &BTreeMap<i32, Day>) -> Interval {
    let report = reports.get(&year.from().year()).copied();
    report.and_then(|day| Interval::new(year.from(), day)).unwrap_or(year)
}

fn activity(
    plan: &Plan,
    measure: &Measure<'_>,
    timing: &Timing,
    text: &str,
    days: Interval,
) -> Due {
    let mut window = window(timing, days);
    window.obligation = window.obligation.or_else(|| {
        measure.written().obligation.as_ref().map(|word| word.text().to_owned())
    });
    window.explanation = Text::new(
        "åtgärden har varken dag eller antal; årets bedömning är dess läge",
        "the measure has neither day nor count; the year's assessment is how it stands",
    );
    Due {
        key: format!("{}/{NO_SCHEDULE}/{}", measure.id(), days.from().year()),
        measure: Some(measure.id().to_owned()),
        goal: None,
        focus_area: None,
        title: measure.title().to_owned(),
        purpose: Purpose::Activity,
        id: None,
        what: measure.written().what.clone(),
        responsible: plan.names_of(&measure.responsible(), &[]),
        text: text.to_owned(),
        window,
    }
}

fn follow_up_of(
    plan: &Plan,
    owner: &Owner<'_>,
    (n, follow_up): (usize, &FollowUp),
    days: Interval,
    mut window: Window,
) -> Due {
    window.obligation = follow_up.obligation.as_ref().map(|word| word.text().to_owned());
    let by = if follow_up.responsible.is_empty() {
        owner.by.clone()
    } else {
        follow_up.responsible.iter().collect()
    };
    let its = owner.measure.or(owner.goal).or(owner.focus_area).unwrap_or_default();
    let place = format!("{its}/follow_ups/{n}");
    let whose = follow_up.id.clone().unwrap_or(place);
    let text = follow_up.schedule.as_deref().and_then(|schedule| schedule.text.clone());
    Due {
        key: format!("{whose}/{NO_SCHEDULE}/{}", days.from().year()),
        measure: owner.measure.map(str::to_owned),
        goal: owner.goal.map(str::to_owned),
        focus_area: owner.focus_area.map(str::to_owned),
        title: owner.title.to_owned(),
        purpose: Purpose::FollowUp,
        id: follow_up.id.clone(),
        what: follow_up.text.clone(),
        responsible: plan.names_of(&by, &[]),
        text: text.unwrap_or_default(),
        window,
    }
}

fn window(timing: &Timing, days: Interval) -> Window {
    let mut window = Window::of(timing, 0);
    (window.from, window.until) = (Some(days.from()), Some(days.until()));
    window
}
