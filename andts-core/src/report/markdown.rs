//! The report as Markdown, for a meeting.

use std::fmt::Write as _;

use super::Report;
use super::row::{Row, folded};
use crate::diagnostic::{Lang, Severity, Text};
use crate::document::{Area, Obligation, Vocabulary};
use crate::due::{Due, Purpose};
use crate::follow_up::{Item, State};
use crate::page::{cell, short};
use crate::schedule::say_days;

/// How many kinds of findings a reader meets before the rest is only counted.
const FIRST_FINDINGS: usize = 5;
/// How many of those responsible are listed.
const MOST_NAMES: usize = 12;
/// How long a title may be in a list.
const LONG_TITLE: usize = 90;
/// How long the words of a phrase may be in a cell.
const LONG_PHRASE: usize = 110;

impl Report {
    /// Writes the report as Markdown.
    #[must_use]
    pub fn markdown(&self, lang: Lang) -> String {
        let mut page = Page { out: String::new(), lang };
        page.head(self);
        page.due(self);
        page.missing_days(self);
        page.standing(self);
        page.load(self);
        page.findings(self);
        page.gaps(self);
        page.out.truncate(page.out.trim_end().len());
        page.out.push('\n');
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

    fn both(&mut self, said: &str) {
        self.line(said, said);
    }

    fn head(&mut self, report: &Report) {
        let (year, title) = (report.year, cell(&report.title));
        self.line(
            &format!("# Uppföljning {year}: {title}\n"),
            &format!("# Follow-up {year}: {title}\n"),
        );
        let [own, parts] = report.measures;
        let [goals, _] = report.goals_and_actors;
        let on = crate::calendar::Interval::new(report.on, report.on);
        let on = on.map_or(String::new(), |day| say_days(day, self.lang));
        let owner = report.organisation.as_deref().map(cell);
        let period = report.period.as_deref().map(cell);
        let (sv_period, en_period) = period.map_or_else(
            || ("utan angiven planperiod".into(), "no plan period stated".into()),
            |p| (format!("planperiod {p}"), format!("plan period {p}")),
        );
        let owner = owner.map_or(String::new(), |owner| format!("{owner}, "));
        self.line(
            &format!("{owner}{sv_period}. Läget den {on}.\n"),
            &format!("{owner}{en_period}. As of {on}.\n"),
        );
        let (sv_parts, en_parts) = match parts {
            0 => (String::new(), String::new()),
            1 => (" med 1 del".into(), " with 1 part".into()),
            n => (format!(" med {n} delar"), format!(" with {n} parts")),
        };
        let goals_sv = many(goals, "inget mål", "1 mål", "mål");
        let goals_en = many(goals, "no goal", "1 goal", "goals");
        let own_sv = many(own, "ingen åtgärd", "1 åtgärd", "åtgärder");
        let own_en = many(own, "no measure", "1 measure", "measures");
        self.line(
            &format!("Planen har {goals_sv} och {own_sv}{sv_parts}.\n"),
            &format!("The plan has {goals_en} and {own_en}{en_parts}.\n"),
        );
    }

    fn due(&mut self, report: &Report) {
        let year = report.year;
        self.line(&format!("## Att göra under {year}\n"), &format!("## Due in {year}\n"));
        let rows = folded(report.items.iter());
        if rows.is_empty() {
            self.line(
                &format!("Inget i planen har en sista dag under {year}.\n"),
                &format!("Nothing in the plan has its last day in {year}.\n"),
            );
            return;
        }
        let passed = rows.iter().filter(|row| row.last().state == State::NoWord).count();
        let open = rows.len() - passed;
        let all_sv = many(rows.len(), "", "1 hållpunkt", "hållpunkter");
        let all_en = many(rows.len(), "", "1 item", "items");
        let (sv, en) = match (open, passed) {
            (_, 0) => ("ingen har passerat".to_owned(), "none has passed".to_owned()),
            (0, _) => (
                "för alla har tiden gått ut, och planen själv vet inte hur det gick"
                    .to_owned(),
                "the time of all is up, and the plan itself does not know how it went"
                    .to_owned(),
            ),
            (open, passed) => (
                format!(
                    "{open} är ännu öppna; för {passed} har tiden gått ut, och planen själv vet inte hur det gick"
                ),
                format!(
                    "{open} still open; the time of {passed} is up, and the plan itself does not know how it went"
                ),
            ),
        };
        self.line(
            &format!("{all_sv} har sin sista dag under {year}: {sv}.\n"),
            &format!("{all_en} with the last day in {year}: {en}.\n"),
        );
        for (purpose, sv, en) in [
            (Purpose::Activity, "Genomförande", "Activities"),
            (Purpose::FollowUp, "Uppföljning", "Follow-ups"),
            (Purpose::Input, "Underlag", "Material for reports"),
            (Purpose::Report, "Redovisning", "Reports"),
        ] {
            let mine = |item: &&Item| item.due.purpose == purpose;
            let rows = folded(report.items.iter().filter(mine));
            if rows.is_empty() {
                continue;
            }
            self.line(
                &format!("### {sv}\n\n| Åtgärd | När enligt planen | Senast | Läge | Ansvarig |\n| --- | --- | --- | --- | --- |"),
                &format!("### {en}\n\n| Measure | When, by the plan | At the latest | State | Responsible |\n| --- | --- | --- | --- | --- |"),
            );
            for row in &rows {
                self.row(report, row);
            }
            self.both("");
        }
    }

    fn row(&mut self, report: &Report, row: &Row<'_>) {
        let due = row.due();
        let text = short(&due.text, LONG_PHRASE);
        let (what, by) = (self.what(report, due), self.by(due));
        let until = due.window.until.and_then(|day| {
            let last = crate::calendar::Interval::new(day, day)?;
            Some(say_days(last, self.lang))
        });
        let until = until.unwrap_or_default();
        let days = match (row.items.len(), self.lang) {
            (1, _) => until,
            (n, Lang::Sv) => format!("{n} tillfällen, det sista {until}"),
            (n, Lang::En) => format!("{n} times, the last {until}"),
        };
        let state = row.state().say(self.lang);
        let should = due.window.obligation.as_deref() == Some(Obligation::Should.word());
        let state = match (should, self.lang) {
            (false, _) => state.to_owned(),
            (true, Lang::Sv) => format!("{state} (bör)"),
            (true, Lang::En) => format!("{state} (should)"),
        };
        let state = match (row.items.len(), row.passed(), self.lang) {
            (1, _, _) => state,
            (n, passed, _) if n == passed || passed == 0 => state,
            (n, passed, Lang::Sv) => format!("{state} ({passed} av {n} har passerat)"),
            (n, passed, Lang::En) => format!("{state} ({passed} of {n} have passed)"),
        };
        self.both(&format!("| {what} | {text} | {days} | {state} | {by} |"));
    }

    /// The title, and of a follow-up or report what it looks at.
    fn what(&self, report: &Report, due: &Due) -> String {
        let plan = due.measure.is_none() && due.title == report.title;
        let title = match (plan, self.lang) {
            (true, Lang::Sv) => "Hela planen".to_owned(),
            (true, Lang::En) => "The whole plan".to_owned(),
            (false, _) => cell(&due.title),
        };
        match (&due.purpose, &due.what) {
            (Purpose::Activity, _) | (_, None) => title,
            (Purpose::FollowUp | Purpose::Report | Purpose::Input, Some(what)) => {
                format!("{}: {}", title.trim_end_matches('.'), cell(what))
            }
        }
    }

    fn by(&self, due: &Due) -> String {
        match (due.responsible.is_empty(), self.lang) {
            (false, _) => cell(&due.responsible.join(", ")),
            (true, Lang::Sv) => "*inte angivet*".to_owned(),
            (true, Lang::En) => "*not stated*".to_owned(),
        }
    }

    fn missing_days(&mut self, report: &Report) {
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        for due in report.unresolved.iter().map(|item| &item.due) {
            let no_year = match self.lang {
                Lang::Sv => "vilket år (planen säger inget)",
                Lang::En => "which year (the plan says none)",
            };
            let group = match (&due.window.waits_for, due.window.kind) {
                (Some(occasion), _) => occasion.as_str(),
                (None, "once") => no_year,
                // It waits for another measure, which is listed by itself.
                (None, _) => continue,
            };
            let title = self.what(report, due);
            match groups.iter_mut().find(|(name, _)| name == group) {
                Some((_, titles)) if titles.contains(&title) => {}
                Some((_, titles)) => titles.push(title),
                None => groups.push((group.to_owned(), vec![title])),
            }
        }
        if groups.is_empty() {
            return;
        }
        self.line(
            "## Datum saknas\n\nPlanen knyter detta till dagar som den inte anger. Skriv in dem i planens kalender, så räknas de.\n",
            "## Dates missing\n\nThe plan ties these to days it does not give. Enter them in the plan's calendar, and they count.\n",
        );
        for (name, titles) in groups {
            let (n, titles) = (titles.len(), titles.join("; "));
            self.both(&format!("- **{}** ({n}): {titles}", cell(&name)));
        }
        self.both("");
    }

    fn standing(&mut self, report: &Report) {
        let standing = &report.standing;
        let groups = [
            (&standing.continuous, "Pågår löpande", "Ongoing"),
            (
                &standing.on_demand,
                "Vid behov, eller när något inträffar",
                "When needed, or when something happens",
            ),
            (&standing.undated, "Ska göras, utan datum", "To be done, undated"),
            (&standing.vague, "Obestämd tid", "Time left vague"),
            (&standing.without_time, "Utan uppgift om när", "Nothing said of when"),
        ];
        if groups.iter().all(|(titles, _, _)| titles.is_empty()) {
            return;
        }
        self.line("## Utan hållpunkt\n", "## Without a date to hold on to\n");
        for (titles, sv, en) in groups {
            if titles.is_empty() {
                continue;
            }
            let list: Vec<_> =
                titles.iter().map(|title| short(title, LONG_TITLE)).collect();
            let (n, list) = (list.len(), list.join("; "));
            self.line(
                &format!("- **{sv}** ({n}): {list}"),
                &format!("- **{en}** ({n}): {list}"),
            );
        }
        self.both("");
    }

    fn load(&mut self, report: &Report) {
        if report.load.is_empty() {
            return;
        }
        self.line(
            "## Ansvariga\n\n| Ansvarig | Hållpunkter | Ännu öppna |\n| --- | --- | --- |",
            "## Those responsible\n\n| Responsible | Items | Still open |\n| --- | --- | --- |",
        );
        for load in report.load.iter().take(MOST_NAMES) {
            let name = cell(&load.name);
            self.both(&format!("| {name} | {} | {} |", load.items, load.open));
        }
        let rest = report.load.len().saturating_sub(MOST_NAMES);
        if rest > 0 {
            self.line(
                &format!("\nDärtill {rest} till med färre hållpunkter."),
                &format!("\nAnd {rest} more with fewer items."),
            );
        }
        self.both("");
    }

    fn findings(&mut self, report: &Report) {
        self.line("## Att se över i planen\n", "## To look over in the plan\n");
        if report.findings.is_empty() {
            self.line("Granskningen fann inget att se över.\n", "Nothing was found.\n");
            return;
        }
        for line in report.findings.iter().take(FIRST_FINDINGS) {
            let word = severity(line.severity, self.lang);
            let (count, lang) = (line.count.max(line.measures.len()), self.lang);
            let examples: Vec<_> =
                line.examples.iter().map(|text| cell(said(text, lang))).collect();
            let title = said(&line.title, lang);
            let examples = examples.join("; ");
            self.both(&format!("- {word} – **{title}** ({count}): {examples}"));
        }
        for grave in [Severity::Error, Severity::Warning, Severity::Advice] {
            let rest = report.findings.iter().skip(FIRST_FINDINGS);
            let (kinds, count) = rest
                .filter(|line| line.severity == grave)
                .fold((0, 0), |(kinds, n), line| (kinds + 1, n + line.count));
            if kinds > 0 {
                let word = severity(grave, self.lang);
                let slag = if kinds == 1 { "annat slag" } else { "andra slag" };
                let kind = if kinds == 1 { "other kind" } else { "other kinds" };
                self.line(
                    &format!("- {word} – därtill {count} av {kinds} {slag}"),
                    &format!("- {word} – and {count} of {kinds} {kind}"),
                );
            }
        }
        self.both("");
    }

    fn gaps(&mut self, report: &Report) {
        self.line(
            "## Det inget i planen riktar sig till\n",
            "## What nothing in the plan serves\n",
        );
        let [goals, _] = report.goals_and_actors;
        let none_served = goals > 1 && report.goals_without_measure.len() == goals;
        if none_served {
            self.line(
                &format!(
                    "- Ingen åtgärd säger vilket av planens {goals} mål den tjänar."
                ),
                &format!(
                    "- No measure says which of the plan's {goals} goals it serves."
                ),
            );
        } else {
            for goal in &report.goals_without_measure {
                let goal = cell(goal);
                self.line(
                    &format!("- Målet ”{goal}”: ingen åtgärd säger att den tjänar det."),
                    &format!("- The goal “{goal}”: no measure says that it serves it."),
                );
            }
        }
        let named = |lang: Lang| {
            let areas = report.areas_without_measure.iter();
            let words = areas
                .map(|area| Area::from_word(area).map_or(area.as_str(), |a| a.say(lang)));
            words.collect::<Vec<_>>().join(", ")
        };
        if !report.areas_without_measure.is_empty() {
            let (sv, en) = (named(Lang::Sv), named(Lang::En));
            self.line(
                &format!("- ANDTS-områden som ingen åtgärd nämner: {sv}."),
                &format!("- ANDTS areas that no measure names: {en}."),
            );
        }
        if report.goals_without_measure.is_empty()
            && report.areas_without_measure.is_empty()
        {
            self.line(
                "Varje mål och varje ANDTS-område har minst en åtgärd.",
                "Every goal and every ANDTS area has at least one measure.",
            );
        }
    }
}

fn many(n: usize, none: &str, one: &str, more: &str) -> String {
    match n {
        0 => none.to_owned(),
        1 => one.to_owned(),
        n => format!("{n} {more}"),
    }
}

fn said(text: &Text, lang: Lang) -> &str {
    text.say(lang)
}

fn severity(severity: Severity, lang: Lang) -> &'static str {
    match (severity, lang) {
        (Severity::Error, Lang::Sv) => "Motsägelse",
        (Severity::Warning, Lang::Sv) => "Lucka",
        (Severity::Advice, Lang::Sv) => "Förslag",
        (Severity::Error, Lang::En) => "Contradiction",
        (Severity::Warning, Lang::En) => "Gap",
        (Severity::Advice, Lang::En) => "Suggestion",
    }
}
