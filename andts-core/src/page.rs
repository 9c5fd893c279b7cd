//! Texts made safe for a Markdown page, whichever room writes it.

/// Keeps a text from breaking its table or list, or from being read as markup.
pub(crate) fn cell(text: &str) -> String {
    let plain = text.replace('\\', "\\\\").replace('|', "\\|").replace('<', "\\<");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cuts a text at a word, so that a cell stays a cell.
pub(crate) fn short(text: &str, most: usize) -> String {
    cell(&cut(text, most))
}

/// Cuts a text at a word, for a page of any form.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.chars().count() <= most {
        return plain;
    }
    let cut: String = plain.chars().take(most).collect();
    let whole = cut.rfind(' ').and_then(|at| cut.get(..at)).unwrap_or(&cut);
    format!("{} …", whole.trim_end_matches([',', '.', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stays_a_cell() {
        assert_eq!(cell("a | b\n\n# c <b>"), "a \\| b # c \\<b>");
        assert_eq!(cell("a \\| b"), "a \\\\\\| b");
    }

    #[test]
    fn a_long_text_ends_at_a_word_and_never_in_an_escape() {
        assert_eq!(short("ett två, tre", 10), "ett två …");
        assert_eq!(short("ab|cd", 4), "ab\\|c …");
    }
}
