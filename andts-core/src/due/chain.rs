//! What is timed by something else in the plan: a measure, a follow-up, a report.

use crate::calendar::Interval;
use crate::diagnostic::Text;
use crate::document;
use crate::plan::Plan;
use crate::schedule::{Extent, Kind, MAX_WINDOWS, Of, Relative, Side, Timing, Window};

/// How far a chain is followed; a circle ends there too.
const MAX_LINKS: usize = 8;
/// How many schedules are looked at for one: circles of many timings end there.
const MAX_LOOKS: usize = 1_000;

/// Returns the windows of a schedule, also of what is timed by another.
pub(super) fn windows(
    plan: &Plan,
    schedule: &document::Schedule,
    question: Interval,
    period: Option<Interval>,
) -> Vec<Window> {
    let mut looks = MAX_LOOKS;
    follow(plan, schedule, question, period, MAX_LINKS, &mut looks)
}

fn follow(
    plan: &Plan,
    schedule: &document::Schedule,
    question: Interval,
    period: Option<Interval>,
    links: usize,
    looks: &mut usize,
) -> Vec<Window> {
    let mut found = plan.windows(schedule, question, period);
    // What it is timed by may lie outside the question.
    let wide = period.unwrap_or(question);
    let read = plan.schedule(schedule);
    for (n, timing) in read.timings().iter().enumerate() {
        let Kind::Relative(relative) = &timing.kind else { continue };
        let Some(target) = target(plan, &relative.of) else { continue };
        let mut theirs = Vec::new();
        for one in &target.schedules {
            let next = links.checked_sub(1).zip(looks.checked_sub(1));
            let Some((links, left)) = next else { break };
            *looks = left;
            theirs.extend(follow(plan, one, wide, period, links, looks));
        }
        let known: Vec<_> = theirs
            .iter()
            .filter(|window| target.is_in(window))
            .filter_map(|window| beside(plan, relative, timing, n, window, &target.title))
            .collect();
        if known.is_empty() {
            found.push(waiting(timing, n, question, period, &target.title));
        }
        let cut = known.into_iter().filter_map(|window| cut(window, question, period));
        found.extend(cut);
        if found.len() >= MAX_WINDOWS {
            found.truncate(MAX_WINDOWS);
            break;
        }
    }
    found
}

/// Cuts a window by the period; one that the question does not touch is none.
fn cut(window: Window, question: Interval, period: Option<Interval>) -> Option<Window> {
    let inside = |days: Interval| match period {
        Some(period) => days.intersect(&period),
        None => Some(days),
    };
    let touching = |days: &Interval| days.touches(&question);
    let Some(days) = window.from.zip(window.until) else {
        let bracket = window.bracket.and_then(inside).filter(touching)?;
        return Some(Window { bracket: Some(bracket), ..window });
    };
    let whole = Interval::new(days.0, days.1)?;
    let days = inside(whole).filter(touching)?;
    let clipped = window.clipped || days != whole;
    let (from, until) = (Some(days.from()), Some(days.until()));
    Some(Window { from, until, clipped, ..window })
}

/// What a relative timing is timed by.
struct Target<'p> {
    title: String,
    schedules: Vec<&'p document::Schedule>,
    /// The measure and what it is a part of, where the schedules are those of the whole.
    parts: Vec<&'p str>,
}

impl Target<'_> {
    /// A part without a time is done with the whole, but not with another part.
    fn is_in(&self, window: &Window) -> bool {
        let mut parts = window.parts.iter();
        self.parts.is_empty()
            || window.parts.is_empty()
            || parts.any(|part| self.parts.contains(&part.as_str()))
    }
}

fn target<'p>(plan: &'p Plan, of: &Of) -> Option<Target<'p>> {
    let document = plan.document();
    match of {
        Of::Measure(id) => {
            let measure = plan.measure(id)?;
            let own = !measure.written().schedules.is_empty();
            let parts = measure.line().map(|part| part.id()).filter(|_| !own);
            Some(Target {
                title: measure.title().to_owned(),
                schedules: measure.schedules().iter().collect(),
                parts: parts.collect(),
            })
        }
        Of::Duty(id) => {
            let mut duties = document.reporting_duties.iter();
            let duty = duties.find(|duty| duty.id.as_deref() == Some(id))?;
            let title = duty.what.clone().unwrap_or_else(|| id.clone());
            let schedules = duty.schedule.as_deref().into_iter().collect();
            Some(Target { title, schedules, parts: Vec::new() })
        }
        Of::FollowUp(id) => {
            let follow_up = plan.follow_up(id)?;
            let title = follow_up.text.clone().unwrap_or_else(|| id.clone());
            let schedules = follow_up.schedule.as_deref().into_iter().collect();
            Some(Target { title, schedules, parts: Vec::new() })
        }
        Of::Occasion(_) | Of::Event(_) => None,
    }
}

/// Returns the window beside another: as often as that, before, at or after it. What
/// falls somewhere in its days has no day to be before.
fn beside(
    plan: &Plan,
    relative: &Relative,
    timing: &Timing,
    n: usize,
    window: &Window,
    title: &str,
) -> Option<Window> {
    let theirs = Interval::new(window.from?, window.until?);
    let days = theirs?;
    let open_end = relative.side.contains(&Side::After)
        && relative.offset.is_none()
        && relative.within.is_none();
    if open_end {
        // After it, and nobody says how long.
        return None;
    }
    let lead = plan.calendar().conventions.lead_days;
    let filled = days.days() == 1 || window.extent == Some(Extent::Throughout);
    let (found, assumed) = relative.beside(days, lead);
    let days = if filled {
        found?
    } else {
        let end = |day| relative.beside(Interval::new(day, day)?, lead).0;
        end(days.from())?.to(&end(days.until())?)?
    };
    let unknown = !filled && relative.side.contains(&Side::Before);
    let assumed = assumed.filter(|_| !unknown);
    let text = Text::new(
        format!("Tiden följer av ”{title}”: {}", window.explanation.sv),
        format!("Its time follows from “{title}”: {}", window.explanation.en),
    );
    let at = relative.side.contains(&Side::At);
    Some(Window {
        from: Some(days.from()).filter(|_| !unknown),
        until: Some(days.until()).filter(|_| !unknown),
        bracket: theirs.filter(|_| unknown),
        unresolved: unknown,
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
