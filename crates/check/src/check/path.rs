use batchtask_json::Text;

/// The way from the document to the value that is being read.
#[derive(Debug, Default)]
pub(super) struct Path(Vec<Part>);

#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// A member, by its name in the text.
    Member(Text),
    /// An item of an array.
    Item(usize),
}

impl Path {
    #[inline]
    pub(super) fn push(&mut self, part: Part) {
        self.0.push(part);
    }

    #[inline]
    pub(super) fn pop(&mut self) {
        self.0.pop();
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// The path as a JSON pointer.
    pub(super) fn pointer(&self, bytes: &[u8]) -> String {
        let mut pointer = String::new();
        let mut scratch = String::new();
        for part in &self.0 {
            match part {
                Part::Member(name) => push_name(&mut pointer, name.decode(bytes, &mut scratch)),
                Part::Item(index) => pointer.push_str(&format!("/{index}")),
            }
        }
        pointer
    }

    /// The pointer of a member of the value at the path.
    pub(super) fn pointer_to(&self, bytes: &[u8], name: &str) -> String {
        let mut pointer = self.pointer(bytes);
        push_name(&mut pointer, name);
        pointer
    }
}

/// Adds a name to a JSON pointer, escaped as RFC 6901 asks for.
fn push_name(pointer: &mut String, name: &str) {
    pointer.push('/');
    for char in name.chars() {
        match char {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            plain => pointer.push(plain),
        }
    }
}
