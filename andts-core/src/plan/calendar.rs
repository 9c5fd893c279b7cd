use chrono::Datelike;

use super::read::period;
use crate::calendar::{
    Anchor, Bracket, Calendar, Conventions, DayRule, Given, Moment, Occasion, Season,
    risk_days,
};
use crate::document::json::Number;
use crate::document::{self, CalendarSet, Document, YearKind};
use crate::schedule::{Kind, On, Once};

/// Reads what the place knows of its year.
pub(super) fn calendar(document: &Document) -> Calendar {
    let Some(written) = document.calendar.as_deref() else { return Calendar::default() };
    let conventions = written
        .conventions
        .as_deref()
        .map_or_else(Conventions::default, |own| with(Conventions::default(), own));
    let listed = written.occasions.iter();
    let mut occasions: Vec<_> =
        listed.map(|written| occasion(written, &conventions)).collect();
    let sets = written.sets.iter().filter_map(document::Word::known);
    for set in sets {
        match set {
            CalendarSet::RiskDays => occasions.extend(risk_days()),
        }
    }
    let given = written.occasions.iter().flat_map(|o| terms(o, &conventions)).collect();
    let conventions = Conventions { given, ..conventions };
    Calendar { conventions, occasions }
}

/// The terms that an occasion gives the days of, by its title: *HT*, *vårterminen*.
fn terms(written: &document::Occasion, conventions: &Conventions) -> Vec<Given> {
    let names = [
        ("ht", Season::Ht),
        ("höstterminen", Season::Ht),
        ("hösttermin", Season::Ht),
        ("vt", Season::Vt),
        ("vårterminen", Season::Vt),
        ("vårtermin", Season::Vt),
        ("läsåret", Season::SchoolYear),
        ("läsår", Season::SchoolYear),
    ];
    let title = written.title.as_deref().or(written.id.as_deref()).unwrap_or_default();
    let title = title.to_lowercase();
    let Some((_, season)) = names.iter().find(|(name, _)| *name == title) else {
        return Vec::new();
    };
    let days = written.dates.iter().filter_map(|days| period(days, conventions));
    days.map(|days| Given { season: *season, year: days.from().year(), days }).collect()
}

fn day_rule(written: &document::Occasion) -> Option<DayRule> {
    let rule = written.rule.as_deref()?;
    let of = match (rule.day.as_deref(), rule.payday.as_ref().and_then(Number::as_u32)) {
        (Some(day), _) => match Moment::parse(day) {
            Some(moment) => Anchor::Moment(moment),
            None => Anchor::Holiday(day.to_owned()),
        },
        (None, Some(date)) => Anchor::Payday(date),
        (None, None) => return None,
    };
    let days =
        |n: &Option<Number>| n.as_ref().and_then(Number::as_i32).unwrap_or_default();
    let (from, until) = (days(&rule.from), days(&rule.until));
    Some(DayRule { of, from, until, weekend: rule.weekend.unwrap_or_default() })
}

/// Returns the conventions with what a plan puts in their place.
fn with(mut read: Conventions, own: &document::Conventions) -> Conventions {
    for (written, bracket) in [
        (&own.vt, &mut read.vt),
        (&own.ht, &mut read.ht),
        (&own.spring, &mut read.spring),
        (&own.summer, &mut read.summer),
        (&own.autumn, &mut read.autumn),
        (&own.winter, &mut read.winter),
    ] {
        if let Some(found) = written.as_deref().and_then(bracket_of) {
            *bracket = found;
        }
    }
    if let Some(year) = own.year.as_ref().and_then(document::Word::known) {
        read.school_years = year == YearKind::SchoolYear;
    }
    if let Some(days) = own.lead_days.as_ref().and_then(Number::as_u32) {
        read.lead_days = days;
    }
    read
}

fn bracket_of(text: &str) -> Option<Bracket> {
    Bracket::of(Moment::parse(text)?)
}

fn occasion(written: &document::Occasion, conventions: &Conventions) -> Occasion {
    let names = [&written.id, &written.title].into_iter().flatten();
    let dates = written.dates.iter().filter_map(|days| period(days, conventions));
    Occasion {
        title: written.title.clone(),
        names: names.chain(&written.groups).cloned().collect(),
        dates: dates.collect(),
        rule: day_rule(written).or_else(|| {
            let moment = written.schedule.as_deref().and_then(rule)?;
            Some(DayRule::just(Anchor::Moment(moment)))
        }),
        bracket: written.bracket.as_deref().and_then(bracket_of),
    }
}

/// The time of every year that a schedule gives, if it gives just one.
fn rule(written: &document::Schedule) -> Option<Moment> {
    let read = super::read::schedule(written);
    let [timing] = read.timings() else { return None };
    match &timing.kind {
        Kind::Once(Once { window: Some(moment), .. }) if moment.is_yearless() => {
            Some(*moment)
        }
        Kind::Every(every) => match every.on.as_slice() {
            [On::At(moment)] if moment.is_yearless() => Some(*moment),
            _ => None,
        },
        Kind::Continuous(_)
        | Kind::OnDemand(_)
        | Kind::Once(_)
        | Kind::Quota(_)
        | Kind::Relative(_)
        | Kind::Note(_) => None,
    }
}

/// Returns a schedule's own conventions beside the plan's occasions.
pub(super) fn of_schedule(
    plan: &Calendar,
    written: &document::Schedule,
) -> Option<Calendar> {
    let own = written.conventions.as_deref()?;
    let conventions = with(plan.conventions.clone(), own);
    Some(Calendar { conventions, occasions: plan.occasions.clone() })
}
