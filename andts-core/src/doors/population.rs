//! The door of the coverage of a register.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Visitor};

use super::{BadArgument, day, json};
use crate::calendar::{Calendar, Conventions, Interval, Start, Unit};
use crate::diagnostic::Text;
use crate::follow_up::population::{
    Asked, Enrolled, GRACE_DAYS, Register, Visit, population as cover, population_of,
};
use crate::plan::Plan;

/// The most visits that one question takes.
pub const MAX_VISITS: usize = 5_000_000;

/// The most units of a register, times the periods asked about.
pub const MAX_UNIT_PERIODS: usize = 2_000_000;

/// Returns how much of a register was covered as a JSON object.
///
/// `request` is JSON: the register as `units`, a list of `{"id", "name", "class", "joined",
/// "left"}` of which only `id` must be there, as `size`, or as `population`, a register of
/// the plan; `visits`, a list of `{"unit", "on"}`; `on`, the day it is seen on; `from` and
/// `until`, or else the plan's period; `per`, a unit of time (`year` if not said);
/// `required`, how many visits a unit is to have (1), and `required_by_class`; `every`, in
/// how many periods on end it is to have them (1), and `every_by_class`, such as
/// `{"B": 2}` for every second year; `class`, if only one is asked about; and
/// `grace_days` ([`GRACE_DAYS`]). Other keys of a unit or a visit are passed over.
///
/// # Errors
/// A request that is none, with the key that is wrong; a register the plan does not have;
/// more than [`MAX_VISITS`] or [`MAX_UNIT_PERIODS`].
///
/// ```
/// use andts_core::doors::population;
///
/// let request = r#"{
///     "units": [{"id": "hotellet"}, {"id": "krogen"}],
///     "visits": [{"unit": "krogen", "on": "2024-05-03"}],
///     "from": "2024-01-01", "until": "2024-12-31", "on": "2025-01-15"
/// }"#;
/// let found = population(None, request).unwrap();
/// assert!(found.contains(r#""to_cover":2,"covered":1"#));
/// ```
pub fn population(plan: Option<&Plan>, request: &str) -> Result<String, BadArgument> {
    let text = request;
    let request: Request<'_> = serde_json::from_str(text).map_err(|error| {
        let (sv, en) = (
            "ett JSON-objekt med `units`, `size` eller `population`, och med `visits`, `on`, \
             `from` och `until`",
            "a JSON object with `units`, `size` or `population`, and with `visits`, `on`, \
             `from` and `until`",
        );
        BadArgument::in_json("request", text, &error, sv, en)
    })?;
    let law = Calendar::default();
    let conventions = &plan.map_or(&law, Plan::calendar).conventions;
    let asked = request.asked(plan)?;
    let mut register = request.register(plan, conventions)?;
    let visits = request.visits(&mut register)?;
    check_size(&register, &visits, &asked, conventions)?;
    Ok(json(&cover(&register, &visits, &asked, conventions)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request<'a> {
    #[serde(borrow)]
    units: Option<Vec<UnitRow<'a>>>,
    size: Option<u32>,
    population: Option<String>,
    #[serde(borrow)]
    visits: Vec<VisitRow<'a>>,
    on: String,
    from: Option<String>,
    until: Option<String>,
    per: Option<String>,
    required: Option<u32>,
    #[serde(default)]
    required_by_class: BTreeMap<String, u32>,
    every: Option<u32>,
    #[serde(default)]
    every_by_class: BTreeMap<String, u32>,
    class: Option<String>,
    grace_days: Option<u32>,
}

#[derive(Deserialize)]
struct UnitRow<'a> {
    #[serde(borrow)]
    id: Name<'a>,
    #[serde(borrow)]
    name: Option<Name<'a>>,
    class: Option<Name<'a>>,
    joined: Option<String>,
    left: Option<String>,
}

#[derive(Deserialize)]
struct VisitRow<'a> {
    #[serde(borrow)]
    unit: Name<'a>,
    #[serde(borrow)]
    on: Option<Name<'a>>,
}

impl<'a> Request<'a> {
    fn asked(&self, plan: Option<&Plan>) -> Result<Asked, BadArgument> {
        Ok(Asked {
            within: self.within(plan)?,
            on: day("on", &self.on)?,
            per: self.per.as_deref().map_or(Ok(Unit::Year), per)?,
            required: self.required.unwrap_or(1),
            required_by_class: self.required_by_class.clone(),
            every: self.every.unwrap_or(1),
            every_by_class: self.every_by_class.clone(),
            class: self.class.clone(),
            grace_days: self.grace_days.unwrap_or(GRACE_DAYS),
        })
    }

