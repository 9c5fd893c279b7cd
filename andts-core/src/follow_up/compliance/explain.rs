use super::say::{in_hours, time};
use super::{Asked, Case, Lateness, State};
use crate::calendar::{Start, Unit};
use crate::diagnostic::{Lang, Text};
use crate::follow_up::period::day;

impl Case {
    /// Returns how late it is, in words too; nothing of what is not late.
    #[must_use]
    pub fn lateness(&self, asked: &Asked) -> Option<Lateness> {
        self.late.map(|n| Lateness::of(asked.limit, n, self.by_day))
    }

    /// Says how it stands and why; when it was handled is told again.
    #[must_use]
    pub fn explain(&self, asked: &Asked, handled: Option<Start>) -> Text {
        let said = |lang| {
            let parts = [
                Some(self.stands(asked, lang)),
                handled.map(|at| said_handled(at, asked, lang)),
                self.lacks_hour(asked, handled).then(|| lacking(lang).to_owned()),
                self.other_day(asked, lang),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
        };
        Text::new(said(Lang::Sv), said(Lang::En))
    }

    fn stands(&self, asked: &Asked, lang: Lang) -> String {
        let state = self.state.say(lang);
        let is_moved = asked.statutory && self.due.if_statutory != self.due.day;
        let (last, minute) = if is_moved {
            (self.due.if_statutory, None)
        } else {
            (self.due.day, self.due.minute)
        };
        let due = time(last, minute, lang);
        let late =
            self.lateness(asked).map_or(String::new(), |l| l.text.say(lang).to_owned());
        let left = u32::try_from((last - asked.on).num_days()).unwrap_or_default();
        let days = format!("{left} {}", Unit::Day.say(left, lang));
        let received = day(self.received, lang);
        match (self.state, lang) {
            (State::Met, Lang::Sv) => format!("{state}: senast {due}"),
            (State::Met, Lang::En) => format!("{state}: due by {due}"),
            (State::Late, Lang::Sv) => format!("{state} med {late}: senast {due}"),
            (State::Late, Lang::En) => format!("{state} by {late}: due by {due}"),
            (State::Open, Lang::Sv) if left == 0 => {
                format!("{state}: sista dagen, {due}")
            }
            (State::Open, Lang::En) if left == 0 => {
                format!("{state}: the last day, {due}")
            }
            (State::Open, Lang::Sv) => format!("{state}: {days} kvar, senast {due}"),
            (State::Open, Lang::En) => format!("{state}: {days} left, due by {due}"),
            (State::Overdue, Lang::Sv) => {
                format!("{state}: senast {due}, hittills {late} över tiden")
            }
            (State::Overdue, Lang::En) => {
                format!("{state}: due by {due}, so far over by {late}")
            }
            (State::NotYet, Lang::Sv) => format!("{state}: kommer in {received}"),
            (State::NotYet, Lang::En) => format!("{state}: comes in on {received}"),
        }
    }

    fn lacks_hour(&self, asked: &Asked, handled: Option<Start>) -> bool {
        let is_done = matches!(self.state, State::Met | State::Late);
        let no_hour = |at: Start| at.minute().is_none();
        in_hours(asked.limit)
            && (self.due.minute.is_none() || is_done && handled.is_some_and(no_hour))
    }

    /// Says the day that would be the last by the other reading of the limit.
    fn other_day(&self, asked: &Asked, lang: Lang) -> Option<String> {
        let moved = self.due.if_statutory;
        let is_told = moved != self.due.day && self.state != State::NotYet;
        is_told.then(|| match (asked.statutory, lang) {
            (true, Lang::Sv) => {
                format!(
                    "utan flytt till vardag är sista dagen {}",
                    day(self.due.day, lang)
                )
            }
            (true, Lang::En) => {
                format!(
                    "not moved to a working day its last day is {}",
                    day(self.due.day, lang)
                )
            }
            (false, Lang::Sv) => format!(
                "är fristen satt i lag är sista dagen {} enligt lag (1930:173) 2 §",
                day(moved, lang)
            ),
            (false, Lang::En) => format!(
                "if it is set by law its last day is {} under lag (1930:173) 2 §",
                day(moved, lang)
            ),
        })
    }
}

fn said_handled(at: Start, asked: &Asked, lang: Lang) -> String {
    let said = time(at.day(), at.minute(), lang);
    match (at.day() <= asked.on, lang) {
        (true, Lang::Sv) => format!("handlagt {said}"),
        (true, Lang::En) => format!("handled on {said}"),
        (false, Lang::Sv) => format!("handlagt först {said}"),
        (false, Lang::En) => format!("handled only on {said}"),
    }
}

fn lacking(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "bedömt per dag, eftersom ett klockslag saknas",
        Lang::En => "judged by day, since an hour is missing",
    }
}
