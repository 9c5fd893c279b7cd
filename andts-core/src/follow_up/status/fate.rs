//! What became of a measure as a whole, and what that means for what is due of it.

use chrono::Datelike;

use super::State;
use super::evidence::Evidence;
use super::placed::Placed;
use crate::calendar::Day;
use crate::diagnostic::{Lang, Text};
use crate::document::{StateKind, Vocabulary, Word};
use crate::due::{Due, Purpose};
use crate::follow_up::log::days_of;
use crate::plan::{Measure, Plan};

/// A state that a measure, or what it is a part of, came into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::follow_up) struct Became<'a> {
    pub(in crate::follow_up) state: StateKind,
    pub(in crate::follow_up) since: Day,
    /// The entry that tells it; none where the plan itself does.
    pub(in crate::follow_up) entry: Option<&'a str>,
    /// The day or month of it, as written.
    when: Option<&'a str>,
    /// The title of the measure it went into.
    into: Option<&'a str>,
    /// Why, and by what decision.
    why: [Option<&'a str>; 2],
}

impl Became<'_> {
    /// Whether nothing more is to come of the measure.
    pub(in crate::follow_up) fn is_end(&self) -> bool {
        match self.state {
            StateKind::Completed
            | StateKind::Cancelled
            | StateKind::MergedInto
            | StateKind::SupersededBy => true,
            StateKind::Planned | StateKind::Ongoing | StateKind::Postponed => false,
        }
    }

    /// "åtgärden är inställd sedan 2024-03-12: inga sökande, KS § 40".
    pub(in crate::follow_up) fn say(&self) -> Text {
        let other = |none: &str| {
            self.into.map_or_else(|| none.to_owned(), |title| format!("”{title}”"))
        };
        let (sv, en) = match self.state {
            StateKind::MergedInto => (
                format!("åtgärden ingår i {}", other("en annan åtgärd")),
                format!("the measure is merged into {}", other("another")),
            ),
            StateKind::SupersededBy => (
                format!("åtgärden är ersatt av {}", other("en annan åtgärd")),
                format!("the measure is superseded by {}", other("another")),
            ),
            StateKind::Ongoing => {
                ("åtgärden pågår".into(), "the measure is ongoing".into())
            }
            StateKind::Planned
            | StateKind::Completed
            | StateKind::Postponed
            | StateKind::Cancelled => (
                format!("åtgärden är {}", self.state.say(Lang::Sv)),
                format!("the measure is {}", self.state.say(Lang::En)),
            ),
        };
        let when = |word: &str| {
            self.when.map_or_else(String::new, |when| format!(" {word} {when}"))
        };
        let why: Vec<_> = self.why.into_iter().flatten().collect();
        let why =
            if why.is_empty() { String::new() } else { format!(": {}", why.join(", ")) };
        Text::new(
            format!("{sv}{}{why}", when("sedan")),
            format!("{en}{}{why}", when("as of")),
        )
    }
}

/// The state in which a measure, or what it is a part of, was on a day, by its log, or
/// else by the plan itself.
pub(in crate::follow_up) fn became<'a>(
    plan: &'a Plan,
    measure: &Measure<'a>,
    evidence: &Evidence<'a>,
    on: Day,
) -> Option<Became<'a>> {
    measure.line().find_map(|measure| {
        logged(plan, &measure, evidence, on).or_else(|| declared(plan, &measure, on))
    })
}

fn logged<'a>(
    plan: &'a Plan,
    measure: &Measure<'a>,
    evidence: &Evidence<'a>,
    on: Day,
) -> Option<Became<'a>> {
    let (state, known) = evidence.state(measure.id(), on)?;
    let entry = known.entry;
    Some(Became {
        state,
        since: known.days.from(),
        entry: Some(known.id()),
        when: entry.when.as_deref(),
        into: entry.into.as_deref().map(|id| title_of(plan, id)),
        why: [entry.reason.as_deref(), entry.decision.as_deref()],
    })
}

fn declared<'a>(plan: &'a Plan, measure: &Measure<'a>, on: Day) -> Option<Became<'a>> {
    let declared = measure.written().state.as_deref()?;
    let state = declared.state.as_ref().and_then(Word::known)?;
    let conventions = &plan.calendar().conventions;
    let days = declared.on.as_deref().and_then(|on| days_of(on, conventions));
    // What the plan says without a day holds from its beginning.
    let since = days.or(plan.period()).map_or(Day::MIN, |days| days.from());
    let became = Became {
        state,
        since,
        entry: None,
        when: declared.on.as_deref(),
        into: declared.measure.as_deref().map(|id| title_of(plan, id)),
        why: [None; 2],
    };
    (since <= on).then_some(became)
}

fn title_of<'p>(plan: &'p Plan, id: &'p str) -> &'p str {
    plan.measure(id).map_or(id, |measure| measure.title())
}

/// What became of the measure of something due: as it was when its time was up, or is
/// now, for what is not over or can still be made up for.
pub(in crate::follow_up) fn of_due<'a>(
    plan: &'a Plan,
    due: &Due,
    evidence: &Evidence<'a>,
    (on, can_be_made_up): (Day, bool),
) -> Option<Became<'a>> {
    let then = due.window.until.map_or(on, |until| until.min(on));
    let day = if can_be_made_up { on } else { then };
    let owners = Placed::owners(plan, due);
    let each = owners.iter().map(|measure| became(plan, measure, evidence, day));
    // What is for several parts has come to its end when they all have.
    let each: Option<Vec<_>> = each.collect();
    each?.into_iter().max_by_key(|became| (!became.is_end(), became.since))
}

/// How what became of a measure makes something due of it stand.
pub(in crate::follow_up) fn decides(due: &Due, became: &Became<'_>) -> Option<State> {
    match due.purpose {
        Purpose::Activity if became.state == StateKind::Postponed => Some(State::Moved),
        // What is done once is done then; what recurs has come to its end.
        Purpose::Activity
            if became.state == StateKind::Completed && due.window.kind == "once" =>
        {
            Some(State::Met)
        }
        Purpose::Activity => became.is_end().then_some(State::Waived),
        // The year in which it ended is followed up, and no year after it.
        Purpose::FollowUp => {
            let from = due.window.from.or(due.window.bracket.map(|days| days.from()));
            let later = from.is_some_and(|from| from.year() > became.since.year());
            (became.is_end() && later).then_some(State::Waived)
        }
        Purpose::Input | Purpose::Report => None,
    }
}
