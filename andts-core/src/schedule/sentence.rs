//! How far a sentence can be trusted with a time: what has been, what people do by habit
//! and what a paper says of itself are no schedule.

use super::piece::Piece;
use super::point::Weight;
use super::timing::{Kind, Of, Once, Relative, Side};
use super::token::{Rest, Token};
use super::verb::{is_deed, is_past, is_preterite, is_subject, is_supine};
use super::vocabulary::{
    ADJECTIVES, BACKGROUND, COUNTED, GAMES, LIGHT, MARKS, MEASURED, OPEN, PAST, PEOPLE,
    PLAYS, PORTIONS, PRIORITIES, REPLACES, SHARES, STATIVE, SUBORDINATORS, SUBSTANCES,
    TIES, USES, WHAT, YEAR_AFTER,
};
use crate::calendar::Moment;

/// What of a sentence was not read tells how much its times can be trusted.
pub(super) struct Sentence<'t> {
    /// The tokens of the text, up to its end.
    tokens: &'t [Token],
    first: usize,
    /// How many words say neither when nor what is done then.
    left: usize,
    tense: Tense,
    to_come: bool,
    stative: bool,
    /// Where something is done, or a new part of the sentence begins.
    deeds: Vec<usize>,
}

/// Whether a sentence tells of what has been.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tense {
    Untold,
    /// Of a certain time (*hösten 2022 startade projektet*).
    Past,
    /// Up to now (*polisen har ökat sin närvaro*): also what recurs has been.
    Perfect,
}

impl<'t> Sentence<'t> {
    /// More words than this are no label but a sentence of their own.
    const MOST_LABEL: usize = 6;

    pub(super) fn of(
        tokens: &'t [Token],
        first: usize,
        last: usize,
        pieces: &[Piece],
    ) -> Self {
        let tokens = tokens.get(..last).unwrap_or(tokens);
        let mut this = Self {
            tokens,
            first,
            left: 0,
            tense: Tense::Untold,
            to_come: false,
            stative: false,
            deeds: Vec::new(),
        };
        this.deeds =
            this.words().filter(|(_, word)| is_deed(word)).map(|(at, _)| at).collect();
        this.to_come = this.says(&["ska", "skall", "bör", "måste"]);
        let mut past = this.says(&["har", "hade"]) && this.any(is_supine)
            || this.word(first) == "sedan" && this.says(STATIVE);
        let mut at = first;
        while at < last {
            if let Some(piece) = pieces.iter().find(|p| p.first <= at && at < p.last) {
                at = piece.last;
                continue;
            }
            let (rest, word) = (this.rest(at), this.word(at));
            // "ska vara reviderad senast" is still to come.
            past |= !this.to_come
                && (PAST.contains(&word) || is_past(word) || this.is_told(at, pieces));
            let another_year = rest.takes_any(&["året efter", "året därpå"]).is_some();
            this.stative |= STATIVE.contains(&word) || another_year;
            let light = rest.row(WHAT).map(|(_, after)| after);
            if let Some(after) = light.or_else(|| rest.takes_any(PRIORITIES)) {
                at = last - after.0.len();
            } else {
                this.left += usize::from(!TIES.contains(&word));
                at += 1;
            }
        }
        this.tense = match (this.has_been(), past) {
            (true, _) => Tense::Perfect,
            (false, true) => Tense::Past,
            (false, false) => Tense::Untold,
        };
        this
    }

    /// Returns whether a piece of it is a time.
    pub(super) fn lets(&self, piece: &Piece) -> bool {
        let other = match &piece.timing.kind {
            Kind::Every(_) | Kind::Quota(_) => self.is_habit(piece),
            Kind::Relative(relative) => self.is_how_it_is(piece, relative),
            Kind::Once(once) => {
                once.window.is_some_and(|at| self.is_of_another_time(piece, at))
            }
            Kind::Continuous(_) | Kind::OnDemand(_) | Kind::Note(_) => false,
        };
        if other {
            return false;
        }
        if self.left == 0 {
            return true;
        }
        let Kind::Once(Once { window: Some(moment), .. }) = piece.timing.kind else {
            return piece.weight == Weight::Anywhere;
        };
        let past = self.tense != Tense::Untold;
        match piece.weight {
            Weight::Anywhere if !moment.is_yearless() => !past,
            Weight::Anywhere => !past && !self.stative,
            Weight::Label => self.left <= Self::MOST_LABEL && !past && !self.stative,
            Weight::Whole => false,
        }
    }

