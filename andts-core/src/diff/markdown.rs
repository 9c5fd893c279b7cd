//! The comparison as Markdown, for a meeting: first what is gone without a decision.

use std::fmt::Write as _;

use super::{By, Change, Counts, Decision, Diff, Field, How, Kind, Named, Said, Sure};
use crate::diagnostic::{Lang, Text};
use crate::page::{cell, short};

/// How long a title may be in a list.
const LONG_TITLE: usize = 120;
/// How long a value may be in a cell.
const LONG_VALUE: usize = 240;
/// How many carried over without a change are named before the rest is only counted.
const MOST_NAMED: usize = 30;

impl Diff {
    /// Writes the comparison as Markdown.
    #[must_use]
    pub fn markdown(&self, lang: Lang) -> String {
        let mut page = Page { out: String::new(), lang };
        page.head(self);
        page.dropped(&self.measures);
        page.changed(&self.measures);
        page.added(&self.measures);
        page.decided(&self.measures);
        page.carried_over(&self.measures);
        page.plan(&self.plan);
        for (list, sv, en) in [
            (&self.goals, "Mål", "Goals"),
            (&self.focus_areas, "Fokusområden", "Focus areas"),
            (&self.problems, "Problem i lägesbilden", "Problems"),
            (&self.indicators, "Indikatorer", "Indicators"),
            (&self.reporting_duties, "Redovisningar", "Reporting duties"),
            (&self.actors, "Aktörer", "Actors"),
            (&self.documents, "Andra dokument", "Other documents"),
        ] {
            page.others(list, sv, en);
        }
        page.out.truncate(page.out.trim_end().len());
        page.out.push('\n');
        page.out
    }
}

struct Page {
    out: String,
    lang: Lang,
}

/// Goes through what became of things in one way.
fn of_kind(list: &[Change], kind: Kind) -> impl Iterator<Item = &Change> {
    list.iter().filter(move |change| change.kind == kind)
}

impl Page {
    fn pick<'s>(&self, sv: &'s str, en: &'s str) -> &'s str {
        match self.lang {
            Lang::Sv => sv,
            Lang::En => en,
        }
    }

