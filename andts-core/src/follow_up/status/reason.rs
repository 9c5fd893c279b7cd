//! Why something stands as it does, in a few words.

use super::Progress;
use super::fate::Became;
use super::found::{Found, Time, window_days};
use super::judge::Around;
use crate::calendar::Day;
use crate::diagnostic::{Lang, Text};
use crate::document::{ReportForm, Vocabulary, Word};
use crate::due::{Due, Purpose};
use crate::follow_up::Verdict;
use crate::follow_up::log::Known;
use crate::plan::Plan;
use crate::schedule::{Bound, say_day, say_days};

/// Why something stands as it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::follow_up) enum Reason<'a> {
    Met,
    TooMany,
    Judged,
    Partly,
    Late,
    NoLog,
    Clipped,
    Open,
    Moved,
    Waived,
    Optional,
    DateMissing,
    RegisterMissing,
    Became(Became<'a>),
}

impl Reason<'_> {
    pub(in crate::follow_up) fn say(
        self,
        due: &Due,
        found: &Found<'_>,
        around: &Around<'_>,
        progress: &Progress,
        late: Option<i64>,
    ) -> Text {
        let on = around.asked.on;
        let counted = join(&counted(progress, due), &untold(around.forms, found));
        match self {
            Self::Met => met(due, found, (progress, &counted), late),
            Self::TooMany => {
                let many = Text::new(
                    format!("{} gånger, fler än planens högsta antal", found.done),
                    format!("{} times, more than the plan's most", found.done),
                );
                join(&many, &judged(found).unwrap_or_default())
            }
            Self::Judged => judged(found).unwrap_or_default(),
            Self::Partly => {
                join(&counted, &Text::new("tiden har gått ut", "its time is up"))
            }
            Self::Late => join(&Self::late(found, late, due), &moved(found, around.plan)),
            Self::NoLog => Text::new(
                "tiden har gått ut; ingen logg fördes då",
                "its time is up; no log was kept then",
            ),
            Self::Clipped => Text::new(
                "planens tid tog slut mitt i; den kan inte missas",
                "the plan's time ended in the midst of it; it cannot be missed",
            ),
            Self::Open => Self::open(due, found, (progress, &counted), on),
            Self::Moved => moved(found, around.plan),
            Self::Waived => found
                .waived
                .map_or_else(Text::default, |known| waived(known, around.plan)),
            Self::Optional => Text::new(
                "planen säger att det kan göras",
                "the plan says it may be done",
            ),
            Self::DateMissing => match &due.window.waits_for {
                Some(name) => Text::new(
                    format!("planens kalender saknar dagarna för {name}"),
                    format!("the plan's calendar lacks the days of {name}"),
                ),
                None if due.text.is_empty() => {
                    Text::new("planen säger inte när", "the plan does not say when")
                }
                None if due.window.kind == "once" => Text::new(
                    format!("varken ”{}” eller planen säger något år", due.text),
                    format!("neither “{}” nor the plan says a year", due.text),
                ),
                None => Text::new(
                    format!("”{}” säger ingen dag", due.text),
                    format!("“{}” says no day", due.text),
                ),
            },
            Self::RegisterMissing => Text::new(
                "gäller var och en, och planen har inget register över dem",
                "it is for each of them, and the plan has no register of them",
            ),
            Self::Became(became) => became.say(),
        }
    }

    fn late(found: &Found<'_>, late: Option<i64>, due: &Due) -> Text {
        if let Some(said) = judged(found) {
            return said;
        }
        let since = due.window.until.or(found.moved.map(|(day, _)| day));
        match (late, since) {
            (Some(days), _) => Text::new(
                format!("skulle ha varit klar för {} sedan", days_sv(days)),
                format!("was to be done {} ago", days_en(days)),
            ),
            (None, Some(day)) => Text::new(
                format!("ingenting är loggat till och med {}", say(day, Lang::Sv)),
                format!("nothing is logged up to {}", say(day, Lang::En)),
            ),
            (None, None) => Text::default(),
        }
    }

    fn open(
        due: &Due,
        found: &Found<'_>,
        (progress, counted): (&Progress, &Text),
        on: Day,
    ) -> Text {
        if let Some(from) = due.window.from.filter(|from| *from > on) {
            return Text::new(
                format!("börjar {}", say(from, Lang::Sv)),
                format!("begins {}", say(from, Lang::En)),
            );
        }
        let pace = progress.elapsed_percent.filter(|_| !counted.sv.is_empty());
        let pace = pace.map_or_else(Text::default, |gone| {
            Text::new(
                format!("{gone} % av tiden har gått"),
                format!("{gone} % of the time has gone"),
            )
        });
        let hopeless = if progress.can_be_met {
            Text::default()
        } else {
            Text::new("kan inte längre nås", "can no longer be met")
        };
        let said = judged(found).unwrap_or_default();
        let said = join(&join(&join(&said, counted), &pace), &hopeless);
        match due.window.until.filter(|_| said.sv.is_empty()) {
            None => said,
            Some(day) => Text::new(
                format!("senast {}", say(day, Lang::Sv)),
                format!("by {}", say(day, Lang::En)),
            ),
        }
    }
}

