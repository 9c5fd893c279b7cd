//! What depends on something else, in words.

use super::print::pick;
use super::timing::{Length, Of, Relative, Side};
use crate::calendar::Unit;
use crate::diagnostic::Lang;

/// The word before its length tells whether that is only about.
pub(super) fn relative(relative: &Relative, about: &str, lang: Lang) -> String {
    let Relative { of, side, lead, offset, within, times } = relative;
    let name = match of {
        Of::Occasion(name)
        | Of::Event(name)
        | Of::Measure(name)
        | Of::Duty(name)
        | Of::FollowUp(name) => name.as_str(),
    };
    let times = times
        .map_or(String::new(), |n| format!("{n} {} ", pick(lang, "gånger", "times")));
    if let Some(within) = within {
        let time = about.to_owned() + &length(*within, lang);
        return match (name, times.is_empty(), lang) {
            ("", _, Lang::Sv) => format!("{times}inom {time}"),
            ("", _, Lang::En) => format!("{times}within {time}"),
            (name, false, Lang::Sv) => format!("{times}under {name} {time}"),
            (name, true, Lang::Sv) => format!("inom {time} från {name}"),
            (name, _, Lang::En) => format!("{times}within {time} of “{name}”"),
        };
    }
    if let Some(lead) = lead {
        return format!(
            "{about}{} {} {name}",
            length(*lead, lang),
            pick(lang, "före", "before")
        );
    }
    if let Some(offset) = offset {
        let time = about.to_owned() + &length(*offset, lang);
        let after = pick(lang, "efter", "after");
        return if name.is_empty() {
            format!("{after} {time}")
        } else {
            format!("{time} {after} {name}")
        };
    }
    let side = match side.as_slice() {
        [Side::Before] => pick(lang, "inför", "before"),
        [Side::After] => pick(lang, "efter", "after"),
        [Side::Before, Side::At] => pick(lang, "inför och vid", "before and at"),
        [Side::Before, Side::After] => pick(lang, "före och efter", "before and after"),
        [Side::Before, Side::At, Side::After] => {
            pick(lang, "före, under och efter", "before, during and after")
        }
        _ => pick(lang, "vid", "at"),
    };
    match lang {
        Lang::Sv => format!("{times}{side} {name}"),
        Lang::En => format!("{times}{side} “{name}”"),
    }
}

pub(super) fn length(of: Length, lang: Lang) -> String {
    let Length { n, unit, working_days } = of;
    let one = n == 1;
    match (unit, working_days, lang) {
        (Some(Unit::Day), true, Lang::Sv) if one => "1 arbetsdag".to_owned(),
        (Some(Unit::Day), true, Lang::Sv) => format!("{n} arbetsdagar"),
        (Some(Unit::Day), true, Lang::En) if one => "1 working day".to_owned(),
        (Some(Unit::Day), true, Lang::En) => format!("{n} working days"),
        (unit, working, lang) => {
            let name = match unit {
                Some(unit) => unit.say(n, lang),
                None if one => pick(lang, "timme", "hour"),
                None => pick(lang, "timmar", "hours"),
            };
            let clock = match (working, lang) {
                (false, _) => "",
                (true, Lang::Sv) => " helgfri vardag",
                (true, Lang::En) => " on working days",
            };
            format!("{n} {name}{clock}")
        }
    }
}
