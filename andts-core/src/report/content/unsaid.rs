use std::collections::BTreeMap;

use super::{Block, Content, Entry, Section};
use crate::diagnostic::{Lang, Severity};
use crate::page::cut;
use crate::report::row::Row;

/// How many kinds of findings a reader meets before the rest is only counted.
const FIRST_FINDINGS: usize = 5;
/// How many titles are named before the rest is only counted.
const NAMED: usize = 12;
/// How long a title may be in a list.
const LONG_TITLE: usize = 90;

impl Content<'_> {
    /// What the plan does not say: days, times, and what there is to look over in it.
    pub(super) fn unsaid(&self) -> Section {
        let mut blocks = self.missing_days();
        // With a log each of them has its state in a table of its own.
        if self.report.undated.is_empty() {
            blocks.extend(self.standing());
        }
        blocks.extend(self.findings());
        let heading = self.say("Det planen inte säger", "What the plan does not say");
        Section { id: "unsaid", heading: heading.to_owned(), blocks }
    }

    fn missing_days(&self) -> Vec<Block> {
        let no_year =
            self.say("vilket år (planen säger inget)", "which year (the plan says none)");
        let (mut names, mut groups): (Vec<&str>, BTreeMap<&str, Vec<&Row<'_>>>) =
            (Vec::new(), BTreeMap::new());
        let rows = self.rows.unresolved.iter();
        let waiting = rows.flat_map(|row| row.items.iter().map(move |item| (row, item)));
        for (row, item) in waiting {
            let window = &item.due.window;
            let name = match (&window.waits_for, window.kind) {
                (Some(occasion), _) => occasion.as_str(),
                (None, "once") => no_year,
                // It waits for another measure, which is listed by itself.
                (None, _) => continue,
            };
            let group = groups.entry(name).or_insert_with(|| {
                names.push(name);
                Vec::new()
            });
            if group.last().is_none_or(|last| last.number != row.number) {
                group.push(row);
            }
        }
        if groups.is_empty() {
            return Vec::new();
        }
        let entries = names.into_iter().filter_map(|name| {
            let rows = groups.get(name)?;
            let titles: Vec<_> = rows.iter().map(|row| self.numbered(row)).collect();
            Some(Entry::about(name, format!(" ({}): {}", rows.len(), titles.join("; "))))
        });
        vec![
            Block::Heading(self.say("Datum saknas", "Dates missing").to_owned()),
            self.paragraph(
                "Planen knyter detta till dagar som den inte anger. Skriv in dem i planens kalender, så räknas de.",
                "The plan ties these to days it does not give. Enter them in the plan's calendar, and they count.",
            ),
            Block::List(entries.collect()),
        ]
    }

    fn numbered(&self, row: &Row<'_>) -> String {
        let title = cut(&row.title(self.report, self.lang), LONG_TITLE);
        format!("{title} ({} {})", self.say("nr", "no."), row.number)
    }

    fn standing(&self) -> Vec<Block> {
        let standing = &self.report.standing;
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
        let groups = groups.iter().filter(|(titles, _, _)| !titles.is_empty());
        let entries: Vec<_> = groups
            .map(|(titles, sv, en)| {
                let rest = titles.len().saturating_sub(NAMED);
                let list = titles
                    .iter()
                    .take(NAMED)
                    .map(|title| cut(title, LONG_TITLE).trim_end_matches('.').to_owned());
                let (sv_rest, en_rest) =
                    (format!("och {rest} till"), format!("and {rest} more"));
                let rest = (rest > 0).then(|| self.say(&sv_rest, &en_rest).to_owned());
                let list: Vec<_> = list.chain(rest).collect();
                let said = format!(" ({}): {}", titles.len(), list.join("; "));
                Entry::about(self.say(sv, en), said)
            })
            .collect();
        if entries.is_empty() {
            return Vec::new();
        }
        let heading = self.say("Utan hållpunkt", "Without a date to hold on to");
        vec![Block::Heading(heading.to_owned()), Block::List(entries)]
    }

    fn findings(&self) -> Vec<Block> {
        let heading = self.say("Att se över i planen", "To look over in the plan");
        let heading = Block::Heading(heading.to_owned());
        let findings = &self.report.findings;
        if findings.is_empty() {
            let none = self
                .paragraph("Granskningen fann inget att se över.", "Nothing was found.");
            return vec![heading, none];
        }
        let mut entries = Vec::new();
        for line in findings.iter().take(FIRST_FINDINGS) {
            let word = self.severity(line.severity);
            let count = line.count.max(line.measures.len());
            let examples: Vec<_> = line
                .examples
                .iter()
                .map(|text| quoted(text.say(self.lang), self.lang))
                .collect();
            let examples = examples.join("; ");
            let title = line.title.say(self.lang);
            let title = quoted(title, self.lang);
            entries
                .push(Entry::about(&title, format!(" – {word} ({count}): {examples}")));
        }
        for grave in [Severity::Error, Severity::Warning, Severity::Advice] {
            let rest = findings.iter().skip(FIRST_FINDINGS);
            let (kinds, count) = rest
                .filter(|line| line.severity == grave)
                .fold((0, 0), |(kinds, n), line| (kinds + 1, n + line.count));
            if kinds > 0 {
                let word = self.severity(grave);
                let slag = if kinds == 1 { "annat slag" } else { "andra slag" };
                let kind = if kinds == 1 { "other kind" } else { "other kinds" };
                let sv = format!("Därtill {word}: {count} av {kinds} {slag}");
                let en = format!("Also {word}: {count} of {kinds} {kind}");
                entries.push(Entry::plain(self.say(&sv, &en).to_owned()));
            }
        }
        vec![heading, Block::List(entries)]
    }

    fn severity(&self, severity: Severity) -> &'static str {
        let (sv, en) = match severity {
            Severity::Error => ("motsägelse", "contradiction"),
            Severity::Warning => ("lucka", "gap"),
            Severity::Advice => ("förslag", "suggestion"),
        };
        super::super::picture::say(self.lang, sv, en)
    }
}

/// Writes what a finding quotes as people do: it marks words with grave accents, for
/// programs; a number needs no marks.
fn quoted(text: &str, lang: Lang) -> String {
    let (open, close) = match lang {
        Lang::Sv => ("”", "”"),
        Lang::En => ("“", "”"),
    };
    let mut out = String::with_capacity(text.len());
    for (n, piece) in text.split('`').enumerate() {
        let is_number = piece.chars().all(|c| c.is_ascii_digit());
        if n % 2 == 0 || is_number {
            out.push_str(piece);
        } else {
            out.extend([open, piece, close]);
        }
    }
    out
}
