use batchtask_json::Text;

/// The way from the document to the value that is being read.
#[derive(Clone, Debug, Default)]
pub(super) struct Path {
    segments: Vec<PathSegment>,
    bytes: usize,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum PathSegment {
    /// A member, by its name in the text.
    Member(Text),
    /// An item of an array.
    Item(usize),
}

/// What a pointer points at.
#[derive(Clone, Copy, Debug)]
pub(super) enum Target<'n> {
    /// The value at the path.
    Here,
    /// A member of it, by its name.
    Member(&'n str),
    /// A member of it, by its name in the text.
    Named(Text),
    /// An item of it.
    Item(usize),
}

impl PathSegment {
    /// About how many bytes of a pointer it takes.
    fn bytes(self) -> usize {
        match self {
            Self::Member(name) => 1 + name.end - name.start,
            Self::Item(_) => 8,
        }
    }
}

impl Path {
    #[inline]
    pub(super) fn push(&mut self, segment: PathSegment) {
        self.bytes += segment.bytes();
        self.segments.push(segment);
    }

    #[inline]
    pub(super) fn pop(&mut self) {
        if let Some(segment) = self.segments.pop() {
            self.bytes -= segment.bytes();
        }
    }

    pub(super) fn clear(&mut self) {
        self.segments.clear();
        self.bytes = 0;
    }

    /// About how many bytes a pointer has.
    pub(super) fn pointer_bytes(&self, target: Target<'_>) -> usize {
        self.bytes
            + match target {
                Target::Here => 0,
                Target::Member(name) => 1 + name.len(),
                Target::Named(name) => PathSegment::Member(name).bytes(),
                Target::Item(index) => PathSegment::Item(index).bytes(),
            }
    }

    /// The JSON pointer of a value at the path or in it.
    pub(super) fn pointer(&self, target: Target<'_>, bytes: &[u8]) -> String {
        let mut pointer = Pointer { pointer: String::new(), bytes, scratch: String::new() };
        self.segments.iter().for_each(|segment| pointer.push(*segment));
        match target {
            Target::Here => {}
            Target::Member(name) => push_name(&mut pointer.pointer, name),
            Target::Named(name) => pointer.push(PathSegment::Member(name)),
            Target::Item(index) => pointer.push(PathSegment::Item(index)),
        }
        pointer.pointer
    }
}

struct Pointer<'t> {
    pointer: String,
    bytes: &'t [u8],
    scratch: String,
}

impl Pointer<'_> {
    fn push(&mut self, segment: PathSegment) {
        match segment {
            PathSegment::Member(name) => push_name(&mut self.pointer, name.decode(self.bytes, &mut self.scratch)),
            PathSegment::Item(index) => self.pointer.push_str(&format!("/{index}")),
        }
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
