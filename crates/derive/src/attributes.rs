//! Reading attributes.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, Expr, Ident, Lit, LitStr, Meta, Token, Type, punctuated::Punctuated};

/// What a struct or an enum says of itself.
pub(crate) struct Container {
    /// The name on the platform.
    pub(crate) name: Option<String>,
    pub(crate) rename_all: Option<String>,
    pub(crate) expecting: Option<String>,
}

impl Container {
    pub(crate) fn new(attributes: &[Attribute]) -> syn::Result<Self> {
        Ok(Self {
            name: serde_text(attributes, "rename")?,
            rename_all: serde_text(attributes, "rename_all")?,
            expecting: serde_text(attributes, "expecting")?,
        })
    }
}

/// The text of `#[serde(key = "…")]`.
pub(crate) fn serde_text(attributes: &[Attribute], key: &str) -> syn::Result<Option<String>> {
    for meta in metas(attributes, "serde")? {
        if let Meta::NameValue(pair) = &meta
            && pair.path.is_ident(key)
        {
            return text(&pair.value).map(Some);
        }
    }
    Ok(None)
}

/// `#[dto(read_as = Type, after = field)]`.
pub(crate) struct ReadAs {
    pub(crate) r#type: Type,
    /// The field that has to be known first.
    pub(crate) after: Ident,
}

impl ReadAs {
    pub(crate) fn new(attributes: &[Attribute]) -> syn::Result<Option<Self>> {
        let (mut read_as, mut first) = (None, None);
        for meta in metas(attributes, "dto")? {
            match &meta {
                Meta::NameValue(pair) if pair.path.is_ident("read_as") => {
                    read_as = Some(syn::parse2(pair.value.to_token_stream())?);
                }
                Meta::NameValue(pair) if pair.path.is_ident("after") => {
                    first = Some(syn::parse2(pair.value.to_token_stream())?);
                }
                other => {
                    return Err(syn::Error::new_spanned(other, "the derive knows `read_as = Type, after = field`"));
                }
            }
        }
        match (read_as, first) {
            (None, None) => Ok(None),
            (Some(r#type), Some(after)) => Ok(Some(Self { r#type, after })),
            _ => Err(syn::Error::new_spanned(&attributes[0], "`read_as` and `after` belong together")),
        }
    }
}

/// What stands in all attributes of this name: `#[name(a, b = "c")]`.
pub(crate) fn metas(attributes: &[Attribute], name: &str) -> syn::Result<Vec<Meta>> {
    let mut metas = Vec::new();
    for attribute in named(attributes, name) {
        metas.extend(attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)?);
    }
    Ok(metas)
}

/// The identifiers of `#[name(A, B)]`.
pub(crate) fn idents(attributes: &[Attribute], name: &str) -> syn::Result<Vec<Ident>> {
    let mut idents = Vec::new();
    for attribute in named(attributes, name) {
        idents.extend(attribute.parse_args_with(Punctuated::<Ident, Token![,]>::parse_terminated)?);
    }
    Ok(idents)
}

/// The text of `#[name("…")]`; empty if there is no such attribute.
pub(crate) fn said(attributes: &[Attribute], name: &str) -> syn::Result<String> {
    let mut attributes = named(attributes, name);
    let said = attributes.next().map(Attribute::parse_args::<LitStr>).transpose()?;
    match attributes.next() {
        Some(second) => Err(syn::Error::new_spanned(second, "this is said twice")),
        None => Ok(said.map(|text| text.value()).unwrap_or_default()),
    }
}

/// The text of the doc comment.
pub(crate) fn docs(attributes: &[Attribute]) -> String {
    let lines = named(attributes, "doc").filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) => text(&pair.value).ok(),
        _ => None,
    });
    let lines: Vec<String> =
        lines.map(|line| line.strip_prefix(' ').map_or_else(|| line.clone(), str::to_owned)).collect();
    lines.join("\n")
}

/// The attributes of this name, as they are written.
pub(crate) fn copied(attributes: &[Attribute], name: &str) -> TokenStream {
    named(attributes, name).map(ToTokens::to_token_stream).collect()
}

pub(crate) fn named<'a>(attributes: &'a [Attribute], name: &str) -> impl Iterator<Item = &'a Attribute> {
    attributes.iter().filter(move |attribute| attribute.path().is_ident(name))
}

fn text(value: &Expr) -> syn::Result<String> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Ok(text.value()),
            other => Err(syn::Error::new_spanned(other, "expected a string")),
        },
        other => Err(syn::Error::new_spanned(other, "expected a string")),
    }
}