fn met(
    due: &Due,
    found: &Found<'_>,
    (progress, counted): (&Progress, &Text),
    late: Option<i64>,
) -> Text {
    let last = found.times.last().map(|time| {
        if let Some(told) = told_together(due, time) {
            return told;
        }
        Text::new(
            format!("gjord {}", say_days(time.days, Lang::Sv)),
            format!("done {}", say_days(time.days, Lang::En)),
        )
    });
    let material = (due.purpose == Purpose::Input).then(|| {
        Text::new("allt underlag har kommit in", "all the material has come in")
    });
    let judged = judged(found);
    let told = found.done > 0 || judged.is_none();
    let counted = Some(counted).filter(|counted| told && !counted.sv.is_empty());
    let how = counted.cloned().or(last).or(material);
    let how = match (how, judged) {
        (Some(how), Some(judged)) if contradicts(found, progress) => join(&judged, &how),
        (Some(how), _) => how,
        (None, judged) => judged.unwrap_or_default(),
    };
    let late = late.map_or_else(Text::default, |days| {
        Text::new(
            format!("{} för sent", days_sv(days)),
            format!("{} late", days_en(days)),
        )
    });
    join(&how, &late)
}

/// Whether the last judgement says another thing than the count: done though some
/// remain, or not quite done though none does. A reader is told both.
fn contradicts(found: &Found<'_>, progress: &Progress) -> bool {
    let Some((verdict, known)) = found.verdict else { return false };
    let remains = progress.remaining.is_some_and(|n| n > 0);
    let last = found.times.last().map(|time| time.days.from());
    let is_later = last.is_none_or(|day| day <= known.days.until());
    (verdict == Verdict::Done) == remains && is_later
}

/// "3 gånger 2024-01; dagarna är inte sagda": what was told of a longer time than that of
/// what is due.
fn told_together(due: &Due, time: &Time<'_>) -> Option<Text> {
    let (known, times) = (time.known, time.known.times());
    let window = window_days(due, None)?;
    let shared = window.touches(&time.days) && time.counts < times;
    let when = known.entry.period.as_deref().or(known.entry.when.as_deref())?;
    shared.then(|| {
        Text::new(
            format!("en av {times} gånger {when}; dagarna är inte sagda"),
            format!("one of {times} times in {when}; the days are not told"),
        )
    })
}

