use super::Content;
use crate::document::Vocabulary;
use crate::follow_up::State;
use crate::report::Count;

/// The counts of a report, summed into what a reader asks first.
struct Sums {
    all: usize,
    met: usize,
    ongoing: usize,
    partly: usize,
    overdue: usize,
    missed: usize,
    not_done: usize,
    in_time: usize,
    dates: usize,
    registers: usize,
    silent: usize,
    optional: usize,
    waived: usize,
}

impl Sums {
    fn of(counts: &[Count]) -> Self {
        let of = |state: State| {
            counts.iter().find(|its| its.state == state).map_or(0, |its| its.count)
        };
        Self {
            all: counts.iter().map(|its| its.count).sum(),
            met: of(State::Met),
            ongoing: of(State::Ongoing),
            partly: of(State::Partly),
            overdue: of(State::Overdue),
            missed: of(State::Missed),
            not_done: of(State::NotDone),
            in_time: of(State::DueSoon) + of(State::Open) + of(State::Moved),
            dates: of(State::DateMissing),
            registers: of(State::RegisterMissing),
            silent: of(State::NoWord),
            optional: of(State::Optional),
            waived: of(State::Waived),
        }
    }
}

impl Content<'_> {
    /// How it stands, in three sentences whose numbers add up to all there is.
    pub(super) fn in_short(&self, counts: &[Count]) -> String {
        let sums = Sums::of(counts);
        if let [Count { state, count: 1 }] = counts {
            let (sv, en) = ("1 hållpunkt", "1 item");
            return format!("{}: {}.", self.say(sv, en), state.say(self.lang));
        }
        let first = if self.report.has_log {
            format!("{} {}", self.done(&sums), self.wrong(&sums))
        } else {
            self.say(
                "Ingen uppföljningslogg finns med: rapporten säger vad planen begär, inte vad som har gjorts.",
                "There is no log beside the plan: the report says what the plan asks for, not what was done.",
            )
            .to_owned()
        };
        let rest = self.rest(&sums);
        if rest.is_empty() { first } else { format!("{first} {rest}") }
    }

    fn done(&self, sums: &Sums) -> String {
        let Sums { all, met, ongoing, .. } = *sums;
        let (sv, en) = match met {
            0 => (
                format!("Ingen av {all} hållpunkter är uppfylld"),
                format!("None of {all} items is met"),
            ),
            1 => (
                format!("1 av {all} hållpunkter är uppfylld"),
                format!("1 of {all} items is met"),
            ),
            n => (
                format!("{n} av {all} hållpunkter är uppfyllda"),
                format!("{n} of {all} items are met"),
            ),
        };
        let (sv, en) = match ongoing {
            0 => (format!("{sv}."), format!("{en}.")),
            1 => (format!("{sv}, och 1 pågår."), format!("{en}, and 1 is ongoing.")),
            n => (format!("{sv}, och {n} pågår."), format!("{en}, and {n} are ongoing.")),
        };
        self.say(&sv, &en).to_owned()
    }

    fn wrong(&self, sums: &Sums) -> String {
        let n = sums.overdue + sums.missed + sums.not_done;
        let words = [
            (sums.overdue, ["försenad", "försenade"], "overdue"),
            (sums.missed, ["missad", "missade"], "missed"),
            (sums.not_done, ["inte gjord", "inte gjorda"], "not done"),
        ];
        let found = words.iter().filter(|(count, _, _)| *count > 0);
        let sv: Vec<_> = found
            .clone()
            .map(|(_, [one, more], _)| if n == 1 { *one } else { *more })
            .collect();
        let en: Vec<_> = found.map(|(_, _, en)| *en).collect();
        let (sv, en) = match n {
            0 => (
                "Inget är försenat eller missat.".to_owned(),
                "Nothing is late or missed.".to_owned(),
            ),
            1 => (
                format!("1 är {}.", listed(&sv, "eller")),
                format!("1 is {}.", listed(&en, "or")),
            ),
            n => (
                format!("{n} är {}.", listed(&sv, "eller")),
                format!("{n} are {}.", listed(&en, "or")),
            ),
        };
        self.say(&sv, &en).to_owned()
    }

    fn rest(&self, sums: &Sums) -> String {
        let one = |n: usize, one: &'static str, more: &'static str| {
            if n == 1 { one } else { more }
        };
        let waiting = match (sums.dates, sums.registers) {
            (_, 0) => ("som väntar på datum", "waiting for dates"),
            (0, _) => ("som väntar på ett register", "waiting for a register"),
            _ => {
                ("som väntar på datum eller register", "waiting for dates or a register")
            }
        };
        let pieces = [
            (
                sums.partly,
                one(sums.partly, "delvis gjord", "delvis gjorda"),
                "partly done",
            ),
            (if self.report.has_log { 0 } else { sums.ongoing }, "som pågår", "ongoing"),
            (sums.in_time, "med tid kvar", "with time left"),
            (sums.dates + sums.registers, waiting.0, waiting.1),
            (sums.silent, "utan uppgift om hur det gick", "without word of how it went"),
            (sums.optional, one(sums.optional, "möjlighet", "möjligheter"), "optional"),
            (
                sums.waived,
                one(sums.waived, "struken genom beslut", "strukna genom beslut"),
                "waived by decision",
            ),
        ];
        let found: Vec<_> = pieces.iter().filter(|(n, _, _)| *n > 0).collect();
        let said = found.iter().map(|(n, sv, en)| format!("{n} {}", self.say(sv, en)));
        let said = listed(&said.collect::<Vec<_>>(), self.say("och", "and"));
        if said.is_empty() {
            return said;
        }
        if self.report.has_log {
            return format!("{}: {said}.", self.say("Övriga", "The others"));
        }
        let all = sums.all;
        let sv = one(all, "hållpunkt", "hållpunkter");
        let items = self.say(sv, one(all, "item", "items"));
        match found.as_slice() {
            [(_, sv, en)] if all > 1 => {
                format!(
                    "{all} {items}, {} {}.",
                    self.say("alla", "all"),
                    self.say(sv, en)
                )
            }
            _ => format!("{all} {items}: {said}."),
        }
    }

    /// What is counted, and what is not.
    pub(super) fn counted_as(&self) -> String {
        let (rows, days) = (self.rows, self.days());
        let pieces = [
            (
                rows.ending.len(),
                [
                    format!("hållpunkt med sista dag under {days}"),
                    format!("hållpunkter med sista dag under {days}"),
                ],
                format!("with their last day in {days}"),
            ),
            (
                rows.undated.len(),
                ["utan egen dag", "utan egen dag"].map(str::to_owned),
                "with no day of their own".to_owned(),
            ),
            (
                rows.unresolved.len(),
                ["knuten", "knutna"]
                    .map(|its| format!("{its} till dagar som planen inte anger")),
                "tied to days the plan does not give".to_owned(),
            ),
            (
                rows.earlier.len(),
                ["försenad", "försenade"].map(|its| format!("{its} från tidigare")),
                "overdue from before".to_owned(),
            ),
        ];
        let found = pieces.iter().filter(|(n, _, _)| *n > 0);
        let said = found.map(|(n, [one, more], en)| {
            format!("{n} {}", self.say(if *n == 1 { one } else { more }, en))
        });
        let said = listed(&said.collect::<Vec<_>>(), self.say("och", "and"));
        let (beyond_sv, beyond_en) = match rows.beyond.len() {
            0 => (String::new(), String::new()),
            1 => (
                " 1 till fortsätter därefter och räknas då.".to_owned(),
                " 1 more goes on after, and counts then.".to_owned(),
            ),
            n => (
                format!(" {n} till fortsätter därefter och räknas då."),
                format!(" {n} more go on after, and count then."),
            ),
        };
        if rows.ending.is_empty() {
            let (mut sv, mut en) = (
                format!("Inget i planen har en sista dag under {days}."),
                format!("Nothing in the plan has its last day in {days}."),
            );
            if !said.is_empty() {
                sv = format!("{sv} Här räknas {said}.");
                en = format!("{en} Counted here: {said}.");
            }
            return self
                .say(&format!("{sv}{beyond_sv}"), &format!("{en}{beyond_en}"))
                .to_owned();
        }
        let sv =
            format!("Här räknas {said}; det som återkommer räknas en gång.{beyond_sv}");
        let en = format!("Counted here: {said}; what recurs counts once.{beyond_en}");
        self.say(&sv, &en).to_owned()
    }
}

/// Words as a list: `a, b och c`.
fn listed<T: AsRef<str>>(words: &[T], last: &str) -> String {
    let words: Vec<_> = words.iter().map(AsRef::as_ref).collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}
