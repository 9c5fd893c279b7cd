//! Every case of an answer, in columns.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::follow_up::compliance::{Case, Fault};

/// Every row in columns: when it is due, how it stands, how late it is.
pub(super) struct CasesOf<'a>(pub(super) &'a [Result<Case, Fault>]);

impl Serialize for CasesOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut columns = serializer.serialize_struct("cases", 5)?;
        let rows = self.0;
        columns.serialize_field("due", &column(rows, |case| Some(DueText(case))))?;
        let moved = column(rows, |case| Some(case.due.if_statutory.to_string()));
        columns.serialize_field("if_statutory", &moved)?;
        columns.serialize_field("state", &column(rows, |case| Some(case.state)))?;
        columns.serialize_field("late", &column(rows, |case| case.late))?;
        columns.serialize_field("by_day", &column(rows, |case| Some(case.by_day)))?;
        columns.end()
    }
}

/// One column; a row that could not be judged is null in it.
struct Column<'a, F>(&'a [Result<Case, Fault>], F);

fn column<'a, T, F: Fn(&'a Case) -> Option<T>>(
    rows: &'a [Result<Case, Fault>],
    of: F,
) -> Column<'a, F> {
    Column(rows, of)
}

impl<'a, T: Serialize, F: Fn(&'a Case) -> Option<T>> Serialize for Column<'a, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer
            .collect_seq(self.0.iter().map(|row| row.as_ref().ok().and_then(&self.1)))
    }
}

/// When a case is due, as a start is written: `2024-12-02T15:00`, or a day.
struct DueText<'a>(&'a Case);

impl Serialize for DueText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for DueText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let due = &self.0.due;
        write!(f, "{}", due.day)?;
        due.minute.map_or(Ok(()), |n| write!(f, "T{:02}:{:02}", n / 60, n % 60))
    }
}