    fn both(&mut self, said: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.out, "{said}");
    }

    fn line(&mut self, sv: &str, en: &str) {
        let said = self.pick(sv, en).to_owned();
        self.both(&said);
    }

    fn head(&mut self, diff: &Diff) {
        let [old, new] = [&diff.before, &diff.after].map(|plan| cell(&plan.title));
        self.line(
            &format!("# Jämförelse: {old} → {new}\n"),
            &format!("# Comparison: {old} → {new}\n"),
        );
        let said = summary(&diff.counts);
        self.line(&format!("{}\n", said.sv), &format!("{}\n", said.en));
        if diff.counts.uncertain > 0 {
            let n = diff.counts.uncertain;
            self.line(
                &format!("För {n} av dem som finns i båda är det inte säkert att det är samma åtgärd; det står vid dem.\n"),
                &format!("Of those in both, {n} may not be the same measure; it is said beside them.\n"),
            );
        }
        if !diff.titles_compared {
            self.line(
                "Planerna har för lite gemensamt och är för stora för att titlarna ska kunna jämföras ord för ord: det som fått ny titel står som borttaget och nytt.\n",
                "The plans have too little in common and are too large for their titles to be compared word by word: what was renamed is told as dropped and new.\n",
            );
        }
    }

    fn title(&mut self, sv: &str, en: &str, count: usize) {
        let title = self.pick(sv, en).to_owned();
        self.both(&format!("## {title} ({count})\n"));
    }

    fn dropped(&mut self, measures: &[Change]) {
        let list: Vec<_> = of_kind(measures, Kind::Dropped).collect();
        if list.is_empty() {
            return;
        }
        self.title("Borttagna utan beslut", "Dropped without a decision", list.len());
        self.line(
            "Ska de vara kvar, eller finns ett beslut som bör stå i planen?\n",
            "Should they stay, or is there a decision that the plan should name?\n",
        );
        self.names(&list);
    }

    fn added(&mut self, measures: &[Change]) {
        let list: Vec<_> = of_kind(measures, Kind::New).collect();
        if !list.is_empty() {
            self.title("Nya", "New", list.len());
            self.names(&list);
        }
    }

    fn names(&mut self, list: &[&Change]) {
        for change in list {
            let (name, hint) = (self.name(change), self.hint(change));
            self.both(&format!("- {name}{hint}"));
        }
        self.both("");
    }

    /// Of what is new or gone, what it may have been split from or merged into.
    fn hint(&self, change: &Change) -> String {
        let Some(other) = &change.resembles else { return String::new() };
        let title = short(&other.title, LONG_TITLE);
        match (change.kind, self.lang) {
            (Kind::New, Lang::Sv) => format!(" *(kan komma ur ”{title}”)*"),
            (Kind::New, Lang::En) => format!(" *(may come from “{title}”)*"),
            (_, Lang::Sv) => format!(" *(kan ha gått upp i ”{title}”)*"),
            (_, Lang::En) => format!(" *(may have become part of “{title}”)*"),
        }
    }

    /// The number, the title, and what it is a part of.
    fn name(&self, change: &Change) -> String {
        let named = change.after.as_ref().or(change.before.as_ref());
        let Some(named) = named else { return String::new() };
        let mut said = named
            .number
            .as_deref()
            .map(cell)
            .map_or_else(String::new, |number| format!("{number}. "));
        said.push_str(&short(&named.title, LONG_TITLE));
        let of = named.of.as_deref().filter(|of| !of.is_empty());
        if let Some(of) = of.map(|of| short(of, LONG_TITLE)) {
            let word = self.pick("hör till", "belongs to");
            let _ = write!(said, " ({word}: {of})");
        }
        said
    }

    /// The name, and whether it is certain that the two are one.
    fn name_and_doubt(&self, change: &Change) -> String {
        let doubt = match change.matched.map(|matched| matched.how_sure) {
            None | Some(Sure::Certain) => "",
            Some(Sure::Likely) => {
                self.pick(" *(troligen samma)*", " *(most likely the same)*")
            }
            Some(Sure::Possible) => {
                self.pick(" *(kanske samma)*", " *(perhaps the same)*")
            }
        };
        format!("{}{doubt}", self.name(change))
    }

    /// The first names of a list, a line each, and how many more there are.
    fn first_lines(&mut self, list: &[&Change]) {
        for change in list.iter().take(MOST_NAMED) {
            let name = self.name_and_doubt(change);
            self.both(&format!("- {name}"));
        }
        self.rest(list.len());
    }

    /// How many are not named, if some are not.
    fn rest(&mut self, count: usize) {
        let rest = count.saturating_sub(MOST_NAMED);
        if rest > 0 {
            self.line(&format!("- … och {rest} till"), &format!("- … and {rest} more"));
        }
        self.both("");
    }

    /// The first names of a list, and how many more there are.
    fn first_names(&self, list: &[&Change]) -> String {
        let names = list.iter().take(MOST_NAMED).map(|one| self.name_and_doubt(one));
        let mut said = names.collect::<Vec<_>>().join("; ");
        let rest = list.len().saturating_sub(MOST_NAMED);
        if rest > 0 {
            let _ = write!(
                said,
                " … {} {rest} {}",
                self.pick("och", "and"),
                self.pick("till", "more")
            );
        }
        said
    }

    fn changed(&mut self, measures: &[Change]) {
        let list: Vec<_> = of_kind(measures, Kind::Changed).collect();
        if list.is_empty() {
            return;
        }
        self.title("Ändrade", "Changed", list.len());
        for change in list {
            let name = self.name(change);
            self.both(&format!("### {name}\n"));
            self.doubt(change);
            self.table(&change.fields);
        }
    }

    /// Says by what two were found to be one, when that is not certain.
    fn doubt(&mut self, change: &Change) {
        let doubt = change.matched.filter(|matched| matched.how_sure != Sure::Certain);
        let Some((matched, before)) = doubt.zip(change.before.as_ref()) else { return };
        let title = short(&before.title, LONG_TITLE);
        let by = by(matched.by, matched.similarity);
        match matched.how_sure {
            Sure::Certain | Sure::Likely => self.line(
                &format!("*Troligen samma som ”{title}”: {}.*\n", by.sv),
                &format!("*Most likely the same as “{title}”: {}.*\n", by.en),
            ),
            Sure::Possible => self.line(
                &format!("*Kanske samma som ”{title}”, stäm av: {}.*\n", by.sv),
                &format!("*Perhaps the same as “{title}”, please check: {}.*\n", by.en),
            ),
        }
    }

    fn table(&mut self, fields: &[Field]) {
        self.line(
            "| Uppgift | Tidigare | Nu |\n| --- | --- | --- |",
            "| Field | Before | Now |\n| --- | --- | --- |",
        );
        for field in fields {
            let (label, before, after) = self.parts(field);
            let note = match field.how {
                How::Wording => self.pick(" (samma innebörd)", " (same meaning)"),
                How::Moved => self.pick(" (på annan plats)", " (in another place)"),
                How::Meaning | How::Text => "",
            };
            self.both(&format!("| {label}{note} | {before} | {after} |"));
        }
        self.both("");
    }

    fn parts(&self, field: &Field) -> (String, String, String) {
        let value = |said: &Option<Said>| {
            let text = said.as_ref().map(|said| said.text.say(self.lang));
            let text = text.filter(|text| !text.is_empty());
            let nothing = || format!("*{}*", self.pick("inget", "nothing"));
            text.map_or_else(nothing, |text| short(text, LONG_VALUE))
        };
        (cell(field.label.say(self.lang)), value(&field.before), value(&field.after))
    }

    fn decided(&mut self, measures: &[Change]) {
        let list: Vec<_> = of_kind(measures, Kind::DroppedWithDecision).collect();
        if list.is_empty() {
            return;
        }
        self.title("Avslutade med beslut", "Ended by a decision", list.len());
        for change in list {
            let name = self.name_and_doubt(change);
            let reason = change.decision.as_ref().map(|decision| self.reason(decision));
            self.both(&format!("- {name}: {}", reason.unwrap_or_default()));
        }
        self.both("");
    }

    fn reason(&self, decision: &Decision) -> String {
        let mut said = vec![short(decision.reason.say(self.lang), LONG_VALUE)];
        said.extend(decision.on.as_deref().map(cell));
        let named = |named: &Named| short(&named.title, LONG_TITLE);
        said.extend(
            decision.target.as_ref().map(|target| format!("→ {}", named(target))),
        );
        said.extend(decision.parent.as_ref().map(|parent| {
            let of = self.pick("del av", "part of");
            format!("{of} {}", named(parent))
        }));
        said.join(", ")
    }

    fn carried_over(&mut self, measures: &[Change]) {
        let list: Vec<_> = of_kind(measures, Kind::CarriedOver).collect();
        if list.is_empty() {
            return;
        }
        self.title("Oförändrade", "Carried over", list.len());
        let unchanged = list.iter().copied().filter(|one| !one.is_reworded());
        let unchanged: Vec<_> = unchanged.collect();
        if !unchanged.is_empty() {
            self.first_lines(&unchanged);
        }
        let reworded: Vec<_> = list.iter().filter(|one| one.is_reworded()).collect();
        if reworded.is_empty() {
            return;
        }
        self.line(
            "Samma innebörd, men skrivet på ett annat sätt eller på en annan plats:\n",
            "The same meaning, written in another way or in another place:\n",
        );
        let lines = reworded.iter().take(MOST_NAMED).map(|one| self.in_a_line(one));
        let lines = lines.collect::<Vec<_>>().join("\n");
        self.both(&lines);
        self.rest(reworded.len());
    }

    /// One change as a line of a list: name, and each field before → after.
    fn in_a_line(&self, change: &Change) -> String {
        let fields = change.fields.iter().map(|field| {
            let (label, before, after) = self.parts(field);
            if field.how == How::Moved {
                let moved = self.pick("på annan plats", "in another place");
                return format!("{label} {after} ({moved})");
            }
            format!("{label} {before} → {after}")
        });
        let fields = fields.collect::<Vec<_>>().join("; ");
        format!("- {}: {fields}", self.name_and_doubt(change))
    }

    fn plan(&mut self, fields: &[Field]) {
        if !fields.is_empty() {
            self.line("## Planen som helhet\n", "## The plan as a whole\n");
            self.table(fields);
        }
    }

    /// Other things than measures: what is not as it was, a line each.
    fn others(&mut self, list: &[Change], sv: &str, en: &str) {
        let mut lines = Vec::new();
        for (kind, sv, en) in
            [(Kind::Dropped, "borttagna", "dropped"), (Kind::New, "nya", "new")]
        {
            let list: Vec<_> = of_kind(list, kind).collect();
            if !list.is_empty() {
                let (n, word) = (list.len(), self.pick(sv, en));
                lines.push(format!("- **{word}** ({n}): {}", self.first_names(&list)));
            }
        }
        lines.extend(of_kind(list, Kind::Changed).map(|one| self.in_a_line(one)));
        if lines.is_empty() {
            return;
        }
        let title = self.pick(sv, en).to_owned();
        self.both(&format!("## {title}\n\n{}\n", lines.join("\n")));
    }
}

