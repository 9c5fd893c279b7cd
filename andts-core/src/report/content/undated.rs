use super::{Block, Content, Section, Sort, Table};
use crate::page::cut;

/// How long the words of a phrase may be in a cell.
const LONG_PHRASE: usize = 110;

impl Content<'_> {
    /// What has no date, and what recurs too often to be told one by one.
    pub(super) fn undated(&self) -> Section {
        let heading = self.say(
            "Det som pågår, och hur ofta det görs",
            "What goes on, and how often it is done",
        );
        let mut blocks = Vec::new();
        if !self.report.rates.is_empty() {
            blocks.push(Block::Table(self.rates()));
        }
        if !self.report.undated.is_empty() {
            blocks.push(self.paragraph(
                "Åtgärder och uppföljningar utan egen dag har årets bedömning som läge.",
                "Measures and follow-ups without a day of their own stand as they were judged this year.",
            ));
            blocks.push(Block::Table(self.judged()));
        }
        Section { id: "undated", heading: heading.to_owned(), blocks }
    }

    fn rates(&self) -> Table {
        let columns = [
            (self.say("Vad", "What"), Sort::Name),
            (self.say("När enligt planen", "When, by the plan"), Sort::Words),
            (self.say("Gjort", "Done"), Sort::Number),
            (self.say("Av", "Of"), Sort::Number),
            (self.say("Andel", "Share"), Sort::Number),
        ];
        let caption = self.say("Det som görs ofta", "What is done often");
        let mut table = Table::new(caption.to_owned(), &columns);
        for rate in &self.report.rates {
            let share = rate.share.map_or(String::new(), |share| self.percent(share));
            table.rows.push(vec![
                rate.title.clone(),
                cut(&rate.text, LONG_PHRASE),
                rate.met.to_string(),
                rate.over.to_string(),
                share,
            ]);
        }
        table
    }

    fn judged(&self) -> Table {
        let columns = [
            (self.say("Vad", "What"), Sort::Name),
            (self.say("När enligt planen", "When, by the plan"), Sort::Words),
            (self.say("Läge", "State"), Sort::Words),
            (self.say("Varför", "Why"), Sort::Words),
            (self.say("Ansvarig", "Responsible"), Sort::Words),
        ];
        let caption = self.say("Utan egen dag", "Without a day of their own");
        let mut table = Table::new(caption.to_owned(), &columns);
        for row in &self.rows.undated {
            let (title, text) = (row.title(self.report, self.lang), &row.due().text);
            let is_same = title.trim_end_matches('.') == text.trim_end_matches('.');
            table.rows.push(vec![
                title,
                if is_same { String::new() } else { cut(text, LONG_PHRASE) },
                self.state(row),
                row.last().reason.say(self.lang).to_owned(),
                self.by(row),
            ]);
        }
        table
    }
}
