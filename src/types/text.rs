//! Texts of which each has a type, so that none can stand in the place of another.

use std::{convert::Infallible, fmt, ops::Deref, str::FromStr};

use serde::{Deserialize, Serialize};
use validator::ValidateLength;

/// Makes a type of a text, without rules of its own: the member that holds it has them.
macro_rules! text_type {
    ($($(#[$attribute:meta])* $name:ident;)*) => {
        $(
            $(#[$attribute])*
            #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $name(String);

            impl $name {
                /// The text, as it is.
                #[must_use]
                pub fn new(text: impl Into<String>) -> Self {
                    Self(text.into())
                }

                /// The text.
                #[must_use]
                pub fn as_str(&self) -> &str {
                    &self.0
                }

                /// The text itself.
                #[must_use]
                pub fn into_string(self) -> String {
                    self.0
                }
            }

            impl Deref for $name {
                type Target = str;

                fn deref(&self) -> &str {
                    &self.0
                }
            }

            impl AsRef<str> for $name {
                fn as_ref(&self) -> &str {
                    &self.0
                }
            }

            impl From<String> for $name {
                fn from(text: String) -> Self {
                    Self(text)
                }
            }

            impl From<&str> for $name {
                fn from(text: &str) -> Self {
                    Self(text.to_owned())
                }
            }

            impl From<$name> for String {
                fn from(text: $name) -> Self {
                    text.0
                }
            }

            impl FromStr for $name {
                type Err = Infallible;

                fn from_str(text: &str) -> Result<Self, Infallible> {
                    Ok(text.into())
                }
            }

            impl PartialEq<str> for $name {
                fn eq(&self, other: &str) -> bool {
                    self.0 == other
                }
            }

            impl PartialEq<&str> for $name {
                fn eq(&self, other: &&str) -> bool {
                    self.0 == *other
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.pad(&self.0)
                }
            }

            impl ValidateLength<u64> for $name {
                fn length(&self) -> Option<u64> {
                    self.0.length()
                }
            }

            #[cfg(feature = "schema")]
            impl schemars::JsonSchema for $name {
                fn inline_schema() -> bool {
                    true
                }

                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    String::json_schema(generator)
                }
            }
        )*
    };
}

text_type! {
    /// The id of an application.
    ///
    /// The platform gives it out when the application is registered on the SP Portal, and shows it there among the
    /// application's details. Calls name it in the header `app_key`.
    #[derive(Debug)]
    AppId;

    /// The name of a task, which no other task of the application may have.
    #[derive(Debug)]
    TaskName;

    /// A service of a device's profile.
    #[derive(Debug)]
    ServiceId;

    /// A command of a service, by its name in the device's profile.
    #[derive(Debug)]
    MethodName;

    /// The address that the platform pushes a command's result to.
    ///
    /// It may hold a password, so `{:?}` hides what stands before an `@` and what follows a `?` or `#`. `{}` is the text.
    CallbackUrl;
}

impl fmt::Debug for CallbackUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, rest) =
            self.0.split_once("://").map_or(("", &*self.0), |(_, rest)| self.0.split_at(self.0.len() - rest.len()));
        // A password may hold any character, so the last `@` is what ends it.
        let (hidden, rest) = rest.rsplit_once('@').map_or(("", rest), |(_, rest)| ("***@", rest));
        let end = rest.find(['?', '#']).map_or(rest.len(), |at| at + 1);
        let query = if end < rest.len() { "***" } else { "" };
        write!(f, "CallbackUrl({:?})", format!("{scheme}{hidden}{}{query}", &rest[..end]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_credentials_of_a_callback_address() {
        for (text, shown) in [
            ("https://a:1/b", "https://a:1/b"),
            ("https://user:password@a:1/b?token=secret#x", "https://***@a:1/b?***"),
            ("http://u:p@ss/w?rd@a/b", "http://***@a/b"),
            ("user:password@a", "***@a"),
            ("", ""),
        ] {
            assert_eq!(format!("{:?}", CallbackUrl::new(text)), format!("CallbackUrl({shown:?})"));
            assert_eq!(CallbackUrl::new(text).to_string(), text);
        }
    }

    #[test]
    fn a_text_is_written_as_it_is() {
        assert_eq!(serde_json::to_string(&AppId::new("a\"")).unwrap(), r#""a\"""#);
        assert_eq!(serde_json::from_str::<TaskName>(r#""n""#).unwrap(), "n");
        assert_eq!(format!("[{:>3}]", ServiceId::from("s")), "[  s]");
        assert_eq!("m".parse::<MethodName>().unwrap().into_string(), "m");
    }
}
