use chrono::Datelike;

use crate::calendar::Interval;
use crate::diagnostic::Lang;
use crate::document::GradeScheme;

/// A grade of school, by the pupils that go in it and not by its number, which changes.
///
/// Swedish: *årskurs*.
///
/// A child begins school in the autumn of the year it turns six and goes on a grade a year
/// (skollagen 2010:800, 7 kap. 10 §), so a grade is the age its pupils turn in the calendar
/// year its school year begins. In a school year an ordinary grade 8 holds pupils of 13, 14
/// and 15; they all turn 14 in its autumn. It is a rule for a cohort: a deferred start or a
/// repeated grade breaks it for one pupil.
///
/// | turns | nine-year scheme | ten-year scheme |
/// | --- | --- | --- |
/// | 6 | `F` | `1` |
/// | 7–15 | `1`–`9` | `2`–`10` |
/// | 16–18 | `gy1`–`gy3` | `gy1`–`gy3` |
///
/// The ten-year scheme is that of education after 30 June 2028 (riksdagens beslut 18 June
/// 2025, bet. 2024/25:UbU17): the class that is *åk 8* in the autumn of 2027 goes on as
/// *åk 10*, and whoever comes after it is called *åk 9*, at the same age as *åk 8* before.
///
/// ```
/// use andts_core::document::GradeScheme::{Nine, Ten};
/// use andts_core::plan::Grade;
///
/// let eight = Grade::parse("8", Nine).unwrap();
/// assert_eq!((eight.age(), eight.word(Ten)), (14, "9"));
/// assert_eq!(Grade::of_age(14), Some(eight));
/// assert_eq!(Grade::parse("10", Nine), None);
/// assert_eq!(Grade::of_age(19), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grade(&'static Row);

/// The age they turn in the autumn, the grade among nine, the grade among ten.
type Row = (u32, &'static str, &'static str);

// Source: domain facts on grade and age: `birth_year = Y - (6+n)` for åk n of the nine-year
// scheme, F as 0 and gy m as 9+m; in the ten-year scheme old åk k is new åk k+1.
static ROWS: [Row; 13] = [
    (6, "F", "1"),
    (7, "1", "2"),
    (8, "2", "3"),
    (9, "3", "4"),
    (10, "4", "5"),
    (11, "5", "6"),
    (12, "6", "7"),
    (13, "7", "8"),
    (14, "8", "9"),
    (15, "9", "10"),
    (16, "gy1", "gy1"),
    (17, "gy2", "gy2"),
    (18, "gy3", "gy3"),
];

/// The first school year of ten grades, by the year it begins.
const TEN_GRADES_FROM: i32 = 2028;

