//! The developer's commands: `cargo xtask test`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command says what it does"
)]

mod test;

use std::process::ExitCode;

fn main() -> ExitCode {
    let done = match std::env::args().nth(1).as_deref() {
        Some("test") => test::all(),
        _ => Err("usage: cargo xtask test".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
