//! Nothing but features. Cargo gives every crate of a build the features that any of them asks for, so a test run that
//! includes this package runs with those it asks for.
