//! A filled sheet, read: entries of a log, and every cell that could not be one.

use std::collections::BTreeMap;

use super::cells::{Cell, Filled};
use super::entries::Answers;
use super::faults::Faults;
use super::sheet::of_sheet_row;
use super::{Question, Sheet, markdown, request, table, words};
use crate::calendar::{Day, Interval};
use crate::diagnostic::{Diagnostics, Text};
use crate::document::json::{Json, MAX_BYTES};
use crate::follow_up::{Entry, Log};
use crate::plan::Plan;

/// The longest answer that is read, in bytes: some thirty pages.
pub const MAX_ANSWER: usize = 100_000;

/// What a filled sheet told.
///
/// Swedish: *svar på underlag*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// What it told, as entries of a log, in the order of the sheet.
    pub entries: Vec<Entry>,
    /// Every cell that could not be read, by the key of its question, with what stood in
    /// it under `text`.
    pub faults: Diagnostics,
}

impl Reply {
    /// Returns the entries as a log, to be merged with the plan's.
    #[must_use]
    pub fn log(&self) -> Log {
        let mut log = Log::default();
        for entry in &self.entries {
            log.put(entry.clone());
        }
        log
    }
}

/// Reads a filled sheet, given on a day: the CSV, the Markdown, or the file that the page
/// saves; the text tells which.
///
/// With the log so far, a count gives an entry of what the log does not hold yet, and a
/// corrected reply names the entries it replaces; an answer that the same actor already
/// gave of the same time gives none. A question left blank leaves an earlier answer as it
/// is.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::follow_up::{Verdict, read_reply};
/// use andts_core::plan::Plan;
///
/// let plan = r#"{"actors": [{"id": "fritid"}], "measures": [{"id": "a",
///     "responsible": [{"actor": "fritid"}]}]}"#;
/// let plan = Plan::read(plan)?;
/// let text = "rad;svar\nsheet/fritid/2024-01-01/2024-12-31;\na/verdict;Delvis\na/continue;vet ej";
/// let reply = read_reply(&plan, None, text, parse_day("2024-12-10").unwrap());
/// let verdict = reply.entries[0].verdict.as_ref().and_then(|word| word.known());
/// assert_eq!(verdict, Some(Verdict::Partly));
/// assert_eq!(reply.faults.iter().next().unwrap().params["text"], "vet ej");
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn read_reply(plan: &Plan, log: Option<&Log>, text: &str, on: Day) -> Reply {
    let mut faults = Faults::default();
    if text.len() > MAX_BYTES {
        faults.of_whole(
            "reply-too-large",
            &format!("svaret är längre än {MAX_BYTES} byte"),
            &format!("the reply is longer than {MAX_BYTES} bytes"),
        );
        return Reply { entries: Vec::new(), faults: faults.told() };
    }
    let mut sheet = None;
    let filled = read(text, |row| {
        let of = of_sheet_row(row);
        sheet = of.map(|(actor, period)| request(plan, log, actor, period, None));
        sheet.clone()
    });
    if text.contains('\u{fffd}') {
        faults.of_whole(
            "reply-lost-letters",
            "bokstäver har gått förlorade i texten; spara den som UTF-8",
            "letters were lost in the text; save it as UTF-8",
        );
    }
    let (Some(filled), Some(sheet)) = (&filled, sheet) else {
        faults.of_whole(
            "reply-without-sheet",
            "texten säger inte vilken blankett den svarar på; raden med `sheet/` ska stå kvar, och i CSV rubrikerna `rad` och `svar`",
            "the text does not say which sheet it answers; the line with `sheet/` must be left, and in CSV the headings `row` and `answer`",
        );
        return Reply { entries: Vec::new(), faults: faults.told() };
    };
    if plan.actor(&sheet.actor).is_none() {
        let (sv, en) = (
            format!("planen har ingen aktör `{}`", sheet.actor),
            format!("the plan has no actor `{}`", sheet.actor),
        );
        faults.of_whole("reply-of-nobody", &sv, &en);
    }
    faults.outside(filled);
    let known = Known::of(plan, log, &sheet);
    let cells = known.answered(filled, &mut faults);
    let entries = Answers::new(&known, log, on).entries(&cells, &mut faults);
    Reply { entries, faults: faults.told() }
}

