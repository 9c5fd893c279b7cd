//! The developer's commands: `cargo xtask test` and `cargo xtask py`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command says what it does"
)]

mod py;
mod test;

use std::process::ExitCode;

fn main() -> ExitCode {
    let done = match std::env::args().nth(1).as_deref() {
        Some("test") => test::all(),
        Some("py") => py::build().map(|wheel| println!("{}", wheel.display())),
        _ => Err("usage: cargo xtask test | py".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
