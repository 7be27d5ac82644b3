//! What there is to say of an object's members.

use std::{ops::Range, sync::Arc};

use super::{
    Judge, Room,
    mode::Mode,
    object::{AtFault, Place},
};
use crate::{
    check::{Detail, Finding, RelatedRole, path::Path, plan::ObjectPlan, repair},
    json::Text,
    rule::Rule,
};

impl<M: Mode> Judge<'_, '_, M> {
    #[cold]
    pub(super) fn missing_members(&mut self, plan: &ObjectPlan, missing: u64, start: usize) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        for member in plan.members_of(missing) {
            mode.hear(|| {
                let pointer = room.path.pointer_to(scanner.bytes, &member.name);
                let detail = Detail::Member(member.name.clone());
                let span = start..start + 1;
                Finding::new(Rule::MissingMember, pointer, span).with_detail(detail)
            })?;
        }
        Ok(())
    }

    /// Says what is wrong with members because of the deciding value.
    #[cold]
    pub(super) fn faults_for_type(
        &mut self,
        plan: &ObjectPlan,
        at_fault: AtFault,
        because: Place,
        start: usize,
    ) -> Result<(), M::Stop> {
        let (scanner, brace) = (self.scanner.fork(start), start..start + 1);
        for member in plan.members_of(at_fault.missing) {
            self.hear_because(Rule::MissingForType, plan, &member.name, brace.clone(), because)?;
        }
        for member in plan.members_of(at_fault.empty) {
            let span = scanner.clone().value_of_known(&member.name).unwrap_or(brace.clone());
            self.hear_because(Rule::EmptyForType, plan, &member.name, span, because)?;
        }
        for (rule, members) in
            [(Rule::MemberOfOtherType, at_fault.foreign), (Rule::ModelWithoutManufacturer, at_fault.lonely)]
        {
            for member in plan.members_of(members) {
                let span = scanner.clone().name_of_known(&member.name).unwrap_or(brace.clone());
                self.hear_because(rule, plan, &member.name, span, because)?;
            }
        }
        Ok(())
    }

    pub(super) fn hear_because(
        &mut self,
        rule: Rule,
        plan: &ObjectPlan,
        member: &str,
        span: Range<usize>,
        because: Place,
    ) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        mode.hear(|| {
            let decides = plan.decides.map(|index| plan.members[index].name.clone()).unwrap_or_default();
            let value = scanner.between(because.start + 1..because.end - 1).to_owned();
            let detail = Detail::Because { member: member.to_owned(), decides, value };
            Finding::new(rule, room.path.pointer_to(scanner.bytes, member), span)
                .with_related(RelatedRole::Because, because.span())
                .with_detail(detail)
        })
    }

    #[cold]
    pub(super) fn duplicate_member(&mut self, first: Text, again: Text) -> Result<(), M::Stop> {
        let Self { scanner, room: Room { decoded, path, .. }, mode, .. } = self;
        mode.hear(|| duplicate(scanner.bytes, path, decoded, first, again))
    }

    #[cold]
    pub(super) fn unknown_member(&mut self, plan: &ObjectPlan, name: Text) -> Result<u64, M::Stop> {
        let Self { scanner, room: Room { decoded, path, .. }, mode, .. } = self;
        let mut meant = None;
        mode.hear(|| {
            let allowed = Arc::clone(&plan.names);
            let pointer = path.pointer(scanner.bytes);
            let name_text = name.decode(scanner.bytes, decoded);
            let repair = repair::spelling(name_text, &allowed);
            meant = repair
                .as_ref()
                .and_then(|repair| allowed.iter().position(|known| repair::is_spelling_of(repair, known)));
            let detail = Detail::UnknownMember { name: repair::shortened(name_text), allowed };
            let span = name.quoted_span();
            Finding::new(Rule::UnknownMember, pointer, span).with_detail(detail).with_repair(repair)
        })?;
        Ok(meant.map_or(0, |index| 1 << index))
    }

    /// Says of an allowed value that it is advised against.
    #[cold]
    pub(super) fn unwise_value(&mut self, value: &str, place: Place) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        mode.hear(|| {
            let pointer = room.path.pointer(scanner.bytes);
            let (rule, detail) = (Rule::TaskTypeNotCarriedOut, Detail::Member(value.to_owned()));
            Finding::new(rule, pointer, place.span()).with_detail(detail)
        })
    }
}

pub(super) fn duplicate(bytes: &[u8], path: &Path, decoded: &mut String, first: Text, again: Text) -> Finding {
    let name = again.decode(bytes, decoded);
    Finding::new(Rule::DuplicateMember, path.pointer_to(bytes, name), again.quoted_span())
        .with_related(RelatedRole::First, first.quoted_span())
        .with_detail(Detail::Member(repair::shortened(name)))
}
