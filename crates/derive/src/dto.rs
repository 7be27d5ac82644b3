//! [`Dto`](crate::Dto).

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Data, DeriveInput, Fields, Ident, Meta, Type};

use crate::{
    attributes::{Container, ReadAs, copied, docs, idents, metas, named, said, serde_text},
    names::{Rename, rust_name},
};

/// A field, and what its attributes say.
struct Member<'a> {
    ident: &'a Ident,
    r#type: &'a Type,
    attributes: &'a [Attribute],
    /// The name in errors of the validator crate.
    rust: String,
    wire: String,
    /// The validator's attributes but `nested`.
    rules: TokenStream,
    nested: bool,
    read_as: Option<ReadAs>,
    decides: bool,
    required_for: Vec<Ident>,
    meant_for: Vec<Ident>,
}

impl<'a> Member<'a> {
    fn new(field: &'a syn::Field, rename: Rename) -> syn::Result<Self> {
        let Some(ident) = &field.ident else { return Err(syn::Error::new_spanned(field, "a member has a name")) };
        let attributes = &field.attrs[..];
        let wire = serde_text(attributes, "rename")?.unwrap_or_else(|| rename.field(ident));
        let (mut nested, mut rules) = (false, TokenStream::new());
        for meta in metas(attributes, "validate")? {
            if matches!(&meta, Meta::Path(path) if path.is_ident("nested")) {
                nested = true;
            } else {
                rules.extend(quote!(#[validate(#meta)]));
            }
        }
        Ok(Self {
            ident,
            r#type: &field.ty,
            attributes,
            rust: rust_name(ident),
            wire,
            rules,
            nested,
            read_as: ReadAs::new(attributes)?,
            decides: named(attributes, "decides").next().is_some(),
            required_for: idents(attributes, "required_for")?,
            meant_for: idents(attributes, "meant_for")?,
        })
    }

    fn is_validated(&self) -> bool {
        self.nested || !self.rules.is_empty() || !self.required_for.is_empty()
    }
}

pub(crate) fn expand(input: &DeriveInput) -> syn::Result<TokenStream> {
    let container = Container::new(&input.attrs)?;
    let rename = Rename::new(container.rename_all.as_deref())?;
    let Data::Struct(data) = &input.data else {
        return Err(syn::Error::new_spanned(input, "`Dto` is for structs; `WireEnum` is for enums"));
    };
    let Fields::Named(fields) = &data.fields else {
        return Err(syn::Error::new_spanned(input, "a document has named members"));
    };
    let members: Vec<Member> =
        fields.named.iter().map(|field| Member::new(field, rename)).collect::<syn::Result<_>>()?;
    let decider = decider(&members)?;
    let serde = serde(input, &container, &members);
    let validate = members.iter().any(Member::is_validated).then(|| validate(input, &members, decider));
    let described = described(input, &container, &members, decider)?;
    let table = decider.map(|decider| table(input, &members, decider));
    Ok(quote! {
        #[automatically_derived]
        const _: () = {
            #serde
            #validate
            #described
            #table
        };
    })
}

/// The member that decides; there is one if any member depends on it.
fn decider<'m, 'a>(members: &'m [Member<'a>]) -> syn::Result<Option<&'m Member<'a>>> {
    let mut deciding = members.iter().filter(|member| member.decides);
    let decider = deciding.next();
    if let Some(second) = deciding.next() {
        return Err(syn::Error::new_spanned(second.ident, "only one member can decide"));
    }
    let depends = |member: &&Member| !member.required_for.is_empty() || !member.meant_for.is_empty();
    match (decider, members.iter().find(depends)) {
        (None, Some(member)) => Err(syn::Error::new_spanned(member.ident, "no member has `#[decides]`")),
        _ => Ok(decider),
    }
}

/// Serde's traits, through a private copy of the struct that carries serde's attributes. The functions that
/// `#[serde(remote)]` makes are the copy's, so the struct has none that hide the traits'.
fn serde(input: &DeriveInput, container: &Container, members: &[Member]) -> TokenStream {
    let ident = &input.ident;
    let attributes = copied(&input.attrs, "serde");
    let remote = ident.to_string();
    let fields: Vec<_> = members
        .iter()
        .map(|Member { ident, r#type, attributes, .. }| {
            let attributes = copied(attributes, "serde");
            quote!(#attributes #ident: #r#type)
        })
        .collect();
    let copy = |derived: TokenStream| {
        quote! {
            #[derive(#derived)]
            #[serde(remote = #remote)]
            #attributes
            struct Members {
                #(#fields),*
            }
        }
    };
    let (copies, read) = if members.iter().all(|member| member.read_as.is_none()) {
        (copy(quote!(::serde::Serialize, ::serde::Deserialize)), quote!(Members::deserialize(deserializer)))
    } else {
        let (unread, read) = read_in_two_steps(&attributes, members);
        let copy = copy(quote!(::serde::Serialize));
        (quote!(#copy #unread), read)
    };
    let expecting = container.expecting.clone().unwrap_or_else(|| format!("a {ident}, as an object"));
    quote! {
        #copies

        impl<'de> crate::reading::ReadMembers<'de> for #ident {
            const EXPECTING: &'static str = #expecting;

            fn read_members<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                #read
            }
        }

        impl<'de> ::serde::Deserialize<'de> for #ident {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                crate::reading::from_object(deserializer)
            }
        }

        impl ::serde::Serialize for #ident {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                Members::serialize(self, serializer)
            }
        }
    }
}

