use std::process::ExitCode;

/// What the program's exit code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Everything was checked, and there is no error.
    NoErrors = 0,
    /// Everything was checked, and there are errors.
    Errors = 1,
    /// Not everything could be checked or reported: an unreadable input, bad usage, a closed output.
    Failed = 2,
}

/// The exit code when the program is told to stop, as a shell has it.
pub(crate) const INTERRUPTED: i32 = 130;

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
