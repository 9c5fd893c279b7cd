//! `xtask-bindgen IN.wasm OUT`: writes the JavaScript that loads a module of wasm-bindgen.
//!
//! A package of its own, since its dependencies would make every `cargo xtask` slow.
#![expect(clippy::print_stderr, reason = "a command says what is wrong")]

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(module), Some(folder)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: xtask-bindgen IN.wasm OUT");
        return ExitCode::FAILURE;
    };
    let mut bindgen = Bindgen::new();
    // The typings are written by hand, in andts-wasm/js/index.d.ts.
    let made = bindgen
        .input_path(module)
        .typescript(false)
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
