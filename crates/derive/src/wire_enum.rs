//! [`WireEnum`](crate::WireEnum).

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields};

use crate::{
    attributes::{Container, docs, said},
    names::Rename,
};

pub(crate) fn expand(input: &DeriveInput) -> syn::Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(syn::Error::new_spanned(input, "`WireEnum` is for enums; `Dto` is for structs"));
    };
    let container = Container::new(&input.attrs)?;
    let rename = Rename::new(container.rename_all.as_deref())?;
    let ident = &input.ident;
    let (mut variants, mut wires, mut values) = (Vec::new(), Vec::new(), Vec::new());
    for variant in &data.variants {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(syn::Error::new_spanned(variant, "a value on the wire has no fields"));
        }
        let wire = rename.variant(&variant.ident);
        let (en, zh) = (docs(&variant.attrs), said(&variant.attrs, "zh")?);
        values.push(quote!(crate::described::ValueDescription { name: #wire, en: #en, zh: #zh }));
        variants.push(&variant.ident);
        wires.push(wire);
    }
    let name = container.name.unwrap_or_else(|| ident.to_string());
    let (en, zh) = (docs(&input.attrs), said(&input.attrs, "zh")?);
    let expecting = container.expecting.unwrap_or_else(|| format!("a {ident}, as a string"));
    let count = variants.len();
    Ok(quote! {
        impl #ident {
            /// All of them, in the order of the platform's page.
            pub const ALL: [Self; #count] = [#(Self::#variants),*];

            /// The value as it is on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    #(Self::#variants => #wires,)*
                }
            }
        }

        #[automatically_derived]
        impl ::core::convert::AsRef<str> for #ident {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        /// The value as it is on the wire.
        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for #ident {
            type Err = crate::types::UnknownValue;

            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                let found = Self::ALL.into_iter().find(|value| value.as_str() == text);
                found.ok_or_else(|| crate::types::UnknownValue::new(text, &[#(#wires),*]))
            }
        }

        #[automatically_derived]
        impl ::serde::Serialize for #ident {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[automatically_derived]
        impl<'de> ::serde::Deserialize<'de> for #ident {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                crate::reading::from_string(deserializer, #expecting)
            }
        }

        #[automatically_derived]
        impl crate::described::Described for #ident {
            const DESCRIPTION: crate::described::Description = crate::described::Description {
                name: #name,
                en: #en,
                zh: #zh,
                decided_by: ::core::option::Option::None,
                members: &[],
                values: &[#(#values),*],
            };
        }
    })
}
