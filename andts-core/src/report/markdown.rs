//! The report as Markdown, for a meeting.

use std::fmt::Write as _;

use super::Report;
use super::content::{Block, Content, Entry, Section, Sort, Table};
use super::row::Rows;
use crate::diagnostic::Lang;
use crate::page::cell;

impl Report {
    /// Writes the report as Markdown.
    #[must_use]
    pub fn markdown(&self, lang: Lang) -> String {
        let rows = Rows::of(self);
        let content = Content::new(self, &rows, lang, false);
        let mut out = format!("# {}\n", cell(&content.title()));
        for paragraph in content.lead() {
            // Writing to a String cannot fail.
            let _ = write!(out, "\n{}\n", cell(&paragraph));
        }
        for section in content.sections() {
            add(&mut out, &section);
        }
        out
    }
}

fn add(out: &mut String, section: &Section) {
    let mut line = |text: String| {
        out.push('\n');
        out.push_str(&text);
        out.push('\n');
    };
    line(format!("## {}", cell(&section.heading)));
    for block in &section.blocks {
        match block {
            Block::Paragraph(text) => line(cell(text)),
            Block::Heading(text) => line(format!("### {}", cell(text))),
            Block::Numbers(numbers) => {
                let said: Vec<_> = numbers
                    .iter()
                    .map(|number| format!("- {} {}", number.count, cell(&number.what)))
                    .collect();
                line(said.join("\n"));
            }
            Block::List(entries) => {
                let said: Vec<_> = entries.iter().map(entry).collect();
                line(said.join("\n"));
            }
            Block::Table(table) => line(self::table(table)),
            Block::Picture { .. } => {}
        }
    }
}

fn entry(entry: &Entry) -> String {
    let lead = entry.lead.as_deref().map(|lead| format!("**{}**", cell(lead)));
    let text = cell(&entry.text);
    match lead {
        None => format!("- {text}"),
        // A space between the two is the text's own.
        Some(lead) if entry.text.starts_with(' ') => format!("- {lead} {text}"),
        Some(lead) => format!("- {lead}{text}"),
    }
}

fn table(table: &Table) -> String {
    let row = |cells: &mut dyn Iterator<Item = String>| {
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let mut lines = vec![
        row(&mut table.columns.iter().map(|column| cell(&column.heading))),
        row(&mut table.columns.iter().map(|column| match column.sort {
            Sort::Number => "---:".to_owned(),
            Sort::Name | Sort::Words | Sort::Day => "---".to_owned(),
        })),
    ];
    lines.extend(
        table.rows.iter().map(|cells| row(&mut cells.iter().map(|text| cell(text)))),
    );
    lines.join("\n")
}
