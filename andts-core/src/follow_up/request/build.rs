//! From a plan and its log to the questions of one sheet.

use super::deadline::deadline;
use super::items::Items;
use super::questions::{of_indicator, question, times};
use super::sheet::sheet_row;
use super::who::{Who, is_each};
use super::{Ask, Block, Question, Sheet, say};
use crate::calendar::{Day, Interval, day};
use crate::document::{FollowUp, Indicator, Word};
use crate::follow_up::status::evidence::Evidence;
use crate::follow_up::status::items;
use crate::follow_up::{Asked, EntryKind, Log};
use crate::plan::{Measure, Plan};

/// Returns the sheet that asks one actor about some days. The log says what is already
/// noted; `by` is a last day to answer that whoever asks has set.
///
/// An actor that answers for nothing gets a sheet without blocks.
///
/// ```
/// use andts_core::calendar::{Interval, parse_day};
/// use andts_core::follow_up::request;
/// use andts_core::plan::Plan;
///
/// let plan = r#"{"actors": [{"id": "fritid"}], "measures": [{"id": "a",
///     "schedules": [{"text": "2 gånger per år"}], "responsible": [{"actor": "fritid"}]}]}"#;
/// let plan = Plan::read(plan)?;
/// let year = Interval::new(parse_day("2024-01-01").unwrap(), parse_day("2024-12-31").unwrap());
/// let sheet = request(&plan, None, "fritid", year.unwrap(), None);
/// let rows: Vec<_> = sheet.questions().map(|(_, asked)| asked.row.as_str()).collect();
/// assert_eq!(rows[..2], ["a/verdict", "a/0/2024-01-01/times"]);
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn request(
    plan: &Plan,
    log: Option<&Log>,
    actor: &str,
    period: Interval,
    by: Option<Day>,
) -> Sheet {
    // Whatever the log holds is known to whoever asks, also what came after the time.
    let on = day(2200, 12, 31).unwrap_or(period.until());
    let empty = Log::default();
    let known = log.unwrap_or(&empty);
    let asked = Asked::within(on, period);
    let found = |log: &Log| {
        let evidence = Evidence::of(log, on, plan);
        items(plan, Some(log), &asked, &evidence)
    };
    let all = found(known);
    // Where every unit answers for itself only what it has told itself is noted.
    let each =
        plan.measures().any(|measure| measure.responsible().into_iter().any(is_each));
    let own = if each { found(&told_by(known, actor)) } else { Vec::new() };
    let logged = log.is_some();
    let asking = Asking {
        plan,
        period,
        who: Who::of(plan, actor),
        items: Items::of(plan, &all, logged, false),
        own: Items::of(plan, &own, logged, true),
    };
    let name = plan.actor_name(actor).to_owned();
    let deadline = deadline(plan, period, by);
    Sheet {
        row: sheet_row(actor, period),
        plan: plan.document().id.clone(),
        title: plan.title().to_owned(),
        organisation: plan.document().organisation.as_ref().and_then(|o| o.name.clone()),
        actor: actor.to_owned(),
        about: say::about(plan.title(), &name, period, &deadline),
        name,
        period,
        deadline,
        blocks: asking.blocks(),
    }
}

/// The log without what others say that they have done.
fn told_by(log: &Log, actor: &str) -> Log {
    let mut own = Log::default();
    for entry in log.entries() {
        let kind = entry.kind.as_ref().and_then(Word::known);
        if kind != Some(EntryKind::Occurrence) || entry.who.as_deref() == Some(actor) {
            own.put(entry.clone());
        }
    }
    own
}

/// What a sheet is put together from.
struct Asking<'p> {
    plan: &'p Plan,
    period: Interval,
    who: Who<'p>,
    items: Items<'p>,
    /// The same, where only the actor's own doings are noted.
    own: Items<'p>,
}

impl<'p> Asking<'p> {
    fn blocks(&self) -> Vec<Block> {
        let document = self.plan.document();
        let mut found: Vec<_> =
            self.plan.measures().filter_map(|measure| self.measure(&measure)).collect();
        for goal in &document.goals {
            let title = goal.text.as_deref().or(goal.id.as_deref()).unwrap_or_default();
            let block = Block { goal: goal.id.clone(), ..titled(title) };
            let mine = goal.follow_ups.iter().find(|its| self.does(its, false));
            let own = mine.map(|its| (its, goal.indicators.as_slice()));
            found.extend(self.values_only(block, &goal.follow_ups, own));
        }
        for area in &document.focus_areas {
            let title = area.title.as_deref().or(area.id.as_deref()).unwrap_or_default();
            let block = Block { focus_area: area.id.clone(), ..titled(title) };
            found.extend(self.values_only(block, &area.follow_ups, None));
        }
        let whole = titled(self.plan.title());
        found.extend(self.values_only(whole, &document.follow_ups, None));
        found
    }

