//! What kind of word a single word is, by the rows of the language.

use super::{
    ADVERBS, BARE_SEASONS, LENGTHS, MONTHS, RECURRING_WEEKDAYS, SEASONS, SHORT_MONTHS,
    THIRDS, UNITS, WEEKDAYS,
};
use crate::calendar::Season;

/// Words of the tables that alone are more often something else: *13–25 år*, *v*, *Jan*.
const AMBIGUOUS: &[&str] = &["år", "v", "kv", "h", "tim", "mån", "lå", "g"];

/// Words of time that only stand in groups of words in the tables.
const OF_TIME: &[&str] = &["åren", "årsskiftet", "halvårsskiftet", "månadsskiftet"];

/// Returns whether a word in lower case names a time, a unit of time or how often.
pub(crate) fn is_time(word: &str) -> bool {
    let known = has(MONTHS, word)
        || has(SHORT_MONTHS, word)
        || has(SEASONS, word)
        || has(BARE_SEASONS, word)
        || has(WEEKDAYS, word)
        || has(RECURRING_WEEKDAYS, word)
        || has(ADVERBS, word)
        || has(UNITS, word)
        || has(LENGTHS, word)
        || has(THIRDS, word);
    (known || OF_TIME.contains(&word)) && !AMBIGUOUS.contains(&word)
}

/// Returns whether a word in lower case names a month or a season; *vår* is also *our*
/// and *jan* a name.
pub(crate) fn is_part_of_year(word: &str) -> bool {
    let season = SEASONS
        .iter()
        .any(|(name, season)| *name == word && *season != Season::SchoolYear);
    has(MONTHS, word) || season || has(SHORT_MONTHS, word) && word != "jan"
}

fn has<T>(table: &[(&str, T)], word: &str) -> bool {
    table.iter().any(|(name, _)| *name == word)
}
