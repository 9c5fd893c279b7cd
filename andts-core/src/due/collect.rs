//! Goes through everything in a plan that has a schedule.

use std::collections::{BTreeMap, BTreeSet};

use super::chain::windows;
use super::{Due, MAX_DUE, Purpose};
use crate::calendar::{Interval, add_months};
use crate::diagnostic::Lang;
use crate::document::{self, FollowUp, Obligation, Responsibility, Word};
use crate::plan::{Measure, Plan};
use crate::schedule::Window;

/// Returns what is due, in the document's order.
pub(super) fn all(plan: &Plan, question: Interval) -> Vec<Due> {
    let mut found =
        Collected { plan, question, items: Vec::new(), seen: BTreeMap::new() };
    for measure in plan.measures() {
        found.measure(&measure);
    }
    let document = plan.document();
    for goal in &document.goals {
        let title = goal.text.as_deref().or(goal.id.as_deref()).unwrap_or_default();
        let owner = Owner { goal: goal.id.as_deref(), title, ..Owner::default() };
        found.follow_ups(&owner, &goal.follow_ups, plan.period());
    }
    for area in &document.focus_areas {
        let title = area.title.as_deref().or(area.id.as_deref()).unwrap_or_default();
        let owner = Owner { focus_area: area.id.as_deref(), title, ..Owner::default() };
        found.follow_ups(&owner, &area.follow_ups, plan.period());
    }
    let owner = Owner { title: plan.title(), ..Owner::default() };
    found.follow_ups(&owner, &document.follow_ups, plan.period());
    for (n, duty) in document.reporting_duties.iter().enumerate() {
        found.duty(&owner, (n, duty));
    }
    told_apart(&mut found.items);
    found.items
}

/// Gives windows of one schedule that begin on the same day a key each.
///
/// The longest keeps the plain key: whoever asks for a shorter one gets the longest too,
/// so that a key does not depend on the question.
fn told_apart(items: &mut [Due]) {
    let mut same: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (n, item) in items.iter().enumerate() {
        same.entry(item.key.clone()).or_default().push(n);
    }
    for mut group in same.into_values().filter(|group| group.len() > 1) {
        let end = |n: &usize| items.get(*n).and_then(|item| item.window.until);
        group.sort_by_key(|n| std::cmp::Reverse(end(n)));
        let mut used = BTreeSet::new();
        for n in group {
            let Some(item) = items.get_mut(n) else { continue };
            let end = item.window.until.map(|end| end.to_string());
            let waits_for = item.window.waits_for.clone();
            let mut key = item.key.clone();
            let more = [end, waits_for].into_iter().flatten();
            for more in more.chain((item.window.timing..).map(|n| n.to_string())) {
                if !used.contains(&key) {
                    break;
                }
                key = format!("{}/{more}", item.key);
            }
            used.insert(key.clone());
            item.key = key;
        }
    }
}

/// Whose schedule it is.
#[derive(Clone, Copy, Default)]
struct Owner<'p> {
    measure: Option<&'p str>,
    goal: Option<&'p str>,
    focus_area: Option<&'p str>,
    title: &'p str,
}

/// What a schedule is for.
struct Matter<'p> {
    purpose: Purpose,
    id: Option<&'p str>,
    /// Where it stands in a list of its owner's, for what has no identifier.
    place: Option<(&'static str, usize)>,
    what: Option<&'p str>,
    obligation: Option<&'p Word<Obligation>>,
    by: Vec<&'p Responsibility>,
}

struct Collected<'p> {
    plan: &'p Plan,
    question: Interval,
    items: Vec<Due>,
    /// Where an item stands, by what makes it another: a schedule that says again what
    /// one before it said adds none.
    seen: BTreeMap<String, usize>,
}

