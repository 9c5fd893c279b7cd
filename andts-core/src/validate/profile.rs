//! What a law or a standard asks of a plan, as data.

use crate::diagnostic::Severity;

/// What a law or a standard asks of a plan, as data: its demands and the rules that see
/// whether they are met.
///
/// Swedish: *kravprofil*.
#[derive(Debug)]
pub struct Profile {
    /// Its name in settings.
    pub name: &'static str,
    /// What it is called, in Swedish and in English.
    pub title: (&'static str, &'static str),
    /// What it asks, in the order of the source.
    pub demands: &'static [Demand],
}

/// One demand of a law or a standard.
///
/// Swedish: *krav*.
#[derive(Debug)]
pub struct Demand {
    /// Where it stands.
    pub citation: &'static str,
    /// How well the citation is known.
    pub evidence: Evidence,
    /// What is asked, in Swedish and in English.
    pub asks: (&'static str, &'static str),
    /// The rules that speak where it is not met, and how grave that is here.
    pub rules: &'static [(&'static str, Severity)],
}

/// How well a citation is known.
///
/// Swedish: *beläggets styrka*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Read in the text itself (*läst i källan*).
    Verified,
    /// Known from a description of it (*återgiven*).
    Reported,
}

impl Profile {
    /// Returns the profile of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<&'static Self> {
        ALL.iter().copied().find(|profile| profile.name == name)
    }

    /// Returns how grave a rule is here, if the profile asks for it.
    pub(super) fn severity(&self, rule: &str) -> Option<Severity> {
        let mut asked = self.demands.iter().flat_map(|demand| demand.rules);
        asked.find(|(name, _)| *name == rule).map(|(_, severity)| *severity)
    }
}

/// Every profile.
pub static ALL: &[&Profile] = &[&LAG_2023_196, &PREVENTION_QUALITY];

/// What the act on the responsibility of municipalities for crime prevention asks.
static LAG_2023_196: Profile = Profile {
    name: "lag-2023-196",
    title: (
        "lag (2023:196) om kommuners ansvar för brottsförebyggande arbete",
        "Act (2023:196) on the responsibility of municipalities for crime prevention",
    ),
    demands: &[
        Demand {
            citation: "lag (2023:196) 4 §",
            evidence: Evidence::Verified,
            asks: ("en lägesbild", "a picture of the situation"),
            rules: &[("plan-without-situation", Severity::Warning)],
        },
        Demand {
            citation: "lag (2023:196) 5 §",
            evidence: Evidence::Verified,
            asks: (
                "en beslutad åtgärdsplan som grundas på lägesbilden",
                "a decided action plan based on the picture of the situation",
            ),
            rules: &[
                ("plan-without-decision", Severity::Warning),
                ("problem-without-measure", Severity::Warning),
            ],
        },
        Demand {
            citation: "lag (2023:196) 6 §",
            evidence: Evidence::Verified,
            asks: (
                "uppföljning minst vartannat år",
                "a follow-up at least every second year",
            ),
            rules: &[
                ("plan-never-gathered", Severity::Warning),
                ("plan-followed-up-too-seldom", Severity::Warning),
            ],
        },
        Demand {
            citation: "lag (2023:196) 10 §",
            evidence: Evidence::Verified,
            asks: ("ett strategiskt råd", "a strategic council"),
            rules: &[("plan-without-council", Severity::Warning)],
        },
        Demand {
            citation: "lag (2023:196) 11–12 §§",
            evidence: Evidence::Verified,
            asks: ("en samordningsfunktion", "a coordination function"),
            rules: &[("plan-without-coordinator", Severity::Warning)],
        },
        Demand {
            citation: "lag (2023:196) 13 §",
            evidence: Evidence::Verified,
            asks: ("rapportering till fullmäktige", "reports to the municipal council"),
            rules: &[("plan-without-report-to-council", Severity::Warning)],
        },
    ],
};

/// What the European drug prevention quality standards ask of a plan.
static PREVENTION_QUALITY: Profile = Profile {
    name: "prevention-quality",
    title: (
        "europeiska kvalitetsstandarder för drogprevention (EMCDDA 2011)",
        "European drug prevention quality standards (EMCDDA 2011)",
    ),
    demands: &[
        Demand {
            citation: "EDPQS (2011)",
            evidence: Evidence::Reported,
            asks: ("behovet är beskrivet", "the need is described"),
            rules: &[
                ("plan-without-situation", Severity::Warning),
                ("problem-without-measure", Severity::Warning),
            ],
        },
        Demand {
            citation: "EDPQS (2011)",
            evidence: Evidence::Reported,
            asks: ("målgruppen är bestämd", "the target population is defined"),
            rules: &[
                ("measures-without-target-group", Severity::Warning),
                ("only-universal-prevention", Severity::Advice),
            ],
        },
        Demand {
            citation: "EDPQS (2011)",
            evidence: Evidence::Reported,
            asks: ("målen är mätbara", "goals can be measured"),
            rules: &[
                ("plan-without-goals", Severity::Warning),
                ("goal-without-indicator", Severity::Warning),
                ("goal-indicator-without-baseline", Severity::Warning),
                ("indicator-without-target", Severity::Warning),
            ],
        },
        Demand {
            citation: "EDPQS (2011)",
            evidence: Evidence::Reported,
            asks: (
                "evidensen för det som görs är nämnd",
                "the evidence of what is done is named",
            ),
            rules: &[("measures-without-evidence", Severity::Warning)],
        },
        Demand {
            citation: "EDPQS (2011)",
            evidence: Evidence::Reported,
            asks: ("tidslinjen är bestämd", "the timeline is determined"),
            rules: &[
                ("measure-without-schedule", Severity::Warning),
                ("schedule-without-time", Severity::Warning),
            ],
        },
        Demand {
            citation: "EDPQS (2011)",
            evidence: Evidence::Reported,
            asks: ("planen visar vem som gör vad", "the plan shows who does what"),
            rules: &[
                ("measure-without-responsible", Severity::Warning),
                ("actor-unspecified", Severity::Warning),
            ],
        },
        Demand {
            citation: "EDPQS (2011)",
            evidence: Evidence::Reported,
            asks: ("genomförandet följs", "the implementation is monitored"),
            rules: &[
                ("measure-without-follow-up", Severity::Warning),
                ("follow-up-that-says-only-that", Severity::Warning),
            ],
        },
    ],
};
