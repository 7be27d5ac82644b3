//! What is reported of an object's members.

use std::{ops::Range, sync::Arc};

use super::{
    Judge, duplicate,
    object::{AtFault, Decided, MemberPlace},
    sink::Sink,
};
use crate::{
    check::{Detail, RelatedRole, path::Target, plan::ObjectPlan, repair},
    json::Text,
    rules::Rule,
};

impl<S: Sink> Judge<'_, '_, S> {
    #[cold]
    pub(super) fn missing_members(&mut self, plan: &ObjectPlan, missing: u64, start: usize) -> Result<(), S::Stop> {
        for member in plan.members_of(missing) {
            self.report(Rule::MissingMember, Target::Member(&member.name), start..start + 1, |finding| {
                finding.with_detail(Detail::Member(member.name.clone()))
            })?;
        }
        Ok(())
    }

    /// Reports what is wrong with members because of the deciding value.
    #[cold]
    pub(super) fn faults_for_type(
        &mut self,
        plan: &ObjectPlan,
        at_fault: AtFault,
        because: &Decided,
        places: &[MemberPlace],
        start: usize,
    ) -> Result<(), S::Stop> {
        let brace = start..start + 1;
        let place = |member: &str| plan.names.iter().position(|name| name == member).and_then(|at| places.get(at));
        for member in plan.members_of(at_fault.missing) {
            self.report_because(Rule::MissingForType, plan, &member.name, brace.clone(), because)?;
        }
        for member in plan.members_of(at_fault.empty) {
            let span = place(&member.name).map_or(brace.clone(), |place| place.value.clone());
            self.report_because(Rule::EmptyForType, plan, &member.name, span, because)?;
        }
        let foreign = plan.rules.other_type.iter().map(|(rule, foreign)| {
            (*rule, foreign.get(usize::from(because.value)).copied().unwrap_or_default() & at_fault.foreign)
        });
        let alone = plan.rules.alone.iter().enumerate().filter(|(index, _)| at_fault.alone & (1 << index) != 0);
        for (rule, members) in foreign.chain(alone.map(|(_, alone)| (alone.rule, alone.member))) {
            for member in plan.members_of(members) {
                let span = place(&member.name).map_or(brace.clone(), |place| place.name.clone());
                self.report_because(rule, plan, &member.name, span, because)?;
            }
        }
        Ok(())
    }

    fn report_because(
        &mut self,
        rule: Rule,
        plan: &ObjectPlan,
        member: &str,
        span: Range<usize>,
        because: &Decided,
    ) -> Result<(), S::Stop> {
        let values = self.plan;
        self.report(rule, Target::Member(member), span, |finding| {
            let decides = plan.decides.map(|index| &plan.members[index]);
            let value = decides.and_then(|decides| values.node(decides.node).values.get(usize::from(because.value)));
            let detail = Detail::Because {
                member: member.to_owned(),
                decides: decides.map(|decides| decides.name.clone()).unwrap_or_default(),
                value: value.cloned().unwrap_or_default(),
            };
            finding.with_related(RelatedRole::Because, because.span.clone()).with_detail(detail)
        })
    }

    #[cold]
    pub(super) fn duplicate_member(&mut self, first: Text, again: Text) -> Result<(), S::Stop> {
        duplicate(self.sink, &self.scratch.path, self.scanner.bytes, first, again)
    }

    /// Reports a member that the object must not have. The member that was most likely meant, as a bit.
    #[cold]
    pub(super) fn unknown_member(&mut self, plan: &ObjectPlan, name: Text) -> Result<u64, S::Stop> {
        let bytes = self.scanner.bytes;
        let mut meant = 0;
        self.report(Rule::UnknownMember, Target::Here, name.quoted_span(), |finding| {
            let allowed = Arc::clone(&plan.names);
            let mut decoded = String::new();
            let name = name.decode(bytes, &mut decoded);
            let repair = repair::spelling(name, &allowed);
            let index = allowed
                .iter()
                .position(|known| repair.as_ref().is_some_and(|repair| repair::is_spelling_of(repair, known)));
            meant = index.map_or(0, |index| 1 << index);
            finding.with_detail(Detail::UnknownMember { name: repair::shortened(name), allowed }).with_repair(repair)
        })?;
        Ok(meant)
    }

    /// Reports an allowed value that a rule speaks against.
    #[cold]
    pub(super) fn unwise_value(&mut self, rule: Rule, value: &str, span: Range<usize>) -> Result<(), S::Stop> {
        self.report(rule, Target::Here, span, |finding| finding.with_detail(Detail::Member(value.to_owned())))
    }
}
