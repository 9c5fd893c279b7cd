//! Whom measures are for: target groups, ages and school grades.

use super::source::{Named, One};
use super::time;
use super::value::{Value, vocabulary};
use crate::diagnostic::Lang;
use crate::document::json::Number;
use crate::document::{Ages, GradeScheme, Grades, TargetGroup, TargetRole, Word};
use crate::plan::Grade;

/// The axes that speak of people.
#[derive(Clone, Copy)]
pub(super) enum People {
    TargetGroup,
    Age,
    Grade,
}

/// The people of one age, or of one grade, in one target group.
pub(super) struct Part<'p> {
    group: &'p TargetGroup,
    age: Option<u32>,
    grade: Option<String>,
}

/// Who are this old and older are one value: what plans against harm among the young say
/// of the old, they say of all of them.
const OLDEST: u32 = 30;
/// A target group in words of its own.
const OTHER: &str = "other";
/// Ages of no school grade.
const OUTSIDE: &str = "outside";

impl Part<'_> {
    pub(super) fn keys(&self, by: People) -> Vec<String> {
        match by {
            People::TargetGroup => {
                roles(self.group).into_iter().map(|value| value.key).collect()
            }
            People::Age => self.age.map(age_key).into_iter().collect(),
            People::Grade => self.grade.iter().cloned().collect(),
        }
    }
}

/// Every value that is known, and those only this plan names.
pub(super) fn values(by: People, of: &Named<'_>) -> Vec<Value> {
    match by {
        People::TargetGroup => {
            let groups = of.measures().flat_map(groups).flat_map(roles);
            vocabulary::<TargetRole>().chain(groups).collect()
        }
        People::Age => (0..=OLDEST).map(age).collect(),
        People::Grade => {
            let known = Grade::all().map(|grade| {
                let say = |lang| grade.say(of.scheme, lang);
                let key = grade.word(of.scheme);
                Value::said(key, &say(Lang::Sv), &say(Lang::En))
            });
            let written = of.measures().flat_map(parts).filter_map(|part| part.grade);
            let named = written.map(|key| match key.as_str() {
                OUTSIDE => {
                    Value::said(key, "utanför skolåren", "outside the school years")
                }
                written => Value::new(written, written),
            });
            known.chain(named).collect()
        }
    }
}

/// The people a measure is for, group by group and age by age.
pub(super) fn parts<'p>(one: One<'_, 'p>) -> Vec<Part<'p>> {
    let mut found = Vec::new();
    for group in groups(one) {
        let ages = group.ages.as_deref().and_then(ages);
        let grades = group.grades.as_deref().map(|grades| read(grades, one));
        let alike = alike(ages.as_deref(), &grades.unwrap_or_default(), one.of.scheme);
        found.extend(alike.into_iter().map(|(age, grade)| Part { group, age, grade }));
    }
    found
}

/// Each age of a group with its grade, and each grade with its age. What a group says of
/// both is not filled in: grade 7 of children from 7 to 12 has no age among them.
fn alike(
    ages: Option<&[u32]>,
    grades: &[Result<Grade, &str>],
    scheme: GradeScheme,
) -> Vec<(Option<u32>, Option<String>)> {
    let word = |grade: Grade| grade.word(scheme).to_owned();
    let of_age = |age: u32| match Grade::of_age(age) {
        found if grades.is_empty() => {
            Some(found.map_or_else(|| OUTSIDE.to_owned(), word))
        }
        Some(found) if grades.contains(&Ok(found)) => Some(word(found)),
        Some(_) | None => None,
    };
    let of_grade = |grade: &Result<Grade, &str>| match (grade, ages) {
        (Ok(grade), None) => Some((Some(grade.age()), Some(word(*grade)))),
        (Ok(grade), Some(ages)) if ages.contains(&grade.age()) => None,
        (Ok(grade), Some(_)) => Some((None, Some(word(*grade)))),
        (Err(written), _) => Some((None, Some((*written).to_owned()))),
    };
    let listed = ages.unwrap_or_default().iter();
    let mut found: Vec<_> = listed.map(|age| (Some(*age), of_age(*age))).collect();
    found.extend(grades.iter().filter_map(of_grade));
    if found.is_empty() {
        found.push((None, None));
    }
    found
}

fn groups<'p>(one: One<'_, 'p>) -> &'p [TargetGroup] {
    one.nearest(|measure| &measure.target_groups)
}

/// In what capacity a group is meant; a group that does not say is another one.
fn roles(group: &TargetGroup) -> Vec<Value> {
    let mut found: Vec<_> = group.roles.iter().filter_map(Value::word).collect();
    if found.is_empty() {
        found.push(Value::said(OTHER, "annan målgrupp", "another group"));
    }
    found
}

/// The ages of a group within what is counted; nothing when it says none.
fn ages(written: &Ages) -> Option<Vec<u32>> {
    let [from, until] =
        [&written.from, &written.until].map(|n| n.as_ref().and_then(Number::as_u32));
    (from.is_some() || until.is_some()).then_some(())?;
    Some((from.unwrap_or(0).min(OLDEST)..=until.unwrap_or(OLDEST).min(OLDEST)).collect())
}

/// The grades of a group, or the words that are none in their scheme. The scheme is the one
/// stored with them, else that of the days of the measure, those of the year asked about.
fn read<'p>(written: &'p Grades, one: One<'_, 'p>) -> Vec<Result<Grade, &'p str>> {
    let days = time::days_of(one).map_or(GradeScheme::Nine, Grade::scheme_of);
    let scheme = written.scheme.as_ref().and_then(Word::known).unwrap_or(days);
    let words =
        written.list.iter().map(|word| word.trim()).filter(|word| !word.is_empty());
    words.map(|word| Grade::parse(word, scheme).ok_or(word)).collect()
}

fn age_key(age: u32) -> String {
    if age < OLDEST { age.to_string() } else { format!("{OLDEST}+") }
}

fn age(age: u32) -> Value {
    let key = age_key(age);
    if age < OLDEST {
        Value::said(key, &format!("{age} år"), &format!("age {age}"))
    } else {
        Value::said(key, &format!("{age} år och äldre"), &format!("age {age} and older"))
    }
}
