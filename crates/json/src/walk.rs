use super::{
    distinct::Distinct,
    scan::{Scanner, Text},
    syntax_error::{SyntaxError, SyntaxErrorKind},
};

/// What somebody wants to hear of a value that no rule looks into.
pub trait Watch {
    /// What ends the walk before its end.
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
pub fn walk<W: Watch>(scanner: &mut Scanner<'_>, names: &mut Distinct, watch: &mut W) -> Result<(), W::Stop> {
    match scanner.peek() {
        b'"' => scanner.string().map(drop)?,
        b'{' => walk_object(scanner, names, watch)?,
        b'[' => {
            scanner.enter()?;
            let mut index = 0;
            let mut more = !scanner.array_is_empty();
            while more {
                watch.item(index);
                walk(scanner, names, watch)?;
                watch.leave();
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

fn walk_object<W: Watch>(scanner: &mut Scanner<'_>, names: &mut Distinct, watch: &mut W) -> Result<(), W::Stop> {
    let start = scanner.at;
    scanner.enter()?;
    let mut mark = names.begin();
    let mut more = !scanner.object_is_empty();
    while more {
        let name = scanner.name()?;
        names.add(&mut mark, scanner.bytes, name);
        watch.member(name)?;
        walk(scanner, names, watch)?;
        watch.leave();
        more = scanner.next_member()?;
    }
    for (first, again) in names.end_members(mark, scanner, start) {
        watch.duplicate(first, again)?;
    }
    Ok(())
}
