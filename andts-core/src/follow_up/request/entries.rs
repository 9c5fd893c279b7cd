//! From answers to entries of a log.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::Cell;
use super::faults::Faults;
use super::reply::{Known, moment};
use super::{Ask, Block, Counted, Question, words};
use crate::calendar::Day;
use crate::diagnostic::Text;
use crate::document::json::Number;
use crate::document::{Vocabulary, Word};
use crate::follow_up::{Entry, EntryKind, Log, Share};

/// The answers of one reply, on the way to be entries.
pub(super) struct Answers<'k> {
    known: &'k Known<'k>,
    log: Option<&'k Log>,
    on: Day,
    /// What this actor's replies about this time already say, by the end of the
    /// identifier, without what a later one replaced.
    standing: BTreeMap<&'k str, Vec<&'k Entry>>,
    /// The windows of each count as they were before those replies, by its key.
    before: BTreeMap<&'k str, &'k [Counted]>,
}

impl<'k> Answers<'k> {
    pub(super) fn new(known: &'k Known<'k>, log: Option<&'k Log>, on: Day) -> Self {
        let entries = log.map(Log::entries).unwrap_or_default();
        let replaced: BTreeSet<&str> =
            entries.iter().flat_map(|its| &its.replaces).map(String::as_str).collect();
        let mut standing: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for entry in entries {
            let id = entry.id.as_deref().unwrap_or_default();
            let end = id.strip_prefix(known.prefix.as_str());
            let row = end.and_then(|end| end.split_once('/')).map(|(_, row)| row);
            if let Some(row) = row.filter(|_| !replaced.contains(id)) {
                standing.entry(row).or_default().push(entry);
            }
        }
        let before = known.before.questions();
        let before = before
            .filter_map(|(_, asked)| Some((asked.row.as_str(), asked.windows()?)))
            .collect();
        Self { known, log, on, standing, before }
    }

