use super::{Block, Content, Section};
use crate::report::picture;

impl Content<'_> {
    /// The whole of a plan of several years, as rows over its years.
    pub(super) fn period(&self) -> Option<Section> {
        let drawn = self.has_pictures && !self.report.whole.is_empty();
        let drawn = drawn.then(|| picture::periods(self.report, self.lang))?;
        let caption = self.say(
            "Planens aktiviteter och redovisningar år för år, så långt det är känt den dag rapporten gäller.",
            "The activities and reports of the plan year by year, as far as is known on the day of the report.",
        );
        let blocks = drawn
            .into_iter()
            .map(|svg| Block::Picture { svg, caption: caption.to_owned() });
        let heading = self.say("Hela planperioden", "The whole period").to_owned();
        Some(Section { id: "period", heading, blocks: blocks.collect() })
    }
}
