package dev.migrate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.migrate.catalog.DbObject;

/** The directions in which packages may know each other. */
@AnalyzeClasses(packages = "dev.migrate", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> KINDS = describe(
            "kinds of objects", type -> type.isAssignableTo(DbObject.class) && !type.isEquivalentTo(DbObject.class));

    @ArchTest
    static final ArchRule CATALOG_IS_PURE_DATA = nothingIn("catalog", "..sql..", "org.jooq..", "dev.migrate.server..");

    @ArchTest
    static final ArchRule CATALOG_STANDS_ALONE = nothingIn(
            "catalog",
            "dev.migrate.read..",
            "dev.migrate.diff..",
            "dev.migrate.rule..",
            "dev.migrate.plan..",
            "dev.migrate.proof..",
            "dev.migrate.state..");

    @ArchTest
    static final ArchRule READ_AND_RULE_NEVER_MEET = nothingIn("read", "dev.migrate.rule..");

    @ArchTest
    static final ArchRule RULE_NEEDS_THE_CATALOG_ONLY = nothingIn(
            "rule",
            "dev.migrate.read..",
            "dev.migrate.diff..",
            "dev.migrate.plan..",
            "dev.migrate.proof..",
            "dev.migrate.state..",
            "java.sql..");

    @ArchTest
    static final ArchRule DIFF_NEEDS_THE_CATALOG_ONLY = nothingIn(
            "diff",
            "dev.migrate.read..",
            "dev.migrate.rule..",
            "dev.migrate.plan..",
            "dev.migrate.proof..",
            "dev.migrate.state..",
            "java.sql..");

    @ArchTest
    static final ArchRule PLANS_NEED_NO_DATABASE = nothingIn(
            "plan",
            "dev.migrate.read..",
            "dev.migrate.proof..",
            "dev.migrate.state..",
            "dev.migrate.server..",
            "java.sql..");

    @ArchTest
    static final ArchRule GENERIC_CODE_NAMES_NO_KIND = noClasses()
            .that()
            .resideInAnyPackage("dev.migrate.diff..", "dev.migrate.plan..", "dev.migrate.proof..")
            .should()
            .dependOnClassesThat(KINDS);

    @ArchTest
    static final ArchRule NO_MAVEN_BELOW_THE_GOALS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.migrate.maven..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.maven..");

    @ArchTest
    static final ArchRule GOALS_CALL_COMMANDS = nothingIn(
            "maven",
            "dev.migrate.catalog..",
            "dev.migrate.read..",
            "dev.migrate.diff..",
            "dev.migrate.rule..",
            "dev.migrate.plan..",
            "dev.migrate.proof..",
            "dev.migrate.state..",
            "dev.migrate.revision..",
            "dev.migrate.run..",
            "org.jooq..");

    @ArchTest
    static final ArchRule THE_HISTORY_NEEDS_NO_DATABASE =
            nothingIn("revision", "java.sql..", "org.jooq..", "org.postgresql..", "dev.migrate.server..");

    /** Goals that only look, or run scripts, would pay a second for its classes. */
    @ArchTest
    static final ArchRule RUNNING_LOADS_NO_JOOQ = nothingIn("run", "org.jooq..");

    /** A run calls classes of the project through an interface of its own. */
    @ArchTest
    static final ArchRule RUNNING_KNOWS_NO_CLASSES =
            nothingIn("run", "dev.migrate.api..", "dev.migrate.classes..", "dev.migrate.bridge..");

    /** The history is looked at by goals that only look. */
    @ArchTest
    static final ArchRule FINDING_CLASSES_LOADS_NONE = nothingIn(
            "classes", "org.jooq..", "java.sql..", "dev.migrate.api..", "dev.migrate.bridge..", "dev.migrate.run..");

    @ArchTest
    static final ArchRule THE_HISTORY_KNOWS_NO_CLASSES =
            nothingIn("revision", "dev.migrate.classes..", "dev.migrate.bridge..", "dev.migrate.run..");

    /** Users compile against it, and it is loaded with their classes. */
    @ArchTest
    static final ArchRule THE_INTERFACE_KNOWS_JOOQ_ONLY = noClasses()
            .that()
            .resideInAPackage("dev.migrate.api..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("dev.migrate.api..", "java..", "org.jooq..", "org.jspecify..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.migrate.(*)..").should().beFreeOfCycles();

    private static ArchRule nothingIn(String name, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage("dev.migrate." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
