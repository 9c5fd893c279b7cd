//! Prints the follow-up report of a plan.
//!
//! `cargo run --release --example report -- PLAN --year 2024 --on 2024-12-01 [--lang en] [--html]`
#![expect(clippy::print_stdout, reason = "a program says what it found")]

use std::error::Error;

use andts_core::calendar::parse_day;
use andts_core::diagnostic::Lang;
use andts_core::plan::Plan;
use andts_core::report::report;

fn main() -> Result<(), Box<dyn Error>> {
    let mut path = None;
    let (mut year, mut on, mut lang, mut html) = (None, None, Lang::Sv, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--year" => year = arguments.next().and_then(|text| text.parse().ok()),
            "--on" => on = arguments.next().and_then(|text| parse_day(&text)),
            "--lang" => {
                let tag = arguments.next().unwrap_or_default();
                lang = Lang::from_tag(&tag).ok_or("--lang: sv or en")?;
            }
            "--html" => html = true,
            _ => path = Some(argument),
        }
    }
    let path =
        path.ok_or("usage: report PLAN --year YEAR --on DAY [--lang sv|en] [--html]")?;
    let year = year.ok_or("--year: a year such as 2024")?;
    let on = on.ok_or("--on: a day such as 2024-12-01")?;
    let plan = Plan::read(&std::fs::read_to_string(path)?)?;
    let report = report(&plan, year, on).ok_or("--year: from 1953 to 2200")?;
    print!("{}", if html { report.html(lang) } else { report.markdown(lang) });
    Ok(())
}
