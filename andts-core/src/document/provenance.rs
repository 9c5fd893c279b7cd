use crate::diagnostic::Place;

use super::json::{Json, Number};
use super::record::{Door, Met, Walk, Wire, record};
use super::word::Word;
use super::words::{Origin, Reading};

record! {
    /// Where one value comes from.
    ///
    /// Swedish: *ursprung, proveniens*.
    pub struct Provenance {
        /// Stated, parsed, inferred or supplemented.
        origin: Option<Word<Origin>>,
        /// The document it stands in.
        document: Option<String>,
        /// The line in that document, from 1.
        line: Option<Number>,
        /// From and until (exclusive), in bytes of that document's text.
        bytes: Vec<Number>,
        /// The function that supplemented or confirmed it.
        by: Option<String>,
        /// On which day.
        on: Option<String>,
        /// By which decision.
        decision: Option<String>,
        /// Whether someone confirmed or corrected the reading.
        reading: Option<Word<Reading>>,
    }
}

/// Where the fields of one object come from, by the field's key.
///
/// Swedish: *ursprungsuppgifter*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenances {
    /// Key of the field and where its value comes from, in the order written.
    pub fields: Vec<(String, Provenance)>,
}

impl Provenances {
    /// Returns where the value of a field comes from, if that is told.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&Provenance> {
        self.fields.iter().find(|(key, _)| key == field).map(|(_, told)| told)
    }
}

impl Wire for Provenances {
    fn read(json: Json, door: &mut Door) -> Self {
        let members = door.members(json).into_iter();
        let fields = members.map(|(key, value)| {
            let told = door.key(&key, value);
            (key, told)
        });
        Self { fields: fields.collect() }
    }

    fn write(&self) -> Option<Json> {
        let write = |(key, told): &(String, Provenance)| {
            (key.clone(), told.write().unwrap_or_else(|| Json::Object(Vec::new())))
        };
        (!self.fields.is_empty())
            .then(|| Json::Object(self.fields.iter().map(write).collect()))
    }
}

impl Walk for Provenances {
    fn walk(&self, place: &Place, visit: &mut dyn FnMut(Met<'_>)) {
        for (key, told) in &self.fields {
            told.walk(&place.key(key), visit);
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Provenances {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Provenances".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let told = generator.subschema_for::<Provenance>();
        schemars::json_schema!({ "type": "object", "additionalProperties": told })
    }
}
