//! The Python face: its wheel, and its tests in an environment of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::setup;
use crate::tools::run;

/// Builds the wheel into `target/wheels`.
pub(crate) fn build() -> Result<PathBuf, String> {
    let tools = environment("py-tools")?;
    let wheels = Path::new("target/wheels");
    // An older wheel must not be tested in the new one's place.
    if wheels.exists() {
        std::fs::remove_dir_all(wheels).map_err(|error| error.to_string())?;
    }
    pip(&tools, &["--requirement", "andts-py/requirements.txt"])?;
    run(Command::new(tools.join("bin/maturin")).args([
        "build",
        "--release",
        "--manifest-path",
        "andts-py/Cargo.toml",
        "--out",
        "target/wheels",
    ]))?;
    let mut found = std::fs::read_dir(wheels).map_err(|error| error.to_string())?;
    match found.next() {
        Some(Ok(wheel)) => Ok(wheel.path()),
        _ => Err("maturin made no wheel".to_owned()),
    }
}

/// Installs the wheel in a fresh environment and runs its tests; says what pytest said.
pub(crate) fn test() -> Result<String, String> {
    let wheel = build()?;
    let fresh = environment("py-fresh")?;
    let wheel = wheel.display().to_string();
    pip(&fresh, &["--requirement", "andts-py/requirements.txt", &wheel])?;
    run(Command::new(fresh.join("bin/python")).args([
        "-m",
        "mypy",
        "--strict",
        "andts-py/tests",
    ]))?;
    let output = Command::new(fresh.join("bin/python"))
        .args(["-m", "pytest", "--quiet", "andts-py/tests"])
        .output()
        .map_err(|error| error.to_string())?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Makes an environment anew under `target`.
fn environment(name: &str) -> Result<PathBuf, String> {
    let root = std::env::current_dir().map_err(|error| error.to_string())?;
    let path = root.join("target").join(name);
    setup::python()?;
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&path))?;
    Ok(path)
}

fn pip(environment: &Path, what: &[&str]) -> Result<(), String> {
    run(Command::new(environment.join("bin/python"))
        .args(["-m", "pip", "install", "--quiet"])
        .args(what))
}
