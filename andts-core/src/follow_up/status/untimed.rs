//! What a plan wants followed up though it gives no time: measures that go on or have no
//! date, and follow-ups that are due by the plan's report.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::Asked;
use crate::calendar::{Day, Interval, day};
use crate::diagnostic::Text;
use crate::document::{FollowUp, Method, Responsibility, Word};
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
    let reports = report_days(timed);
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
            &reports,
        ));
    }
    let years = years(asked, plan.period());
    let document = plan.document();
    for goal in &document.goals {
        let title = goal.text.as_deref().or(goal.id.as_deref()).unwrap_or_default();
        let owner = Owner { goal: goal.id.as_deref(), title, ..Owner::default() };
        found.extend(follow_ups(plan, &owner, &goal.follow_ups, &years, &reports));
    }
    for area in &document.focus_areas {
        let title = area.title.as_deref().or(area.id.as_deref()).unwrap_or_default();
        let owner = Owner { focus_area: area.id.as_deref(), title, ..Owner::default() };
        found.extend(follow_ups(plan, &owner, &area.follow_ups, &years, &reports));
    }
    let owner = Owner { title: plan.title(), ..Owner::default() };
    found.extend(follow_ups(plan, &owner, &document.follow_ups, &years, &reports));
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
    let untimed = list.iter().enumerate().filter(|(_, its)| is_untimed(plan, its));
    untimed
        .flat_map(|its| {
            let days = years.iter().map(|year| by_report(*year, reports));
            days.map(move |days| follow_up_of(plan, owner, its, days))
        })
        .collect()
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

/// Whether a follow-up has no time: no schedule, or one that says *löpande*. Of what is
/// not understood nothing is said.
fn is_untimed(plan: &Plan, follow_up: &FollowUp) -> bool {
    let method = follow_up.method.as_ref().and_then(Word::known);
    let goes_on = |timing: &Timing| matches!(timing.kind, Kind::Continuous(_));
    let untimed = follow_up
        .schedule
        .as_deref()
        .is_none_or(|s| plan.schedule(s).timings().iter().all(goes_on));
    untimed && !matches!(method, Some(Method::None | Method::IncludedElsewhere))
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
) -> Due {
    let mut window = window(&Timing::new(Kind::Note(String::new())), days);
    window.obligation = follow_up.obligation.as_ref().map(|word| word.text().to_owned());
    window.explanation = Text::new(
        "uppföljningen har ingen egen tid; den ska vara gjord till planens redovisning",
        "the follow-up has no time of its own; it is due by the plan's report",
    );
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
