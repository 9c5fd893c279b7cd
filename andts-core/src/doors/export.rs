//! The doors of export: a calendar, a table.

use std::collections::{BTreeMap, BTreeSet};

use super::options::Options;
use super::{BadArgument, interval};
use crate::calendar::{Day, Interval};
use crate::diagnostic::Lang;
use crate::document::{Vocabulary as _, Word};
use crate::due::{Due, due};
use crate::export::{
    CalendarOptions, ComponentKind, CsvOptions, Delimiter, File, Shown, Told, csv,
    csv_with_states, icalendar,
};
use crate::follow_up::{
    Asked, Entry, EntryKind, Item, Log, State, stands_for_year, status,
};
use crate::plan::Plan;

/// How many alarms an item may have.
const MAX_ALARMS: usize = 10;
/// How many days before the last an alarm may be.
const MAX_ALARM_DAYS: u32 = 366;
const CALENDAR_KEYS: [&str; 7] =
    ["lang", "kind", "span", "alarm_days", "on", "name", "states"];

/// Returns what is due as a calendar of RFC 5545, as it stands by a log if there is one on
/// the day it is made. `options` is JSON text, or nothing:
///
/// | key | value |
/// | --- | --- |
/// | `lang` | `sv` or `en` |
/// | `kind` | `event` or `todo` |
/// | `span` | `deadline`, the last day, or `window`, all days |
/// | `alarm_days` | a list of days before the last day, such as `[30, 7]` |
/// | `on` | the day it is made on; without it the first day asked about, so give it with a log. A calendar that reads the file again takes the later one for the newer |
/// | `name` | what the calendar is called |
/// | `states` | what else a follow-up tells of items, by key: `{"a/0/2024-05-31": {"state": "met", "due_on": "2024-06-14"}}` |
///
/// # Errors
/// A day or an option that is none; more items than a calendar holds.
///
/// ```
/// use andts_core::doors::{export_ics, read};
///
/// let plan = read(r#"{"id": "p", "title": "ANDTS-plan"}"#).unwrap();
/// let file = export_ics(&plan, None, "2024-01-01", "2024-12-31", "").unwrap();
/// assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
/// let refused = export_ics(&plan, None, "2024-01-01", "2024-12-31", r#"{"sort": "todo"}"#);
/// assert!(refused.unwrap_err().message.sv.contains("`kind`"));
/// ```
pub fn export_ics(
    plan: &Plan,
    log: Option<&Log>,
    from: &str,
    until: &str,
    options: &str,
) -> Result<String, BadArgument> {
    let days = interval(from, until)?;
    let options = Options::read("options", options, &CALENDAR_KEYS)?;
    let on = options.day("on")?.unwrap_or(days.from());
    let mut wanted = calendar_options(&options)?;
    let mut found = items(plan, days)?;
    if let Some(log) = log {
        let stand = stand(plan, log, on, days);
        found = by_log(found, &stand);
        super::whole(found.len(), until)?;
        for item in stand {
            let told = Told::from(&item);
            wanted.told.entry(item.due.key).or_insert(told);
        }
    }
    uncut(icalendar(plan, &found, on, &wanted), until)
}

/// Returns what is due by a log: what it moved into the days is there, and what recurs
/// from when it was last done has the days that follow from that. What has no time is in
/// no calendar, though it has a state.
fn by_log(mut found: Vec<Due>, stand: &[Item]) -> Vec<Due> {
    let told: BTreeSet<&str> = stand.iter().map(|item| item.due.key.as_str()).collect();
    found.retain(|due| due.window.until.is_none() || told.contains(due.key.as_str()));
    let known: BTreeSet<String> = found.iter().map(|due| due.key.clone()).collect();
    let timed = |due: &&Due| due.window.until.is_some() && !stands_for_year(&due.key);
    let more = stand.iter().map(|item| &item.due).filter(timed);
    found.extend(more.filter(|due| !known.contains(&due.key)).cloned());
    found.sort_by_key(|due| {
        (due.window.until.is_none(), due.window.until, due.window.from)
    });
    found
}

