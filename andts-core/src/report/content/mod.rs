//! What a report says, once for every form: sections of paragraphs, tables and pictures.

mod covered;
mod detail;
mod glance;
mod grouped;
mod head;
mod late;
mod period;
mod registers;
mod short;
mod told;
mod undated;
mod unsaid;

use super::Report;
use super::row::Rows;
use crate::diagnostic::Lang;
use crate::follow_up::State;

/// A part of a report under its heading.
#[derive(Debug)]
pub(super) struct Section {
    /// What it is known by in the page.
    pub(super) id: &'static str,
    pub(super) heading: String,
    pub(super) blocks: Vec<Block>,
}

/// What a section is made of.
#[derive(Debug)]
pub(super) enum Block {
    Paragraph(String),
    /// A heading within the section.
    Heading(String),
    /// Numbers to be seen first, each with what it counts.
    Numbers(Vec<Number>),
    List(Vec<Entry>),
    Table(Table),
    /// A picture, drawn, and what it is called; what has no pictures leaves it out.
    Picture {
        svg: String,
        caption: String,
    },
}

/// A number to be seen first.
#[derive(Debug)]
pub(super) struct Number {
    pub(super) count: usize,
    pub(super) what: String,
    /// The state it is of; none for the sum of all.
    pub(super) state: Option<State>,
}

/// A line of a list: what it is about, and what is said of it.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) lead: Option<String>,
    pub(super) text: String,
}

impl Entry {
    fn plain(text: String) -> Self {
        Self { lead: None, text }
    }

    fn about(lead: &str, text: String) -> Self {
        Self { lead: Some(lead.to_owned()), text }
    }
}

/// A table with its caption; the cell that names a row is marked.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) caption: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<String>>,
    /// Above the words of the last cell of each row: how many stand how, as a bar.
    pub(super) bars: Vec<String>,
    /// Whether a picture shows the same, so that the table is for those who hear it.
    pub(super) is_drawn: bool,
}

/// A column, by its heading.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) heading: String,
    pub(super) sort: Sort,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// What the row is called.
    Name,
    Words,
    /// A day, on one line.
    Day,
    Number,
}

impl Table {
    fn new(caption: String, columns: &[(&str, Sort)]) -> Self {
        let columns = columns.iter().map(|(heading, sort)| Column {
            heading: (*heading).to_owned(),
            sort: *sort,
        });
        Self {
            caption,
            columns: columns.collect(),
            rows: Vec::new(),
            bars: Vec::new(),
            is_drawn: false,
        }
    }
}

/// What a report says, for one language and with pictures or without.
#[derive(Clone, Copy, Debug)]
pub(super) struct Content<'r> {
    report: &'r Report,
    rows: &'r Rows<'r>,
    lang: Lang,
    has_pictures: bool,
}

impl<'r> Content<'r> {
    pub(super) fn new(
        report: &'r Report,
        rows: &'r Rows<'r>,
        lang: Lang,
        has_pictures: bool,
    ) -> Self {
        Self { report, rows, lang, has_pictures }
    }

    /// The sections: the summary first, what it rests on last.
    pub(super) fn sections(&self) -> Vec<Section> {
        let (report, whole) = (self.report, self.report.actor.is_none());
        let has_log = report.has_log;
        let goes_on = !report.undated.is_empty() || !report.rates.is_empty();
        let sections = [
            Some(self.glance()),
            Some(self.late()),
            Some(self.goals()),
            whole.then(|| self.responsible()),
            goes_on.then(|| self.undated()),
            has_log.then(|| self.indicators()),
            has_log.then(|| self.compliance()),
            (!report.registers.is_empty()).then(|| self.registers()),
            has_log.then(|| self.reporting()),
            // What the plan as a whole lacks is no matter of one actor.
            whole.then(|| self.covered()),
            whole.then(|| self.unsaid()),
            Some(self.detail()),
            self.period(),
        ];
        sections.into_iter().flatten().collect()
    }

    /// One of two ways to say it.
    fn say<'t>(&self, sv: &'t str, en: &'t str) -> &'t str {
        super::picture::say(self.lang, sv, en)
    }

    fn paragraph(&self, sv: &str, en: &str) -> Block {
        Block::Paragraph(self.say(sv, en).to_owned())
    }

    /// A picture, drawn only where it is shown.
    fn picture(&self, caption: &str, draw: impl FnOnce() -> String) -> Option<Block> {
        let drawn = || Block::Picture { svg: draw(), caption: caption.to_owned() };
        self.has_pictures.then(drawn)
    }
}

/// Says a count with its word.
fn many(n: usize, none: &str, one: &str, more: &str) -> String {
    match n {
        0 => none.to_owned(),
        1 => one.to_owned(),
        n => format!("{n} {more}"),
    }
}

/// Begins a text with a capital letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}
