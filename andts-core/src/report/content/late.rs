use super::{Block, Content, Section, Sort, Table, capital, many};
use crate::document::Vocabulary;
use crate::follow_up::{Item, State};
use crate::report::row::{FEW_WINDOWS, Row, went_wrong};

/// How many without word are listed before the rest is only counted, without a log.
const FIRST_SILENT: usize = 12;

impl Content<'_> {
    /// What is late, was missed or has no word, and why.
    pub(super) fn late(&self) -> Section {
        let heading = self.say(
            "Försenat eller inte gjort, och varför",
            "What is late or not done, and why",
        );
        let is_late = |row: &&Row<'_>| went_wrong(row.state());
        let before = self.rows.earlier.iter();
        let other = self.rows.all().chain(&self.rows.undated);
        let late: Vec<_> = before.chain(other.filter(is_late)).collect();
        let silent_one = |row: &&Row<'_>| row.state() == State::NoWord;
        let silent: Vec<_> = self.rows.all().filter(silent_one).collect();
        let mut blocks = Vec::new();
        if late.is_empty() {
            blocks.push(self.paragraph(
                "Inget är försenat eller missat, så långt uppgifterna räcker.",
                "Nothing is late or missed, as far as what is known goes.",
            ));
            if !self.report.has_log {
                blocks.push(self.paragraph(
                    "Vad som är gjort och när, hur indikatorerna utvecklas, om tidsfristerna hålls och vilka redovisningar som har kommit in syns först när planen har en uppföljningslogg.",
                    "What was done and when, how the indicators develop, whether deadlines are kept and which reports have come in shows only when the plan has a log.",
                ));
            }
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
            let en = capital(&en);
            blocks.push(self.paragraph(&sv, &en));
            let caption =
                self.say("Utan uppgift om hur det gick", "Without word of how it went");
            // Without a log that is all that is past, and all of it is listed below.
            let most = if self.report.has_log { silent.len() } else { FIRST_SILENT };
            let rest = silent.len().saturating_sub(most);
            let first = silent.get(..most).unwrap_or(&silent);
            blocks.push(Block::Table(self.silent(caption, first)));
            if rest > 0 {
                let (sv, en) = (
                    format!(
                        "Därtill {rest} till, som står i tabellerna över alla hållpunkter."
                    ),
                    format!("And {rest} more, which are in the tables of all items."),
                );
                blocks.push(self.paragraph(&sv, &en));
            }
        }
        let undated = self.rows.undated.iter().filter(silent_one).count();
        if undated > 0 {
            let (sv, en) = (
                format!(
                    "{undated} utan egen dag saknar också årets uppgift; de står under Det som pågår, och hur ofta det görs."
                ),
                format!(
                    "{undated} with no day of their own have no word this year either; they are under What goes on, and how often it is done."
                ),
            );
            blocks.push(self.paragraph(&sv, &en));
        }
        Section { id: "late", heading: heading.to_owned(), blocks }
    }

    fn reasons(&self, caption: &str, rows: &[&Row<'_>]) -> Table {
        let columns = [
            (self.say("Nr", "No."), Sort::Number),
            (self.say("Vad", "What"), Sort::Name),
            (self.say("Sista dag", "Last day"), Sort::Day),
            (self.say("Läge", "State"), Sort::Words),
            (self.say("Varför", "Why"), Sort::Words),
            (self.say("Ansvarig", "Responsible"), Sort::Words),
        ];
        let mut table = Table::new(caption.to_owned(), &columns);
        for row in rows {
            let item = told_of(row);
            table.rows.push(vec![
                number(row),
                row.title(self.report, self.lang),
                self.last_of(item),
                row.state().say(self.lang).to_owned(),
                self.why(row, item),
                self.by(row),
            ]);
        }
        table
    }

    /// What nothing has been told of: whom to ask.
    fn silent(&self, caption: &str, rows: &[&Row<'_>]) -> Table {
        let columns = [
            (self.say("Nr", "No."), Sort::Number),
            (self.say("Vad", "What"), Sort::Name),
            (self.say("Sista dag", "Last day"), Sort::Day),
            (self.say("Ansvarig", "Responsible"), Sort::Words),
        ];
        let mut table = Table::new(caption.to_owned(), &columns);
        for row in rows {
            table.rows.push(vec![
                number(row),
                row.title(self.report, self.lang),
                self.last_of(told_of(row)),
                self.by(row),
            ]);
        }
        table
    }

    fn last_of(&self, item: &Item) -> String {
        if item.is_untimed() {
            return self.say("utan egen dag", "no day of its own").to_owned();
        }
        let last = item.due_on.or(item.due.window.until);
        last.map_or(String::new(), |day| self.day(day))
    }

    /// Why it stands so; of what recurs often, how many times.
    fn why(&self, row: &Row<'_>, item: &Item) -> String {
        let (wrong, over) = (row.wrong(), row.over());
        if row.items.len() <= FEW_WINDOWS || wrong == 0 {
            return item.reason.say(self.lang).to_owned();
        }
        let sv =
            format!("inte gjort {wrong} av {over} gånger; senast: {}", item.reason.sv);
        let en = format!(
            "not done {wrong} of {over} times; most recently: {}",
            item.reason.en
        );
        self.say(&sv, &en).to_owned()
    }
}

/// The last of the windows that stand as the row does: there is most to say of it.
fn told_of<'r>(row: &Row<'r>) -> &'r Item {
    let state = row.state();
    row.items.iter().rfind(|item| item.state == state).copied().unwrap_or(row.last())
}

/// What is in no picture has no number.
fn number(row: &Row<'_>) -> String {
    if row.number == 0 { String::new() } else { row.number.to_string() }
}