    fn within(&self, plan: Option<&Plan>) -> Result<Interval, BadArgument> {
        match (&self.from, &self.until, plan.and_then(Plan::period)) {
            (None, None, Some(period)) => Ok(period),
            (from, until, _) => {
                let text = |text: &Option<String>| text.clone().unwrap_or_default();
                super::interval(&text(from), &text(until))
            }
        }
    }

    /// Returns the visits whose day can be read; of the others the register gets a note.
    fn visits(&self, register: &mut Register<'_>) -> Result<Vec<Visit<'_>>, BadArgument> {
        if self.visits.len() > MAX_VISITS {
            let (sv, en) = ("högst fem miljoner besök", "at most five million visits");
            let found = self.visits.len().to_string();
            return Err(BadArgument::new("visits", &found, sv, en));
        }
        let visits = self.visits.iter().enumerate().filter_map(|(n, row)| {
            let text = row.on.as_ref().map_or("", |on| &on.0);
            // The hour of a visit may be noted, and does not matter.
            let on = Start::parse(text).map(Start::day);
            if on.is_none() {
                register.skip(Text::new(
                    format!("besök {n}: `{text}` är ingen dag"),
                    format!("visit {n}: `{text}` is no day"),
                ));
            }
            Some(Visit { unit: Cow::Borrowed(&row.unit.0), on: on? })
        });
        Ok(visits.collect())
    }

    fn register(
        &'a self,
        plan: Option<&'a Plan>,
        conventions: &Conventions,
    ) -> Result<Register<'a>, BadArgument> {
        match (&self.units, self.size, &self.population) {
            (Some(units), None, None) => {
                let mut register = Register::default();
                for unit in units {
                    let text = |name: &'a Name<'a>| Cow::Borrowed(&*name.0);
                    let enrolled = Enrolled {
                        name: unit.name.as_ref().map(text),
                        class: unit.class.as_ref().map(text),
                        ..Enrolled::always(text(&unit.id))
                    };
                    let days = (unit.joined.as_deref(), unit.left.as_deref());
                    register.enrol(enrolled, days, conventions);
                }
                Ok(register)
            }
            (None, Some(size), None) => Ok(Register::of_size(size)),
            (None, None, Some(id)) => {
                plan.and_then(|plan| population_of(plan, id)).ok_or_else(|| {
                    let (sv, en) = ("ett register i planen", "a register of the plan");
                    BadArgument::new("population", id, sv, en)
                })
            }
            (units, size, population) => {
                let given = [units.is_some(), size.is_some(), population.is_some()];
                let given = given.into_iter().filter(|given| *given).count();
                let (sv, en) = (
                    "ett av `units`, `size` och `population`",
                    "one of `units`, `size` and `population`",
                );
                Err(BadArgument::new("units", &given.to_string(), sv, en))
            }
        }
    }
}

fn per(name: &str) -> Result<Unit, BadArgument> {
    let known: Vec<_> = Unit::ALL.iter().map(|unit| unit.name()).collect();
    let known = known.join(", ");
    Unit::from_name(name).ok_or_else(|| {
        let (sv, en) = (format!("något av {known}"), format!("one of {known}"));
        BadArgument::new("per", name, &sv, &en)
    })
}

fn check_size(
    register: &Register<'_>,
    visits: &[Visit<'_>],
    asked: &Asked,
    conventions: &Conventions,
) -> Result<(), BadArgument> {
    let units = if register.units.is_empty() {
        visits.iter().map(|visit| &visit.unit).collect::<BTreeSet<_>>().len()
    } else {
        register.units.len()
    };
    let periods = asked.per.periods(asked.within, conventions);
    if units.saturating_mul(periods.count()) <= MAX_UNIT_PERIODS {
        return Ok(());
    }
    let (sv, en) = (
        "färre perioder: enheter gånger perioder är över två miljoner",
        "fewer periods: units times periods are over two million",
    );
    Err(BadArgument::new("until", &asked.within.until().to_string(), sv, en))
}

/// A text, or a whole number as one: registers number their units.
struct Name<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NameVisitor)
    }
}

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a whole number")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Owned(text.to_owned())))
    }

    fn visit_u64<E>(self, n: u64) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Owned(n.to_string())))
    }

    fn visit_i64<E>(self, n: i64) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Owned(n.to_string())))
    }
}
