//! What the faces need to be built and tested: found, or else installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tools::{apt, output, printed};

/// The oldest Node that the package promises to run on (`engines` in its package.json).
const NODE: u32 = 20;

/// A Rust that compiles for the browser.
#[derive(Debug)]
pub(crate) enum WebRust {
    /// The one that runs this, with its target for the browser.
    Own,
    /// Debian's, which makes the standard library from source; it brings no linker for
    /// the browser, so the linker of the Rust that runs this is used.
    Debian {
        /// The linker.
        linker: PathBuf,
    },
}

/// Installs everything that building and testing needs.
pub(crate) fn all() -> Result<(), String> {
    python()?;
    println!("node: {}", node()?);
    println!("chromium: {}", chromium()?.display());
    println!("rust for the browser: {:?}", web_rust()?);
    Ok(())
}

/// Finds Python with what makes environments, which Debian keeps in a package of its own.
pub(crate) fn python() -> Result<(), String> {
    let found =
        || printed(Command::new("python3").args(["-c", "import ensurepip, venv"]));
    if found().is_err() {
        apt(&["python3", "python3-venv"])?;
        found()?;
    }
    Ok(())
}

/// Finds Node and npm.
pub(crate) fn node() -> Result<String, String> {
    let found = || {
        printed(Command::new("npm").arg("--version"))?;
        printed(Command::new("node").arg("--version"))
    };
    let version = found().or_else(|_| apt(&["nodejs", "npm"]).and_then(|()| found()))?;
    let major = version.trim_start_matches('v').split('.').next();
    match major.and_then(|major| major.parse::<u32>().ok()) {
        Some(major) if major >= NODE => Ok(version),
        _ => Err(format!("Node {NODE} or later is needed, found {version}")),
    }
}

/// Finds a Chromium to test in.
pub(crate) fn chromium() -> Result<PathBuf, String> {
    let found = || {
        ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path)
    };
    if let Some(path) = found() {
        return Ok(path);
    }
    apt(&["chromium"])?;
    found().ok_or_else(|| "Chromium is installed but not on the path".to_owned())
}

/// Finds a Rust for the browser: the target of rustup where it can be had, else Debian's.
pub(crate) fn web_rust() -> Result<WebRust, String> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot =
        PathBuf::from(printed(Command::new("rustc").args(["--print", "sysroot"]))?);
    let libraries = sysroot.join("lib/rustlib");
    let is_there = || libraries.join(TARGET).join("lib").is_dir();
    if is_there()
        || output(Command::new("rustup").args(["target", "add", TARGET])).is_ok()
            && is_there()
    {
        return Ok(WebRust::Own);
    }
    let installed =
        ["/usr/bin/rustc", "/usr/bin/cargo", "/usr/lib/rustlib/src/rust/library"];
    if !installed.iter().all(|path| Path::new(path).exists()) {
        apt(&["rustc-web", "cargo-web", "rust-web-src"])?;
    }
    let about = printed(Command::new("rustc").arg("-vV"))?;
    let host =
        about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let linker = libraries.join(host).join("bin/rust-lld");
    if linker.exists() {
        return Ok(WebRust::Debian { linker });
    }
    let linker = linker.display();
    Err(format!("`rustup target add {TARGET}` does not work, and there is no {linker}"))
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}
