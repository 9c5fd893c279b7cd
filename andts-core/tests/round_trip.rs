//! Every plan in `examples/plans` is written back to the byte.

use std::fs;
use std::path::Path;

#[test]
fn writing_what_was_read_gives_the_same_bytes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/plans");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let document = andts_core::document::read(&text).unwrap();
        assert_eq!(andts_core::document::write(&document), text, "{}", path.display());
        count += 1;
    }
    assert!(count > 0, "no plan was read");
}
