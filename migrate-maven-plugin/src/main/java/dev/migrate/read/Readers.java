package dev.migrate.read;

import java.util.List;

/** One reader for each kind. What is part of another kind comes after it. */
final class Readers {
    static final List<KindReader<?>> ALL = List.of(
            new SchemaReader(),
            new ExtensionReader(),
            new CollationReader(),
            new EnumTypeReader(),
            new DomainReader(),
            new DomainConstraintReader(),
            new CompositeTypeReader(),
            new CompositeAttributeReader(),
            new RangeTypeReader(),
            new SequenceReader(),
            new TableReader(),
            new ColumnReader(),
            new IdentityReader(),
            new ViewReader(),
            new MaterializedViewReader(),
            new ViewColumnReader(),
            new DefaultReader(),
            new SequenceOwnerReader(),
            new NotNullReader(),
            new ConstraintReader(),
            new IndexReader(),
            new InheritanceReader(),
            new PartitionReader(),
            new ReplicaIdentityIndexReader(),
            new ClusterMarkReader(),
            new StatisticsReader(),
            new LanguageReader(),
            new FunctionReader(),
            new ProcedureReader(),
            new AggregateReader(),
            new RuleReader(),
            new TriggerReader(),
            new ConversionReader(),
            new CastReader(),
            new TransformReader(),
            new OperatorReader(),
            new OperatorFamilyReader(),
            new OperatorFamilyMemberReader(),
            new OperatorClassReader(),
            new TextSearchParserReader(),
            new TextSearchTemplateReader(),
            new TextSearchDictionaryReader(),
            new TextSearchConfigurationReader(),
            new EventTriggerReader(),
            new PolicyReader(),
            new CommentReader(),
            new OwnerReader(),
            new PrivilegesReader(),
            new DefaultPrivilegesReader());

    private Readers() {}
}
