use super::{Block, Content, Section, Sort, Table};

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
        let mut table = Table::new(caption.to_owned(), &columns);
        for row in &self.report.indicators {
            let text = |value: &Option<String>| value.clone().unwrap_or_default();
            let unit =
                row.unit.as_ref().map_or(String::new(), |unit| format!(" ({unit})"));
            let direction = row.direction.as_ref().map(|text| text.say(self.lang));
            let verdict = row.verdict.as_ref().map(|text| text.say(self.lang));
            let said = [verdict, direction].into_iter().flatten().collect::<Vec<_>>();
            table.rows.push(vec![
                format!("{}{unit}", row.text),
                text(&row.of),
                text(&row.baseline),
                text(&row.last),
                text(&row.when),
                text(&row.target),
                said.join("; "),
            ]);
        }
        let none = self.say(
            "Inga värden är inlagda för planens indikatorer.",
            "No values have been entered for the plan's indicators.",
        );
        Self::told("indicators", heading, table, none)
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
            (self.say("Saknas", "Missing"), Sort::Number),
        ];
        let mut table = Table::new(caption.to_owned(), &columns);
        for row in &self.report.reporting {
            let counts = [row.expected, row.on_time, row.late, row.missing];
            let mut cells = vec![row.name.clone()];
            cells.extend(counts.map(|n| n.to_string()));
            table.rows.push(cells);
        }
        let none =
            self.say("Inga redovisningar är inlagda.", "No reports have been entered.");
        Self::told("reporting", heading, table, none)
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
    fn percent(&self, tenths: u32) -> String {
        let (whole, rest) = (tenths / 10, tenths % 10);
        let point = self.say(",", ".");
        let rest = if rest == 0 { String::new() } else { format!("{point}{rest}") };
        let sign = self.say("\u{a0}%", "%");
        format!("{whole}{rest}{sign}")
    }
}
