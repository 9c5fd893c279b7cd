use super::{Bracket, Conventions, DayRule, Interval};

/// What a place knows of its year beside the law: how it reads vague words, and when its
/// occasions fall.
///
/// Swedish: *lokal kalender*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// How vague words are read.
    pub conventions: Conventions,
    /// School breaks, terms, high-risk days, local events.
    pub occasions: Vec<Occasion>,
}

/// A day or time that the law does not give.
///
/// Swedish: *högriskdag, lov, termin, tillsynsperiod*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Occasion {
    /// What a reader calls it.
    pub title: Option<String>,
    /// What a plan may call it: its identifier, its title, its groups.
    pub names: Vec<String>,
    /// Its days as far as they are given.
    pub dates: Vec<Interval>,
    /// When it falls every year, if a rule says so.
    pub rule: Option<DayRule>,
    /// When it can fall at all.
    pub bracket: Option<Bracket>,
}

impl Calendar {
    /// Goes through the occasions a word of a plan may mean, by identifier, title or
    /// group, in any form of the word.
    ///
    /// ```
    /// use andts_core::calendar::{Calendar, Occasion};
    ///
    /// let names = vec!["skolavslutning".to_owned(), "högriskdagar".to_owned()];
    /// let end = Occasion { names, ..Occasion::default() };
    /// let calendar = Calendar { occasions: vec![end], ..Calendar::default() };
    /// assert_eq!(calendar.called("Skolavslutningen").count(), 1);
    /// assert_eq!(calendar.called("högriskdag").count(), 1);
    /// assert_eq!(calendar.called("skola").count(), 0);
    /// ```
    pub fn called(&self, word: &str) -> impl Iterator<Item = &Occasion> {
        let word = word.to_lowercase();
        let means = move |name: &String| same_word(&name.to_lowercase(), &word);
        self.occasions.iter().filter(move |occasion| occasion.names.iter().any(&means))
    }
}

impl Occasion {
    /// Returns its days in a year, the year they begin; none when nobody has given them.
    #[must_use]
    pub fn in_year(&self, year: i32, conventions: &Conventions) -> Vec<Interval> {
        use chrono::Datelike;
        let given = self.dates.iter().copied();
        let mut given: Vec<_> = given.filter(|days| days.from().year() == year).collect();
        if given.is_empty() {
            let rule = self.rule.iter();
            given.extend(rule.flat_map(|rule| rule.in_year(year, conventions)));
        }
        given.sort();
        given
    }
}

/// Endings that make another form of the same noun.
const ENDINGS: [&str; 16] = [
    "en", "et", "n", "t", "ar", "er", "or", "arna", "erna", "orna", "na", "s", "ens",
    "ets", "a", "an",
];

fn same_word(one: &str, other: &str) -> bool {
    let form_of = |long: &str, short: &str| {
        long.strip_prefix(short).is_some_and(|end| ENDINGS.contains(&end))
    };
    let plural_of = |one: &str, other: &str| {
        let stem = |word: &str| {
            let ends = ["arna", "erna", "orna", "ar", "er", "or"];
            ends.iter().find_map(|end| word.strip_suffix(end)).map(str::to_owned)
        };
        stem(one).is_some_and(|stem| {
            other.strip_prefix(stem.as_str()).is_some_and(|end| ENDINGS.contains(&end))
        })
    };
    one == other
        || form_of(one, other)
        || form_of(other, one)
        || plural_of(one, other)
        || plural_of(other, one)
}
