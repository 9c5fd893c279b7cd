use super::actor::Actor;
use super::follow_up::{FollowUp, ReportingDuty};
use super::goal::{FocusArea, Goal, Problem};
use super::json::Json;
use super::local::{LocalCalendar, Population};
use super::measure::Measure;
use super::provenance::Provenances;
use super::record::{Wire, record};
use super::reference::{DocumentPoint, DocumentRef, Period};
use super::word::Word;
use super::words::{DocumentStatus, OrganisationKind, PlanKind};

record! {
    /// A plan file as it was written: every key optional, unknown keys kept.
    ///
    /// Swedish: *handlingsplan*.
    ///
    /// The wire form of an action plan against harm from alcohol, narcotics, doping,
    /// tobacco and gambling, or for crime prevention. It says nothing of whether the plan
    /// makes sense; [`Plan`](crate::plan::Plan) is what it means.
    ///
    /// ```
    /// let document = andts_core::document::read(r#"{"format": "andts/1", "title": "ANDTS"}"#)?;
    /// assert_eq!(document.title.as_deref(), Some("ANDTS"));
    /// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
    /// ```
    pub struct Document {
        /// The version of the file format, the first key of every file: `andts/1`.
        format: Option<String>,
        /// Identifier of the plan.
        id: Option<String>,
        /// The plan's title, as on its cover.
        title: Option<String>,
        /// What kind of plan it is (*plantyp*).
        kind: Option<Word<PlanKind>>,
        /// Whose plan it is (*organisation*).
        organisation: Option<Box<Organisation>>,
        /// The years it is for (*planperiod*).
        period: Option<Box<Period>>,
        /// The plan as a document of an authority: adopted when, by whom (*dokumentuppgifter*).
        document: Option<Box<Adoption>>,
        /// What the plan wants in the long run (*vision*).
        vision: Option<String>,
        /// What it wants to reach (*mål*).
        goals: Vec<Goal>,
        /// What the picture of the situation shows (*problem i lägesbilden*).
        problems: Vec<Problem>,
        /// The areas it works in (*fokusområden*).
        focus_areas: Vec<FocusArea>,
        /// Everyone who has a part in it (*aktörer*).
        actors: Vec<Actor>,
        /// What is to be done (*åtgärder, insatser*), in the document's order.
        measures: Vec<Measure>,
        /// Follow-ups of the whole plan (*uppföljning av planen*).
        follow_ups: Vec<FollowUp>,
        /// What is to be reported to whom (*redovisningar*).
        reporting_duties: Vec<ReportingDuty>,
        /// The documents the whole plan goes by (*utgår från*).
        according_to: Vec<DocumentPoint>,
        /// Other documents the plan speaks of (*andra dokument*).
        documents: Vec<DocumentRef>,
        /// What only the place itself knows of its year (*lokal kalender*).
        calendar: Option<Box<LocalCalendar>>,
        /// Registers of units to be covered (*register*).
        populations: Vec<Population>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}

impl Document {
    /// Returns the document as JSON, keys in the model's order, unknown keys after them.
    #[must_use]
    pub fn to_json(&self) -> Json {
        Wire::write(self).unwrap_or_else(|| Json::Object(Vec::new()))
    }
}

impl serde::Serialize for Document {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

record! {
    /// The organisation whose plan it is.
    ///
    /// Swedish: *organisation*.
    pub struct Organisation {
        /// Its name.
        name: Option<String>,
        /// What it is.
        kind: Option<Word<OrganisationKind>>,
        /// The four digits of the municipality (*kommunkod*), SCB.
        municipality_code: Option<String>,
        /// The two digits of the county (*länskod*), SCB.
        county_code: Option<String>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}

record! {
    /// The plan as a document: who owns it, who adopted it and when.
    ///
    /// Swedish: *dokumentuppgifter*.
    pub struct Adoption {
        /// What the document calls itself, such as *drogförebyggande plan*.
        r#type: Option<String>,
        /// The actor that owns it (*dokumentägare*).
        owner: Option<String>,
        /// How far it has come.
        status: Option<Word<DocumentStatus>>,
        /// Who adopted it (*beslutad av*), in words.
        adopted_by: Option<String>,
        /// When it was adopted, a moment.
        adopted_on: Option<String>,
        /// Registration number (*diarienummer*).
        registration_number: Option<String>,
        /// Until when it is valid, a moment.
        valid_until: Option<String>,
        /// The actors that drew it up (*framtagen av*).
        drawn_up_by: Vec<String>,
        /// When it was last revised, a moment.
        revised_on: Option<String>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}