impl<'p> Collected<'p> {
    fn measure(&mut self, measure: &Measure<'p>) {
        let written = measure.written();
        let owner = Owner {
            measure: Some(measure.id()),
            title: measure.title(),
            ..Owner::default()
        };
        let matter = Matter {
            purpose: Purpose::Activity,
            id: None,
            place: None,
            what: written.what.as_deref(),
            obligation: written.obligation.as_ref(),
            by: measure.responsible(),
        };
        for (n, schedule) in written.schedules.iter().enumerate() {
            self.take(&owner, &matter, n, schedule, measure.period());
        }
        self.follow_ups_of(&owner, &written.follow_ups, measure.period(), measure);
    }

    fn follow_ups_of(
        &mut self,
        owner: &Owner<'p>,
        list: &'p [FollowUp],
        period: Option<Interval>,
        measure: &Measure<'p>,
    ) {
        for (n, follow_up) in list.iter().enumerate() {
            let by = if follow_up.responsible.is_empty() {
                measure.responsible()
            } else {
                follow_up.responsible.iter().collect()
            };
            self.follow_up(owner, (n, follow_up), by, period);
        }
    }

    fn follow_ups(
        &mut self,
        owner: &Owner<'p>,
        list: &'p [FollowUp],
        period: Option<Interval>,
    ) {
        for (n, follow_up) in list.iter().enumerate() {
            let by = follow_up.responsible.iter().collect();
            self.follow_up(owner, (n, follow_up), by, period);
        }
    }

