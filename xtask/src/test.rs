use std::process::Command;

/// How many checks held, and how many did not.
#[derive(Default)]
struct Counts {
    passed: usize,
    failed: usize,
}

/// Runs every test of every face and ends with `N passed, N failed`.
pub(crate) fn all() -> Result<(), String> {
    let mut counts = Counts::default();
    counts.check(&["fmt", "--all", "--check"]);
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
    counts.python();
    println!("{} passed, {} failed", counts.passed, counts.failed);
    if counts.failed == 0 { Ok(()) } else { Err("not everything passed".to_owned()) }
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
        print!("{printed}{}", String::from_utf8_lossy(&output.stderr));
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
                println!("{printed}");
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
}

fn number_before(text: &str, word: &str) -> usize {
    let Some((before, _)) = text.split_once(word) else { return 0 };
    before.rsplit(' ').next().and_then(|n| n.parse().ok()).unwrap_or_default()
}
