use super::{Block, Content, Entry, Section, Sort, Table};
use crate::page::cut;
use crate::report::Group;
use crate::report::picture::{bar, in_words};

/// How many groups are in a table.
const LISTED: usize = 40;
const LONG_LABEL: usize = 240;
/// So many groups with nothing due are rows; more are one line under the table.
const FEW_EMPTY: usize = 8;

impl Content<'_> {
    /// How each goal and each focus area stands.
    pub(super) fn goals(&self) -> Section {
        let report = self.report;
        let has_areas = report.by_focus_area.len() > 1;
        let heading = if has_areas {
            self.say("Per mål och fokusområde", "By goal and focus area")
        } else {
            self.say("Per mål", "By goal")
        };
        let mut blocks = Vec::new();
        let [goals, _] = report.goals_and_actors;
        let named = report.by_goal.iter().filter(|group| group.id.is_some());
        let is_served = |group: &Group| group.measures > 0 || group.total() > 0;
        if goals == 0 {
            blocks.push(
                self.paragraph("Planen anger inga mål.", "The plan states no goals."),
            );
        } else if named.clone().any(is_served) {
            blocks.push(self.paragraph(
                "En åtgärd kan tjäna flera mål och räknas då under vart och ett.",
                "A measure may serve several goals, and counts under each.",
            ));
            let caption = self.say("Läget per mål", "Status by goal");
            blocks.extend(self.groups(caption, self.say("Mål", "Goal"), &report.by_goal));
        } else {
            blocks.push(self.paragraph(
                "Ingen åtgärd säger vilket mål den tjänar, så läget kan inte visas mål för mål. Planens mål är:",
                "No measure says which goal it serves, so the status cannot be shown goal by goal. The goals of the plan are:",
            ));
            let entries = named.take(LISTED);
            let entries = entries
                .map(|its| Entry::plain(cut(its.label.say(self.lang), LONG_LABEL)));
            blocks.push(Block::List(entries.collect()));
        }
        if has_areas {
            let caption = self.say("Läget per fokusområde", "Status by focus area");
            let name = self.say("Fokusområde", "Focus area");
            blocks.extend(self.groups(caption, name, &report.by_focus_area));
        }
        Section { id: "goals", heading: heading.to_owned(), blocks }
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
            blocks.push(self.paragraph(
                "Det som flera svarar för räknas hos var och en av dem.",
                "What several answer for counts with each of them.",
            ));
            let title = self.say("Läget per ansvarig", "Status by who is responsible");
            let name = self.say("Ansvarig", "Responsible");
            blocks.extend(self.groups(title, name, &report.by_responsible));
        }
        Section { id: "responsible", heading, blocks }
    }

    /// A table of groups; those that nothing is due in are a line under it.
    fn groups(&self, caption: &str, name: &str, groups: &[Group]) -> Vec<Block> {
        let empty = groups.iter().filter(|group| group.total() == 0);
        let empty: Vec<_> = empty.collect();
        let is_cut = empty.len() > FEW_EMPTY && empty.len() < groups.len();
        let shown = groups.iter().filter(|group| !is_cut || group.total() > 0);
        let shown: Vec<_> = shown.collect();
        let rest = shown.len().saturating_sub(LISTED);
        let shown: Vec<Group> = shown.into_iter().take(LISTED).cloned().collect();
        let mut blocks = vec![
            Block::Heading(caption.to_owned()),
            Block::Table(self.states(caption, name, &shown)),
        ];
        if rest > 0 {
            let (sv, en) = (format!("Därtill {rest} till."), format!("And {rest} more."));
            blocks.push(self.paragraph(&sv, &en));
        }
        if is_cut {
            let more = empty.len().saturating_sub(LISTED);
            let mut names: Vec<_> = empty
                .iter()
                .take(LISTED)
                .map(|group| cut(group.label.say(self.lang), LONG_LABEL))
                .map(|label| label.trim_end_matches('.').to_owned())
                .collect();
            if more > 0 {
                let (sv, en) = (format!("och {more} till"), format!("and {more} more"));
                names.push(self.say(&sv, &en).to_owned());
            }
            let lead = self.say("Utan hållpunkt", "Without items");
            let said = format!(" ({}): {}.", empty.len(), names.join("; "));
            blocks.push(Block::List(vec![Entry::about(lead, said)]));
        }
        blocks
    }

    /// Groups, each with how many stand how, as a bar and in words.
    pub(super) fn states(&self, caption: &str, name: &str, groups: &[Group]) -> Table {
        let columns = [
            (name, Sort::Name),
            (self.say("Åtgärder", "Measures"), Sort::Number),
            (self.say("Hållpunkter", "Items"), Sort::Number),
            (self.say("Läge", "State"), Sort::Words),
        ];
        let mut table = Table::new(caption.to_owned(), &columns);
        let most = groups.iter().map(Group::total).max().unwrap_or(0);
        for group in groups {
            table.rows.push(vec![
                cut(group.label.say(self.lang), LONG_LABEL),
                group.measures.to_string(),
                group.total().to_string(),
                in_words(&group.states, self.lang),
            ]);
            if self.has_pictures {
                table.bars.push(bar(&group.states, most));
            }
        }
        table
    }
}
