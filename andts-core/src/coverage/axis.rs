/// What measures are counted by.
///
/// Swedish: *indelning*.
///
/// What a part of a measure does not say it takes from its parent, field by field. A word
/// the library does not know is a value of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Goals (*mål*), `goal`: a measure for a part of a goal (*delmål*) is one for the goal.
    Goal,
    /// Goals of other documents (*mål i andra dokument*), `serves`: the document and the
    /// number, since a goal's number means nothing without its document; without a number
    /// the document alone.
    Serves,
    /// ANDTS areas (*ANDTS-områden*), `area`.
    Area,
    /// Crime and safety topics (*brotts- och trygghetsområden*), `topic`, in any case of
    /// letters.
    Topic,
    /// Whom a measure is for (*målgrupper*), `target_group`: guardians, pupils, staff …; a
    /// group said only in words of its own is `other`.
    TargetGroup,
    /// Single years of age (*åldrar*), `age`, from 0 to 29 and `30+`; school grades have
    /// the age their pupils turn in the autumn, see [`Grade`](crate::plan::Grade).
    Age,
    /// School grades (*årskurser*), `grade`, told in one scheme for the whole table, see
    /// [`Coverage::grade_scheme`](super::Coverage::grade_scheme). Ages have the grade in
    /// which they turn that old; ages beside school are `outside`.
    Grade,
    /// Prevention levels (*preventionsnivåer*), `level`.
    Level,
    /// Where it takes place (*arenor*), `arena`.
    Arena,
    /// Sorts of work (*åtgärdstyper*), `type`.
    Type,
    /// Methods and programmes by name (*metoder*), `method`, in any case of letters.
    Method,
    /// Actors that answer for them (*aktörer*), `actor`; not who only appoints another.
    Actor,
    /// Parts of society of those who answer (*sektorer*), `sector`.
    Sector,
    /// Focus areas (*fokusområden*), `focus_area`.
    FocusArea,
    /// Municipalities whose plan it is (*kommuner*), `municipality`, by their code. A plan
    /// of a region or a county has none.
    Municipality,
    /// Calendar years with something due (*år*), `year`; a time that waits for the local
    /// calendar stands where it can lie. Beside them `continuous`, `on_demand` and
    /// `undated`, which is any other time without a date.
    Year,
    /// Months with something due (*månader*), `month`, `01` to `12`: of the year asked
    /// about, else of any year of the plan. What may fall in any month of a year (*en gång
    /// per år*) is `some_time`; the rest is as for years.
    Month,
    /// How far they have come (*status*), `status`: what the plan says, or the
    /// [`Statuses`](super::Statuses) that were given.
    Status,
    /// Plans (*planer*), `plan`.
    Plan,
}

impl Axis {
    /// Every axis by its name.
    pub const ALL: [(&'static str, Self); 19] = [
        ("goal", Self::Goal),
        ("serves", Self::Serves),
        ("area", Self::Area),
        ("topic", Self::Topic),
        ("target_group", Self::TargetGroup),
        ("age", Self::Age),
        ("grade", Self::Grade),
        ("level", Self::Level),
        ("arena", Self::Arena),
        ("type", Self::Type),
        ("method", Self::Method),
        ("actor", Self::Actor),
        ("sector", Self::Sector),
        ("focus_area", Self::FocusArea),
        ("municipality", Self::Municipality),
        ("year", Self::Year),
        ("month", Self::Month),
        ("status", Self::Status),
        ("plan", Self::Plan),
    ];

    /// Returns the axis of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, axis)| *axis)
    }
}
