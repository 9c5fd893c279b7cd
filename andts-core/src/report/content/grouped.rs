use super::{Block, Content, Section, Sort, Table};
use crate::page::cut;
use crate::report::Group;
use crate::report::picture::{bars, in_words};

/// How many groups are drawn, and how many are in a table.
const DRAWN: usize = 12;
const LISTED: usize = 40;
const LONG_LABEL: usize = 240;

impl Content<'_> {
    /// How each goal stands.
    pub(super) fn goals(&self) -> Section {
        let heading = self.say("Per mål", "By goal").to_owned();
        let report = self.report;
        let mut blocks = Vec::new();
        if report.by_goal.is_empty() {
            blocks.push(
                self.paragraph("Planen anger inga mål.", "The plan states no goals."),
            );
        } else {
            blocks.push(self.paragraph(
                "En åtgärd kan tjäna flera mål och räknas då under vart och ett.",
                "A measure may serve several goals, and counts under each.",
            ));
            let title = self.say("Läget per mål", "Status by goal");
            blocks.extend(self.groups(title, self.say("Mål", "Goal"), &report.by_goal));
        }
        Section { id: "goals", heading, blocks }
    }

    /// How it stands with each of those responsible.
    pub(super) fn responsible(&self) -> Section {
        let heading = self.say("Per ansvarig", "By who is responsible").to_owned();
        let report = self.report;
        let mut blocks = Vec::new();
        if report.by_responsible.is_empty() {
            let (sv, en) =
                ("Ingen har en hållpunkt under året.", "Nobody has an item in the year.");
            blocks.push(self.paragraph(sv, en));
        } else {
            let title = self.say("Läget per ansvarig", "Status by who is responsible");
            let name = self.say("Ansvarig", "Responsible");
            blocks.extend(self.groups(title, name, &report.by_responsible));
        }
        Section { id: "responsible", heading, blocks }
    }

    fn groups(&self, title: &str, name: &str, groups: &[Group]) -> Vec<Block> {
        let drawn = groups.get(..DRAWN).unwrap_or(groups);
        let mut blocks = Vec::new();
        if drawn.iter().any(|group| group.total() > 0) {
            let below = self.say(
                "Samma tal står i tabellen nedan.",
                "The same numbers are in the table below.",
            );
            let caption = format!("{title}. {below}");
            let whole = format!("{title} {}: {}", self.report.year, self.report.title);
            blocks.extend(
                self.picture(&caption, || bars(&whole, &[("", drawn)], self.lang)),
            );
        }
        let columns = [
            (name, Sort::Name),
            (self.say("Åtgärder", "Measures"), Sort::Number),
            (self.say("Hållpunkter", "Items"), Sort::Number),
            (self.say("Läge", "State"), Sort::Words),
        ];
        let mut table = Table::new(title.to_owned(), &columns);
        for group in groups.iter().take(LISTED) {
            table.rows.push(vec![
                cut(group.label.say(self.lang), LONG_LABEL),
                group.measures.to_string(),
                group.total().to_string(),
                in_words(&group.states, self.lang),
            ]);
        }
        blocks.push(Block::Table(table));
        let rest = groups.len().saturating_sub(LISTED);
        if rest > 0 {
            let (sv, en) = (format!("Därtill {rest} till."), format!("And {rest} more."));
            blocks.push(self.paragraph(&sv, &en));
        }
        blocks
    }
}
