//! What a reader is told of a value: names for identifiers, words for words of the file.

use super::labels::{label, same};
use super::terms::{Terms, When, refers};
use super::thing::What;
use super::when::schedules;
use crate::diagnostic::{Lang, Text};
use crate::document::json::Json;
use crate::document::{
    ActorKind, Area, Arena, ComputedFrom, Covers, Direction, DocumentKind,
    DocumentStatus, Level, MeasureType, Method, Obligation, OrganisationKind, PlanKind,
    ReportForm, Role, Sector, StateKind, TargetRole, Visibility, Vocabulary,
};
use crate::plan::schedule;

/// Returns what a reader is told of the value of a key, in a thing of some kind.
pub(super) fn said(
    terms: &Terms<'_>,
    when: When,
    of: What,
    key: &str,
    value: &Json,
) -> Text {
    Voice { terms, when, of }.say(key, value)
}

/// Joins what is said, leaving out what is empty.
fn joined(parts: &[Text], between: &str) -> Text {
    let join = |lang: Lang| {
        let said =
            parts.iter().map(|part| part.say(lang)).filter(|said| !said.is_empty());
        said.collect::<Vec<_>>().join(between)
    };
    Text::new(join(Lang::Sv), join(Lang::En))
}

#[derive(Clone, Copy)]
struct Voice<'c, 'p> {
    terms: &'c Terms<'p>,
    when: When,
    of: What,
}

impl Voice<'_, '_> {
    fn say(self, key: &str, value: &Json) -> Text {
        match (key, value) {
            ("schedules" | "schedule", _) => Self::times(value),
            (_, Json::Text(text)) => self.text(key, text),
            (_, Json::Number(number)) => same(number.text()),
            (_, Json::Bool(true)) => Text::new("ja", "yes"),
            (_, Json::Bool(false)) => Text::new("nej", "no"),
            (_, Json::Null) => Text::default(),
            (_, Json::List(items)) => {
                let said: Vec<_> = items.iter().map(|item| self.say(key, item)).collect();
                joined(&said, ", ")
            }
            ("responsible" | "partners", Json::Object(_)) => self.actor(value),
            (_, Json::Object(members)) => self.object(value, members),
        }
    }

    /// The phrases as written; of one without, its timings in plain words.
    fn times(value: &Json) -> Text {
        let said = schedules(value).into_iter().map(|written| {
            if let Some(text) = &written.text {
                return same(text);
            }
            let schedule = schedule(&written);
            Text::new(schedule.say(Lang::Sv), schedule.say(Lang::En))
        });
        joined(&said.collect::<Vec<_>>(), "; ")
    }

    fn text(self, key: &str, text: &str) -> Text {
        match refers(self.of, key) {
            Some(what) => same(self.terms.name(self.when, what, text)),
            None => word(self.of, key, text).unwrap_or_else(|| same(text)),
        }
    }

    fn part(self, value: &Json, key: &str) -> Text {
        value.key(key).map(|part| self.say(key, part)).unwrap_or_default()
    }

    /// An actor, and in brackets the roles that are not plain responsibility.
    fn actor(self, value: &Json) -> Text {
        let who = match value.key("actor") {
            Some(_) => self.part(value, "actor"),
            None => self.part(value, "text"),
        };
        let plain = Json::List(vec![Json::Text(Role::Responsible.word().to_owned())]);
        let roles = value.key("roles").filter(|roles| **roles != plain);
        let roles = roles.map(|roles| self.say("roles", roles)).unwrap_or_default();
        let each = match value.key("each") {
            Some(Json::Bool(true)) => Text::new("var och en", "each"),
            _ => Text::default(),
        };
        let parts = self.part(value, "for");
        let more = joined(&[roles, each, parts], ", ");
        if more.sv.is_empty() {
            return who;
        }
        Text::new(
            format!("{} ({})", who.sv, more.sv),
            format!("{} ({})", who.en, more.en),
        )
    }

    fn object(self, value: &Json, members: &[(String, Json)]) -> Text {
        let named = ["title", "name"].into_iter().find(|key| value.key(key).is_some());
        if let Some(key) = named {
            return self.part(value, key);
        }
        if value.key("state").is_some() {
            let parts =
                ["state", "measure", "on", "text"].map(|key| self.part(value, key));
            return joined(&parts, ", ");
        }
        if value.key("from").is_some() || value.key("until").is_some() {
            let [from, until] = ["from", "until"].map(|key| self.part(value, key));
            return Text::new(
                format!("{}–{}", from.sv, until.sv),
                format!("{}–{}", from.en, until.en),
            );
        }
        if value.key("document").is_some() {
            let parts = ["document", "number"].map(|key| self.part(value, key));
            return joined(&parts, " ");
        }
        if value.key("value").is_some() {
            let parts = ["value", "text", "on"].map(|key| self.part(value, key));
            return joined(&parts, ", ");
        }
        if value.key("text").is_some() {
            return self.part(value, "text");
        }
        let told = members.iter().filter(|(key, _)| !super::terms::is_about(key));
        let said = told.map(|(key, value)| {
            let (name, said) = (label(key), self.say(key, value));
            Text::new(
                format!("{}: {}", name.sv, said.sv),
                format!("{}: {}", name.en, said.en),
            )
        });
        joined(&said.collect::<Vec<_>>(), "; ")
    }
}

/// Returns what a reader calls a word of a closed vocabulary.
fn word(of: What, key: &str, text: &str) -> Option<Text> {
    match (of, key) {
        (What::Measure, "type") => spoken::<MeasureType>(text),
        (What::Actor, "kind") => spoken::<ActorKind>(text),
        (What::Document, "kind") => spoken::<DocumentKind>(text),
        (What::Plan, "kind") => {
            spoken::<PlanKind>(text).or_else(|| spoken::<OrganisationKind>(text))
        }
        (What::FollowUp, "covers") => spoken::<Covers>(text),
        (_, "obligation") => spoken::<Obligation>(text),
        (_, "areas") => spoken::<Area>(text),
        (_, "level") => spoken::<Level>(text),
        (_, "arenas") => spoken::<Arena>(text),
        (_, "visibility") => spoken::<Visibility>(text),
        (_, "sector") => spoken::<Sector>(text),
        (_, "roles") => spoken::<Role>(text).or_else(|| spoken::<TargetRole>(text)),
        (_, "method") => spoken::<Method>(text),
        (_, "direction") => spoken::<Direction>(text),
        (_, "computed_from") => spoken::<ComputedFrom>(text),
        (_, "forms") => spoken::<ReportForm>(text),
        (_, "status") => spoken::<DocumentStatus>(text),
        (_, "state") => spoken::<StateKind>(text),
        _ => None,
    }
}

fn spoken<V: Vocabulary>(text: &str) -> Option<Text> {
    let known = V::from_word(text)?;
    Some(Text::new(known.say(Lang::Sv), known.say(Lang::En)))
}