    fn rest(&self, at: usize) -> Rest<'t> {
        Rest(self.tokens.get(at..).unwrap_or_default())
    }

    fn word(&self, at: usize) -> &'t str {
        self.rest(at).word()
    }

    /// The word so many places before another, within the sentence.
    fn before(&self, at: usize, back: usize) -> &'t str {
        let at = at.checked_sub(back).filter(|at| *at >= self.first);
        at.map_or("", |at| self.word(at))
    }

    fn words(&self) -> impl Iterator<Item = (usize, &'t str)> + use<'_, 't> {
        (self.first..self.tokens.len()).map(|at| (at, self.word(at)))
    }

    fn any(&self, is: impl Fn(&str) -> bool) -> bool {
        self.words().any(|(_, word)| is(word))
    }

    fn says(&self, list: &[&str]) -> bool {
        self.any(|word| list.contains(&word))
    }

    /// "Polisen har ökat sin närvaro": *har* of a main clause, and what was done.
    fn has_been(&self) -> bool {
        let Some((has, _)) = self.words().find(|(_, w)| matches!(*w, "har" | "hade"))
        else {
            return false;
        };
        let mut front = self.words().take_while(|(at, _)| *at < has);
        !self.to_come
            && !front.any(|(_, word)| SUBORDINATORS.contains(&word))
            && self.words().any(|(at, word)| at > has && is_supine(word))
    }

    /// "Hösten 2022 anställde kommunen", "kommunen anställde": a verb of the past is the
    /// second part of its sentence and has its subject beside it.
    fn is_told(&self, at: usize, pieces: &[Piece]) -> bool {
        if !is_preterite(self.word(at)) {
            return false;
        }
        let subject = |at: usize| self.tokens.get(at).is_some_and(is_subject);
        let behind =
            |first: usize| pieces.iter().any(|p| p.last == at && p.first == first);
        let second = at == self.first + 1 || behind(self.first + 1);
        let opens = pieces.iter().all(|piece| piece.first != self.first);
        second && opens && subject(self.first) || behind(self.first) && subject(at + 1)
    }

    /// "Eleverna använder snus", "spelar om pengar": what is done with drugs and games.
    fn is_of_use(&self, piece: &Piece) -> bool {
        let beside = |list: &[&str]| {
            let near = |at: usize| {
                at == piece.last
                    || at < piece.first && !self.is_done_between(at + 1, piece.first)
            };
            self.words().any(|(at, word)| list.contains(&word) && near(at))
        };
        beside(USES) && self.says(SUBSTANCES) || beside(PLAYS) && self.says(GAMES)
    }

    /// Whether what recurs is how people are and not what is planned.
    fn is_habit(&self, piece: &Piece) -> bool {
        if self.tense == Tense::Perfect {
            return true;
        }
        self.is_background(piece)
            || self.is_of_use(piece)
            || self.is_counted(piece)
            || self.is_of_people(piece)
            || self.is_open(piece)
    }

    /// "I Sverige dör 900 personer varje år": a word of the background, unless something
    /// is done about it before the time is said.
    fn is_background(&self, piece: &Piece) -> bool {
        // "Årlig kontroll av elever som röker": the adjective is of what is planned.
        let planned = ADJECTIVES.contains(&self.word(piece.first));
        let is = |(at, word): (usize, &str)| {
            let before = at < piece.first;
            BACKGROUND.contains(&word)
                && if before {
                    !self.is_done_between(at + 1, piece.first)
                } else {
                    !planned && !self.is_done_between(piece.last, at)
                }
        };
        self.words().any(is)
    }

    /// "Andelen som röker dagligen", "mer än 10 gånger per år": an indicator, unless it is
    /// the measuring that recurs.
    fn is_counted(&self, piece: &Piece) -> bool {
        let share = self.says(PORTIONS) && !ADJECTIVES.contains(&self.word(piece.first));
        let compared = self.before(piece.first, 1) == "än";
        (share || compared) && !self.says(MEASURED)
    }

    /// "Ungdomar är ute på fredagar", "elever som spelar varje vecka": how people are, and
    /// what a permit lets them.
    fn is_of_people(&self, piece: &Piece) -> bool {
        let people = |at: usize| PEOPLE.contains(&self.before(at, 1));
        let is = self.first + 1;
        let are = matches!(self.word(is), "är") && people(is) && !self.to_come;
        let counted = COUNTED.contains(&self.word(self.first));
        let permit = self
            .any(|word| matches!(word, "kl" | "klockan") || word.contains("tillstånd"));
        let governs = |(at, word): (usize, &str)| {
            let of_people = word == "som" && (counted || people(at))
                || SHARES.contains(&word)
                || word == "gäller" && permit && !self.to_come;
            at < piece.first && of_people && !self.is_done_between(at + 1, piece.first)
        };
        are || self.words().any(governs)
    }

    /// "Fritidsgården har öppet varje dag", "öppet fredagar".
    fn is_open(&self, piece: &Piece) -> bool {
        let lead = ["på", "till", "alla"];
        let back = if lead.contains(&self.before(piece.first, 1)) { 2 } else { 1 };
        let opens = piece.first == self.first + back;
        OPEN.contains(&self.before(piece.first, back))
            && (opens || matches!(self.before(piece.first, back + 1), "har" | "är"))
    }

    /// "elever som är frånvarande följs upp": between the two something is done, or a new
    /// part of the sentence begins.
    fn is_done_between(&self, first: usize, last: usize) -> bool {
        let next = self.deeds.partition_point(|deed| *deed < first);
        self.deeds.get(next).is_some_and(|deed| *deed < last)
    }

    /// Whether an occasion is only spoken of.
    fn is_how_it_is(&self, piece: &Piece, relative: &Relative) -> bool {
        if !matches!(relative.of, Of::Occasion(_)) {
            return false;
        }
        let at = relative.side == [Side::At];
        // "Årlig rapport om hur arbetet avlöpt under årets högriskdagar"
        let topic = |(n, word): (usize, &str)| {
            n < piece.first
                && word == "om"
                && matches!(self.word(n + 1), "hur" | "vad" | "vilka")
        };
        // "Valborg och midsommar är högriskhelger"
        let names = piece.weight == Weight::Whole && self.says(&["är"]);
        self.tense == Tense::Perfect
            || at && (self.is_background(piece) || self.words().any(topic))
            || names
    }

    /// Whether a date is one of another thing, or another time than its words say.
    fn is_of_another_time(&self, piece: &Piece, at: Moment) -> bool {
        let before = self.before(piece.first, 1);
        // "efter sommaren", "sedan 1 augusti 2022 krävs", "31 mars följande år"
        matches!(before, "efter" | "till")
            || before == "sedan" && !matches!(self.before(piece.first, 2), "," | "och")
            || self.rest(piece.last).takes_any(YEAR_AFTER).is_some()
            || self.is_replaced(piece, at)
            || self.is_of_a_paper(piece, at)
    }

    /// "ersätter planen för 2019–2022": an end that is known; what begins is the new one.
    fn is_replaced(&self, piece: &Piece, at: Moment) -> bool {
        let mut words = self.words().take_while(|(n, _)| *n < piece.first);
        at.from.is_some()
            && at.until.is_some()
            && words.any(|(_, w)| REPLACES.contains(&w))
    }

    /// "KS 2022-05-10, § 112", "uppdaterad senast den 5 maj 2022": the date of a decision
    /// or of a version.
    fn is_of_a_paper(&self, piece: &Piece, at: Moment) -> bool {
        let is_day = |at: Moment| {
            at.until.is_some_and(|end| end.year.is_some() && end.part.day().is_some())
        };
        if !is_day(at) || self.to_come {
            return false;
        }
        let behind = self.rest(piece.last).skip(&[","]).word();
        let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let mut back = 1;
        while LIGHT.contains(&self.before(piece.first, back))
            || self.before(piece.first, back) == "/"
        {
            back += 1;
        }
        // "§ 88, 2022-06-20", "version 2, 2022-03-01"; "5 kap. 3 §" is a law.
        let numbered = number(self.before(piece.first, back));
        let before = self.before(piece.first, back + usize::from(numbered));
        behind == "§" || numbered && before == "§" || MARKS.contains(&before)
    }
}
