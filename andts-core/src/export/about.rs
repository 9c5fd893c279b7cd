//! What both files say of something due.

use std::collections::BTreeMap;

use super::content::clean;
use crate::diagnostic::Lang;
use crate::document::{Area, Vocabulary};
use crate::due::{Due, Purpose};
use crate::plan::{Measure, Plan};
use crate::schedule::Bound;

/// How many words for areas, and how many goals, of one measure are told.
const MOST_WORDS: usize = 64;
/// How long a title is in a heading, in characters.
const LONG_TITLE: usize = 120;

/// What things of a plan are called, by their identifiers.
pub(super) struct Names<'p> {
    plan: &'p Plan,
    goals: BTreeMap<&'p str, &'p str>,
    focus_areas: BTreeMap<&'p str, &'p str>,
    registers: BTreeMap<&'p str, &'p str>,
}

impl<'p> Names<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        let document = plan.document();
        let goals = document.goals.iter().map(|goal| (&goal.id, &goal.text));
        let areas = document.focus_areas.iter().map(|area| (&area.id, &area.title));
        let registers = document.populations.iter().map(|one| (&one.id, &one.title));
        Self {
            plan,
            goals: by_id(goals),
            focus_areas: by_id(areas),
            registers: by_id(registers),
        }
    }

    pub(super) fn about(&'p self, due: &'p Due, lang: Lang) -> About<'p> {
        let measure = due.measure.as_deref().and_then(|id| self.plan.measure(id));
        About { names: self, measure, due, lang }
    }
}

fn by_id<'p>(
    list: impl Iterator<Item = (&'p Option<String>, &'p Option<String>)>,
) -> BTreeMap<&'p str, &'p str> {
    list.filter_map(|(id, text)| Some((id.as_deref()?, text.as_deref()?))).collect()
}

/// Something due, in the words of one language.
#[derive(Clone, Copy)]
pub(super) struct About<'p> {
    names: &'p Names<'p>,
    pub(super) measure: Option<Measure<'p>>,
    pub(super) due: &'p Due,
    pub(super) lang: Lang,
}

impl<'p> About<'p> {
    /// Picks the words of the language.
    pub(super) fn pick<T>(&self, sv: T, en: T) -> T {
        match self.lang {
            Lang::Sv => sv,
            Lang::En => en,
        }
    }

    /// Returns a heading of one line: what it is of, what of it, how often.
    pub(super) fn heading(&self) -> String {
        let title = self.title();
        let purpose = self.purpose().to_lowercase();
        let is_said = self.due.purpose == Purpose::Activity
            || title.to_lowercase().contains(&purpose);
        let purpose = Some(purpose).filter(|_| !is_said);
        let count = self.count().filter(|_| self.counts_more_than_once());
        // The same is often due of two groups.
        let each = self.each().map(|each| short(each, LONG_TITLE));
        let more: Vec<_> = [purpose, count, each].into_iter().flatten().collect();
        let title = title.trim_end_matches('.');
        if more.is_empty() {
            title.to_owned()
        } else {
            format!("{title} – {}", more.join(", "))
        }
    }

    /// Returns the title in short; what is the whole plan's is called by what it is.
    fn title(&self) -> String {
        let due = self.due;
        let owned =
            due.measure.is_some() || due.goal.is_some() || due.focus_area.is_some();
        let what = due.what.as_deref().filter(|_| !owned);
        let title = short(what.unwrap_or(&due.title), LONG_TITLE);
        if title.is_empty() {
            self.pick("(utan titel)", "(untitled)").into()
        } else {
            title
        }
    }

