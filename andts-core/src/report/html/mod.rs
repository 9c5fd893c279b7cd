//! The report as one page of HTML: whole in itself, no script, nothing fetched.

use super::Report;
use super::content::{Block, Column, Content, Entry, Section, Sort, Table};
use super::picture::{escaped, patterns, say, swatch};
use super::row::Rows;
use crate::diagnostic::Lang;

const STYLE: &str = include_str!("style.css");

impl Report {
    /// Writes the report as one self-contained page of HTML, for screen and A4.
    ///
    /// It has no script and asks for nothing: style and pictures stand in it. Each picture
    /// says in words what it shows, and the same is in a table beside it.
    ///
    /// ```
    /// use andts_core::calendar::parse_day;
    /// use andts_core::diagnostic::Lang;
    /// use andts_core::plan::Plan;
    /// use andts_core::report::report;
    ///
    /// let plan = Plan::read(r#"{"title": "Plan <1>", "measures": []}"#)?;
    /// let page = report(&plan, 2024, parse_day("2024-12-01").unwrap()).unwrap();
    /// assert!(page.html(Lang::Sv).contains("<h1>Uppföljning 2024: Plan &lt;1&gt;</h1>"));
    /// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn html(&self, lang: Lang) -> String {
        let rows = Rows::of(self);
        let content = Content::new(self, &rows, lang, true);
        let (title, sections) = (escaped(&content.title()), content.sections());
        let lead =
            content.lead().map(|text| format!("<p>{}</p>\n", escaped(&text))).concat();
        let entries: Vec<_> = sections.iter().map(contents_entry).collect();
        let parts: Vec<_> = sections.iter().map(section).collect();
        // The answer first, then what else there is.
        let (first, parts) =
            parts.split_first().map_or(("", &[][..]), |(first, rest)| (first, rest));
        let (entries, parts) = (entries.concat(), parts.concat());
        let patterns = patterns();
        let tag = say(lang, "sv", "en");
        let skip = say(lang, "Hoppa till innehållet", "Skip to the content");
        let contents = say(lang, "Innehåll", "Contents");
        let running = say(lang, "Uppföljning", "Follow-up");
        let (year, made) = (self.year, made(lang));
        format!(
            r##"<!DOCTYPE html>
<html lang="{tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>{title}</title>
<style>
{STYLE}@page {{ @top-left {{ content: "{running} {year}" }} }}
</style>
</head>
<body>
<a class="skip" href="#main">{skip}</a>
{patterns}<header>
<h1>{title}</h1>
{lead}</header>
<main id="main" tabindex="-1">
{first}<nav aria-labelledby="contents">
<h2 id="contents">{contents}</h2>
<ol>
{entries}</ol>
</nav>
{parts}</main>
<footer>
<p>{made}</p>
</footer>
</body>
</html>
"##
        )
    }
}

fn made(lang: Lang) -> &'static str {
    say(
        lang,
        "Rapporten är gjord av planen och det som är känt om den på dagen ovan.",
        "The report is made of the plan and of what is known of it on the day above.",
    )
}

fn contents_entry(section: &Section) -> String {
    let heading = escaped(&section.heading);
    format!("<li><a href=\"#{}\">{heading}</a></li>\n", section.id)
}

fn section(section: &Section) -> String {
    let (id, heading) = (section.id, escaped(&section.heading));
    let before = std::iter::once(None).chain(section.blocks.iter().map(Some));
    let blocks: Vec<_> = section
        .blocks
        .iter()
        .zip(before)
        .map(|(block, before)| self::block(block, before))
        .collect();
    format!(
        "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{heading}</h2>\n{}</section>\n",
        blocks.concat()
    )
}

/// Writes a block; what its heading says already is not shown again over a table.
fn block(block: &Block, before: Option<&Block>) -> String {
    match block {
        Block::Paragraph(text) => format!("<p>{}</p>\n", escaped(text)),
        Block::Heading(text) => format!("<h3>{}</h3>\n", escaped(text)),
        Block::Numbers(numbers) => {
            let each = numbers.iter().map(|number| {
                let (what, count) = (escaped(&number.what), number.count);
                let look = number.state.map_or_else(String::new, swatch);
                format!("<div><dt>{look}{what}</dt><dd>{count}</dd></div>\n")
            });
            let each = each.collect::<Vec<_>>().concat();
            format!("<dl class=\"numbers\">\n{each}</dl>\n")
        }
        Block::List(entries) => {
            let each = entries.iter().map(entry).collect::<Vec<_>>().concat();
            format!("<ul>\n{each}</ul>\n")
        }
        Block::Table(table) => {
            let said =
                matches!(before, Some(Block::Heading(said)) if *said == table.caption);
            self::table(table, said)
        }
        Block::Picture { svg, caption } => {
            let caption = escaped(caption);
            format!(
                "<figure>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{caption}\">\n{svg}</div>\n<figcaption>{caption}</figcaption>\n</figure>\n"
            )
        }
    }
}

fn entry(entry: &Entry) -> String {
    let lead = entry.lead.as_deref();
    let lead = lead.map_or(String::new(), |lead| format!("<b>{}</b>", escaped(lead)));
    format!("<li>{lead}{}</li>\n", escaped(&entry.text))
}

fn table(table: &Table, is_said: bool) -> String {
    let caption = escaped(&table.caption);
    let class = |sort: Sort| match sort {
        Sort::Number => " class=\"number\"",
        Sort::Day => " class=\"day\"",
        Sort::Name | Sort::Words => "",
    };
    let head = table.columns.iter().map(|column| {
        let heading = escaped(&column.heading);
        format!("<th scope=\"col\"{}>{heading}</th>", class(column.sort))
    });
    let last = table.columns.len().saturating_sub(1);
    let cell = |n: usize, cell: &str, column: &Column, bar: Option<&String>| {
        let (cell, class) = (escaped(cell), class(column.sort));
        let bar = bar.filter(|_| n == last).map_or("", String::as_str);
        match column.sort {
            Sort::Name => format!("<th scope=\"row\">{cell}</th>"),
            Sort::Words | Sort::Day | Sort::Number => {
                format!("<td{class}>{bar}{cell}</td>")
            }
        }
    };
    let rows = table.rows.iter().enumerate().map(|(at, cells)| {
        let bar = table.bars.get(at);
        let cells = cells.iter().zip(&table.columns).enumerate();
        let cells: Vec<_> =
            cells.map(|(n, (text, column))| cell(n, text, column, bar)).collect();
        format!("<tr>{}</tr>\n", cells.concat())
    });
    let (head, rows) =
        (head.collect::<Vec<_>>().concat(), rows.collect::<Vec<_>>().concat());
    let table_is_drawn = table.is_drawn;
    let shown = if is_said { " class=\"said\"" } else { "" };
    let table = format!(
        "<table>\n<caption{shown}>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    );
    if table_is_drawn {
        return format!("<div class=\"heard\">\n{table}</div>\n");
    }
    format!(
        "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{caption}\">\n{table}</div>\n"
    )
}
