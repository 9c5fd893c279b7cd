//! Fuzzing: any text through the doors, and nothing may panic, hang or eat the memory.

mod seeds;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tools::{at, files, printed, run};

/// The package of the targets.
const PACKAGE: &str = "andts-core/fuzz";
/// What is made for a run: the programs, the seeds, the dictionaries, the logs.
const FOLDER: &str = "target/fuzz";
/// How long a target runs where nothing is said.
const SECONDS: u32 = 600;

/// A program that is fed with any bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    pub(crate) name: &'static str,
    /// The longest input that is tried, in bytes: the longer, the fewer are tried.
    longest: usize,
}

/// Every target of `andts-core/fuzz`.
pub(crate) const TARGETS: [Target; 5] = [
    Target { name: "phrase", longest: 1024 },
    Target { name: "read", longest: 8192 },
    Target { name: "calendar", longest: 256 },
    Target { name: "log", longest: 4096 },
    Target { name: "reply", longest: 4096 },
];

/// Runs every target for so many seconds.
pub(crate) fn all(seconds: Option<&str>) -> Result<(), String> {
    let seconds = match seconds {
        Some(given) => given.parse().map_err(|_| format!("`{given}` is no seconds"))?,
        None => SECONDS,
    };
    let fuzzer = prepare()?;
    let mut failed = Vec::new();
    for target in TARGETS {
        match fuzzer.run(target, seconds) {
            Ok(runs) => println!("{}: {runs} runs, ok", target.name),
            Err(why) => {
                println!("{}: FAILED: {why}", target.name);
                failed.push(target.name);
            }
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("{} failed", failed.join(", "))) }
}

/// The targets, built and ready to run.
#[derive(Debug)]
pub(crate) struct Fuzzer {
    toolchain: String,
}

/// Finds or installs the tools, makes the seeds and builds the targets.
pub(crate) fn prepare() -> Result<Fuzzer, String> {
    let fuzzer = Fuzzer { toolchain: nightly()? };
    if printed(Command::new("cargo").args(["fuzz", "--version"])).is_err() {
        run(Command::new("cargo").args(["install", "cargo-fuzz", "--locked"]))?;
    }
    seeds::make(Path::new(FOLDER))?;
    run(&mut fuzzer.cargo_fuzz("build"))?;
    Ok(fuzzer)
}

/// Finds a nightly Rust: only that one can tell the fuzzer which code an input reached.
fn nightly() -> Result<String, String> {
    let found = || {
        let said = printed(Command::new("rustup").args(["toolchain", "list"]))?;
        let mut names = said.lines().filter_map(|line| line.split(' ').next());
        // The one without a date stands last.
        let last = names.rfind(|name| name.starts_with("nightly"));
        last.map(str::to_owned).ok_or_else(|| "no nightly Rust is there".to_owned())
    };
    let install = ["toolchain", "install", "nightly", "--profile", "minimal"];
    found()
        .or_else(|_| run(Command::new("rustup").args(install)).and_then(|()| found()))
        .map_err(|why| {
            let install = install.join(" ");
            format!("fuzzing needs a nightly Rust, please run `rustup {install}`: {why}")
        })
}

impl Fuzzer {
    /// Runs a target for so many seconds, and returns how many inputs it was given.
    pub(crate) fn run(&self, target: Target, seconds: u32) -> Result<u64, String> {
        let Target { name, longest } = target;
        let corpus = Path::new(PACKAGE).join("corpus").join(name);
        std::fs::create_dir_all(&corpus).map_err(|error| at(&corpus, &error))?;
        let artifacts = Path::new(PACKAGE).join("artifacts").join(name);
        let known = files(&artifacts).unwrap_or_default();
        let folder = Path::new(FOLDER);
        let log = folder.join(name).with_extension("log");
        let file = File::create(&log).map_err(|error| at(&log, &error))?;
        let words = folder.join(name).with_extension("dict");
        let mut command = self.cargo_fuzz("run");
        command.arg(name).arg(corpus).arg(folder.join("seeds").join(name)).arg("--");
        command.args([
            format!("-max_total_time={seconds}"),
            format!("-max_len={longest}"),
            "-timeout=10".to_owned(),
            "-print_final_stats=1".to_owned(),
        ]);
        if words.exists() {
            command.arg(format!("-dict={}", words.display()));
        }
        let status = command.stderr(file).status();
        let status = status.map_err(|error| format!("{command:?}: {error}"))?;
        let said = std::fs::read(&log).map_err(|error| at(&log, &error))?;
        let said = String::from_utf8_lossy(&said);
        if !status.success() {
            let mut new = files(&artifacts).unwrap_or_default();
            new.retain(|file| !known.contains(file));
            return Err(format!("{}\n{}", failure(&said, &log), inputs(&new)));
        }
        let runs = |line: &str| {
            line.strip_prefix("stat::number_of_executed_units:")?.trim().parse().ok()
        };
        let runs = said.lines().find_map(runs).unwrap_or_default();
        if runs == 0 {
            Err(format!("nothing ran, see {}", log.display()))
        } else {
            Ok(runs)
        }
    }

    /// What builds and runs is one command but for its verb, so that it builds once. The
    /// core has no unsafe code, and without a sanitizer it runs several times as often.
    fn cargo_fuzz(&self, verb: &str) -> Command {
        let mut command = Command::new("rustup");
        command.args(["run", &self.toolchain, "cargo", "fuzz", verb]).args([
            "--fuzz-dir",
            PACKAGE,
            "--target-dir",
            "target/fuzz/build",
            "--sanitizer",
            "none",
            "--debug-assertions",
        ]);
        command
    }
}

/// What the fuzzer said of a failure: the panic, the time or the memory.
fn failure(said: &str, log: &Path) -> String {
    let tells =
        |line: &&str| line.contains("panicked at") || line.contains("ERROR: libFuzzer");
    let mut lines = said.lines();
    let told: Vec<_> =
        lines.by_ref().find(tells).into_iter().chain(lines.take(3)).collect();
    format!("{}\nsee {}", told.join("\n"), log.display())
}

/// The inputs that failed, as text, and how to see one again.
fn inputs(files: &[PathBuf]) -> String {
    let shown = files.iter().map(|file| {
        let bytes = std::fs::read(file).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        format!("{}: {text:?}", file.display())
    });
    shown.collect::<Vec<_>>().join("\n")
}