    pub(super) fn purpose(&self) -> &'static str {
        match self.due.purpose {
            Purpose::Activity => self.pick("Genomförande", "Activity"),
            Purpose::FollowUp => self.pick("Uppföljning", "Follow-up"),
            Purpose::Input => self.pick("Underlag", "Input"),
            Purpose::Report => self.pick("Redovisning", "Report"),
        }
    }

    /// Returns how many times, such as *minst 2* or *3–5*.
    pub(super) fn times(&self) -> Option<String> {
        let window = &self.due.window;
        let times = window.times?;
        let number = match window.up_to {
            Some(up_to) => format!("{times}–{up_to}"),
            None => times.to_string(),
        };
        Some(match window.bound {
            Some(Bound::AtLeast) => {
                format!("{} {number}", self.pick("minst", "at least"))
            }
            Some(Bound::AtMost) => format!("{} {number}", self.pick("högst", "at most")),
            Some(Bound::Stated) | None => number,
        })
    }

    /// Returns how many times, with the word for it.
    pub(super) fn count(&self) -> Option<String> {
        let window = &self.due.window;
        let one = window.up_to.or(window.times) == Some(1);
        let word =
            if one { self.pick("gång", "time") } else { self.pick("gånger", "times") };
        Some(format!("{} {word}", self.times()?))
    }

    /// A bare once is what a calendar says anyway.
    fn counts_more_than_once(&self) -> bool {
        let window = &self.due.window;
        let bare = matches!(window.bound, Some(Bound::Stated) | None);
        !(bare && window.times == Some(1) && window.up_to.is_none())
    }

    /// Returns of whom each does it, where the plan says it: a register, a class of it or
    /// a group.
    pub(super) fn each(&self) -> Option<&'p str> {
        let each = self.due.window.each.as_deref()?;
        let named = |id: &str| {
            let actor = self.names.plan.actor(id).and_then(|actor| actor.name.as_deref());
            self.names.registers.get(id).copied().or(actor)
        };
        let whole = each.split_once('/').and_then(|(register, _)| named(register));
        named(each).or(whole).or_else(|| (each != "unclear").then_some(each))
    }

    /// Returns the ANDTS areas of its measure.
    pub(super) fn areas(&self) -> Vec<&'static str> {
        let named: Vec<Area> =
            self.measure.iter().flat_map(Measure::areas).take(MOST_WORDS).collect();
        let all = Area::ALL.iter().filter(|area| named.contains(area));
        all.map(|area| area.say(self.lang)).collect()
    }

    /// Returns the focus area it belongs to, by its title.
    pub(super) fn focus_area(&self) -> Option<&'p str> {
        let of_measure = |measure: &Measure<'p>| {
            measure.line().find_map(|one| one.written().focus_area.as_deref())
        };
        let own = self.due.focus_area.as_deref();
        let id = own.or_else(|| self.measure.as_ref().and_then(of_measure))?;
        Some(self.names.focus_areas.get(id).copied().unwrap_or(id))
    }

    /// Goes through the goals it serves, by their texts.
    pub(super) fn goals(&self) -> impl Iterator<Item = &'p str> {
        let of_measure = self
            .measure
            .into_iter()
            .flat_map(|measure| measure.goals().take(MOST_WORDS).collect::<Vec<_>>());
        let ids = self.due.goal.as_deref().into_iter().chain(of_measure);
        ids.map(|id| self.names.goals.get(id).copied().unwrap_or(id))
    }

    /// Returns how sure its days are; nothing where the plan gives them.
    pub(super) fn doubt(&self) -> String {
        let window = &self.due.window;
        let marks = [
            (window.uncertain, "osäker", "uncertain"),
            (window.assumed, "antagen", "assumed"),
            (window.approximate, "ungefärlig", "approximate"),
        ];
        let told = marks.iter().filter(|(is_so, _, _)| *is_so);
        let told: Vec<_> = told.map(|(_, sv, en)| self.pick(*sv, *en)).collect();
        told.join(", ")
    }
}

/// Puts texts together, and no more of them than fit into so many characters.
pub(super) fn joined<'t>(texts: impl Iterator<Item = &'t str>, most: usize) -> String {
    let (mut out, mut length) = (String::new(), 0);
    for text in texts {
        if length > most {
            break;
        }
        if !out.is_empty() {
            out.push_str("; ");
        }
        out.push_str(text);
        length += text.chars().take(most).count() + 2;
    }
    cut(&out, most)
}

/// Puts a text on one line and cuts it at a word.
pub(super) fn short(text: &str, most: usize) -> String {
    // What is longer than this is cut anyway.
    let beginning: String = text.chars().take(most.saturating_mul(4)).collect();
    let line = clean(&beginning).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most).collect();
    let whole = cut.rfind(' ').and_then(|at| cut.get(..at)).unwrap_or(&cut);
    format!("{} …", whole.trim_end_matches([',', '.', ';', ':']))
}

/// Cuts a text that is longer than so many characters.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let mut kept: String = text.chars().take(most.saturating_sub(1)).collect();
    kept.push('…');
    kept
}
