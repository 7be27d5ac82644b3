//! The derives of `oceanconnect-batchtask`: [`Dto`] for its documents, [`WireEnum`] for the enums in them.
//!
//! What they make refers to that crate as `crate`, so they are of no use elsewhere.

mod attributes;
mod dto;
mod names;
mod wire_enum;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Makes a struct a document, or an object in one.
///
/// - `Serialize` and `Deserialize` as serde derives them, but read from an object only, with short errors. The attributes
///   are serde's own; `#[serde(expecting = "…")]` says what is expected.
/// - `Validate`, if a field has `#[validate(…)]` or `#[required_for(…)]`. `#[validate(nested)]` goes into the field, also
///   into an object that is carried as it was written, whose depth is then checked.
/// - `Described`: the name on the platform (`#[serde(rename = "…")]`), the Chinese texts (`#[zh("…")]` on the struct and on
///   its fields), and what a member needs.
///
/// `#[decides]` stands at the field whose value makes others mandatory. At those, `#[required_for(A, B)]` names the values,
/// and `#[meant_for(A)]` the values for which an optional member is meant.
///
/// `#[dto(read_as = Type, after = field)]` stands at a member that can only be understood once another one is known: it is
/// read as a `Type`, whose `read` makes the member of it.
#[proc_macro_derive(Dto, attributes(serde, validate, zh, decides, required_for, meant_for, dto))]
pub fn dto(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    dto::expand(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}

/// Makes an enum without fields one of the strings that the platform knows.
///
/// `ALL`, `as_str`, `AsRef<str>`, `Display`, `FromStr`, `Serialize`, `Deserialize` from a string only, and `Described`. The
/// strings are the variants' names, as `#[serde(rename_all = "…")]` turns them.
#[proc_macro_derive(WireEnum, attributes(serde, zh))]
pub fn wire_enum(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    wire_enum::expand(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}
