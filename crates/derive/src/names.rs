//! Names on the wire, as serde's `rename_all` makes them.

use proc_macro2::Span;
use syn::Ident;

/// A rule of `rename_all`.
#[derive(Clone, Copy)]
pub(crate) enum Rename {
    AsWritten,
    CamelCase,
    ScreamingSnakeCase,
}

impl Rename {
    pub(crate) fn new(rule: Option<&str>) -> syn::Result<Self> {
        match rule {
            None => Ok(Self::AsWritten),
            Some("camelCase") => Ok(Self::CamelCase),
            Some("SCREAMING_SNAKE_CASE") => Ok(Self::ScreamingSnakeCase),
            Some(rule) => Err(syn::Error::new(Span::call_site(), format!("this derive does not know `{rule}`"))),
        }
    }

    /// The name of a field, which is written in `snake_case`.
    pub(crate) fn field(self, name: &Ident) -> String {
        let name = rust_name(name);
        match self {
            Self::AsWritten => name,
            Self::ScreamingSnakeCase => name.to_ascii_uppercase(),
            Self::CamelCase => {
                let mut words = name.split('_');
                let first = words.next().unwrap_or_default().to_owned();
                words.fold(first, |all, word| all + &capitalized(word))
            }
        }
    }

    /// The name of a variant, which is written in `PascalCase`.
    pub(crate) fn variant(self, name: &Ident) -> String {
        let name = rust_name(name);
        match self {
            Self::AsWritten => name,
            Self::CamelCase => name[..1].to_ascii_lowercase() + &name[1..],
            Self::ScreamingSnakeCase => {
                let mut wire = String::new();
                for (index, letter) in name.char_indices() {
                    if index > 0 && letter.is_ascii_uppercase() {
                        wire.push('_');
                    }
                    wire.push(letter.to_ascii_uppercase());
                }
                wire
            }
        }
    }
}

/// The name of a field without `r#`.
pub(crate) fn rust_name(name: &Ident) -> String {
    let name = name.to_string();
    name.strip_prefix("r#").map_or_else(|| name.clone(), str::to_owned)
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
