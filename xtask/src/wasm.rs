//! The JavaScript face: its npm package, and its tests in Node and in Chromium.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::setup::{self, WebRust};
use crate::tools::{copy, copy_all, empty, files, output, printed, run};

/// Where the package is made, as a folder and as the file npm packs of it.
const MADE: &str = "target/npm";
/// The package as a folder.
pub(crate) const PACKAGE: &str = "target/npm/andts";

/// Builds the package; returns the file that npm packs.
pub(crate) fn build() -> Result<PathBuf, String> {
    setup::node()?;
    npm("andts-wasm", &["ci"])?;
    let module = compile(&setup::web_rust()?)?;
    let package = Path::new(PACKAGE);
    empty(Path::new(MADE))?;
    empty(package)?;
    run(Command::new("cargo")
        .args(["run", "--quiet", "--package", "xtask-bindgen", "--"])
        .args([&module, package]))?;
    let module = package.join("andts_wasm_bg.wasm");
    run(Command::new("andts-wasm/node_modules/.bin/wasm-opt")
        .args(["-Os", "--output"])
        .args([&module, &module]))?;
    copy_all(Path::new("andts-wasm/js"), package)?;
    for file in ["andts-wasm/README.md", "andts-wasm/package.json"] {
        copy(Path::new(file), package)?;
    }
    for file in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(Path::new(file), package)?;
    }
    // Who installs the package needs nothing of what builds it.
    npm(PACKAGE, &["pkg", "delete", "devDependencies"])?;
    npm(PACKAGE, &["pkg", "set", concat!("version=", env!("CARGO_PKG_VERSION"))])?;
    npm(MADE, &["pack", "./andts"])?;
    let packed = files(Path::new(MADE))?.pop();
    packed.ok_or_else(|| "npm packed nothing".to_owned())
}

/// Builds the package and says what came of it.
pub(crate) fn build_and_measure() -> Result<(), String> {
    let packed = build()?;
    println!("{}: {} bytes", packed.display(), size(&packed)?);
    for name in ["andts_wasm_bg.wasm", "andts_wasm.js"] {
        let file = Path::new(PACKAGE).join(name);
        let zipped = output(Command::new("gzip").args(["-9", "--stdout"]).arg(&file))?;
        let (raw, zipped) = (size(&file)?, zipped.stdout.len());
        println!("{}: {raw} bytes, {zipped} gzipped", file.display());
    }
    Ok(())
}

/// Installs the package as a user does and runs its tests; says what Node's runner said.
pub(crate) fn test() -> Result<String, String> {
    const TESTS: &str = "andts-wasm/tests";
    let packed = crate::web::assemble()?;
    let packed = packed.canonicalize().map_err(|error| error.to_string())?;
    // `ci` empties node_modules first, so an older package cannot be tested instead.
    npm(TESTS, &["ci"])?;
    npm(
        TESTS,
        &["install", "--no-save", "--no-package-lock", &packed.display().to_string()],
    )?;
    let tests = files(Path::new(TESTS))?;
    let tests = tests.iter().filter(|file| file.to_string_lossy().ends_with(".test.js"));
    let output = output(
        Command::new("node")
            .args(["--test", "--test-reporter=spec"])
            .args(tests)
            .env("ANDTS_CHROMIUM", setup::chromium()?),
    )?;
    let said = [output.stdout, output.stderr].concat();
    Ok(String::from_utf8_lossy(&said).into_owned())
}

fn compile(rust: &WebRust) -> Result<PathBuf, String> {
    let mut cargo = match rust {
        WebRust::Own => Command::new("cargo"),
        WebRust::Debian { linker } => {
            let mut cargo = Command::new("/usr/bin/cargo");
            cargo
                .env("RUSTC", "/usr/bin/rustc")
                // Making the standard library is not yet stable.
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            cargo
        }
    };
    cargo.args(["build", "--quiet", "--profile", "web", "--package", "andts-wasm"]);
    // A folder of its own, since another compiler would make the first one's work anew.
    cargo.args(["--target", "wasm32-unknown-unknown", "--target-dir", "target/web"]);
    if matches!(rust, WebRust::Debian { .. }) {
        cargo.args(["-Z", "build-std=std,panic_abort"]);
    }
    // No path of this machine is to stand in the package.
    cargo.env("CARGO_ENCODED_RUSTFLAGS", remapped().join("\u{1f}"));
    run(&mut cargo)?;
    Ok(PathBuf::from("target/web/wasm32-unknown-unknown/web/andts_wasm.wasm"))
}

fn remapped() -> Vec<String> {
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")));
    let folders = [cargo_home, std::env::current_dir().ok()];
    let remap = |folder: PathBuf| format!("--remap-path-prefix={}=", folder.display());
    folders.into_iter().flatten().map(remap).collect()
}

fn npm(folder: &str, arguments: &[&str]) -> Result<(), String> {
    let quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    let mut npm = Command::new("npm");
    printed(npm.current_dir(folder).args(arguments).args(quiet)).map(drop)
}

fn size(file: &Path) -> Result<u64, String> {
    std::fs::metadata(file)
        .map(|about| about.len())
        .map_err(|error| format!("{}: {error}", file.display()))
}
