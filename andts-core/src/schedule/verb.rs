//! Verbs by how words end: what has been, and what is done.

use super::token::Token;
use super::vocabulary::{NO_PAST, NO_SUPINES, PRONOUNS, SUPINES};

/// *Genomförts*, *utbildats*, *gjort*: with *har* what has been.
pub(super) fn is_supine(word: &str) -> bool {
    let ends = ["ats", "its", "rts", "tts", "at", "it", "ört", "ällt", "yllt", "yggt"];
    word.len() > 4
        && ends.iter().any(|end| word.ends_with(end))
        && !NO_SUPINES.iter().any(|other| word.ends_with(other))
        || SUPINES.contains(&word)
}

/// *Genomfördes*, *utvecklades*: most passives of the past end alike.
pub(super) fn is_past(word: &str) -> bool {
    let ends = ["ades", "fördes", "ldes", "ggdes", "ttes", "ktes"];
    word.len() > 6 && ends.iter().any(|end| word.ends_with(end))
}

/// *Anställde*, *utökade*, *köpte*: how most verbs of the past end, and some other words.
pub(super) fn is_preterite(word: &str) -> bool {
    let ends =
        ["ade", "lde", "rde", "mde", "gde", "vde", "jde", "dde", "kte", "pte", "tte"];
    word.len() > 4
        && ends.iter().any(|end| word.ends_with(end))
        && !word.ends_with("värde")
        && !NO_PAST.contains(&word)
}

/// *Vi*, *kommunen*, *antalet*, *Polisen*: who a sentence is about.
pub(super) fn is_subject(token: &Token) -> bool {
    let word = token.text.as_str();
    let definite = ["en", "et", "an", "na"].iter().any(|end| word.ends_with(end));
    PRONOUNS.contains(&word) || definite && word.len() > 4
}

/// *Följs upp*, *ska*, and a comma: something is done, or a new part begins.
pub(super) fn is_deed(word: &str) -> bool {
    let ends = ["as", "ds", "rs", "js", "ls", "ks", "gs"];
    let done = [",", "ska", "skall", "bör", "måste", "kan", "får", "ges", "sker"];
    done.contains(&word) || word.len() > 4 && ends.iter().any(|end| word.ends_with(end))
}
