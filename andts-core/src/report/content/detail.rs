use super::{Block, Content, Section, Sort, Table};
use crate::document::{Obligation, Vocabulary};
use crate::due::Purpose;
use crate::page::cut;
use crate::report::picture;
use crate::report::row::Row;

/// How long the words of a phrase may be in a cell.
const LONG_PHRASE: usize = 110;

impl Content<'_> {
    /// Every item with its number: as rows over the year, and as tables.
    pub(super) fn detail(&self) -> Section {
        let (report, lang, days) = (self.report, self.lang, self.days());
        let (sv, en) =
            (format!("Alla hållpunkter under {days}"), format!("All items in {days}"));
        let heading = self.say(&sv, &en).to_owned();
        let rows: Vec<_> = self.rows.all().collect();
        let mut blocks = Vec::new();
        if rows.is_empty() {
            blocks.push(self.paragraph("Det finns inga.", "There are none."));
            return Section { id: "items", heading, blocks };
        }
        if self.has_pictures {
            let caption = self.say(
                "Årshjul. Ett nummer är detsamma i årshjulet, tidslinjen och tabellerna.",
                "Year wheel. A number is the same in the year wheel, the timeline and the tables.",
            );
            blocks.extend(self.picture(caption, || picture::wheel(report, lang)));
            let caption = self.say(
                "Tidslinje. Samma uppgifter står i tabellerna nedan.",
                "Timeline. The same items are in the tables below.",
            );
            let caption = || caption.to_owned();
            let drawn = picture::timelines(report, &rows, lang).into_iter();
            blocks.extend(drawn.map(|svg| Block::Picture { svg, caption: caption() }));
        }
        for (purpose, sv, en) in [
            (Purpose::Activity, "Genomförande", "Activities"),
            (Purpose::FollowUp, "Uppföljning", "Follow-ups"),
            (Purpose::Input, "Underlag", "Material for reports"),
            (Purpose::Report, "Redovisning", "Reports"),
        ] {
            let rows = self.rows.ending.iter();
            let rows: Vec<_> = rows.filter(|row| row.due().purpose == purpose).collect();
            blocks.extend(self.table(self.say(sv, en), &rows));
        }
        let beyond: Vec<_> = self.rows.beyond.iter().collect();
        let caption = self.say("Fortsätter efter årets slut", "Going on after the year");
        blocks.extend(self.table(caption, &beyond));
        let unresolved: Vec<_> = self.rows.unresolved.iter().collect();
        let caption = self.say("Väntar på datum", "Waiting for dates");
        blocks.extend(self.table(caption, &unresolved));
        Section { id: "items", heading, blocks }
    }

    fn table(&self, caption: &str, rows: &[&Row<'_>]) -> Vec<Block> {
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = [
            (self.say("Nr", "No."), Sort::Number),
            (self.say("Åtgärd", "Measure"), Sort::Name),
            (self.say("När enligt planen", "When, by the plan"), Sort::Words),
            (self.say("Senast", "At the latest"), Sort::Words),
            (self.say("Läge", "State"), Sort::Words),
            (self.say("Ansvarig", "Responsible"), Sort::Words),
        ];
        let mut table = Table::new(caption.to_owned(), &columns);
        for row in rows {
            table.rows.push(vec![
                row.number.to_string(),
                row.title(self.report, self.lang),
                cut(&row.due().text, LONG_PHRASE),
                self.last_day(row),
                self.state(row),
                self.by(row),
            ]);
        }
        vec![Block::Heading(caption.to_owned()), Block::Table(table)]
    }

    fn last_day(&self, row: &Row<'_>) -> String {
        let until = row.until().map_or(String::new(), |day| self.day(day));
        if until.is_empty() {
            return self.say("datum saknas", "date missing").to_owned();
        }
        let (sv, en) = match row.items.len() {
            1 => (until.clone(), until),
            n => (
                format!("{n} tillfällen, det sista {until}"),
                format!("{n} times, the last {until}"),
            ),
        };
        self.say(&sv, &en).to_owned()
    }

    /// How a row stands: the state, how many of its windows stand so, how far it has come.
    pub(super) fn state(&self, row: &Row<'_>) -> String {
        let state = row.state();
        let word = state.say(self.lang);
        let due = row.due();
        let should = due.window.obligation.as_deref() == Some(Obligation::Should.word());
        let says_should = should && state != crate::follow_up::State::NotDone;
        let word = if says_should {
            format!("{word} {}", self.say("(bör)", "(should)"))
        } else {
            word.to_owned()
        };
        let (all, passed) = (row.items.len(), row.passed());
        let (wrong, over) = (row.wrong(), row.over());
        let (sv, en) = match all {
            1 => Self::progress(row),
            _ if wrong > 0 => (
                format!(" ({wrong} av {over} gånger)"),
                format!(" ({wrong} of {over} times)"),
            ),
            _ if passed > 0 && passed < all => (
                format!(" ({passed} av {all} har passerat)"),
                format!(" ({passed} of {all} have passed)"),
            ),
            _ => (String::new(), String::new()),
        };
        format!("{word}{}", self.say(&sv, &en))
    }

    fn progress(row: &Row<'_>) -> (String, String) {
        let progress = row.last().progress;
        match (progress.done, progress.required) {
            (done @ 1.., Some(required @ 2..)) => {
                (format!(" ({done} av {required})"), format!(" ({done} of {required})"))
            }
            _ => (String::new(), String::new()),
        }
    }

    /// Who answers for it.
    pub(super) fn by(&self, row: &Row<'_>) -> String {
        let names = &row.due().responsible;
        if names.is_empty() {
            return self.say("inte angivet", "not stated").to_owned();
        }
        names.join(", ")
    }
}
