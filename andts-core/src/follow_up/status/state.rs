use serde::{Serialize, Serializer};

use crate::document::{Vocabulary, vocabulary};

vocabulary! {
    /// How something due stands on a day.
    ///
    /// Swedish: *läge*. *Ska* and what is simply stated can be overdue or missed; *bör*
    /// is then not done; *kan* stays a possibility.
    pub enum State {
        /// What can still be made up for though its last day has passed.
        Overdue = "overdue", "försenad", "overdue";
        /// What cannot be made up for, or that someone said was not done.
        Missed = "missed", "missad", "missed";
        /// What should have been done.
        NotDone = "not_done", "ej gjord (bör)", "not done (should)";
        Partly = "partly", "delvis", "partly";
        DueSoon = "due_soon", "snart dags", "due soon";
        /// Its days must be given by the local calendar, or the plan does not say when.
        DateMissing = "date_missing", "datum saknas", "date missing";
        /// The count is for each of some units, and nobody has said which.
        RegisterMissing = "register_missing", "register saknas", "register missing";
        /// Nothing has been told of it, and nothing says that it is late.
        NoWord = "no_word", "ingen uppgift", "no word";
        Open = "open", "öppen", "open";
        Ongoing = "ongoing", "pågår", "ongoing";
        Moved = "moved", "flyttad", "moved";
        Waived = "waived", "utgår", "waived";
        Met = "met", "uppfylld", "met";
        Optional = "optional", "möjlighet", "optional";
    }
}

impl Serialize for State {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.word())
    }
}