/// Returns what is due as a table of RFC 4180; with a log, how each item stands on the day
/// `on`. `options` is JSON text, or nothing: `lang` (`sv` or `en`), `delimiter` (`,` or
/// `;`), `bom` (true or false), and `on`, the last day asked about if not said. Excel in
/// Swedish wants `{"delimiter": ";", "bom": true}`.
///
/// # Errors
/// A day or an option that is none; more items than a table holds.
///
/// ```
/// use andts_core::doors::{export_csv, read};
///
/// let table = export_csv(&read("{}").unwrap(), None, "2024-01-01", "2024-12-31", "").unwrap();
/// assert!(table.starts_with("nyckel,åtgärd,ändamål,vad,när,från,till,antal,"));
/// ```
pub fn export_csv(
    plan: &Plan,
    log: Option<&Log>,
    from: &str,
    until: &str,
    options: &str,
) -> Result<String, BadArgument> {
    let days = interval(from, until)?;
    let options = Options::read("options", options, &["lang", "delimiter", "bom", "on"])?;
    let wanted = csv_options(&options)?;
    if let Some(log) = log {
        let on = options.day("on")?.unwrap_or(days.until());
        let items = stand(plan, log, on, days);
        super::whole(items.len(), until)?;
        return uncut(csv_with_states(plan, &items, &wanted), until);
    }
    uncut(csv(plan, &items(plan, days)?, &wanted), until)
}

/// How what touches some days, or was moved into them, stands by a log.
fn stand(plan: &Plan, log: &Log, on: Day, days: Interval) -> Vec<Item> {
    let ask = |days| status(plan, Some(log), &Asked::within(on, days)).items;
    let is_move = |entry: &Entry| {
        entry.kind.as_ref().and_then(Word::known) == Some(EntryKind::Moved)
    };
    let mut items = ask(days);
    if let Some(period) = plan.period().filter(|_| log.entries().iter().any(is_move)) {
        let known: BTreeSet<String> =
            items.iter().map(|item| item.due.key.clone()).collect();
        let moved = |item: &Item| item.due_on.is_some_and(|day| days.contains(day));
        let (from, until) =
            (period.from().min(days.from()), period.until().max(days.until()));
        let all = ask(Interval::new(from, until).unwrap_or(days)).into_iter();
        let all = all.filter(|item| moved(item) && !known.contains(&item.due.key));
        let (before, after): (Vec<_>, Vec<_>) =
            all.partition(|item| item.due.window.until < Some(days.from()));
        items.splice(..0, before);
        items.extend(after);
    }
    items
}

/// Cut short it would look whole.
fn uncut(file: File, until: &str) -> Result<String, BadArgument> {
    if file.left_out == 0 {
        return Ok(file.text);
    }
    let (sv, en) = (
        "en kortare tid: filen rymmer inte alla hållpunkter",
        "a shorter time: the file does not hold all items",
    );
    Err(BadArgument::new("until", until, sv, en))
}

fn items(plan: &Plan, days: Interval) -> Result<Vec<Due>, BadArgument> {
    let found = due(plan, days.from(), days.until());
    super::whole(found.len(), &days.until().to_string())?;
    Ok(found)
}

fn calendar_options(options: &Options) -> Result<CalendarOptions, BadArgument> {
    let kinds = [("event", ComponentKind::Event), ("todo", ComponentKind::Todo)];
    let spans = [("deadline", Shown::Deadline), ("window", Shown::Window)];
    let alarms = options.counts("alarm_days", MAX_ALARMS, MAX_ALARM_DAYS)?;
    let none = CalendarOptions::default();
    Ok(CalendarOptions {
        lang: options.one_of("lang", &LANGUAGES)?.unwrap_or(none.lang),
        kind: options.one_of("kind", &kinds)?.unwrap_or(none.kind),
        shown: options.one_of("span", &spans)?.unwrap_or(none.shown),
        alarm_days: alarms.into_iter().collect(),
        name: options.text("name")?.map(str::to_owned),
        told: told(options)?,
    })
}

const LANGUAGES: [(&str, Lang); 2] = [("sv", Lang::Sv), ("en", Lang::En)];

fn csv_options(options: &Options) -> Result<CsvOptions, BadArgument> {
    let delimiters = [(",", Delimiter::Comma), (";", Delimiter::Semicolon)];
    let none = CsvOptions::default();
    Ok(CsvOptions {
        lang: options.one_of("lang", &LANGUAGES)?.unwrap_or(none.lang),
        delimiter: options.one_of("delimiter", &delimiters)?.unwrap_or(none.delimiter),
        bom: options.flag("bom")?.unwrap_or(none.bom),
    })
}

fn told(options: &Options) -> Result<BTreeMap<String, Told>, BadArgument> {
    let words: Vec<_> = State::ALL.iter().map(|state| (state.word(), *state)).collect();
    let mut told = BTreeMap::new();
    for (key, one) in options.each("states", &["state", "due_on"])? {
        // What is only moved remains to be done.
        let state = one.one_of("state", &words)?.unwrap_or(State::Open);
        told.insert(key.to_owned(), Told { state, due_on: one.day("due_on")? });
    }
    Ok(told)
}
