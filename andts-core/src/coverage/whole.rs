//! What is said of a measure as a whole.

use super::source::{Named, One};
use super::value::{Value, vocabulary};
use crate::diagnostic::Lang;
use crate::document::{
    Area, Arena, Level, MeasureType, Organisation, OrganisationKind, StateKind,
    Vocabulary, Word,
};

/// The axes that speak of a measure as a whole.
#[derive(Clone, Copy)]
pub(super) enum Whole {
    Area,
    Topic,
    Level,
    Arena,
    Type,
    Method,
    FocusArea,
    Municipality,
    Status,
    Plan,
}

/// Every value that is known, and those only this plan names.
pub(super) fn values(by: Whole, of: &Named<'_>) -> Vec<Value> {
    let named = || of.measures().flat_map(|one| found(by, one));
    match by {
        Whole::Area => vocabulary::<Area>().collect(),
        Whole::Topic | Whole::Method => named().collect(),
        Whole::Level => vocabulary::<Level>().chain(named()).collect(),
        Whole::Arena => vocabulary::<Arena>().chain(named()).collect(),
        Whole::Type => vocabulary::<MeasureType>().chain(named()).collect(),
        Whole::FocusArea => {
            let areas = of.plan.document().focus_areas.iter();
            let named = areas.filter_map(|area| {
                let id = area.id.as_deref()?;
                Some(Value::new(of.own(id), area.title.as_deref().unwrap_or(id)))
            });
            named.collect()
        }
        Whole::Municipality => municipality(of).into_iter().collect(),
        Whole::Status => match &of.asked.statuses {
            Some(given) => given.values().collect(),
            None => vocabulary::<StateKind>().chain(named()).collect(),
        },
        Whole::Plan => vec![Value::new(of.id.as_str(), of.title())],
    }
}

/// What a measure has of them.
pub(super) fn keys(by: Whole, one: One<'_, '_>) -> Vec<String> {
    found(by, one).into_iter().map(|value| value.key).collect()
}

fn found(by: Whole, one: One<'_, '_>) -> Vec<Value> {
    let named = |names: &[String]| names.iter().filter_map(|n| Value::named(n)).collect();
    match by {
        Whole::Area => {
            let say = |area: Area| {
                Value::said(area.word(), area.say(Lang::Sv), area.say(Lang::En))
            };
            one.measure.areas().map(say).collect()
        }
        Whole::Topic => named(one.nearest(|measure| &measure.topics)),
        Whole::Method => named(one.nearest(|measure| &measure.methods)),
        Whole::Level => word(one.first(|measure| measure.level.as_ref())),
        Whole::Type => word(one.first(|measure| measure.r#type.as_ref())),
        Whole::Arena => {
            let arenas = one.nearest(|measure| &measure.arenas);
            arenas.iter().filter_map(Value::word).collect()
        }
        Whole::FocusArea => {
            let area = one.first(|measure| measure.focus_area.as_ref());
            area.map(|id| Value::new(one.of.own(id), id)).into_iter().collect()
        }
        Whole::Municipality => municipality(one.of).into_iter().collect(),
        Whole::Status => status(one),
        Whole::Plan => vec![Value::new(one.of.id.as_str(), one.of.title())],
    }
}

/// How far it has come; a part without a time of its own, of which nothing is told, stands
/// as its measure does.
fn status(one: One<'_, '_>) -> Vec<Value> {
    let mut line = one.counted_as.line();
    let Some(given) = &one.of.asked.statuses else {
        return word(line.find_map(|m| m.written().state.as_deref()?.state.as_ref()));
    };
    for measure in line {
        if let Some(word) = given.of(one.of.n, measure.id()) {
            return vec![Value::new(word, word)];
        }
        if !measure.written().schedules.is_empty() {
            break;
        }
    }
    Vec::new()
}

fn word<V: Vocabulary>(word: Option<&Word<V>>) -> Vec<Value> {
    word.and_then(Value::word).into_iter().collect()
}

/// The municipality whose plan it is, by its code, or by its name when it has none.
fn municipality(of: &Named<'_>) -> Option<Value> {
    let organisation: &Organisation = of.plan.document().organisation.as_deref()?;
    let kind = organisation.kind.as_ref().and_then(Word::known);
    let text = |text: &Option<String>| {
        let text = text.as_deref().map(str::trim).filter(|text| !text.is_empty());
        text.map(str::to_owned)
    };
    let (code, name) = (text(&organisation.municipality_code), text(&organisation.name));
    let is_municipality = code.is_some() || kind == Some(OrganisationKind::Municipality);
    is_municipality.then_some(())?;
    let label = name.clone().or_else(|| code.clone())?;
    Some(Value::new(code.or(name)?, &label))
}
