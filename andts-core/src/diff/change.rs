use serde::Serialize;

use crate::diagnostic::{Place, Text};
use crate::document::json::Json;

/// What became of one thing from one plan to the next.
///
/// Swedish: *ändring*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What became of it.
    pub kind: Kind,
    /// It, in the old plan.
    pub before: Option<Named>,
    /// It, in the new plan.
    pub after: Option<Named>,
    /// How the two were found to be one, when it stands in both plans.
    #[serde(rename = "match")]
    pub matched: Option<Match>,
    /// What differs, field by field, in the model's order.
    pub fields: Vec<Field>,
    /// The decision that ended it.
    pub decision: Option<Decision>,
    /// Of a measure that is new or gone: one of the other plan that has nearly all of its
    /// title, or the other way round, and is told of elsewhere. It may have been split from
    /// that one, or merged into it.
    pub resembles: Option<Named>,
}

/// What became of a thing.
///
/// Swedish: *utfall*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It is still there and means the same, if perhaps in other words or said in another
    /// place (*kvarstår*).
    CarriedOver,
    /// It is still there and something of it has changed (*ändrad*).
    Changed,
    /// It was not there before (*ny*).
    New,
    /// It is gone, and nothing says why (*borttagen utan beslut*).
    Dropped,
    /// It is gone or ended, and a decision says so (*avslutad med beslut*).
    DroppedWithDecision,
}

/// One thing, by what it is called and where it stands.
///
/// Swedish: *post*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Its identifier.
    pub id: Option<String>,
    /// Its number in the plan.
    pub number: Option<String>,
    /// Its title, name or text; its identifier when it has none.
    pub title: String,
    /// What it is a part of; of an indicator, what it stands in.
    pub of: Option<String>,
    /// Where in its plan.
    pub place: Place,
}

/// How two things were found to be one.
///
/// Swedish: *matchning*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Match {
    /// By what.
    pub by: By,
    /// How sure it is.
    pub how_sure: Sure,
    /// How alike the titles are, in per mille: Dice's coefficient over the trigrams of
    /// their words.
    pub similarity: u16,
}

/// By what two things were found to be one.
///
/// Swedish: *grund för matchningen*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The same identifier.
    SameId,
    /// The same title, but for case and punctuation (*samma titel*).
    SameTitle,
    /// A name that one plan gives as another name (*annat namn*).
    OtherName,
    /// The same number, and a title that is alike (*samma nummer*).
    SameNumber,
    /// A title that is alike (*liknande titel*).
    SimilarTitle,
    /// Its parts are the same (*samma delar*).
    Children,
    /// It is a part of the same thing, and its title is somewhat alike (*del av samma*).
    Parent,
}

/// How sure a match is.
///
/// Swedish: *säkerhet*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sure {
    /// Nothing speaks against it (*säker*).
    Certain,
    /// It is most likely so (*trolig*).
    Likely,
    /// It may be so: somebody should look (*möjlig*).
    Possible,
}

/// One field that differs.
///
/// Swedish: *uppgift*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Its key in a plan file; inside another by a dot, such as `follow_ups.method`.
    pub field: String,
    /// What a reader calls it.
    pub label: Text,
    /// In what way it differs.
    pub how: How,
    /// What it was.
    pub before: Option<Said>,
    /// What it is.
    pub after: Option<Said>,
}

/// In what way a field differs.
///
/// Swedish: *slag av ändring*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// It is said in other words and means the same (*ordalydelse*).
    Wording,
    /// It is said in another place, at a whole or at its parts, and is the same (*plats*).
    Moved,
    /// It means something else (*innebörd*).
    Meaning,
    /// Free words differ; what that means only a reader can tell (*text*).
    Text,
}

/// A value of one plan.
///
/// Swedish: *värde*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// Where in its plan it stands.
    pub place: Place,
    /// As written.
    pub value: Json,
    /// What a reader is told: names for identifiers, words for words of the file.
    pub text: Text,
}

/// The decision that ended something.
///
/// Swedish: *beslut*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The state a plan declares, such as `cancelled`; none when it was told from outside.
    pub state: Option<String>,
    /// On which day, as written.
    pub on: Option<String>,
    /// The reason.
    pub reason: Text,
    /// The measure of the new plan that took over.
    pub target: Option<Named>,
    /// The measure it is a part of, when the decision is about that one.
    pub parent: Option<Named>,
}

/// How many of each.
///
/// Swedish: *antal*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Still there, meaning the same.
    pub carried_over: usize,
    /// Of those, in other words or in another place.
    pub reworded: usize,
    /// Still there, changed.
    pub changed: usize,
    /// Not there before.
    pub new: usize,
    /// Gone without a decision.
    pub dropped: usize,
    /// Ended by a decision.
    pub dropped_with_decision: usize,
    /// Found to be one with some doubt: likely or possible.
    pub uncertain: usize,
}

impl Counts {
    /// Counts what became of things.
    #[must_use]
    pub fn of(changes: &[Change]) -> Self {
        let mut counts = Self::default();
        for change in changes {
            let count = match change.kind {
                Kind::CarriedOver => &mut counts.carried_over,
                Kind::Changed => &mut counts.changed,
                Kind::New => &mut counts.new,
                Kind::Dropped => &mut counts.dropped,
                Kind::DroppedWithDecision => &mut counts.dropped_with_decision,
            };
            *count += 1;
            counts.reworded += usize::from(change.is_reworded());
            counts.uncertain += usize::from(change.is_uncertain());
        }
        counts
    }
}

impl Change {
    /// Returns whether it means the same in other words or in another place.
    #[must_use]
    pub fn is_reworded(&self) -> bool {
        self.kind == Kind::CarriedOver && !self.fields.is_empty()
    }

    /// Returns whether somebody should look if the two are one.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.matched.is_some_and(|matched| matched.how_sure != Sure::Certain)
    }

    /// Returns what it is called now, or was.
    #[must_use]
    pub fn title(&self) -> &str {
        let named = self.after.as_ref().or(self.before.as_ref());
        named.map(|named| named.title.as_str()).unwrap_or_default()
    }
}
