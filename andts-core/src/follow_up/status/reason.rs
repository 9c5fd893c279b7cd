//! Why something stands as it does, in a few words.

use super::Progress;
use super::found::Found;
use super::judge::Around;
use crate::calendar::Day;
use crate::diagnostic::{Lang, Text};
use crate::document::{ReportForm, StateKind, Vocabulary, Word};
use crate::due::Due;
use crate::follow_up::Verdict;
use crate::follow_up::log::Known;
use crate::schedule::{Bound, say_day, say_days};

/// Why something stands as it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::follow_up) enum Reason {
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
    Became(StateKind),
}

impl Reason {
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
            Self::Met => met(found, &counted, late),
            Self::TooMany => Text::new(
                format!("{} gånger, fler än planens högsta antal", found.done),
                format!("{} times, more than the plan's most", found.done),
            ),
            Self::Judged => judged(found).unwrap_or_default(),
            Self::Partly => {
                join(&counted, &Text::new("tiden har gått ut", "its time is up"))
            }
            Self::Late => Self::late(found, late, due),
            Self::NoLog => Text::new(
                "tiden har gått ut; ingen logg fördes då",
                "its time is up; no log was kept then",
            ),
            Self::Clipped => Text::new(
                "planens tid tog slut mitt i; den kan inte missas",
                "the plan's time ended in the midst of it; it cannot be missed",
            ),
            Self::Open => Self::open(due, found, (progress, &counted), on),
            Self::Moved => found.moved.map_or_else(Text::default, |(day, known)| {
                decided(
                    &format!("flyttad till {}", say(day, Lang::Sv)),
                    &format!("moved to {}", say(day, Lang::En)),
                    known,
                )
            }),
            Self::Waived => found.waived.map_or_else(Text::default, waived),
            Self::Optional => Text::new(
                "planen säger att det kan göras",
                "the plan says it may be done",
            ),
            Self::DateMissing => match &due.window.waits_for {
                Some(name) => Text::new(
                    format!("planens kalender saknar dagarna för {name}"),
                    format!("the plan's calendar lacks the days of {name}"),
                ),
                None => Text::new("ingen dag är angiven", "no day is given"),
            },
            Self::RegisterMissing => Text::new(
                "gäller var och en, och planen har inget register över dem",
                "it is for each of them, and the plan has no register of them",
            ),
            Self::Became(state) => became(state),
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

fn met(found: &Found<'_>, counted: &Text, late: Option<i64>) -> Text {
    let last = found.times.last().map(|time| {
        Text::new(
            format!("gjord {}", say_days(time.days, Lang::Sv)),
            format!("done {}", say_days(time.days, Lang::En)),
        )
    });
    let judged = judged(found);
    let told = found.done > 0 || judged.is_none();
    let counted = Some(counted).filter(|counted| told && !counted.sv.is_empty());
    let how = counted.cloned().or(last).or(judged).unwrap_or_default();
    let late = late.map_or_else(Text::default, |days| {
        Text::new(
            format!("{} för sent", days_sv(days)),
            format!("{} late", days_en(days)),
        )
    });
    join(&how, &late)
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

/// Says that something need not be done, and by what decision.
pub(in crate::follow_up) fn waived(known: Known<'_>) -> Text {
    decided("utgår", "waived", known)
}

/// Says what became of a measure.
pub(in crate::follow_up) fn became(state: StateKind) -> Text {
    Text::new(
        format!("åtgärden är {}", state.say(Lang::Sv)),
        format!("the measure is {}", state.say(Lang::En)),
    )
}

fn decided(sv: &str, en: &str, known: Known<'_>) -> Text {
    let entry = known.entry;
    let more = [entry.reason.as_deref(), entry.decision.as_deref()];
    let more: Vec<_> = more.into_iter().flatten().collect();
    if more.is_empty() {
        return Text::new(sv, en);
    }
    let more = more.join(", ");
    Text::new(format!("{sv}: {more}"), format!("{en}: {more}"))
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
