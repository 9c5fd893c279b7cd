//! Prints the follow-up report of a plan.
//!
//! `cargo run --release --example report -- PLAN --year 2024 --on 2024-12-01`, and perhaps
//! `--log LOG`, `--lang en`, `--html`
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program says what it found"
)]

use std::error::Error;

use andts_core::calendar::parse_day;
use andts_core::diagnostic::Lang;
use andts_core::follow_up::Log;
use andts_core::plan::Plan;
use andts_core::report::{Asked, report_with};

fn main() -> Result<(), Box<dyn Error>> {
    let mut path = None;
    let (mut year, mut on, mut log) = (None, None, None);
    let (mut lang, mut html) = (Lang::Sv, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--year" => year = arguments.next().and_then(|text| text.parse().ok()),
            "--on" => on = arguments.next().and_then(|text| parse_day(&text)),
            "--lang" => {
                let tag = arguments.next().unwrap_or_default();
                lang = Lang::from_tag(&tag).ok_or("--lang: sv or en")?;
            }
            "--log" => log = arguments.next(),
            "--html" => html = true,
            _ => path = Some(argument),
        }
    }
    let usage =
        "usage: report PLAN --year YEAR --on DAY [--log LOG] [--lang sv|en] [--html]";
    let path = path.ok_or(usage)?;
    let year = year.ok_or("--year: a year such as 2024")?;
    let on = on.ok_or("--on: a day such as 2024-12-01")?;
    let plan = Plan::read(&std::fs::read_to_string(path)?)?;
    let log = log.map(std::fs::read_to_string).transpose()?;
    let log = log.as_deref().map(Log::read);
    for fault in
        log.iter().flat_map(|log| log.faults().iter().cloned().collect::<Vec<_>>())
    {
        eprintln!("{}: {}", fault.place, fault.message.say(lang));
    }
    let asked = Asked::of_year(year, on).ok_or("--year: from 1953 to 2200")?;
    let report = report_with(&plan, log.as_ref(), &asked);
    print!("{}", if html { report.html(lang) } else { report.markdown(lang) });
    Ok(())
}
