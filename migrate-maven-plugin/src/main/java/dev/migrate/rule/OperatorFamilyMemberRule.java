package dev.migrate.rule;

import dev.migrate.catalog.OperatorFamilyMember;
import java.util.List;

final class OperatorFamilyMemberRule implements PartRule<OperatorFamilyMember> {
    @Override
    public Class<OperatorFamilyMember> type() {
        return OperatorFamilyMember.class;
    }

    @Override
    public Clause clause(OperatorFamilyMember member, List<Clause> parts, Scene scene) {
        return Clause.at(member.suitsClass() ? Clause.Place.ELEMENT : Clause.Place.APART, member.definition());
    }

    @Override
    public List<Statement> create(OperatorFamilyMember member, List<Clause> parts, Scene scene) {
        return List.of(alter(member, "ADD " + member.definition()));
    }

    @Override
    public List<Statement> drop(OperatorFamilyMember member, Scene scene) {
        return List.of(alter(member, "DROP " + member.id().arguments()));
    }

    @Override
    public Changes<OperatorFamilyMember> changes() {
        return Changes.<OperatorFamilyMember>of().replace("definition");
    }

    private static Statement alter(OperatorFamilyMember member, String action) {
        return Statement.of("ALTER OPERATOR FAMILY " + member.id().owner().sqlName() + " " + action);
    }
}
