use std::fmt;

use serde::{Serialize, Serializer};

/// A step on the way from the whole plan to one value in it.
///
/// Swedish: *steg*.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// The n-th item of a list, from 0.
    Index(usize),
    /// The value of a key.
    Key(String),
}

/// Where in a plan something stands: an RFC 6901 JSON Pointer, kept as segments.
///
/// Swedish: *plats*.
///
/// As text `/measures/10` would sort before `/measures/2`; as segments it does not.
///
/// ```
/// use andts_core::diagnostic::Place;
///
/// let place = Place::root().key("measures").index(10).key("a/b");
/// assert_eq!(place.to_string(), "/measures/10/a~1b");
/// assert!(Place::root().key("measures").index(2) < place);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    segments: Vec<Segment>,
}

impl Place {
    /// Returns the place of the whole plan, the empty pointer.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// Returns the place of a key's value in the object here.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.with(Segment::Key(key.to_owned()))
    }

    /// Returns the place of the n-th item of the list here.
    #[must_use]
    pub fn index(&self, n: usize) -> Self {
        self.with(Segment::Index(n))
    }

    /// Returns the steps from the root.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Returns the last step if it is a key, else the empty text.
    #[must_use]
    pub fn last_key(&self) -> &str {
        match self.segments.last() {
            Some(Segment::Key(key)) => key,
            Some(Segment::Index(_)) | None => "",
        }
    }

    /// Returns the place of the object or list it stands in; the root is its own.
    #[must_use]
    pub fn parent(&self) -> Self {
        let above = self.segments.split_last().map(|(_, above)| above.to_vec());
        Self { segments: above.unwrap_or_default() }
    }

    /// Returns the place as seen from above the object or list that `whole` is the place
    /// of.
    ///
    /// ```
    /// use andts_core::diagnostic::Place;
    ///
    /// let line = Place::root().index(4);
    /// assert_eq!(Place::root().key("when").below(&line).to_string(), "/4/when");
    /// ```
    #[must_use]
    pub fn below(&self, whole: &Self) -> Self {
        Self { segments: whole.segments.iter().chain(&self.segments).cloned().collect() }
    }

    fn with(&self, segment: Segment) -> Self {
        let mut segments = Vec::with_capacity(self.segments.len() + 1);
        segments.extend_from_slice(&self.segments);
        segments.push(segment);
        Self { segments }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in &self.segments {
            match segment {
                Segment::Index(n) => write!(f, "/{n}")?,
                Segment::Key(key) => {
                    write!(f, "/{}", key.replace('~', "~0").replace('/', "~1"))?;
                }
            }
        }
        Ok(())
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Place {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Place".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "json-pointer",
            "description": "Where in the plan: a JSON Pointer (RFC 6901)."
        })
    }
}