/// A copy in which some members are of the type that they are read as, and what makes the struct of it.
fn read_in_two_steps(attributes: &TokenStream, members: &[Member]) -> (TokenStream, TokenStream) {
    let fields = members.iter().map(|Member { ident, r#type, attributes, read_as, .. }| {
        let attributes = copied(attributes, "serde");
        let r#type = read_as.as_ref().map_or(*r#type, |read_as| &read_as.r#type);
        quote!(#attributes #ident: #r#type)
    });
    let values = members.iter().map(|Member { ident, read_as, .. }| {
        let read = read_as
            .as_ref()
            .map(|ReadAs { after, .. }| quote!(.read(read.#after).map_err(<D::Error as ::serde::de::Error>::custom)?));
        quote!(#ident: read.#ident #read)
    });
    let copy = quote! {
        #[derive(::serde::Deserialize)]
        #attributes
        struct Unread {
            #(#fields),*
        }
    };
    let read = quote! {
        let read: Unread = ::serde::Deserialize::deserialize(deserializer)?;
        ::core::result::Result::Ok(Self { #(#values),* })
    };
    (copy, read)
}

/// The validator crate's trait, through a private copy by reference that derives it, to which the errors of what a member
/// decides, and those of what is inside, are added.
fn validate(input: &DeriveInput, members: &[Member], decider: Option<&Member>) -> TokenStream {
    let ident = &input.ident;
    let with_rules: Vec<&Member> = members.iter().filter(|member| !member.rules.is_empty()).collect();
    let own = if with_rules.is_empty() {
        quote!(let mut errors = ::validator::ValidationErrors::new();)
    } else {
        let fields = with_rules.iter().map(|Member { ident, r#type, rules, .. }| quote!(#rules #ident: &'a #r#type));
        let idents = with_rules.iter().map(|member| member.ident);
        quote! {
            #[derive(::validator::Validate)]
            struct ByReference<'a> {
                #(#fields),*
            }

            let members = ByReference { #(#idents: &self.#idents),* };
            let mut errors = ::validator::Validate::validate(&members).err().unwrap_or_default();
        }
    };
    let nested = members.iter().filter(|member| member.nested).map(|Member { ident, rust, .. }| {
        quote!(crate::validating::add(&mut errors, #rust, crate::validating::Part::faults(&self.#ident, levels + 1));)
    });
    let required = decider.into_iter().flat_map(|decider| {
        let (by, type_) = (decider.ident, decider.r#type);
        let decider = &decider.wire;
        members.iter().filter(|member| !member.required_for.is_empty()).map(move |member| {
            let Member { ident, rust, required_for, .. } = member;
            quote! {
                if ::core::matches!(self.#by, #(#type_::#required_for)|*) {
                    let broken = crate::validating::required(&self.#ident, #decider, self.#by.as_str());
                    crate::validating::add(&mut errors, #rust, broken);
                }
            }
        })
    });
    quote! {
        impl crate::validating::Part for #ident {
            fn faults(&self, levels: usize) -> ::core::option::Option<::validator::ValidationErrorsKind> {
                #own
                #(#nested)*
                #(#required)*
                (!errors.is_empty()).then(|| ::validator::ValidationErrorsKind::Struct(::std::boxed::Box::new(errors)))
            }
        }

        impl ::validator::Validate for #ident {
            fn validate(&self) -> ::core::result::Result<(), ::validator::ValidationErrors> {
                crate::validating::whole(self)
            }
        }
    }
}

fn described(
    input: &DeriveInput,
    container: &Container,
    members: &[Member],
    decider: Option<&Member>,
) -> syn::Result<TokenStream> {
    let ident = &input.ident;
    let name = container.name.clone().unwrap_or_else(|| ident.to_string());
    let (en, zh) = (docs(&input.attrs), said(&input.attrs, "zh")?);
    let decided_by = decider.map_or_else(
        || quote!(::core::option::Option::None),
        |Member { wire, .. }| quote!(::core::option::Option::Some(#wire)),
    );
    let mut descriptions = Vec::new();
    for Member { r#type, attributes, wire, required_for, meant_for, .. } in members {
        let (en, zh) = (docs(attributes), said(attributes, "zh")?);
        let of = decider.map(|decider| decider.r#type.to_token_stream());
        let filled = if required_for.is_empty() {
            quote!(::core::option::Option::None)
        } else {
            quote!(::core::option::Option::Some(<#r#type as crate::validating::Fillable>::FILLED))
        };
        descriptions.push(quote! {
            crate::described::MemberDescription {
                name: #wire,
                en: #en,
                zh: #zh,
                required_for: &[#(#of::#required_for.as_str()),*],
                filled: #filled,
                meant_for: &[#(#of::#meant_for.as_str()),*],
            }
        });
    }
    Ok(quote! {
        impl crate::described::Described for #ident {
            const DESCRIPTION: crate::described::Description = crate::described::Description {
                name: #name,
                en: #en,
                zh: #zh,
                decided_by: #decided_by,
                members: &[#(#descriptions),*],
                values: &[],
            };
        }
    })
}

/// The same with the deciding member's own type.
fn table(input: &DeriveInput, members: &[Member], decider: &Member) -> TokenStream {
    let (ident, of) = (&input.ident, decider.r#type);
    let required = members.iter().flat_map(|Member { wire, r#type, required_for, .. }| {
        required_for.iter().map(move |value| {
            quote! {
                crate::described::RequiredFor {
                    r#type: #of::#value,
                    member: #wire,
                    filled: <#r#type as crate::validating::Fillable>::FILLED,
                }
            }
        })
    });
    let meant = members
        .iter()
        .flat_map(|Member { wire, meant_for, .. }| meant_for.iter().map(move |value| quote!((#wire, #of::#value))));
    quote! {
        impl crate::described::Decided for #ident {
            type By = #of;
            const REQUIRED: &'static [crate::described::RequiredFor<#of>] = &[#(#required),*];
            const MEANT: &'static [(&'static str, #of)] = &[#(#meant),*];
        }
    }
}
