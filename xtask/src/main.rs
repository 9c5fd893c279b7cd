//! The developer's commands: `cargo xtask setup`, `test`, `bench`, `wasm`, `py`, `fuzz`
//! and `web`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command says what it does"
)]

mod fuzz;
mod py;
mod setup;
mod test;
mod tools;
mod wasm;
mod web;

use std::process::ExitCode;

fn main() -> ExitCode {
    // Every path here is from the root of the workspace, wherever the command is given.
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    if let Err(error) = std::env::set_current_dir(root) {
        eprintln!("{root}: {error}");
        return ExitCode::FAILURE;
    }
    let done = match std::env::args().nth(1).as_deref() {
        Some("setup") => setup::all(),
        Some("test") => test::all(),
        Some("bench") => test::bench(),
        Some("wasm") => wasm::build_and_measure(),
        Some("py") => py::build().map(|wheel| println!("{}", wheel.display())),
        Some("fuzz") => fuzz::all(std::env::args().nth(2).as_deref()),
        Some("web") => web::serve(),
        _ => Err(
            "usage: cargo xtask setup | test | bench | wasm | py | fuzz [seconds] | web"
                .to_owned(),
        ),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
