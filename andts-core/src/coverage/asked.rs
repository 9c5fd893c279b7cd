use super::{Axis, Statuses};

/// The limit below which a count may point a person out, where nobody has set another.
pub const SUPPRESS_BELOW: u32 = 5;

/// What is asked of a coverage.
///
/// Swedish: *fråga om täckning*.
///
/// ```
/// use andts_core::coverage::{Asked, Axis, SUPPRESS_BELOW};
///
/// let asked = Asked {
///     suppress_below: Some(SUPPRESS_BELOW),
///     year: Some(2024),
///     ..Asked::new(Axis::Area, Axis::Grade)
/// };
/// assert_eq!(asked.columns, Axis::Grade);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The axis of the rows.
    pub rows: Axis,
    /// The axis of the columns.
    pub columns: Axis,
    /// Counts from 1 up to this, itself left out, are hidden.
    pub suppress_below: Option<u32>,
    /// Counts only the measures of a calendar year: those whose years hold it, and that
    /// have something due in it if they have days at all. Grades are then told in the
    /// scheme of the school year that begins in it.
    pub year: Option<i32>,
    /// Whether a measure and its parts count as one, under every value that it or a part
    /// of it has, and not each for itself.
    pub parts_together: bool,
    /// Whether to name the cells in which nothing stands.
    pub empty_cells: bool,
    /// How far measures have come, where something else than the plan tells it.
    pub statuses: Option<Statuses>,
}

impl Asked {
    /// Asks for two axes and nothing more.
    #[must_use]
    pub fn new(rows: Axis, columns: Axis) -> Self {
        Self {
            rows,
            columns,
            suppress_below: None,
            year: None,
            parts_together: false,
            empty_cells: false,
            statuses: None,
        }
    }
}
