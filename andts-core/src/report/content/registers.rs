use super::{Block, Content, Entry, Section, Sort, Table};
use crate::report::RegisterRow;

/// How many units are named before the rest is only counted.
const NAMED: usize = 12;

impl Content<'_> {
    /// How much of each register was covered, and which units were not.
    pub(super) fn registers(&self) -> Section {
        let columns = [
            (self.say("Åtgärd", "Measure"), Sort::Name),
            (self.say("Register", "Register"), Sort::Words),
            (self.say("Till och med", "Until"), Sort::Words),
            (self.say("Täckta", "Covered"), Sort::Number),
            (self.say("Av", "Of"), Sort::Number),
            (self.say("Andel", "Share"), Sort::Number),
        ];
        let caption = self.say(
            "Enheter som har täckts, åtgärd för åtgärd",
            "Units covered, measure by measure",
        );
        let mut table = Table::new(caption.to_owned(), &columns);
        let mut entries = Vec::new();
        for row in &self.report.registers {
            table.rows.push(vec![
                row.title.clone(),
                row.register.clone(),
                self.day(row.days.until().min(self.report.on)),
                row.covered.to_string(),
                row.to_cover.to_string(),
                row.share.map_or(String::new(), |share| self.percent(share)),
            ]);
            entries.extend(self.uncovered(row));
        }
        let mut blocks = vec![Block::Table(table)];
        if entries.is_empty() {
            blocks.push(self.paragraph(
                "Alla enheter som skulle täckas är täckta.",
                "Every unit that was to be covered is covered.",
            ));
        } else {
            let heading = self.say("Enheter som återstår", "Units that remain");
            blocks.push(Block::Heading(heading.to_owned()));
            blocks.push(Block::List(entries));
        }
        let heading = self.say("Täckning av register", "Coverage of registers");
        Section { id: "registers", heading: heading.to_owned(), blocks }
    }

    fn uncovered(&self, row: &RegisterRow) -> Option<Entry> {
        let groups = [
            (&row.not_visited, "inte täckta", "not covered"),
            (&row.too_seldom, "för få gånger", "too few times"),
        ];
        let said = groups.iter().filter(|(units, _, _)| !units.is_empty());
        let said: Vec<_> = said
            .map(|(units, sv, en)| {
                let named: Vec<_> =
                    units.iter().take(NAMED).map(String::as_str).collect();
                let rest = units.len().saturating_sub(NAMED);
                let (more_sv, more_en) = match rest {
                    0 => (String::new(), String::new()),
                    n => (format!(" och {n} till"), format!(" and {n} more")),
                };
                let more = self.say(&more_sv, &more_en);
                format!(
                    "{} ({}): {}{more}",
                    self.say(sv, en),
                    units.len(),
                    named.join(", ")
                )
            })
            .collect();
        let lead = format!("{} – {}", row.title.trim_end_matches('.'), row.register);
        (!said.is_empty()).then(|| Entry::about(&lead, format!(": {}.", said.join("; "))))
    }
}