impl Grade {
    /// Goes through the grades, the youngest first.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(Self)
    }

    /// Returns the grade of a word such as `F`, `8` or `gy2`, if the scheme has it.
    #[must_use]
    pub fn parse(word: &str, scheme: GradeScheme) -> Option<Self> {
        let word = word.trim();
        Self::all().find(|grade| grade.word(scheme).eq_ignore_ascii_case(word))
    }

    /// Returns the grade whose pupils turn that old in the autumn.
    #[must_use]
    pub fn of_age(age: u32) -> Option<Self> {
        Self::all().find(|grade| grade.age() == age)
    }

    /// Returns how old its pupils turn in the calendar year the school year begins.
    #[must_use]
    pub fn age(self) -> u32 {
        self.0.0
    }

    /// Returns the word for it in a scheme.
    #[must_use]
    pub fn word(self, scheme: GradeScheme) -> &'static str {
        match scheme {
            GradeScheme::Nine => self.0.1,
            GradeScheme::Ten => self.0.2,
        }
    }

    /// Returns what a reader calls it.
    #[must_use]
    pub fn say(self, scheme: GradeScheme, lang: Lang) -> String {
        let word = self.word(scheme);
        match (word.strip_prefix("gy"), lang) {
            (Some(year), Lang::Sv) => format!("gymnasiet år {year}"),
            (Some(year), Lang::En) => format!("upper secondary year {year}"),
            (None, Lang::Sv) if word == "F" => "förskoleklass".to_owned(),
            (None, Lang::En) if word == "F" => "preschool class".to_owned(),
            (None, Lang::Sv) => format!("årskurs {word}"),
            (None, Lang::En) => format!("grade {word}"),
        }
    }

    /// Returns how the grades are counted in the school year that begins in a year.
    ///
    /// ```
    /// use andts_core::document::GradeScheme;
    /// use andts_core::plan::Grade;
    ///
    /// assert_eq!(Grade::scheme_in(2027), GradeScheme::Nine);
    /// assert_eq!(Grade::scheme_in(2028), GradeScheme::Ten);
    /// ```
    #[must_use]
    pub fn scheme_in(year: i32) -> GradeScheme {
        if year < TEN_GRADES_FROM { GradeScheme::Nine } else { GradeScheme::Ten }
    }

    /// Returns how the grades are counted in some days: in the school year that begins in
    /// their first calendar year, or, when they are over before July, in the one that ends.
    ///
    /// ```
    /// use andts_core::calendar::{Interval, day};
    /// use andts_core::document::GradeScheme;
    /// use andts_core::plan::Grade;
    ///
    /// let spring = Interval::new(day(2028, 1, 1).unwrap(), day(2028, 6, 30).unwrap());
    /// assert_eq!(Grade::scheme_of(spring.unwrap()), GradeScheme::Nine);
    /// let autumn = Interval::new(day(2028, 1, 1).unwrap(), day(2028, 12, 31).unwrap());
    /// assert_eq!(Grade::scheme_of(autumn.unwrap()), GradeScheme::Ten);
    /// ```
    #[must_use]
    pub fn scheme_of(days: Interval) -> GradeScheme {
        let (first, last) = (days.from().year(), days.until());
        let is_spring = last.year() == first && last.month() < 7;
        Self::scheme_in(if is_spring { first - 1 } else { first })
    }
}

#[cfg(test)]
mod tests {
    use super::Grade;
    use crate::document::GradeScheme::{self, Nine, Ten};

    fn ages(words: &[&str], scheme: GradeScheme) -> Vec<u32> {
        words.iter().map(|word| Grade::parse(word, scheme).unwrap().age()).collect()
    }

    #[test]
    fn a_grade_is_the_age_its_pupils_turn_in_the_autumn() {
        // Born 2010: turn 6 and begin F in the autumn of 2016, åk 7 in 2023 (turn 13),
        // åk 9 in 2025 (turn 15), the last year of upper secondary in 2028 (turn 18).
        assert_eq!(ages(&["F", "7", "9", "gy3"], Nine), [6, 13, 15, 18]);
        // Born 2022: turn 6 in 2028, when the first grade is åk 1 of ten.
        assert_eq!(ages(&["1", "7", "10", "gy1"], Ten), [6, 12, 15, 16]);
    }

    #[test]
    fn a_class_goes_from_seven_to_nine_over_the_summer_of_2028() {
        // Born 2014: åk 7 of nine in the autumn of 2027 (turns 13), so what would have been
        // åk 8 is åk 9 of ten in the autumn of 2028 (turns 14).
        let in_2028 = Grade::of_age(2028 - 2014).unwrap();
        assert_eq!((in_2028.word(Nine), in_2028.word(Ten)), ("8", "9"));
        assert_eq!(Grade::scheme_in(2028), Ten);
    }

    #[test]
    fn a_grade_is_read_in_any_case_and_only_in_its_own_scheme() {
        assert_eq!(Grade::parse(" GY2 ", Nine).unwrap().age(), 17);
        assert_eq!(Grade::parse("f", Ten), None);
        assert_eq!(Grade::parse("10", Nine), None);
        assert_eq!(Grade::parse("11", Ten), None);
    }
}
