package io.cdcmanager.cdc.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** The roles share the job, its metadata and the list of problems, and nothing else. */
@AnalyzeClasses(packages = "io.cdcmanager.cdc", importOptions = DoNotIncludeTests.class)
class ModuleBoundaryTest {
    @ArchTest
    static final ArchRule theStreamerDoesNotKnowTheManager = noClasses()
            .that()
            .resideInAPackage("..cdc.streamer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cdc.manager..");

    @ArchTest
    static final ArchRule theManagerDoesNotKnowTheStreamer = noClasses()
            .that()
            .resideInAPackage("..cdc.manager..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cdc.streamer..");

    @ArchTest
    static final ArchRule theSharedPackagesKnowNoRole = noClasses()
            .that()
            .resideInAnyPackage("..cdc.job..", "..cdc.metadata..", "..cdc.problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..cdc.manager..", "..cdc.streamer..");

    @ArchTest
    static final ArchRule theJobKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("..cdc.job..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "org.springframework..", "java.sql..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule theMetadataKnowNoCamel = noClasses()
            .that()
            .resideInAPackage("..cdc.metadata..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "org.apache.kafka..", "io.debezium..");

    @ArchTest
    static final ArchRule beansBelongToOneRole = classes()
            .that()
            .containAnyMethodsThat(
                    DescribedPredicate.describe("declare beans", method -> method.isAnnotatedWith(Bean.class)))
            .should()
            .beAnnotatedWith(Profile.class);
}
