use super::{Block, Content, Entry, Section, Sort, Table, capital};
use crate::document::{Area, Vocabulary};
use crate::page::cut;
use crate::report::picture::{coverage_title, heat_map, named, shown};

/// The most rows and columns of the table.
const MOST_ROWS: usize = 60;
const MOST_COLUMNS: usize = 24;
const LONG_LABEL: usize = 160;

impl Content<'_> {
    /// What the plan reaches, and what nothing in it is for.
    pub(super) fn covered(&self) -> Section {
        let (report, lang) = (self.report, self.lang);
        let mut blocks = vec![self.gaps()];
        let coverage = &report.coverage;
        if coverage.counts.iter().flatten().any(|count| *count != Some(0)) {
            let by = report.coverage_by.say(lang);
            let (sv, en) = (
                format!("Åtgärder efter {by} och ANDTS-område."),
                format!("Measures by {by} and ANDTS area."),
            );
            let caption = self.say(&sv, &en);
            let title = coverage_title(report, lang);
            blocks.extend(self.picture(caption, || heat_map(&title, coverage, lang)));
            let mut table = self.matrix();
            table.is_drawn = self.has_pictures;
            blocks.push(Block::Table(table));
        }
        let heading = self.say("Täckning och luckor", "Coverage and gaps").to_owned();
        Section { id: "coverage", heading, blocks }
    }

    fn gaps(&self) -> Block {
        let (report, mut gaps) = (self.report, Vec::new());
        let [goals, _] = report.goals_and_actors;
        if goals > 1 && report.goals_without_measure.len() == goals {
            let sv =
                format!("Ingen åtgärd säger vilket av planens {goals} mål den tjänar.");
            let en =
                format!("No measure says which of the plan's {goals} goals it serves.");
            gaps.push(Entry::plain(self.say(&sv, &en).to_owned()));
        } else {
            for goal in &report.goals_without_measure {
                let sv =
                    format!("Målet ”{goal}”: ingen åtgärd säger att den tjänar det.");
                let en = format!("The goal “{goal}”: no measure says that it serves it.");
                gaps.push(Entry::plain(self.say(&sv, &en).to_owned()));
            }
        }
        let areas = report.areas_without_measure.iter();
        let words: Vec<_> = areas
            .map(|area| Area::from_word(area).map_or(area.as_str(), |a| a.say(self.lang)))
            .collect();
        if !words.is_empty() {
            let words = words.join(", ");
            let sv = format!("ANDTS-områden som ingen åtgärd nämner: {words}.");
            let en = format!("ANDTS areas that no measure names: {words}.");
            gaps.push(Entry::plain(self.say(&sv, &en).to_owned()));
        }
        if gaps.is_empty() {
            if goals == 0 {
                return self.paragraph(
                    "Varje ANDTS-område har minst en åtgärd.",
                    "Every ANDTS area has at least one measure.",
                );
            }
            return self.paragraph(
                "Varje mål och varje ANDTS-område har minst en åtgärd.",
                "Every goal and every ANDTS area has at least one measure.",
            );
        }
        Block::List(gaps)
    }

    fn matrix(&self) -> Table {
        let coverage = &self.report.coverage;
        let labels = coverage.columns.iter().zip(&coverage.column_labels);
        let labels: Vec<_> = labels
            .take(MOST_COLUMNS)
            .map(|(id, label)| named(id, label, self.lang))
            .collect();
        let by = self.report.coverage_by.say(self.lang);
        let heading = capital(by);
        let mut columns = vec![(heading.as_str(), Sort::Name)];
        columns.extend(labels.iter().map(|label| (*label, Sort::Number)));
        let (sv, en) = (
            format!("Antal åtgärder och delar av åtgärder, efter {by} och ANDTS-område"),
            format!("Measures and parts of measures, by {by} and ANDTS area"),
        );
        let mut table = Table::new(self.say(&sv, &en).to_owned(), &columns);
        let rows = coverage.rows.iter().zip(&coverage.row_labels).zip(&coverage.counts);
        for ((id, label), counts) in rows.take(MOST_ROWS) {
            let mut row = vec![cut(named(id, label, self.lang), LONG_LABEL)];
            row.extend(counts.iter().take(MOST_COLUMNS).map(|n| shown(*n, self.lang)));
            table.rows.push(row);
        }
        table
    }
}
