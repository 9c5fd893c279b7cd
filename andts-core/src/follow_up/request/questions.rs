//! The single questions, and what they are known by.

use super::sheet::row;
use super::{Ask, Question, SheetItem, say};
use crate::diagnostic::Text;
use crate::document::{ComputedFrom, FollowUp, Indicator, Word};

/// A question about a measure, or about what a key names.
pub(super) fn question(of: &str, word: &str, ask: Ask) -> Question {
    let label = match &ask {
        Ask::Verdict => Text::new("Hur har det gått?", "How did it go?"),
        Ask::Comment => Text::new("Kommentar", "Comment"),
        Ask::Obstacle => {
            Text::new("Hinder: vad har varit i vägen?", "Obstacles: what was in the way?")
        }
        Ask::Continue => {
            Text::new("Bör åtgärden fortsätta?", "Should the measure go on?")
        }
        Ask::Times { .. } | Ask::Value { .. } | Ask::Groups { .. } => Text::default(),
    };
    let how = say::how(&ask, None);
    Question { row: row(&format!("{of}/{word}")), ask, label, how, unit: None }
}

/// The question how many times something due was done.
pub(super) fn times(item: &SheetItem) -> Option<Question> {
    let ask = Ask::Times { windows: item.windows.clone() };
    let asked = question(&item.windows.first()?.key, "times", ask);
    let label = Text::new(
        format!("Antal gånger, {}", item.says.sv),
        format!("Number of times, {}", item.says.en),
    );
    Some(Question { label, ..asked })
}

/// The questions of one indicator: its value, and the values of its groups; none of what
/// the library counts itself.
pub(super) fn of_indicator(indicator: &Indicator, follow_up: &FollowUp) -> Vec<Question> {
    let computed = indicator.computed_from.as_ref().and_then(Word::known);
    // Without an identifier no entry can be a value of it.
    let Some(id) = indicator
        .id
        .as_ref()
        .filter(|_| matches!(computed, None | Some(ComputedFrom::Entered)))
    else {
        return Vec::new();
    };
    let text = say::one_line(indicator.text.as_deref().unwrap_or(id));
    let unit = indicator.unit.as_deref();
    let asked = |word: &str, ask: Ask, group: Option<Text>| {
        let how = say::how(&ask, unit);
        let label = group.map_or_else(
            || Text::new(&text, &text),
            |group| {
                Text::new(
                    format!("{text}: {}", group.sv),
                    format!("{text}: {}", group.en),
                )
            },
        );
        let row = row(&format!("{id}/{word}"));
        Question { row, ask, label, how, unit: unit.map(str::to_owned) }
    };
    let value = |by: Option<&str>, is: Option<&str>| Ask::Value {
        indicator: id.clone(),
        follow_up: follow_up.id.clone(),
        by: by.map(str::to_owned),
        is: is.map(str::to_owned),
    };
    let mut found = vec![asked("value", value(None, None), None)];
    for by in &indicator.breakdown {
        if is_sex(by) {
            for (is, sv, en) in
                [("flickor", "flickor", "girls"), ("pojkar", "pojkar", "boys")]
            {
                let ask = value(Some(by), Some(is));
                found.push(asked(&format!("value/{is}"), ask, Some(Text::new(sv, en))));
            }
        } else {
            let ask = Ask::Groups {
                indicator: id.clone(),
                follow_up: follow_up.id.clone(),
                by: by.clone(),
            };
            let group = Text::new(format!("efter {by}"), format!("by {by}"));
            found.push(asked(&format!("groups/{by}"), ask, Some(group)));
        }
    }
    found
}

/// Whether values are told by sex, whose groups are known.
fn is_sex(by: &str) -> bool {
    matches!(by.trim().to_lowercase().as_str(), "kön" | "sex" | "gender")
}
