//! What is timed by something else in the plan: a measure, a follow-up, a report.

use crate::calendar::Interval;
use crate::diagnostic::Text;
use crate::document;
use crate::plan::Plan;
use crate::schedule::{Kind, Of, Relative, Side, Timing, Window};

/// How far a chain is followed; a circle ends there too.
const MAX_LINKS: usize = 8;

/// Returns the windows of a schedule, also of what is timed by another.
pub(super) fn windows(
    plan: &Plan,
    schedule: &document::Schedule,
    question: Interval,
    period: Option<Interval>,
) -> Vec<Window> {
    follow(plan, schedule, question, period, MAX_LINKS)
}

fn follow(
    plan: &Plan,
    schedule: &document::Schedule,
    question: Interval,
    period: Option<Interval>,
    links: usize,
) -> Vec<Window> {
    let mut found = plan.windows(schedule, question, period);
    let read = plan.schedule(schedule);
    for (n, timing) in read.timings().iter().enumerate() {
        let Kind::Relative(relative) = &timing.kind else { continue };
        let Some((title, target)) = target(plan, &relative.of) else { continue };
        let links = links.checked_sub(1);
        let theirs = links.map_or(Vec::new(), |links| {
            let all = target.iter();
            all.flat_map(|one| follow(plan, one, question, period, links)).collect()
        });
        let known: Vec<_> = theirs
            .iter()
            .filter_map(|window| beside(plan, relative, timing, n, window, &title))
            .collect();
        if known.is_empty() {
            found.push(waiting(timing, n, question, period, &title));
        }
        found.extend(known);
    }
    found
}

/// What a relative timing is timed by, and its schedules.
fn target<'p>(plan: &'p Plan, of: &Of) -> Option<(String, Vec<&'p document::Schedule>)> {
    let document = plan.document();
    match of {
        Of::Measure(id) => {
            let measure = plan.measure(id)?;
            Some((
                measure.title().to_owned(),
                measure.written().schedules.iter().collect(),
            ))
        }
        Of::Duty(id) => {
            let mut duties = document.reporting_duties.iter();
            let duty = duties.find(|duty| duty.id.as_deref() == Some(id))?;
            let title = duty.what.clone().unwrap_or_else(|| id.clone());
            Some((title, duty.schedule.as_deref().into_iter().collect()))
        }
        Of::FollowUp(id) => {
            let follow_up = plan.follow_up(id)?;
            let title = follow_up.text.clone().unwrap_or_else(|| id.clone());
            Some((title, follow_up.schedule.as_deref().into_iter().collect()))
        }
        Of::Occasion(_) | Of::Event(_) => None,
    }
}

/// Returns the window beside another: as often as that, before, at or after it.
fn beside(
    plan: &Plan,
    relative: &Relative,
    timing: &Timing,
    n: usize,
    window: &Window,
    title: &str,
) -> Option<Window> {
    let days = Interval::new(window.from?, window.until?)?;
    let open_end = relative.side.contains(&Side::After)
        && relative.offset.is_none()
        && relative.within.is_none();
    if open_end {
        // After it, and nobody says how long.
        return None;
    }
    let lead = plan.calendar().conventions.lead_days;
    let (days, assumed) = relative.beside(days, lead);
    let days = days?;
    let text = Text::new(
        format!("Tiden följer av ”{title}”: {}", window.explanation.sv),
        format!("Its time follows from “{title}”: {}", window.explanation.en),
    );
    let at = relative.side.contains(&Side::At);
    Some(Window {
        from: Some(days.from()),
        until: Some(days.until()),
        times: relative.times.or(window.times.filter(|_| at)),
        up_to: window.up_to.filter(|_| at),
        bound: window.bound.filter(|_| at),
        assumed: window.assumed || assumed.is_some(),
        uncertain: timing.uncertain || window.uncertain,
        clipped: window.clipped,
        explanation: text,
        ..Window::of(timing, n)
    })
}

/// Returns the window of what waits for something that has no days.
fn waiting(
    timing: &Timing,
    n: usize,
    question: Interval,
    period: Option<Interval>,
    title: &str,
) -> Window {
    let text = Text::new(
        format!("Tiden följer av ”{title}”, vars dagar inte är kända"),
        format!("Its time follows from “{title}”, whose days are not known"),
    );
    Window {
        bracket: period.map_or(Some(question), |period| period.intersect(&question)),
        unresolved: true,
        explanation: text,
        ..Window::of(timing, n)
    }
}
