//! Removes unfinished files when the program is told to stop.

use std::{
    fs, io,
    path::PathBuf,
    process,
    sync::{Mutex, MutexGuard, Once, PoisonError},
};

use tempfile::NamedTempFile;

use crate::exit::INTERRUPTED;

static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// As long as it lives, the file is removed when the program is told to stop.
#[derive(Debug)]
pub(super) struct Watched(PathBuf);

impl Drop for Watched {
    fn drop(&mut self) {
        unfinished().retain(|path| *path != self.0);
    }
}

/// Makes a file that is removed when the program is told to stop.
pub(super) fn watched(make: impl FnOnce() -> io::Result<NamedTempFile>) -> io::Result<(NamedTempFile, Watched)> {
    static HANDLER: Once = Once::new();
    HANDLER.call_once(|| {
        // Where there is no such thing as a signal, nothing can interrupt.
        let _ = ctrlc::set_handler(stop);
    });
    // No signal comes between the file and its entry in the list.
    let mut unfinished = unfinished();
    let file = make()?;
    unfinished.push(file.path().to_owned());
    Ok((file, Watched(unfinished.last().cloned().unwrap_or_default())))
}

fn unfinished() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

#[expect(clippy::exit, reason = "an interrupt ends the program wherever it is")]
fn stop() {
    let unfinished = unfinished();
    for path in unfinished.iter() {
        // What cannot be removed stays under its temporary name.
        let _ = fs::remove_file(path);
    }
    process::exit(INTERRUPTED)
}
