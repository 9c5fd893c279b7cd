use super::provenance::Provenances;
use super::record::record;
use super::word::Word;
use super::words::{DocumentKind, DocumentStatus};

record! {
    /// An interval as written: both ends belong to it.
    ///
    /// Swedish: *period*.
    pub struct Period {
        /// The words, such as *2022–2026*.
        text: Option<String>,
        /// Its first day, month or year.
        from: Option<String>,
        /// Its last day, month or year, inclusive.
        until: Option<String>,
    }
}

record! {
    /// Another document that the plan speaks of.
    ///
    /// Swedish: *annat dokument*.
    pub struct DocumentRef {
        /// Identifier.
        id: Option<String>,
        /// Its title.
        title: Option<String>,
        /// What kind of document it is.
        kind: Option<Word<DocumentKind>>,
        /// Its number, such as *skr. 2021/22:213*.
        number: Option<String>,
        /// The years it is for.
        period: Option<Box<Period>>,
        /// How far it has come.
        status: Option<Word<DocumentStatus>>,
        /// The actor that owns it.
        owner: Option<String>,
        /// Where it can be read, a web address.
        url: Option<String>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}

record! {
    /// A point in another document: goal numbers mean nothing without their document.
    ///
    /// Swedish: *hänvisning*.
    pub struct DocumentPoint {
        /// Identifier of the document.
        document: Option<String>,
        /// The goal or section, as the document numbers it.
        number: Option<String>,
    }
}
