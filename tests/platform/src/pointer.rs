//! Where the judge is inside a body.

/// A place in a body, as a chain that leads back to the root.
///
/// The text of the pointer is only made when there is a fault to report.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    /// The body itself.
    Root,
    /// A member of the object at the place.
    Member(&'a Place<'a>, &'a str),
    /// An item of the array at the place.
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    /// Writes the place as a JSON pointer (RFC 6901).
    pub(crate) fn pointer(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Place::Root => {}
            Place::Member(parent, name) => {
                parent.write(text);
                text.push('/');
                for character in name.chars() {
                    match character {
                        '~' => text.push_str("~0"),
                        '/' => text.push_str("~1"),
                        other => text.push(other),
                    }
                }
            }
            Place::Item(parent, index) => {
                parent.write(text);
                text.push('/');
                text.push_str(&index.to_string());
            }
        }
    }
}
