use super::{Block, Content, Section, Sort, Table, many};
use crate::document::Vocabulary;
use crate::follow_up::State;
use crate::report::Group;
use crate::report::group::counted;
use crate::report::picture;

impl Content<'_> {
    /// How the year stands, in a few numbers and two pictures.
    pub(super) fn glance(&self) -> Section {
        let (report, lang) = (self.report, self.lang);
        let mut blocks = vec![Block::Paragraph(self.in_short())];
        // As the tables below: also what has no day, and what is late from before.
        let rows = self.rows;
        let more = rows.earlier.iter().chain(&rows.undated);
        let counts = counted(rows.ending.iter().chain(&rows.unresolved).chain(more));
        if !counts.is_empty() {
            let all = counts.iter().map(|count| count.count).sum();
            let named = counts
                .iter()
                .map(|c| (c.count, picture::state_of(c.count, c.state, lang).to_owned()));
            let total = (all, self.say("hållpunkter i allt", "items in all").to_owned());
            blocks.push(Block::Numbers([total].into_iter().chain(named).collect()));
        }
        let groups = [
            (
                self.say("Ändamål", "Purpose"),
                self.say("Läget efter ändamål", "Status by purpose"),
                &report.by_purpose,
            ),
            (
                self.say("Fokusområde", "Focus area"),
                self.say("Läget efter fokusområde", "Status by focus area"),
                &report.by_focus_area,
            ),
        ];
        if !report.by_purpose.is_empty() {
            let caption = self.say(
                "Läget efter ändamål och fokusområde. Samma tal står i tabellerna nedan.",
                "Status by purpose and focus area. The same numbers are in the tables below.",
            );
            blocks.extend(self.picture(caption, || picture::status(report, lang)));
        }
        for (name, caption, groups) in groups {
            if groups.iter().any(|group| group.total() > 0) {
                blocks.push(Block::Table(self.states(name, caption, groups)));
            }
        }
        if self.rows.all().next().is_some() {
            let caption = self.say(
                "Årshjul. Samma uppgifter står i tabellerna under Alla hållpunkter, med samma nummer.",
                "Year wheel. The same items are in the tables under All items, by the same numbers.",
            );
            blocks.extend(self.picture(caption, || picture::wheel(report, lang)));
        }
        let heading = self.say("Läget i korthet", "At a glance").to_owned();
        Section { id: "glance", heading, blocks }
    }

    /// How many end in the year, and of how many the time is up.
    fn in_short(&self) -> String {
        let year = self.report.year;
        let rows = &self.rows.ending;
        if rows.is_empty() {
            let sv = format!("Inget i planen har en sista dag under {year}.");
            let en = format!("Nothing in the plan has its last day in {year}.");
            return self.say(&sv, &en).to_owned();
        }
        let silent = rows.iter().filter(|row| row.state() == State::NoWord).count();
        let (sv, en) = match (rows.len() - silent, silent) {
            (_, 0) => (String::new(), String::new()),
            (0, _) => (
                ", och för alla har tiden gått ut utan att något har sagts om hur det gick".to_owned(),
                ", and the time of all is up, with nothing told of how it went".to_owned(),
            ),
            (_, n) => (
                format!("; för {n} har tiden gått ut utan att något har sagts om hur det gick"),
                format!("; the time of {n} is up, with nothing told of how it went"),
            ),
        };
        let all_sv = many(rows.len(), "", "1 hållpunkt", "hållpunkter");
        let all_en = many(rows.len(), "", "1 item", "items");
        let their = if rows.len() == 1 { "has its" } else { "have their" };
        let missing = self.rows.unresolved.len();
        let (more_sv, more_en) = match missing {
            0 => (String::new(), String::new()),
            1 => (
                " 1 till väntar på dagar som ingen har angett.".to_owned(),
                " 1 more waits for days that nobody has given.".to_owned(),
            ),
            n => (
                format!(" {n} till väntar på dagar som ingen har angett."),
                format!(" {n} more wait for days that nobody has given."),
            ),
        };
        let (rest_sv, rest_en) = self.without_day();
        let sv =
            format!("{all_sv} har sin sista dag under {year}{sv}.{more_sv}{rest_sv}");
        let en = format!("{all_en} {their} last day in {year}{en}.{more_en}{rest_en}");
        self.say(&sv, &en).to_owned()
    }

    /// Of how many without a day of their own something was told.
    fn without_day(&self) -> (String, String) {
        let rows = &self.rows.undated;
        let silent = rows.iter().filter(|row| row.state() == State::NoWord).count();
        match rows.len() {
            0 => (String::new(), String::new()),
            n => (
                format!(" {n} har ingen egen dag; av dem är {silent} utan uppgift."),
                format!(" {n} have no day of their own; of {silent} there is no word."),
            ),
        }
    }

    /// Groups beside the states that something stands in.
    fn states(&self, name: &str, caption: &str, groups: &[Group]) -> Table {
        let all = groups.iter().flat_map(|group| &group.states);
        let mut states: Vec<State> = all.map(|count| count.state).collect();
        states.sort_unstable();
        states.dedup();
        let mut columns = vec![(name, Sort::Name)];
        columns.extend(states.iter().map(|state| (state.say(self.lang), Sort::Number)));
        columns.push((self.say("i allt", "in all"), Sort::Number));
        let mut table = Table::new(caption.to_owned(), &columns);
        for group in groups {
            let count = |state: &State| {
                let found = group.states.iter().find(|count| count.state == *state);
                found.map_or(0, |count| count.count).to_string()
            };
            let mut row = vec![group.label.say(self.lang).to_owned()];
            row.extend(states.iter().map(count));
            row.push(group.total().to_string());
            table.rows.push(row);
        }
        table
    }
}
