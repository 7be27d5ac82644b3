use super::{
    duplicates::DuplicateFinder,
    scan::{Scanner, Text},
    syntax_error::{SyntaxError, SyntaxErrorKind},
};

/// Is told of the parts of a value while it is read.
pub trait Visitor {
    /// What ends the visit before its end.
    type Stop: From<SyntaxError>;

    /// A member's value begins.
    #[inline]
    fn member(&mut self, _name: Text) -> Result<(), Self::Stop> {
        Ok(())
    }

    /// An item begins.
    #[inline]
    fn item(&mut self, _index: usize) {}

    /// The member's value or the item that began last has ended.
    #[inline]
    fn leave(&mut self) {}

    /// The innermost object holds this member again.
    fn duplicate(&mut self, first: Text, again: Text) -> Result<(), Self::Stop>;
}

/// Reads the value at the cursor, whatever it is.
pub fn visit<V: Visitor>(
    scanner: &mut Scanner<'_>,
    names: &mut DuplicateFinder,
    visitor: &mut V,
) -> Result<(), V::Stop> {
    match scanner.peek() {
        b'"' => scanner.string().map(drop)?,
        b'{' => visit_object(scanner, names, visitor)?,
        b'[' => {
            scanner.enter()?;
            let mut index = 0;
            let mut more = !scanner.array_is_empty();
            while more {
                visitor.item(index);
                visit(scanner, names, visitor)?;
                visitor.leave();
                index += 1;
                more = scanner.next_item()?;
            }
        }
        b'-' | b'0'..=b'9' => scanner.number().map(drop)?,
        b't' => scanner.literal(b"true")?,
        b'f' => scanner.literal(b"false")?,
        b'n' => scanner.literal(b"null")?,
        _ => return Err(scanner.error(SyntaxErrorKind::ExpectedValue).into()),
    }
    Ok(())
}

fn visit_object<V: Visitor>(
    scanner: &mut Scanner<'_>,
    names: &mut DuplicateFinder,
    visitor: &mut V,
) -> Result<(), V::Stop> {
    let start = scanner.at;
    scanner.enter()?;
    let mark = names.begin();
    let mut more = !scanner.object_is_empty();
    while more {
        let name = scanner.name()?;
        names.add(scanner.bytes, name);
        visitor.member(name)?;
        visit(scanner, names, visitor)?;
        visitor.leave();
        more = scanner.next_member()?;
    }
    for (first, again) in names.end_members(mark, scanner.bytes, start) {
        visitor.duplicate(first, again)?;
    }
    Ok(())
}
