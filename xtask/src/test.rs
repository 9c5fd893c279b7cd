//! Every test of every face, counted.

use std::process::Command;

use crate::fuzz;
use crate::tools::run;

/// The runners of the cases of `tests/` that there must be: Rust, Python, Node and
/// Chromium.
const RUNNERS: usize = 4;

/// How long each target is fuzzed: a look, where `cargo xtask fuzz` searches.
const FUZZ_SECONDS: u32 = 60;

/// How many checks held, and how many did not.
#[derive(Default)]
struct Counts {
    passed: usize,
    failed: usize,
    /// What each runner of the cases of `tests/` said it ran.
    conformance: Vec<String>,
}

/// Runs every test of every face and ends with `N passed, N failed`.
pub(crate) fn all() -> Result<(), String> {
    let mut counts = Counts::default();
    counts.check(&["fmt", "--all", "--check"]);
    counts.check(&["fmt", "--manifest-path", "andts-core/fuzz/Cargo.toml", "--check"]);
    counts.check(&[
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]);
    counts.tests(&[
        "test",
        "--quiet",
        "--workspace",
        "--features",
        "andts-core/schema",
    ])?;
    // A small size: how fast it is says nothing here, that it answers as its peer does.
    counts.check(&[
        "test",
        "--quiet",
        "--workspace",
        "--features",
        "andts-core/schema",
        "--bench",
        "*",
        "--",
        "--quick",
    ]);
    counts.python();
    counts.javascript();
    counts.conformance();
    counts.fuzz();
    println!("{} passed, {} failed", counts.passed, counts.failed);
    if counts.failed == 0 { Ok(()) } else { Err("not everything passed".to_owned()) }
}

/// Runs the benches, which print how fast they are beside their peers.
pub(crate) fn bench() -> Result<(), String> {
    run(Command::new("cargo").args([
        "bench",
        "--quiet",
        "-p",
        "andts-core",
        "--bench",
        "*",
    ]))
}

impl Counts {
    /// Runs a command that either holds or does not.
    fn check(&mut self, arguments: &[&str]) {
        let status = Command::new("cargo").args(arguments).status();
        let held = status.is_ok_and(|status| status.success());
        println!("cargo {}: {}", arguments.join(" "), if held { "ok" } else { "FAILED" });
        self.passed += usize::from(held);
        self.failed += usize::from(!held);
    }

    /// Runs tests and counts them from what they print.
    fn tests(&mut self, arguments: &[&str]) -> Result<(), String> {
        let output = Command::new("cargo")
            .args(arguments)
            .output()
            .map_err(|error| format!("cargo does not start: {error}"))?;
        let printed = String::from_utf8_lossy(&output.stdout);
        self.show(&printed);
        print!("{}", String::from_utf8_lossy(&output.stderr));
        let results =
            printed.lines().filter_map(|line| line.strip_prefix("test result: "));
        for result in results {
            self.passed += number_before(result, " passed");
            self.failed += number_before(result, " failed");
        }
        // What does not compile prints no result, but it has not passed.
        if !output.status.success() && self.failed == 0 {
            self.failed += 1;
        }
        Ok(())
    }
}

impl Counts {
    /// Builds the wheel and counts what pytest says of it; no wheel is a failure.
    fn python(&mut self) {
        match crate::py::test() {
            Ok(printed) => {
                self.show(&printed);
                let summary = printed.lines().last().unwrap_or_default();
                let passed = number_before(summary, " passed");
                let failed = number_before(summary, " failed");
                self.passed += passed;
                self.failed += failed.max(usize::from(passed == 0));
            }
            Err(why) => {
                println!("the Python face: {why}");
                self.failed += 1;
            }
        }
    }

    /// Builds the package and counts what Node's runner says of it; what was skipped or
    /// cut off has not passed.
    fn javascript(&mut self) {
        match crate::wasm::test() {
            Ok(printed) => {
                self.show(&printed);
                let count = |what| {
                    let mut words = printed.lines().rev().filter_map(|line| {
                        line.split_once(' ').and_then(|(_, words)| words.split_once(' '))
                    });
                    let found = words.find(|(word, _)| *word == what);
                    found.and_then(|(_, n)| n.parse::<usize>().ok())
                };
                let passed = count("pass").unwrap_or_default();
                let failed = ["fail", "cancelled", "skipped", "todo"]
                    .into_iter()
                    .map(|what| count(what).unwrap_or(1))
                    .sum::<usize>();
                self.passed += passed;
                self.failed += failed.max(usize::from(passed == 0));
            }
            Err(why) => {
                println!("the JavaScript face: {why}");
                self.failed += 1;
            }
        }
    }

    /// Holds that every runner ran every case: a face that skips one is not the same.
    fn conformance(&mut self) {
        let said = std::mem::take(&mut self.conformance);
        let is_whole = |line: &String| line.ends_with(" run, 0 skipped");
        let held = said.len() == RUNNERS
            && said.iter().all(is_whole)
            && said.windows(2).all(|two| two.first() == two.last());
        println!("every runner ran every case: {}", if held { "ok" } else { "FAILED" });
        self.passed += usize::from(held);
        self.failed += usize::from(!held);
    }

    /// Fuzzes each target for a moment; where the tools are missing, none has passed.
    fn fuzz(&mut self) {
        let fuzzer = fuzz::prepare();
        for target in fuzz::TARGETS {
            let ran = fuzzer.as_ref().map_err(Clone::clone);
            let ran = ran.and_then(|fuzzer| fuzzer.run(target, FUZZ_SECONDS));
            self.passed += usize::from(ran.is_ok());
            self.failed += usize::from(ran.is_err());
            match ran {
                Ok(runs) => println!("fuzz {}: {runs} runs, ok", target.name),
                Err(why) => println!("fuzz {}: FAILED: {why}", target.name),
            }
        }
    }

    /// Prints what tests printed, and keeps what it says of the cases of `tests/`.
    fn show(&mut self, printed: &str) {
        println!("{printed}");
        // Another runner's dots may stand before it on the line.
        let lines = printed.lines().filter_map(|line| line.split_once("conformance: "));
        let conformance = lines.map(|(_, said)| said.trim());
        self.conformance.extend(conformance.map(str::to_owned));
    }
}

fn number_before(text: &str, word: &str) -> usize {
    let Some((before, _)) = text.split_once(word) else { return 0 };
    before.rsplit(' ').next().and_then(|n| n.parse().ok()).unwrap_or_default()
}