    /// A block of something that is no measure: only values are asked. A goal's own
    /// indicators are asked of whoever does its first follow-up.
    fn values_only(
        &self,
        block: Block,
        follow_ups: &'p [FollowUp],
        own: Option<(&'p FollowUp, &'p [Indicator])>,
    ) -> Option<Block> {
        let mine = follow_ups.iter().filter(|its| self.does(its, false));
        let theirs = mine.map(|its| (its, its.indicators.as_slice()));
        let questions: Vec<_> = own
            .into_iter()
            .chain(theirs)
            .flat_map(|(its, indicators)| self.values(its, indicators))
            .collect();
        (!questions.is_empty()).then_some(Block { questions, ..block })
    }

    fn measure(&self, measure: &Measure<'p>) -> Option<Block> {
        let id = Some(measure.id()).filter(|id| !id.is_empty())?;
        if measure.period().is_some_and(|days| !days.touches(&self.period)) {
            return None;
        }
        let (mine, numbers) =
            (self.who.answers(measure), self.who.tells_numbers(measure));
        let written = measure.written();
        let its = written.follow_ups.iter().filter(|its| self.does(its, numbers));
        let values = its.flat_map(|its| self.values(its, &its.indicators));
        let values: Vec<_> = values.collect();
        let alone = numbers && !(mine && self.is_asked_with_parent(measure));
        let block = if alone {
            self.asked(measure, id, mine, values)
        } else {
            Block { questions: values, ..about(measure, &[]) }
        };
        (!block.questions.is_empty()).then_some(block)
    }

    /// What is asked of a measure and the parts that are told of with it: how it went,
    /// where that is `mine` to say, and the numbers.
    fn asked(
        &self,
        measure: &Measure<'p>,
        id: &str,
        mine: bool,
        values: Vec<Question>,
    ) -> Block {
        let parts: Vec<_> =
            measure.children().filter(|part| self.is_asked_with_parent(part)).collect();
        let scope: Vec<_> =
            std::iter::once(measure).chain(&parts).map(Measure::id).collect();
        let own = self.who.answers_for_itself(measure);
        let items = if own { &self.own } else { &self.items }.due(&scope);
        let counted = items.iter().filter(|(_, counted)| *counted);
        let counts = counted.filter_map(|(item, _)| times(item));
        let ask = |(word, ask)| question(id, word, ask);
        let first = [("verdict", Ask::Verdict)];
        let last = [
            ("comment", Ask::Comment),
            ("obstacle", Ask::Obstacle),
            ("continue", Ask::Continue),
        ];
        let first = first.into_iter().filter(|_| mine).map(ask);
        let last = last.into_iter().filter(|_| mine).map(ask);
        let questions = first.chain(counts).chain(values).chain(last).collect();
        let items = items.into_iter().map(|(item, _)| item);
        let items = items.filter(|item| !item.stands_for_year()).collect();
        Block { items, questions, ..about(measure, &parts) }
    }

    /// A part that has nothing of its own is done, and told of, with its parent.
    fn is_asked_with_parent(&self, part: &Measure<'p>) -> bool {
        let written = part.written();
        let parent = part.parent().filter(|parent| self.who.answers(parent));
        parent.is_some() && written.schedules.is_empty() && written.responsible.is_empty()
    }

    /// Whether the actor does a follow-up; one that names nobody is done by whoever
    /// answers for what it is of.
    fn does(&self, follow_up: &FollowUp, mine: bool) -> bool {
        let named = &follow_up.responsible;
        if named.is_empty() { mine } else { named.iter().any(|by| self.who.is(by)) }
    }

    /// The questions for the values of a follow-up that is done in the time.
    fn values(&self, follow_up: &FollowUp, indicators: &[Indicator]) -> Vec<Question> {
        if !self.items.is_due(follow_up) {
            return Vec::new();
        }
        indicators.iter().flat_map(|its| of_indicator(its, follow_up)).collect()
    }
}

/// What the plan says of a measure.
fn about(measure: &Measure<'_>, parts: &[Measure<'_>]) -> Block {
    let written = measure.written();
    let mut phrases: Vec<String> = Vec::new();
    for text in measure.schedules().iter().filter_map(|its| its.text.as_deref()) {
        let text = say::one_line(text);
        // A title that is a whole sentence is often the phrase as well.
        if !phrases.contains(&text) && text != say::one_line(measure.title()) {
            phrases.push(text);
        }
    }
    let parts = parts.iter().map(|part| say::one_line(part.title()));
    Block {
        measure: Some(measure.id().to_owned()),
        number: written.number.clone(),
        parent: measure.parent().map(|parent| say::one_line(parent.title())),
        what: written.what.as_deref().map(say::one_line),
        phrases,
        parts: parts.collect(),
        ..titled(measure.title())
    }
}

fn titled(title: &str) -> Block {
    Block { title: say::one_line(title), ..Block::default() }
}