/// Reads a text in whatever form it is; `sheet_of` gives the sheet of a key.
fn read(text: &str, mut sheet_of: impl FnMut(&str) -> Option<Sheet>) -> Option<Filled> {
    let marked = text;
    let text = text.trim_start_matches('\u{feff}');
    let mark = marked.len() - text.len();
    if markdown::is_markdown(text) {
        return Some(markdown::read(text, sheet_of).after(mark));
    }
    if !text.trim_start().starts_with('{') {
        return table::read(text, sheet_of).map(|filled| filled.after(mark));
    }
    let filled = json(text)?;
    sheet_of(filled.sheet.as_deref().unwrap_or_default());
    Some(filled)
}

/// Reads the file that the page saves.
fn json(text: &str) -> Option<Filled> {
    let json = Json::parse(text).ok()?;
    let Some(Json::Text(sheet)) = json.key("sheet") else { return None };
    let mut filled = Filled { sheet: Some(sheet.clone()), ..Filled::default() };
    let Json::Object(members) = &json else { return None };
    for (key, value) in members {
        match (key.as_str(), value) {
            ("sheet", _) => {}
            ("answers", Json::Object(answers)) => {
                filled
                    .cells
                    .extend(answers.iter().map(|(row, value)| of_json(row, value)));
            }
            (_, other) => filled.stray(&other.to_line(), None),
        }
    }
    Some(filled)
}

fn of_json(row: &str, value: &Json) -> Cell {
    let (answer, exact) = match value {
        Json::Null => (String::new(), false),
        Json::Text(text) => (text.clone(), false),
        Json::Number(number) => (number.text().to_owned(), true),
        Json::Bool(_) | Json::List(_) | Json::Object(_) => (value.to_line(), false),
    };
    Cell { row: row.to_owned(), answer, exact, at: None }
}

/// The sheet as the log now gives it, and as it was before this actor's own replies.
pub(super) struct Known<'s> {
    pub(super) sheet: &'s Sheet,
    /// By the log without this actor's replies about this time: what they count is what
    /// the new answers replace.
    pub(super) before: Sheet,
    /// What the identifiers of this actor's replies about this time begin with.
    pub(super) prefix: String,
}

impl<'s> Known<'s> {
    fn of(plan: &Plan, log: Option<&Log>, sheet: &'s Sheet) -> Self {
        let period = moment(sheet.period).replace('/', "..");
        let prefix = format!("reply/{}/{period}/", sheet.actor);
        let own = |entry: &&Entry| {
            entry.id.as_deref().is_some_and(|id| id.starts_with(&prefix))
        };
        let answered = log.filter(|log| log.entries().iter().any(|entry| own(&entry)));
        let before = answered.map_or_else(
            || sheet.clone(),
            |log| {
                let mut others = Log::default();
                for entry in log.entries().iter().filter(|entry| !own(entry)) {
                    others.put(entry.clone());
                }
                request(plan, Some(&others), &sheet.actor, sheet.period, None)
            },
        );
        Self { sheet, before, prefix }
    }

    /// Returns the cells that answer something, by their keys; the others are named.
    fn answered<'f>(
        &self,
        filled: &'f Filled,
        faults: &mut Faults,
    ) -> BTreeMap<&'f str, &'f Cell> {
        let both = self.sheet.questions().chain(self.before.questions());
        let asked: BTreeMap<&str, &Question> =
            both.map(|(_, asked)| (asked.row.as_str(), asked)).collect();
        let mut found: BTreeMap<&str, &Cell> = BTreeMap::new();
        let mut twice = Vec::new();
        for cell in &filled.cells {
            let blank = words::is_blank(&cell.answer);
            let Some(asked) = asked.get(cell.row.as_str()) else {
                faults.unknown(cell, blank);
                continue;
            };
            if blank {
                continue;
            }
            if words::is_spreadsheet_error(&cell.answer) {
                faults.unreadable(cell, asked, &cell.answer, &words::as_text());
                continue;
            }
            if cell.answer.len() > MAX_ANSWER {
                let most = Text::new("ett kortare svar", "a shorter answer");
                faults.unreadable(cell, asked, &cell.answer, &most);
                continue;
            }
            let first = found.entry(cell.row.as_str()).or_insert(cell);
            if first.answer.trim() != cell.answer.trim() {
                twice.push(cell.row.as_str());
                faults.twice(first, cell, asked);
            }
        }
        for row in twice {
            found.remove(row);
        }
        found
    }
}

/// Returns some days as a moment: the year where they are one.
pub(super) fn moment(days: Interval) -> String {
    match (super::say::year(days), days.days()) {
        (Some(year), _) => year.to_string(),
        (None, 1) => days.from().to_string(),
        (None, _) => format!("{}/{}", days.from(), days.until()),
    }
}
