use super::about::{About, cut, joined};
use super::content::clean;
use super::told::Told;
use crate::calendar::Interval;
use crate::document::{Obligation, Vocabulary as _};
use crate::due::Purpose;
use crate::schedule::{say_day, say_days};

/// How long one line of a description is at most, in characters.
const LONG_LINE: usize = 1_000;

/// Returns what a coordinator reads when the entry is opened, a line for each thing.
pub(super) fn description(about: &About<'_>, told: Option<&Told>) -> String {
    let mut lines = Vec::new();
    let mut line = |label: &str, text: &str| {
        let text = clean(text);
        if !text.trim().is_empty() {
            lines.push(format!("{label}: {}", cut(text.trim(), LONG_LINE)));
        }
    };
    let due = about.due;
    let state = told.map(|told| told.state.say(about.lang)).unwrap_or_default();
    line(about.pick("Läge", "State"), state);
    line(task(about), due.what.as_deref().unwrap_or_default());
    line(about.pick("Tid", "Time"), &days(about));
    line(about.pick("Flyttad", "Moved"), &moved(about, told));
    line(about.pick("Antal", "Count"), &about.count().unwrap_or_default());
    line(about.pick("För var och en", "For each"), each(about));
    line(about.pick("Bindande", "Binding"), binding(about));
    let by = joined(due.responsible.iter().map(String::as_str), LONG_LINE);
    line(about.pick("Ansvarig", "Responsible"), &by);
    line(about.pick("Följs upp", "Followed up"), &follow_up(about));
    line(about.pick("Planens ord", "The plan's words"), &due.text);
    let how = due.window.explanation.say(about.lang);
    line(about.pick("Så blev tiden", "How the time came about"), how);
    line(about.pick("Tiden är", "The time is"), &about.doubt());
    lines.join("\n")
}

fn task(about: &About<'_>) -> &'static str {
    match about.due.purpose {
        Purpose::Activity => about.pick("Gör", "Do"),
        Purpose::FollowUp => about.pick("Följ upp", "Follow up"),
        Purpose::Input => about.pick("Underlag till", "Input for"),
        Purpose::Report => about.pick("Redovisa", "Report"),
    }
}

/// Says the window. Where it could lie while nobody has given its days, the explanation
/// tells.
fn days(about: &About<'_>) -> String {
    let window = &about.due.window;
    let known = window.from.zip(window.until);
    let known = known.and_then(|(from, until)| Interval::new(from, until));
    let missing = || about.pick("datum saknas", "date missing").to_owned();
    known.map_or_else(missing, |days| say_days(days, about.lang))
}

/// Says the day it was moved to; the one it was moved from is the window's.
fn moved(about: &About<'_>, told: Option<&Told>) -> String {
    let to = told.and_then(|told| told.due_on);
    let to = to.filter(|to| Some(*to) != about.due.window.until);
    let to = to.map(|day| {
        let until = about.pick("till och med", "until");
        format!("{until} {}", say_day(day, about.lang))
    });
    to.unwrap_or_default()
}

fn each<'p>(about: &About<'p>) -> &'p str {
    let unnamed = about.pick("planen säger inte vilka", "the plan does not say which");
    match &about.due.window.each {
        Some(_) => about.each().unwrap_or(unnamed),
        None => "",
    }
}

/// Says how binding it is, where it is not simply to be done.
fn binding(about: &About<'_>) -> &'static str {
    match about.due.window.obligation.as_deref().and_then(Obligation::from_word) {
        Some(Obligation::Should) => about.pick("bör göras", "should be done"),
        Some(Obligation::May) => about.pick("kan göras, en möjlighet", "may be done"),
        Some(Obligation::Shall | Obligation::Stated) | None => "",
    }
}

/// Says how a measure is followed up; what is itself a follow-up says it already.
fn follow_up(about: &About<'_>) -> String {
    let measure = about.measure.filter(|_| about.due.purpose == Purpose::Activity);
    let list = measure.map(|measure| measure.follow_ups()).unwrap_or_default();
    joined(list.iter().filter_map(|one| one.text.as_deref()), LONG_LINE)
}
