//! The example page: put together as a folder that any web server can serve.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tools::{copy, copy_all, empty, run};
use crate::wasm;

/// The page, the package it uses and the plan it can open.
const SITE: &str = "target/site";

/// Builds the package and puts the page together; returns the file npm packed.
pub(crate) fn assemble() -> Result<PathBuf, String> {
    let packed = wasm::build()?;
    let site = Path::new(SITE);
    empty(site)?;
    copy_all(Path::new("examples/web"), site)?;
    copy(Path::new("examples/plans/vellinge-2022.json"), site)?;
    let package = site.join("andts");
    empty(&package)?;
    copy_all(Path::new(wasm::PACKAGE), &package)?;
    Ok(packed)
}

/// Serves the page on this machine until stopped.
pub(crate) fn serve() -> Result<(), String> {
    assemble()?;
    run(Command::new("node").args(["andts-wasm/tests/serve.js", SITE, "8000"]))
}