/// "2 av 4", "2 av 3–5"; of what is done once in its time there is nothing to count.
fn counted(progress: &Progress, due: &Due) -> Text {
    let most = due.window.up_to;
    let at_most = due.window.bound == Some(Bound::AtMost);
    let several = progress.required;
    let several = several.filter(|required| *required > 1 || most.is_some() || at_most);
    several.map_or_else(Text::default, |required| {
        let done = progress.done;
        let most = most.filter(|most| *most > required);
        let most = most.map_or_else(String::new, |most| format!("–{most}"));
        let (no_more_sv, no_more_en) =
            if at_most { ("högst ", "at most ") } else { ("", "") };
        Text::new(
            format!("{done} av {no_more_sv}{required}{most}"),
            format!("{done} of {no_more_en}{required}{most}"),
        )
    })
}

/// "muntlig återstår": the forms a report was not told in, once it was told in some.
fn untold(wanted: &[Word<ReportForm>], found: &Found<'_>) -> Text {
    let told = |form: &Word<ReportForm>| {
        let mut times = found.times.iter();
        times.any(|time| time.forms.is_empty() || time.forms.contains(form))
    };
    let left: Vec<_> = wanted.iter().filter(|form| !told(form)).collect();
    if left.is_empty() || left.len() == wanted.len() {
        return Text::default();
    }
    let say = |lang| {
        let words = left.iter().filter_map(|form| Some(form.known()?.say(lang)));
        words.collect::<Vec<_>>().join(", ")
    };
    Text::new(format!("{} återstår", say(Lang::Sv)), format!("{} remains", say(Lang::En)))
}

/// "delvis genomförd, redovisad 2024-11-15".
fn judged(found: &Found<'_>) -> Option<Text> {
    let (verdict, known) = found.verdict?;
    Some(told(verdict, known))
}

/// Says a judgement and when it was told.
pub(in crate::follow_up) fn told(verdict: Verdict, known: Known<'_>) -> Text {
    let when = known.entry.when.as_deref().unwrap_or_default();
    Text::new(
        format!("{}, redovisad {when}", verdict.say(Lang::Sv)),
        format!("{}, reported {when}", verdict.say(Lang::En)),
    )
}

/// Says that something need not be done, by what decision and by whom.
pub(in crate::follow_up) fn waived(known: Known<'_>, plan: &Plan) -> Text {
    decided("utgår", "waived", known, plan)
}

/// Says the new last day of what was moved, by what decision and by whom.
pub(in crate::follow_up) fn moved(found: &Found<'_>, plan: &Plan) -> Text {
    found.moved.map_or_else(Text::default, |(day, known)| {
        let sv = format!("flyttad till {}", say(day, Lang::Sv));
        let en = format!("moved to {}", say(day, Lang::En));
        decided(&sv, &en, known, plan)
    })
}

/// "utgår: för få anmälda, KS § 40 (Fritidsnämnden)".
fn decided(sv: &str, en: &str, known: Known<'_>, plan: &Plan) -> Text {
    let entry = known.entry;
    let why = [entry.reason.as_deref(), entry.decision.as_deref()];
    let why: Vec<_> = why.into_iter().flatten().collect();
    let mut more = String::new();
    if !why.is_empty() {
        more = format!(": {}", why.join(", "));
    }
    if let Some(who) = entry.who.as_deref() {
        more = format!("{more} ({})", plan.actor_name(who));
    }
    Text::new(format!("{sv}{more}"), format!("{en}{more}"))
}

/// Puts two parts of a sentence together.
pub(in crate::follow_up) fn join(first: &Text, second: &Text) -> Text {
    let both = |a: &str, b: &str| match (a, b) {
        ("", said) | (said, "") => said.to_owned(),
        (a, b) => format!("{a}; {b}"),
    };
    Text::new(both(&first.sv, &second.sv), both(&first.en, &second.en))
}

/// Says a day.
pub(in crate::follow_up) fn say(day: Day, lang: Lang) -> String {
    say_day(day, lang)
}

fn days_sv(days: i64) -> String {
    if days == 1 { "1 dag".to_owned() } else { format!("{days} dagar") }
}

fn days_en(days: i64) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}
