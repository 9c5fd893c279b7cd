#![doc = include_str!("length_and_dates_disagree.en.md")]

use crate::calendar::{Interval, add_months};
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::subject::Scheduled;
use crate::validate::words::{Word, words};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "length-and-dates-disagree",
    group: Group::Time,
    severity: Severity::Error,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("längd och datum som inte stämmer", "length and dates that disagree"),
    since: "0.1.0",
    check: Check::Schedule(check),
};

const NUMBERS: [&str; 5] = ["ett", "två", "tre", "fyra", "fem"];

fn check(plan: &Plan, schedule: &Scheduled<'_>, findings: &mut Findings<'_>) {
    let list = words(schedule.read.text());
    let Some((years, words)) = stated_years(&list) else { return };
    for (days, dates, span) in schedule.dated(&plan.calendar().conventions) {
        if days.days() > 31 && !is_about(days, years) {
            findings
                .at(
                    schedule.text_place(),
                    "`{dates}` är inte `{length}`",
                    "`{dates}` is not `{length}`",
                    [("dates", dates), ("length", &words)],
                )
                .span(span);
        }
    }
}

/// A number of years as a length: *3-årig*, *3 årigt*, *tvåårigt*.
fn stated_years(list: &[Word]) -> Option<(u32, String)> {
    let is_long = |word: &str| matches!(word, "årig" | "årigt" | "åriga");
    let apart = list.iter().zip(list.iter().skip(1)).find_map(|(number, word)| {
        let n = number.text.parse().ok()?;
        is_long(&word.text).then(|| (n, format!("{}-{}", number.text, word.text)))
    });
    apart.or_else(|| {
        list.iter().find_map(|word| {
            let at = word.text.find("årig")?;
            let (number, _) = word.text.split_at_checked(at)?;
            let n = NUMBERS.iter().position(|known| *known == number)?;
            Some((u32::try_from(n).ok()? + 1, word.text.clone()))
        })
    })
}

/// Whether an interval is so many years, to within a month.
fn is_about(days: Interval, years: u32) -> bool {
    let whole = add_months(days.from(), years.saturating_mul(12).min(1200));
    whole.is_some_and(|end| (end - days.until()).num_days().abs() <= 31)
}
