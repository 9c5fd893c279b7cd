use super::{Block, Content, Entry, Section, Sort, Table};
use crate::follow_up::Ratio;
use crate::report::IndicatorRow;

impl Content<'_> {
    /// Indicators beside their targets.
    pub(super) fn indicators(&self) -> Section {
        let heading = self.say("Indikatorer mot målvärden", "Indicators against targets");
        let caption = self.say(
            "Indikatorer, senaste värde och målvärde",
            "Indicators, latest value and target",
        );
        let columns = [
            (self.say("Indikator", "Indicator"), Sort::Name),
            (self.say("Hör till", "Belongs to"), Sort::Words),
            (self.say("Utgångsläge", "Baseline"), Sort::Number),
            (self.say("Senast", "Latest"), Sort::Number),
            (self.say("Avser", "Of"), Sort::Words),
            (self.say("Målvärde", "Target"), Sort::Number),
            (self.say("Bedömning", "Verdict"), Sort::Words),
        ];
        let rows = &self.report.indicators;
        let no_target =
            self.say("planen anger inget målvärde", "the plan states no target");
        let is_told = |row: &IndicatorRow| {
            row.verdict.as_ref().is_some_and(|said| said.say(self.lang) != no_target)
                || row.direction.is_some()
        };
        // What no row has is no column; that no indicator has a target is one sentence.
        let keeps = [
            true,
            true,
            rows.iter().any(|row| row.baseline.is_some()),
            true,
            true,
            rows.iter().any(|row| row.target.is_some()),
            rows.iter().any(is_told),
        ];
        let kept: Vec<_> = columns
            .into_iter()
            .zip(keeps)
            .filter(|(_, keep)| *keep)
            .map(|(its, _)| its)
            .collect();
        let mut table = Table::new(caption.to_owned(), &kept);
        for row in rows {
            let text = |value: &Option<String>| value.clone().unwrap_or_default();
            let unit =
                row.unit.as_ref().map_or(String::new(), |unit| format!(" ({unit})"));
            let direction = row.direction.as_ref().map(|text| text.say(self.lang));
            let verdict = row.verdict.as_ref().map(|text| text.say(self.lang));
            let said = [verdict, direction].into_iter().flatten().collect::<Vec<_>>();
            let cells = [
                format!("{}{unit}", row.text),
                text(&row.of),
                text(&row.baseline),
                text(&row.last),
                text(&row.when),
                text(&row.target),
                said.join("; "),
            ];
            let cells = cells.into_iter().zip(keeps).filter(|(_, keep)| *keep);
            table.rows.push(cells.map(|(cell, _)| cell).collect());
        }
        let none = self.say(
            "Inga värden är inlagda för planens indikatorer.",
            "No values have been entered for the plan's indicators.",
        );
        let has_target = rows.iter().any(|row| row.target.is_some());
        let mut section = Self::told("indicators", heading, table, none);
        if !rows.is_empty() && !has_target {
            section.blocks.insert(
                0,
                self.paragraph(
                    "Planen anger inget målvärde för någon av dem, så det går inte att säga om målet är nått.",
                    "The plan states no target for any of them, so it cannot be said whether it is reached.",
                ),
            );
        }
        section
    }

    /// How well limits for cases were kept.
    pub(super) fn compliance(&self) -> Section {
        let heading = self.say("Hållna tidsfrister", "Deadlines kept");
        let caption =
            self.say("Ärenden mot sina tidsfrister", "Cases against their deadlines");
        let columns = [
            (self.say("Åtgärd", "Measure"), Sort::Name),
            (self.say("Tidsfrist", "Deadline"), Sort::Words),
            (self.say("Ärenden", "Cases"), Sort::Number),
            (self.say("I tid", "In time"), Sort::Number),
            (self.say("För sent", "Too late"), Sort::Number),
            (self.say("Öppna", "Open"), Sort::Number),
            (self.say("Öppna efter fristen", "Open past the deadline"), Sort::Number),
            (self.say("Andel i tid", "Share in time"), Sort::Number),
        ];
        let mut table = Table::new(caption.to_owned(), &columns);
        for row in &self.report.compliance {
            let counts = [row.total, row.met, row.late, row.open, row.overdue];
            let mut cells = vec![row.title.clone(), row.limit.clone()];
            cells.extend(counts.map(|n| n.to_string()));
            cells.push(row.share.map_or(String::new(), |share| self.percent(share)));
            table.rows.push(cells);
        }
        let none = self.say(
            "Inga ärenden med tidsfrist är inlagda.",
            "No cases with a deadline have been entered.",
        );
        Self::told("compliance", heading, table, none)
    }

    /// Who has reported, and who has not.
    pub(super) fn reporting(&self) -> Section {
        let heading = self.say("Inkomna redovisningar", "Reports received");
        let caption = self
            .say("Väntade och inkomna redovisningar", "Reports expected and received");
        let columns = [
            (self.say("Från", "From"), Sort::Name),
            (self.say("Väntade", "Expected"), Sort::Number),
            (self.say("I tid", "In time"), Sort::Number),
            (self.say("För sent", "Too late"), Sort::Number),
            (self.say("Inte inkomna", "Not received"), Sort::Number),
        ];
        let mut table = Table::new(caption.to_owned(), &columns);
        let mut whole = Vec::new();
        let expected = self.report.reporting.iter().enumerate();
        for (n, row) in expected.filter(|(_, row)| row.expected > 0) {
            let is_plan = n == 0 && row.name == self.report.title;
            if !is_plan && row.late == 0 && row.missing == 0 {
                whole.push(row.name.as_str());
                continue;
            }
            let counts = [row.expected, row.on_time, row.late, row.missing];
            let name = if is_plan {
                self.say("Hela planen", "The whole plan")
            } else {
                &row.name
            };
            let mut cells = vec![name.to_owned()];
            cells.extend(counts.map(|n| n.to_string()));
            table.rows.push(cells);
        }
        if table.rows.is_empty() && !whole.is_empty() {
            let said = self.paragraph(
                "Allt som väntades har kommit in i tid.",
                "All that was expected came in time.",
            );
            return Section {
                id: "reporting",
                heading: heading.to_owned(),
                blocks: vec![said],
            };
        }
        let none =
            self.say("Inga redovisningar är inlagda.", "No reports have been entered.");
        let mut section = Self::told("reporting", heading, table, none);
        if let Some(row) = self.report.reporting.iter().find(|row| row.expected > 0) {
            let day = self.day(row.due_on);
            let is_over = row.due_on < self.report.on;
            let (sv, en) = if is_over {
                (format!("Sista dag var den {day}."), format!("The last day was {day}."))
            } else {
                (format!("Sista dag är den {day}."), format!("The last day is {day}."))
            };
            let sv = format!(
                "Räknar de åtgärder som något har redovisats om under året. {sv}"
            );
            let en = format!(
                "Counts the measures that something was told of in the year. {en}"
            );
            section.blocks.insert(0, self.paragraph(&sv, &en));
        }
        if !whole.is_empty() {
            let lead = self.say("Allt i tid", "All in time");
            let said = format!(" ({}): {}", whole.len(), whole.join("; "));
            section.blocks.push(Block::List(vec![Entry::about(lead, said)]));
        }
        section
    }

    fn told(id: &'static str, heading: &str, table: Table, none: &str) -> Section {
        let block = if table.rows.is_empty() {
            Block::Paragraph(none.to_owned())
        } else {
            Block::Table(table)
        };
        Section { id, heading: heading.to_owned(), blocks: vec![block] }
    }

    /// Tenths of a percent, as they are written: `97,5 %`.
    pub(super) fn percent(&self, share: Ratio) -> String {
        let (whole, rest) = (share.per_mille() / 10, share.per_mille() % 10);
        let point = self.say(",", ".");
        let rest = if rest == 0 { String::new() } else { format!("{point}{rest}") };
        let sign = self.say("\u{a0}%", "%");
        format!("{whole}{rest}{sign}")
    }
}
