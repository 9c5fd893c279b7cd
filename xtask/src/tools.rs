//! Running other programs, and installing those that are not there.

use std::path::Path;
use std::process::{Command, Output};

/// Runs a command that is to succeed; what it says is seen.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("{command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed: {status}")) }
}

/// Runs a command and returns what it printed, whether it succeeded or not.
pub(crate) fn output(command: &mut Command) -> Result<Output, String> {
    command.output().map_err(|error| format!("{command:?}: {error}"))
}

/// Runs a command that is to succeed, and returns what it printed.
pub(crate) fn printed(command: &mut Command) -> Result<String, String> {
    let output = output(command)?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("{command:?} failed: {}\n{said}", output.status))
}

/// Installs packages of Debian.
pub(crate) fn apt(packages: &[&str]) -> Result<(), String> {
    let is_root = printed(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(if is_root { "apt-get" } else { "sudo" });
        if !is_root {
            command.arg("apt-get");
        }
        run(command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments))
    };
    let missing = |why| format!("please install {}: {why}", packages.join(", "));
    apt(&["update", "--quiet"]).map_err(missing)?;
    apt(&[&["install", "--yes", "--quiet", "--no-install-recommends"], packages].concat())
        .map_err(missing)
}

/// Makes a folder anew and empty.
pub(crate) fn empty(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|error| at(folder, &error))?;
    }
    std::fs::create_dir_all(folder).map_err(|error| at(folder, &error))
}

/// Copies a file into a folder.
pub(crate) fn copy(file: &Path, folder: &Path) -> Result<(), String> {
    let name = file.file_name().unwrap_or_default();
    let copied = std::fs::copy(file, folder.join(name));
    copied.map(drop).map_err(|error| at(file, &error))
}

/// Copies the files of a folder, not its folders, into another.
pub(crate) fn copy_all(from: &Path, into: &Path) -> Result<(), String> {
    for file in files(from)? {
        copy(&file, into)?;
    }
    Ok(())
}

/// Returns the files of a folder, not its folders, in order.
pub(crate) fn files(folder: &Path) -> Result<Vec<std::path::PathBuf>, String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| at(folder, &error))? {
        let path = entry.map_err(|error| at(folder, &error))?.path();
        if path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Says at which file something went wrong.
pub(crate) fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