    /// Returns the entries, in the order of the sheet.
    pub(super) fn entries(
        &self,
        cells: &BTreeMap<&str, &Cell>,
        faults: &mut Faults,
    ) -> Vec<Entry> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        let both = self.known.sheet.blocks.iter().chain(&self.known.before.blocks);
        for block in both {
            found.extend(self.judged(block, cells, &mut seen, faults));
            for asked in &block.questions {
                let cell = cells.get(asked.row.as_str());
                let Some(cell) = cell.filter(|_| seen.insert(asked.row.as_str())) else {
                    continue;
                };
                match &asked.ask {
                    Ask::Times { windows } => {
                        found.extend(self.times(block, asked, windows, cell, faults));
                    }
                    Ask::Value { .. } => {
                        found.extend(self.value(block, asked, cell, faults));
                    }
                    Ask::Groups { .. } => {
                        found.extend(self.groups(block, asked, cell, faults));
                    }
                    Ask::Verdict | Ask::Comment | Ask::Obstacle | Ask::Continue => {}
                }
            }
        }
        found
    }

    /// What is said of a measure as a whole: a judgement, or without one a report.
    fn judged<'c>(
        &self,
        block: &'c Block,
        cells: &BTreeMap<&str, &Cell>,
        seen: &mut BTreeSet<&'c str>,
        faults: &mut Faults,
    ) -> Option<Entry> {
        let row = format!("{}/assessment", block.measure.as_deref()?);
        let mut entry = Entry {
            measure: block.measure.clone(),
            period: Some(moment(self.known.sheet.period)),
            ..Entry::default()
        };
        let mut said = false;
        for asked in &block.questions {
            let Some(cell) = cells.get(asked.row.as_str()) else { continue };
            let text = cell.answer.trim();
            let read = match asked.ask {
                Ask::Verdict => words::verdict(text)
                    .map(|its| entry.verdict = Some(Word::from(its.word()))),
                Ask::Continue => {
                    words::yes_or_no(text).map(|its| entry.r#continue = Some(its))
                }
                Ask::Comment => {
                    entry.comment = Some(text.to_owned());
                    Some(())
                }
                Ask::Obstacle => {
                    entry.obstacle = Some(text.to_owned());
                    Some(())
                }
                Ask::Times { .. } | Ask::Value { .. } | Ask::Groups { .. } => continue,
            };
            if !seen.insert(&asked.row) {
                continue;
            }
            said |= read.is_some();
            if read.is_none() {
                faults.unreadable(cell, asked, text, &asked.how);
            }
        }
        if !said {
            return None;
        }
        let earlier = self.standing.get(row.as_str()).into_iter().flatten();
        // What is left blank now stands as it was said before.
        for one in earlier.rev() {
            entry.verdict = entry.verdict.or_else(|| one.verdict.clone());
            entry.r#continue = entry.r#continue.or(one.r#continue);
            entry.comment = entry.comment.or_else(|| one.comment.clone());
            entry.obstacle = entry.obstacle.or_else(|| one.obstacle.clone());
        }
        let judged = entry.verdict.is_some();
        let kind = if judged { EntryKind::Assessment } else { EntryKind::Report };
        entry.kind = Some(Word::from(kind.word()));
        self.one(&row, entry).pop()
    }

    /// How many times something was done: what the log does not hold yet.
    fn times(
        &self,
        block: &Block,
        asked: &Question,
        windows: &[Counted],
        cell: &Cell,
        faults: &mut Faults,
    ) -> Vec<Entry> {
        let read = words::number(&cell.answer, None);
        let Some(n) = read.as_ref().ok().and_then(Number::as_u32) else {
            let right = match read {
                Err(why @ words::NoNumber::Ambiguous) => why.right(),
                Ok(_) | Err(words::NoNumber::Other) => {
                    Text::new("ett helt tal som `3`", "a whole number such as `3`")
                }
            };
            faults.unreadable(cell, asked, &cell.answer, &right);
            return Vec::new();
        };
        // Counted without this actor's earlier replies, which this one replaces.
        let before = self.before.get(asked.row.as_str()).copied();
        let windows = before.unwrap_or(windows);
        let noted = windows.iter().fold(0_u32, |sum, its| sum.saturating_add(its.done));
        let Some(more) = n.checked_sub(noted) else {
            faults.fewer(cell, asked, noted);
            return Vec::new();
        };
        let shares = share_out(more, windows);
        let many = windows.len() > 1;
        let entries = shares.into_iter().map(|(times, few)| {
            let days = few.iter().filter_map(|its| its.days);
            let days = days.reduce(|all, one| all.to(&one).unwrap_or(all));
            let note = many.then(|| {
                format!(
                    "{n} gånger för {} hållpunkter tillsammans; vilka är inte sagt",
                    windows.len()
                )
            });
            let entry = Entry {
                kind: Some(Word::from(EntryKind::Occurrence.word())),
                measure: block.measure.clone(),
                counts_for: few.iter().map(|its| its.key.clone()).collect(),
                times: Some(Number::from(times)),
                period: days.map(moment),
                note,
                ..Entry::default()
            };
            let row = asked.row.clone();
            (if many { format!("{row}/{times}") } else { row }, entry)
        });
        let ends = self.standing.range(asked.row.as_str()..).map(|(row, _)| *row);
        let below = ends.take_while(|row| row.starts_with(&asked.row));
        // Of a count shared out, each share is known by its own end.
        let mine = |row: &&str| {
            row.strip_prefix(asked.row.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.instead(below.filter(mine), entries.collect())
    }

    fn value(
        &self,
        block: &Block,
        asked: &Question,
        cell: &Cell,
        faults: &mut Faults,
    ) -> Vec<Entry> {
        let read = if cell.exact {
            Number::parse(&cell.answer).ok_or(words::NoNumber::Other)
        } else {
            words::number(&cell.answer, asked.unit.as_deref())
        };
        match (read, &asked.ask) {
            (Ok(value), Ask::Value { indicator, follow_up, by, is }) => {
                let group = by.clone().zip(is.clone());
                let entry = self.of_indicator(
                    block,
                    indicator,
                    follow_up.as_deref(),
                    group,
                    value,
                );
                self.one(&asked.row, entry)
            }
            (Err(why), _) => {
                faults.unreadable(cell, asked, &cell.answer, &why.right());
                Vec::new()
            }
            (Ok(_), _) => Vec::new(),
        }
    }

    /// The values of groups that whoever answers named: all of a cell, or none.
    fn groups(
        &self,
        block: &Block,
        asked: &Question,
        cell: &Cell,
        faults: &mut Faults,
    ) -> Vec<Entry> {
        let Ask::Groups { indicator, follow_up, by } = &asked.ask else {
            return Vec::new();
        };
        let mut values: BTreeMap<&str, Number> = BTreeMap::new();
        let parts = cell.answer.split([';', '\n']).map(str::trim);
        for part in parts.filter(|part| !part.is_empty()) {
            let named = part.rsplit_once([':', '=']);
            let named = named.map(|(name, value)| (name.trim(), value));
            // Two with a comma between are two, and no group has such a name.
            let named =
                named.filter(|(name, _)| !name.is_empty() && !holds_a_number(name));
            let Some((name, value)) = named else {
                faults.unreadable(cell, asked, part, &asked.how);
                return Vec::new();
            };
            let value = match words::number(value, asked.unit.as_deref()) {
                Ok(value) => value,
                Err(why) => {
                    faults.unreadable(cell, asked, part, &why.right());
                    return Vec::new();
                }
            };
            if values.insert(name, value).is_some() {
                let once = Text::new("varje namn en gång", "each name once");
                faults.unreadable(cell, asked, part, &once);
                return Vec::new();
            }
        }
        let mut found = Vec::new();
        for (name, value) in values {
            let group = Some((by.clone(), name.to_owned()));
            let entry =
                self.of_indicator(block, indicator, follow_up.as_deref(), group, value);
            let row = format!("{}/{name}", asked.row);
            found.extend(self.one(&row, entry));
        }
        found
    }

    fn of_indicator(
        &self,
        block: &Block,
        indicator: &str,
        follow_up: Option<&str>,
        group: Option<(String, String)>,
        value: Number,
    ) -> Entry {
        let share = group.map(|(by, is)| Share {
            by: Some(by),
            is: Some(is),
            ..Share::default()
        });
        Entry {
            kind: Some(Word::from(EntryKind::Value.word())),
            measure: block.measure.clone(),
            follow_up: follow_up.map(str::to_owned),
            indicator: Some(indicator.to_owned()),
            value: Some(value),
            breakdown: share.into_iter().collect(),
            period: Some(moment(self.known.sheet.period)),
            ..Entry::default()
        }
    }

    /// Gives the entries of one answer who, when and an identifier each, in the stead of
    /// what earlier replies said; nothing where they said the same. `mine` are the ends of
    /// the identifiers that earlier entries of this answer had.
    fn instead(
        &self,
        mine: impl Iterator<Item = &'k str>,
        entries: Vec<(String, Entry)>,
    ) -> Vec<Entry> {
        let earlier = mine.filter_map(|row| self.standing.get_key_value(row));
        let earlier: Vec<_> =
            earlier.flat_map(|(row, list)| list.iter().map(|its| (*row, *its))).collect();
        let mut now: Vec<_> =
            entries.iter().map(|(row, its)| (&**row, said(its))).collect();
        now.sort_by_key(|(row, _)| *row);
        let before = earlier.iter().map(|(row, entry)| (*row, said(entry)));
        if before.eq(now) {
            return Vec::new();
        }
        let mut replaces: Vec<_> =
            earlier.iter().filter_map(|(_, entry)| entry.id.clone()).collect();
        let dated = entries.into_iter().map(|(row, entry)| Entry {
            id: Some(self.id(&row)),
            when: Some(self.on.to_string()),
            who: Some(self.known.sheet.actor.clone()),
            replaces: std::mem::take(&mut replaces),
            ..entry
        });
        dated.collect()
    }

    /// The same of an answer that is one entry.
    fn one(&self, row: &str, entry: Entry) -> Vec<Entry> {
        let mine = self.standing.get_key_value(row).map(|(row, _)| *row);
        self.instead(mine.into_iter(), vec![(row.to_owned(), entry)])
    }

    /// An identifier that the log does not have: a second reply of a day is numbered.
    fn id(&self, row: &str) -> String {
        let (prefix, on) = (&self.known.prefix, self.on);
        let first = format!("{prefix}{on}/{row}");
        let later = (2_u64..).map(|n| format!("{prefix}{on}.{n}/{row}"));
        let taken = |id: &str| self.log.is_some_and(|log| log.entry(id).is_some());
        std::iter::once(first).chain(later).find(|id| !taken(id)).unwrap_or_default()
    }
}

/// Whether a name is itself a name and a number; `S:t Olof` is none.
fn holds_a_number(name: &str) -> bool {
    let mut after = name.split([':', '=']).skip(1);
    after.any(|text| text.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// What an entry says, whoever said it and when.
fn said(entry: &Entry) -> Entry {
    Entry { id: None, when: None, who: None, replaces: Vec::new(), ..entry.clone() }
}

/// Shares a count out over windows in their order, each up to what the plan counts for
/// it and the rest to the last; windows that get as many stand together.
fn share_out(count: u32, windows: &[Counted]) -> Vec<(u32, Vec<&Counted>)> {
    let mut left = count;
    let mut found: Vec<(u32, Vec<&Counted>)> = Vec::new();
    let last = windows.len().saturating_sub(1);
    for (n, window) in windows.iter().enumerate() {
        let room = window.required.unwrap_or(1).saturating_sub(window.done);
        let times = if n == last { left } else { left.min(room) };
        left = left.saturating_sub(times);
        if times == 0 {
            continue;
        }
        match found.iter_mut().find(|(same, _)| *same == times) {
            Some((_, few)) => few.push(window),
            None => found.push((times, vec![window])),
        }
    }
    // None is an answer too.
    let none = windows.first().filter(|_| found.is_empty());
    found.extend(none.map(|first| (0, vec![first])));
    found
}
