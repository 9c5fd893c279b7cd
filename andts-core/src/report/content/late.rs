use super::{Block, Content, Section, Sort, Table, many};
use crate::follow_up::State;
use crate::report::row::{Row, went_wrong};

impl Content<'_> {
    /// What is late, was missed or has no word, and why.
    pub(super) fn late(&self) -> Section {
        let heading = self.say(
            "Försenat eller inte gjort, och varför",
            "What is late or not done, and why",
        );
        let is_late = |row: &&Row<'_>| went_wrong(row.state());
        let before = self.rows.earlier.iter();
        let late: Vec<_> = before.chain(self.rows.all().filter(is_late)).collect();
        let silent = |row: &&Row<'_>| row.state() == State::NoWord;
        let silent: Vec<_> = self.rows.all().filter(silent).collect();
        let mut blocks = Vec::new();
        if late.is_empty() {
            blocks.push(self.paragraph(
                "Inget är försenat eller missat, så långt uppgifterna räcker.",
                "Nothing is late or missed, as far as what is known goes.",
            ));
        } else {
            let caption =
                self.say("Försenat, missat eller inte gjort", "Late, missed or not done");
            blocks.push(Block::Table(self.reasons(caption, &late)));
        }
        if !silent.is_empty() {
            let sv = many(
                silent.len(),
                "",
                "1 hållpunkt har passerat",
                "hållpunkter har passerat",
            );
            let en = many(
                silent.len(),
                "",
                "the time of 1 item is up",
                "items are past their time",
            );
            let sv = format!(
                "{sv} utan att någon har sagt hur det gick. Det är inte detsamma som att inget gjordes."
            );
            let en = format!(
                "{en}, and nobody has said how it went. That is not to say that nothing was done."
            );
            let mut en_letters = en.chars();
            let first = en_letters.next().map(|c| c.to_uppercase().to_string());
            let en = format!("{}{}", first.unwrap_or_default(), en_letters.as_str());
            blocks.push(self.paragraph(&sv, &en));
            let caption =
                self.say("Utan uppgift om hur det gick", "Without word of how it went");
            blocks.push(Block::Table(self.reasons(caption, &silent)));
        }
        Section { id: "late", heading: heading.to_owned(), blocks }
    }

    fn reasons(&self, caption: &str, rows: &[&Row<'_>]) -> Table {
        let columns = [
            (self.say("Nr", "No."), Sort::Number),
            (self.say("Vad", "What"), Sort::Name),
            (self.say("Sista dag", "Last day"), Sort::Words),
            (self.say("Läge", "State"), Sort::Words),
            (self.say("Varför", "Why"), Sort::Words),
            (self.say("Ansvarig", "Responsible"), Sort::Words),
        ];
        let mut table = Table::new(caption.to_owned(), &columns);
        for row in rows {
            let state = row.state();
            // The first of its windows that stands so is what there is most to say of.
            let item = row.items.iter().find(|item| item.state == state);
            let item = item.copied().unwrap_or(row.last());
            let last = item.due_on.or(item.due.window.until);
            let late = item.late_days.map_or(String::new(), |days| {
                let sv = many(usize::try_from(days).unwrap_or(0), "", "1 dag", "dagar");
                let en = many(usize::try_from(days).unwrap_or(0), "", "1 day", "days");
                format!(" ({})", self.say(&sv, &en))
            });
            table.rows.push(vec![
                if row.number == 0 { String::new() } else { row.number.to_string() },
                row.title(self.report, self.lang),
                last.map_or(String::new(), |day| self.day(day)),
                format!("{}{late}", self.state(row)),
                item.reason.say(self.lang).to_owned(),
                self.by(row),
            ]);
        }
        table
    }
}
