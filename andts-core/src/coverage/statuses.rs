use std::collections::BTreeMap;

use super::value::{Value, vocabulary};
use crate::diagnostic::Text;
use crate::document::Vocabulary;
use crate::follow_up::{State, Status};

/// How far measures have come, told from outside the plan, such as by its log.
///
/// Swedish: *status*.
///
/// The words are the values of the axis `status`, in their order; one that no measure has
/// is a gap. A part without a schedule of its own, of which nothing is told, stands as its
/// measure does; a measure of which nothing is told has none.
///
/// ```
/// use andts_core::coverage::{Asked, Axis, Statuses, coverage_with};
/// use andts_core::diagnostic::Text;
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"measures": [{"id": "a", "areas": ["alcohol"]}]}"#)?;
/// let mut statuses = Statuses::new([("met", Text::new("uppfylld", "met"))]);
/// statuses.tell(0, "a", "met");
/// let asked = Asked { statuses: Some(statuses), ..Asked::new(Axis::Area, Axis::Status) };
/// assert_eq!(coverage_with(&[&plan], &asked).counts[0], [Some(1), Some(0)]);
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statuses {
    words: Vec<(String, Text)>,
    told: BTreeMap<usize, BTreeMap<String, String>>,
}

impl Statuses {
    /// Begins with the words there are and what a reader calls them.
    pub fn new<W: Into<String>>(words: impl IntoIterator<Item = (W, Text)>) -> Self {
        let words = words.into_iter().map(|(word, text)| (word.into(), text));
        Self { words: words.collect(), told: BTreeMap::new() }
    }

    /// Takes how the plans stand on a day by their logs, in the order of the plans.
    ///
    /// ```
    /// use andts_core::calendar::parse_day;
    /// use andts_core::coverage::{Asked, Axis, Statuses, coverage_with};
    /// use andts_core::follow_up::{self, Log, status};
    /// use andts_core::plan::Plan;
    ///
    /// let plan = Plan::read(r#"{"period": {"from": "2022", "until": "2022"}, "measures": [
    ///     {"id": "a", "schedules": [{"text": "31 maj 2022"}]}]}"#)?;
    /// let on = parse_day("2022-06-01").unwrap();
    /// let stands = status(&plan, Some(&Log::default()), &follow_up::Asked::of(&plan, on));
    /// let statuses = Some(Statuses::of_status([&stands]));
    /// let asked = Asked { statuses, ..Asked::new(Axis::Status, Axis::Plan) };
    /// let found = coverage_with(&[&plan], &asked);
    /// assert_eq!((found.rows[0].as_str(), found.row_totals[0]), ("overdue", Some(1)));
    /// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn of_status<'s>(plans: impl IntoIterator<Item = &'s Status>) -> Self {
        let words = vocabulary::<State>().map(|value| (value.key, value.label));
        let mut found = Self::new(words);
        for (n, plan) in plans.into_iter().enumerate() {
            // Measures without an identifier cannot be told apart.
            for one in plan.measures.iter().filter(|one| !one.measure.is_empty()) {
                found.tell(n, &one.measure, one.state.word());
            }
        }
        found
    }

    /// Tells the status of a measure of a plan, the plan by its place in the list. A word
    /// that is not among those begun with counts as none.
    pub fn tell(&mut self, plan: usize, measure: &str, word: &str) {
        let of_plan = self.told.entry(plan).or_default();
        of_plan.insert(measure.to_owned(), word.to_owned());
    }

    pub(super) fn values(&self) -> impl Iterator<Item = Value> {
        let value = |(key, label): &(String, Text)| {
            Value::said(key.as_str(), &label.sv, &label.en)
        };
        self.words.iter().map(value)
    }

    pub(super) fn of(&self, plan: usize, measure: &str) -> Option<&str> {
        self.told.get(&plan)?.get(measure).map(String::as_str)
    }
}
