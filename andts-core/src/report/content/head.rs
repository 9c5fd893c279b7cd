use super::{Content, many};
use crate::calendar::Day;
use crate::schedule::{say_day, say_days};

impl Content<'_> {
    /// The title of the report.
    pub(in crate::report) fn title(&self) -> String {
        let report = self.report;
        let title = match &report.actor {
            Some(actor) => format!("{} – {actor}", report.title),
            None => report.title.clone(),
        };
        let days = self.days();
        let (sv, en) = (
            format!("Uppföljning {days}: {title}"),
            format!("Follow-up {days}: {title}"),
        );
        self.say(&sv, &en).to_owned()
    }

    /// Whose plan it is, of which years, and what it holds.
    pub(in crate::report) fn lead(&self) -> [String; 2] {
        let report = self.report;
        let on = self.day(report.on);
        let (sv, en) = report.period.as_deref().map_or_else(
            || ("utan angiven planperiod".to_owned(), "no plan period stated".to_owned()),
            |period| (format!("planperiod {period}"), format!("plan period {period}")),
        );
        let owner = report.organisation.as_deref();
        let owner = owner.map_or(String::new(), |owner| format!("{owner}, "));
        let (sv, en) = (
            format!("{owner}{sv}. Läget den {on}."),
            format!("{owner}{en}. As of {on}."),
        );
        let outside = report.years.is_some_and(|years| !years.touches(&report.days));
        let (more_sv, more_en) = if outside {
            let days = self.days();
            (
                format!(" {days} ligger utanför planens period."),
                format!(" {days} lies outside the plan's period."),
            )
        } else {
            (String::new(), String::new())
        };
        let (sv, en) = (format!("{sv}{more_sv}"), format!("{en}{more_en}"));
        let first = self.say(&sv, &en).to_owned();
        let ([own, parts], [goals, _]) = (report.measures, report.goals_and_actors);
        let sv = format!(
            "Planen har {} och {}{}.",
            many(goals, "inget mål", "1 mål", "mål"),
            many(own, "ingen åtgärd", "1 åtgärd", "åtgärder"),
            with(many(parts, "", "med 1 del", "delar"), "med"),
        );
        let en = format!(
            "The plan has {} and {}{}.",
            many(goals, "no goal", "1 goal", "goals"),
            many(own, "no measure", "1 measure", "measures"),
            with(many(parts, "", "with 1 part", "parts"), "with"),
        );
        [first, self.say(&sv, &en).to_owned()]
    }

    /// The days reported, in words: `2024`, `1 januari–31 augusti 2024`.
    pub(super) fn days(&self) -> String {
        let report = self.report;
        if report.is_part() {
            say_days(report.days, self.lang)
        } else {
            report.year.to_string()
        }
    }

    /// A day in words.
    pub(super) fn day(&self, day: Day) -> String {
        say_day(day, self.lang)
    }
}

fn with(said: String, word: &str) -> String {
    if said.is_empty() {
        said
    } else if said.starts_with(word) {
        format!(" {said}")
    } else {
        format!(" {word} {said}")
    }
}
