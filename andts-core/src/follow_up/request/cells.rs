//! What a filled form holds, before anything is made of it.

/// An answer, by the key of its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) row: String,
    pub(super) answer: String,
    /// Whether it is a number by itself, not by how someone writes one.
    pub(super) exact: bool,
    pub(super) at: Option<[usize; 3]>,
}

/// Something typed where no answer belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stray {
    pub(super) text: String,
    pub(super) at: Option<[usize; 3]>,
}

/// What a filled form holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filled {
    /// The sheet it is of.
    pub(super) sheet: Option<String>,
    pub(super) cells: Vec<Cell>,
    pub(super) strays: Vec<Stray>,
    /// Where a quotation mark was opened and never closed.
    pub(super) unclosed: Option<[usize; 3]>,
}

impl Filled {
    /// Moves every position behind so many bytes that came first.
    pub(super) fn after(mut self, bytes: usize) -> Self {
        let cells = self.cells.iter_mut().map(|cell| &mut cell.at);
        let strays = self.strays.iter_mut().map(|stray| &mut stray.at);
        for [_, _, byte] in cells.chain(strays).chain([&mut self.unclosed]).flatten() {
            *byte += bytes;
        }
        self
    }

    pub(super) fn stray(&mut self, text: &str, at: Option<[usize; 3]>) {
        if !super::words::is_blank(text) {
            self.strays.push(Stray { text: text.trim().to_owned(), at });
        }
    }
}
