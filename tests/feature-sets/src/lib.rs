//! Nothing but features. Cargo gives every crate of a build the features that any of them asks for, so a test run that
//! includes this package runs with those it asks for.

#[cfg(test)]
mod tests {
    use serde_json::Value;

    fn read(text: &str) -> String {
        serde_json::from_str::<Value>(text).unwrap().to_string()
    }

    /// What tells whether a feature is on, so that a run without it does not pass for one with it.
    #[test]
    fn the_features_are_on() {
        assert_eq!(read("1.10") == "1.10", cfg!(feature = "arbitrary_precision"));
        assert_eq!(
            read(r#"{"b":1,"a":2}"#).starts_with(r#"{"b""#),
            cfg!(feature = "preserve_order") || cfg!(feature = "schemars_preserve_order")
        );
        let mut deep = serde_json::Deserializer::from_str("1");
        #[cfg(feature = "unbounded_depth")]
        deep.disable_recursion_limit();
        assert!(deep.end().is_err());
    }
}
