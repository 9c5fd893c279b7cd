use super::{Block, Content, Number, Section};
use crate::report::group::counted;
use crate::report::picture;

impl Content<'_> {
    /// How it stands: the answer in words, in numbers, and as a bar for each purpose.
    pub(super) fn glance(&self) -> Section {
        let (report, lang) = (self.report, self.lang);
        // As the tables below: also what has no day, and what is late from before.
        let rows = self.rows;
        let more = rows.earlier.iter().chain(&rows.undated);
        let counts = counted(rows.ending.iter().chain(&rows.unresolved).chain(more));
        let mut blocks = Vec::new();
        if !counts.is_empty() {
            blocks.push(Block::Paragraph(self.in_short(&counts)));
            let all: usize = counts.iter().map(|its| its.count).sum();
            let (sv, en) = if all == 1 {
                ("hållpunkt i allt", "item in all")
            } else {
                ("hållpunkter i allt", "items in all")
            };
            let total =
                Number { count: all, what: self.say(sv, en).to_owned(), state: None };
            let named = counts.iter().map(|its| Number {
                count: its.count,
                what: picture::state_of(its.count, its.state, lang).to_owned(),
                state: Some(its.state),
            });
            blocks.push(Block::Numbers([total].into_iter().chain(named).collect()));
        }
        blocks.push(Block::Paragraph(self.counted_as()));
        if !report.by_purpose.is_empty() {
            let caption = self.say("Läget efter ändamål", "Status by purpose");
            let name = self.say("Ändamål", "Purpose");
            blocks.push(Block::Table(self.states(caption, name, &report.by_purpose)));
        }
        let heading = self.say("Läget i korthet", "At a glance").to_owned();
        Section { id: "glance", heading, blocks }
    }
}