/// The counts as a sentence.
fn summary(counts: &Counts) -> Text {
    let many = |n: usize, one: &str, more: &str| match n {
        1 => format!("1 {one}"),
        n => format!("{n} {more}"),
    };
    let Counts {
        carried_over, changed, new, dropped, dropped_with_decision: ended, ..
    } = *counts;
    let old = carried_over + changed + dropped + ended;
    let sv = [
        many(carried_over, "oförändrad", "oförändrade"),
        many(changed, "ändrad", "ändrade"),
        many(ended, "avslutad med beslut", "avslutade med beslut"),
        many(dropped, "borttagen utan beslut", "borttagna utan beslut"),
    ];
    let [kept, altered, ended_sv, gone] = sv;
    let (all, fresh) = (many(old, "åtgärd", "åtgärder"), many(new, "åtgärd", "åtgärder"));
    let sv = format!(
        "Den tidigare planen har {all}: {kept}, {altered}, {ended_sv} och {gone}. I den nya har {fresh} tillkommit."
    );
    let (all, fresh) =
        (many(old, "measure", "measures"), many(new, "measure", "measures"));
    let en = format!(
        "The old plan has {all}: {carried_over} carried over, {changed} changed, {ended} ended by a decision and {dropped} dropped without a decision. The new one adds {fresh}."
    );
    Text::new(sv, en)
}

/// By what two were found to be one, in words.
fn by(by: By, similarity: u16) -> Text {
    let percent = similarity / 10;
    match by {
        By::SameId => Text::new("samma id", "the same id"),
        By::SameTitle => {
            Text::new("flera har samma titel", "several have the same title")
        }
        By::OtherName => Text::new("ett annat namn på samma", "another name of the same"),
        By::SameNumber => Text::new(
            format!("samma nummer, och titlarna är lika till {percent} %"),
            format!("the same number, and titles {percent}% alike"),
        ),
        By::SimilarTitle => Text::new(
            format!("titlarna är lika till {percent} %"),
            format!("titles {percent}% alike"),
        ),
        By::Children => Text::new("samma delar", "the same parts"),
        By::Parent => Text::new(
            format!("del av samma åtgärd, och titlarna är lika till {percent} %"),
            format!("a part of the same measure, and titles {percent}% alike"),
        ),
    }
}