    fn follow_up(
        &mut self,
        owner: &Owner<'p>,
        (n, follow_up): (usize, &'p FollowUp),
        by: Vec<&'p Responsibility>,
        period: Option<Interval>,
    ) {
        let Some(schedule) = &follow_up.schedule else { return };
        let matter = Matter {
            purpose: Purpose::FollowUp,
            id: follow_up.id.as_deref(),
            place: Some(("follow_ups", n)),
            what: follow_up.text.as_deref(),
            obligation: follow_up.obligation.as_ref(),
            by,
        };
        self.take(owner, &matter, 0, schedule, period);
    }

    fn duty(
        &mut self,
        owner: &Owner<'p>,
        (n, duty): (usize, &'p document::ReportingDuty),
    ) {
        let matter = |purpose| Matter {
            purpose,
            id: duty.id.as_deref(),
            place: Some(("reporting_duties", n)),
            what: duty.what.as_deref(),
            obligation: duty.obligation.as_ref(),
            by: duty.responsible.iter().collect(),
        };
        if let Some(schedule) = &duty.schedule {
            self.take(owner, &matter(Purpose::Report), 0, schedule, self.plan.period());
        }
        if let Some(by) = &duty.input_by {
            let mut schedule = document::Schedule {
                timings: vec![document::Timing {
                    kind: Some("once".to_owned()),
                    window: Some(format!("../{by}")),
                    ..document::Timing::default()
                }],
                ..document::Schedule::default()
            };
            // A reader is told in words, not in the format of a file.
            schedule.text = Some(self.plan.schedule(&schedule).say(Lang::Sv));
            self.take(owner, &matter(Purpose::Input), 0, &schedule, self.plan.period());
        }
    }

    fn take(
        &mut self,
        owner: &Owner<'p>,
        matter: &Matter<'p>,
        n: usize,
        schedule: &document::Schedule,
        period: Option<Interval>,
    ) {
        let activity = matter.purpose == Purpose::Activity;
        let long = if activity { period } else { period.and_then(a_year_more) };
        let name = schedule.id.clone().unwrap_or_else(|| n.to_string());
        if self.items.len() >= MAX_DUE {
            return;
        }
        for mut window in windows(self.plan, schedule, self.question, long) {
            if !activity && is_after(&window, period) {
                continue;
            }
            // The nearest word decides: the timing's, else the measure's or follow-up's.
            if window.obligation.is_none() {
                window.obligation = matter.obligation.map(|word| word.text().to_owned());
            }
            if period.is_none() && is_yearless(self.plan, schedule, &window) {
                unresolve(&mut window);
            }
            self.put(owner, matter, &name, schedule, window);
        }
    }

    fn put(
        &mut self,
        owner: &Owner<'p>,
        matter: &Matter<'p>,
        schedule_id: &str,
        schedule: &document::Schedule,
        window: Window,
    ) {
        let its = owner.measure.or(owner.goal).or(owner.focus_area).unwrap_or_default();
        let whose = match (matter.id, matter.place) {
            (Some(id), _) => id.to_owned(),
            (None, Some((list, n))) => format!("{its}/{list}/{n}"),
            (None, None) => its.to_owned(),
        };
        let start = match (window.from, window.bracket) {
            (Some(from), _) => from.to_string(),
            (None, Some(bracket)) => bracket.from().to_string().chars().take(4).collect(),
            (None, None) => String::new(),
        };
        let parts = window.parts.join(",");
        let again = format!(
            "{whose}/{:?}/{:?}/{:?}/{parts}/{:?}/{:?}",
            matter.purpose,
            window.from,
            window.until,
            window.each,
            window.bracket.filter(|_| window.unresolved).map(|bracket| {
                (bracket, window.waits_for.clone().or_else(|| schedule.text.clone()))
            }),
        );
        if let Some(first) = self.seen.get(&again).and_then(|n| self.items.get_mut(*n)) {
            if window.times > first.window.times {
                first.window.times = window.times;
                first.window.bound = window.bound;
            }
            return;
        }
        if self.items.len() >= MAX_DUE {
            return;
        }
        self.seen.insert(again, self.items.len());
        let mut key = format!("{whose}/{schedule_id}/{start}");
        // A part's window, a member's, and the material before a report are others.
        let input = (matter.purpose == Purpose::Input).then_some("input");
        for more in window.parts.iter().map(String::as_str).chain(input) {
            key = format!("{key}/{more}");
        }
        if let Some(each) = &window.each {
            key = format!("{key}/{each}");
        }
        let names = self.plan.names_of(&matter.by, &window.parts);
        self.items.push(Due {
            key,
            measure: owner.measure.map(str::to_owned),
            goal: owner.goal.map(str::to_owned),
            focus_area: owner.focus_area.map(str::to_owned),
            title: self.title(owner, &window),
            purpose: matter.purpose,
            id: matter.id.map(str::to_owned),
            what: matter.what.map(str::to_owned),
            responsible: names,
            text: schedule.text.clone().unwrap_or_default(),
            window,
        });
    }

    /// What is for one part only bears the part's title.
    fn title(&self, owner: &Owner<'p>, window: &Window) -> String {
        let parts = window.parts.iter().filter_map(|id| self.plan.measure(id));
        let titles: Vec<_> = parts.map(|part| part.title()).collect();
        if titles.is_empty() { owner.title.to_owned() } else { titles.join(", ") }
    }
}

/// The last year is followed up after it.
fn a_year_more(period: Interval) -> Option<Interval> {
    Interval::new(period.from(), add_months(period.until(), 12)?)
}

/// Whether it begins after the period and would come back every year.
fn is_after(window: &Window, period: Option<Interval>) -> bool {
    let from = window.from.or(window.bracket.map(|bracket| bracket.from()));
    let begins_after =
        from.zip(period).is_some_and(|(from, period)| from > period.until());
    begins_after && (window.assumed || window.kind != "once")
}

/// Whether the text has no year; where the plan has none either, nobody can tell.
fn is_yearless(plan: &Plan, schedule: &document::Schedule, window: &Window) -> bool {
    use crate::schedule::{Kind, Once};
    let read = plan.schedule(schedule);
    let timing = read.timings().get(window.timing).map(|timing| &timing.kind);
    matches!(
        timing,
        Some(Kind::Once(Once { window: Some(moment), .. })) if moment.is_yearless()
    )
}

/// Takes the days away that only the question gave.
fn unresolve(window: &mut Window) {
    window.bracket = window
        .from
        .zip(window.until)
        .and_then(|(from, until)| Interval::new(from, until));
    (window.from, window.until) = (None, None);
    window.unresolved = true;
    window.explanation.sv.push_str(". Varken texten eller planen säger något år");
    window.explanation.en.push_str(". Neither the text nor the plan says a year");
}
