use std::fmt::Write as _;

use super::{Item, Report};
use crate::diagnostic::{Lang, Text};
use crate::document::{Area, Vocabulary};
use crate::due::{Due, Purpose};

impl Report {
    /// Writes the report as Markdown.
    #[must_use]
    pub fn markdown(&self, lang: Lang) -> String {
        let mut page = Page { out: String::new(), lang };
        page.head(self);
        page.due(self);
        page.findings(self);
        page.gaps(self);
        page.out
    }
}

struct Page {
    out: String,
    lang: Lang,
}

impl Page {
    fn line(&mut self, sv: &str, en: &str) {
        let said = match self.lang {
            Lang::Sv => sv,
            Lang::En => en,
        };
        // Writing to a String cannot fail.
        let _ = writeln!(self.out, "{said}");
    }

    fn head(&mut self, report: &Report) {
        let (year, title) = (report.year, &report.title);
        self.line(
            &format!("# Uppföljning {year}: {title}\n"),
            &format!("# Follow-up {year}: {title}\n"),
        );
        let owner = report.organisation.as_deref().unwrap_or("–");
        let period = report.period.as_deref().unwrap_or("–");
        let [own, parts] = report.measures;
        let [goals, actors] = report.goals_and_actors;
        let on = report.on;
        self.line(
            &format!("{owner}, planperiod {period}. Läget den {on}.\n\nPlanen har {goals} mål, {own} åtgärder med {parts} delar och {actors} aktörer.\n"),
            &format!("{owner}, plan period {period}. As of {on}.\n\nThe plan has {goals} goals, {own} measures with {parts} parts, and {actors} actors.\n"),
        );
    }

    fn due(&mut self, report: &Report) {
        let year = report.year;
        let open = report.items.iter().filter(|item| item.open).count();
        let all = report.items.len();
        self.line(
            &format!("## Att göra under {year}\n\n{all} hållpunkter har sin sista dag under {year}; {open} av dem är ännu öppna.\n"),
            &format!("## Due in {year}\n\n{all} items have their last day in {year}; {open} of them are still open.\n"),
        );
        for (purpose, sv, en) in [
            (Purpose::Activity, "Genomförande", "Activities"),
            (Purpose::FollowUp, "Uppföljning", "Follow-ups"),
            (Purpose::Report, "Redovisning", "Reports"),
        ] {
            let mine: Vec<_> =
                report.items.iter().filter(|i| i.due.purpose == purpose).collect();
            if mine.is_empty() {
                continue;
            }
            self.line(
                &format!("### {sv}\n\n| Åtgärd | När enligt planen | Tid | Läge | Ansvarig |\n| --- | --- | --- | --- | --- |"),
                &format!("### {en}\n\n| Measure | When, by the plan | Days | State | Responsible |\n| --- | --- | --- | --- | --- |"),
            );
            for item in folded(&mine) {
                self.row(&item);
            }
            self.line("", "");
        }
        if !report.unresolved.is_empty() {
            self.line(
                "### Beror på den lokala kalendern\n",
                "### Depends on the local calendar\n",
            );
            for item in &report.unresolved {
                let (title, text) = (cell(&item.title), cell(&item.text));
                self.line(&format!("- {title}: {text}"), &format!("- {title}: {text}"));
            }
            self.line("", "");
        }
    }

    fn row(&mut self, row: &Row<'_>) {
        let due = &row.item.due;
        let by = match (due.responsible.is_empty(), self.lang) {
            (false, _) => due.responsible.join(", "),
            (true, Lang::Sv) => "*inte angivet*".to_owned(),
            (true, Lang::En) => "*not stated*".to_owned(),
        };
        let days = match (due.window.from, due.window.until) {
            (Some(from), Some(until)) if from != until => format!("{from}–{until}"),
            (_, Some(until)) => until.to_string(),
            (_, None) => String::new(),
        };
        let many =
            if row.count > 1 { format!(" ({} ×)", row.count) } else { String::new() };
        let what = match (&due.purpose, &due.what) {
            (Purpose::Activity, _) | (_, None) => cell(&due.title),
            (Purpose::FollowUp | Purpose::Report, Some(what)) => {
                format!("{}: {}", cell(&due.title), cell(what))
            }
        };
        let (text, by) = (cell(&due.text), cell(&by));
        let state = if row.item.open {
            ("öppen", "open")
        } else {
            ("tiden har gått ut", "time is up")
        };
        self.line(
            &format!("| {what} | {text} | {days}{many} | {} | {by} |", state.0),
            &format!("| {what} | {text} | {days}{many} | {} | {by} |", state.1),
        );
    }

    fn findings(&mut self, report: &Report) {
        self.line("## Att se över i planen\n", "## To look over in the plan\n");
        if report.findings.is_empty() {
            self.line("Granskningen fann inga luckor.", "Validation found no gaps.");
        }
        for line in report.findings.iter().take(5) {
            let count = line.count;
            let (title, examples) = (&line.title, &line.examples);
            let said = |text: fn(&Text) -> &str| {
                let list: Vec<_> = examples.iter().map(text).collect();
                format!("- **{}** ({count}): {}", text(title), list.join("; "))
            };
            let (sv, en) = (said(|t| t.sv.as_str()), said(|t| t.en.as_str()));
            self.line(&sv, &en);
        }
        self.line("", "");
    }

    fn gaps(&mut self, report: &Report) {
        self.line(
            "## Det inget i planen riktar sig till\n",
            "## What nothing in the plan serves\n",
        );
        for goal in &report.goals_without_measure {
            let goal = cell(goal);
            self.line(
                &format!("- Målet ”{goal}”: ingen åtgärd säger att den tjänar det."),
                &format!("- The goal “{goal}”: no measure says that it serves it."),
            );
        }
        for area in &report.areas_without_measure {
            let known = Area::from_word(area);
            let said = |lang| known.map_or(area.as_str(), |a| a.say(lang));
            let (sv, en) = (said(Lang::Sv).to_owned(), said(Lang::En).to_owned());
            self.line(
                &format!("- Området {sv}: ingen åtgärd nämner det."),
                &format!("- The area {en}: no measure names it."),
            );
        }
        if report.goals_without_measure.is_empty()
            && report.areas_without_measure.is_empty()
        {
            self.line(
                "Varje mål och område har minst en åtgärd.",
                "Every goal and area has at least one measure.",
            );
        }
    }
}

/// The windows of one phrase of one measure, as one row.
struct Row<'r> {
    item: &'r Item,
    count: usize,
}

/// Folds windows of the same phrase, so that a weekly meeting is one row and not 52.
fn folded<'r>(items: &[&'r Item]) -> Vec<Row<'r>> {
    let same = |a: &Due, b: &Due| {
        (&a.measure, &a.id, &a.text, a.window.timing)
            == (&b.measure, &b.id, &b.text, b.window.timing)
    };
    let mut rows: Vec<Row<'r>> = Vec::new();
    for item in items {
        match rows.iter_mut().find(|row| same(&row.item.due, &item.due)) {
            Some(row) => {
                row.count += 1;
                row.item = item;
            }
            None => rows.push(Row { item, count: 1 }),
        }
    }
    rows
}

/// Keeps a text from breaking its table or list.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace(['\n', '\r'], " ")
}
