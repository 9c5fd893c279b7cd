use super::read::period;
use crate::calendar::{Bracket, Calendar, Conventions, Moment, Occasion};
use crate::document::{self, Document, YearKind};
use crate::schedule::{Kind, On, Once};

/// Reads what the place knows of its year.
pub(super) fn calendar(document: &Document) -> Calendar {
    let Some(written) = document.calendar.as_deref() else { return Calendar::default() };
    let conventions = written
        .conventions
        .as_deref()
        .map_or_else(Conventions::default, |own| with(Conventions::default(), own));
    let occasions = written.occasions.iter();
    let occasions = occasions.map(|written| occasion(written, &conventions)).collect();
    Calendar { conventions, occasions }
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
    if let Some(days) = own.lead_days.as_ref().and_then(document::json::Number::as_u32) {
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
        rule: written.schedule.as_deref().and_then(rule),
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
