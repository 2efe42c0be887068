package dev.tributary;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.tributary.platform.graphql.WireName;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.platform.security.Caller;
import dev.tributary.shared.Money;
import dev.tributary.shared.Node;
import dev.tributary.shared.TextKind;
import dev.tributary.shared.TextProblem;
import dev.tributary.shared.Variant;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithSessionOnDemand;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/** Holds the table "room, may use" of CONTRIBUTING.md, and rules of the code that a compiler does not know. */
class ArchitectureTest {

    private static final String HOUSE = "dev.tributary";

    /** In their sequence: each may use those before it. */
    static final String[] CONTEXTS = {
        "territories",
        "catalogue",
        "partners",
        "contracts",
        "rights",
        "targets",
        "visits",
        "pricing",
        "orders",
        "deliveries",
        "returns",
        "receivables",
        "assessment",
        "performance"
    };

    /** The earlier contexts that each context may use. */
    private static final Map<String, List<String>> EARLIER = new LinkedHashMap<>();

    static {
        EARLIER.put("territories", List.of());
        EARLIER.put("catalogue", List.of());
        EARLIER.put("partners", List.of("territories"));
        EARLIER.put("contracts", List.of("territories", "partners"));
        EARLIER.put("rights", List.of("territories", "partners"));
        EARLIER.put("targets", List.of("territories"));
        EARLIER.put("visits", List.of("territories", "partners"));
        EARLIER.put("pricing", List.of("territories", "catalogue", "partners"));
        EARLIER.put("orders", List.of("territories", "catalogue", "partners", "pricing"));
        EARLIER.put("deliveries", List.of("territories", "catalogue", "partners", "orders"));
        EARLIER.put("returns", List.of("catalogue", "orders"));
        EARLIER.put("receivables", List.of("territories", "partners", "orders"));
        EARLIER.put("assessment", List.of("territories", "partners"));
        EARLIER.put("performance", List.of("territories", "partners", "contracts", "assessment"));
    }

    /** The rooms that divide the root of a large context. Each may use the root and the rooms before it. */
    private static final Map<String, List<String>> DIVIDED = Map.of(
            "partners", List.of("duplicates", "managers", "file"),
            "territories", List.of("imports"));

    private static final int MOST_FILES = 40;

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "tributary");

    private static final Map<Class<?>, Set<String>> WAITING = Map.of(
            Uni.class, Set.of("await"),
            Multi.class, Set.of("toIterable", "toStream"),
            Future.class, Set.of("get", "join"),
            Thread.class, Set.of("sleep", "join"),
            CountDownLatch.class, Set.of("await"));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    @Test
    void aRuleThatMatchesNothingFails() {
        assertThat(ArchConfiguration.get().getPropertyOrDefault("archRule.failOnEmptyShould", "true"))
                .isEqualTo("true");
        assertThat(EARLIER).containsOnlyKeys(CONTEXTS);
    }

    @Nested
    class Rooms {

        @Test
        void everyClassLivesInARoom() {
            check(classes()
                    .should()
                    .resideInAnyPackage(concat(
                            Stream.of(HOUSE, in("shared"), in("platform.."), in("demo")),
                            Stream.of(CONTEXTS)
                                    .flatMap(it ->
                                            Stream.concat(rooms(it), Stream.of(in(it + ".rules"), in(it + ".api")))))));
        }

        @Test
        void sharedUsesTheJdkAndDescribesItsTypes() {
            check(classes()
                    .that()
                    .resideInAPackage(in("shared.."))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..", "org.jspecify..", "org.eclipse.microprofile.graphql..", in("shared.."))));
        }

        /** The allowed annotations describe what clients see: a policy publishes its reasons and requests itself. */
        @Test
        void rulesUseTheJdkAndSharedAndDescribeTheirReasons() {
            check(classes()
                    .that()
                    .resideInAPackage(in("*.rules"))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.eclipse.microprofile.graphql..",
                            in("shared.."),
                            in("*.rules"))));
        }

        @ParameterizedTest
        @MethodSource("dev.tributary.ArchitectureTest#contextsWithRules")
        void rulesUseNoOthersRules(String context) {
            check(inTheHouse(in(context + ".rules"), Stream.of(in("shared"), in(context + ".rules"))));
        }

        @ParameterizedTest
        @MethodSource("dev.tributary.ArchitectureTest#contexts")
        void aContextUsesItsRulesItsPlatformAndEarlierContextsRoots(String context) {
            List<String> rooms = rooms(context).toList();
            for (int at = 0; at < rooms.size(); at++) {
                check(inTheHouse(
                        rooms.get(at),
                        Stream.of(
                                        rooms.subList(0, at + 1).stream(),
                                        Stream.of(
                                                in(context + ".rules"),
                                                in("shared"),
                                                in("platform.persistence"),
                                                in("platform.security"),
                                                in("platform.company"),
                                                in("platform.files")),
                                        earlierThan(context).stream().map(ArchitectureTest::in))
                                .flatMap(mayUse -> mayUse)));
            }
        }

        @ParameterizedTest
        @MethodSource("dev.tributary.ArchitectureTest#contextsWithApi")
        void anApiUsesItsContextThePlatformAndEarlierContextsRootsAndNodes(String context) {
            check(inTheHouse(
                    in(context + ".api"),
                    Stream.of(
                                    rooms(context),
                                    Stream.of(
                                            in(context + ".rules"),
                                            in(context + ".api"),
                                            in("shared"),
                                            in("platform..")),
                                    earlierThan(context).stream().flatMap(it -> Stream.of(in(it), in(it + ".api"))))
                            .flatMap(mayUse -> mayUse)));
            check(noClasses()
                    .that()
                    .resideInAPackage(in(context + ".api"))
                    .should()
                    .dependOnClassesThat(resideInAPackage(in("*.api"))
                            .and(not(resideInAPackage(in(context + ".api"))))
                            .and(not(simpleNameEndingWith("Nodes")
                                    .or(simpleNameEndingWith("Viewer"))
                                    .or(simpleNameEndingWith("Input"))))));
        }

        /**
         * The class of nodes batches them under one name. If each api did so by itself, different names would make separate
         * batches.
         */
        @ParameterizedTest
        @MethodSource("dev.tributary.ArchitectureTest#contextsWithApi")
        void anApiFindsAnotherContextsObjectsByIdThroughTheirNodes(String context) {
            check(noClasses()
                    .that()
                    .resideInAPackage(in(context + ".api"))
                    .should()
                    .callMethodWhere(describe(
                            "another context's byId",
                            call -> call.getName().equals("byId")
                                    && !call.getTargetOwner().getPackageName().startsWith(in(context))
                                    && call.getTargetOwner().getSimpleName().endsWith("Reads"))));
        }

        @Test
        void thePlatformUsesNoContext() {
            check(inTheHouse(in("platform.."), Stream.of(in("shared"), in("platform.."))));
        }

        @Test
        void thePlatformHasNoCircles() {
            check(slices().matching("dev.tributary.platform.(*)..").should().beFreeOfCycles());
        }

        @Test
        void theRootKnowsHowToStartAndNothingElse() {
            check(inTheHouse(HOUSE, Stream.of(HOUSE, in("platform"))));
        }

        /**
         * The local stack is found as a service, and the demo company as a bean; a production build contains neither.
         */
        @Test
        void nobodyKnowsTheLocalStackOrTheDemoCompany() {
            for (String absentInProduction : List.of(in("platform.local"), in("demo"))) {
                check(classes()
                        .that()
                        .resideInAPackage(absentInProduction)
                        .should()
                        .onlyHaveDependentClassesThat()
                        .resideInAPackage(absentInProduction));
            }
        }
    }

    @Nested
    class Doors {

        private static final DescribedPredicate<JavaClass> SESSION_POOL_OR_REPOSITORY = resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "io.quarkus.hibernate..",
                        "io.agroal..",
                        "io.vertx.sqlclient..",
                        "io.vertx.mutiny.sqlclient..",
                        in("platform.persistence"))
                .or(assignableTo(PanacheRepositoryBase.class))
                .as("a session, a pool or a repository");

        @Test
        void anApiNeverHasASessionAPoolOrARepository() {
            check(noClasses()
                    .that()
                    .resideInAPackage(in("*.api"))
                    .should()
                    .dependOnClassesThat(SESSION_POOL_OR_REPOSITORY));
        }

        @Test
        void aContextKnowsNoTransport() {
            check(noClasses()
                    .that(areContexts())
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "graphql..",
                            "io.smallrye.graphql..",
                            "jakarta.ws.rs..",
                            "org.jboss.resteasy..",
                            "io.vertx.ext.web..",
                            "io.vertx.core.http..",
                            "io.quarkus.security..")));
        }

        /**
         * Sibling fields are resolved at the same time, but a session serves one of them: sharing it fails
         * (quarkus#32870).
         */
        @Test
        void nobodyOpensASessionForItself() {
            check(noClasses().should().callMethodWhere(panache("withSession")));
            for (Class<?> annotation : List.of(WithSession.class, WithSessionOnDemand.class, WithTransaction.class)) {
                check(noClasses()
                        .should()
                        .dependOnClassesThat(
                                describe(annotation.getSimpleName(), type -> type.isEquivalentTo(annotation))));
            }
        }

        @Test
        void transactionsBeginInThePersistencePlatformOnly() {
            check(noClasses()
                    .that()
                    .resideOutsideOfPackage(in("platform.persistence"))
                    .should()
                    .callMethodWhere(panache("withTransaction")));
            check(classes()
                    .that()
                    .haveFullyQualifiedName("dev.tributary.platform.persistence.Transactions")
                    .should()
                    .callMethodWhere(panache("withTransaction")));
        }

        @Test
        void poolsAndDataSourcesStayInThePersistencePlatform() {
            check(noClasses()
                    .that()
                    .resideOutsideOfPackage(in("platform.persistence"))
                    .should()
                    .dependOnClassesThat(describe(
                            "a pool, a data source or a session factory",
                            type -> Set.of(
                                            "io.vertx.sqlclient.Pool",
                                            "io.vertx.mutiny.sqlclient.Pool",
                                            "io.vertx.sqlclient.SqlConnection",
                                            "javax.sql.DataSource",
                                            "io.agroal.api.AgroalDataSource",
                                            "org.hibernate.reactive.mutiny.Mutiny$SessionFactory")
                                    .contains(type.getName()))));
        }

        /** Blocking code runs on worker threads: bulk files, the local stack, the loading of the demo company. */
        @Test
        void nothingBlocksAnEventLoop() {
            var onWorkers = new String[] {in("platform.local"), in("demo")};
            check(noClasses()
                    .that()
                    .resideOutsideOfPackages(onWorkers)
                    .should()
                    .callMethodWhere(describe("waits", ArchitectureTest::waits)));
            check(noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            concat(Stream.of(onWorkers), Stream.of(in("platform.persistence"), in("platform.files"))))
                    .should()
                    .dependOnClassesThat(resideInAPackage("java.sql..")));
        }

        @Test
        void everyDoorSaysWhoMayCome() {
            check(methods()
                    .that()
                    .areAnnotatedWith(Query.class)
                    .or()
                    .areAnnotatedWith(Mutation.class)
                    .or()
                    .areAnnotatedWith(Subscription.class)
                    .and()
                    // For SmallRye, the query of a node's id is a field of an interface.
                    .areNotDeclaredIn(Node.class)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class));
            check(methods()
                    .that()
                    .areMetaAnnotatedWith(HttpMethod.class)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class)
                    .orShould()
                    .beDeclaredInClassesThat(annotatedWith(RolesAllowed.class).or(annotatedWith(PermitAll.class))));
        }

        /** A name at another method would have no effect. */
        @Test
        void aWireNameIsOfAQueryOrMutation() {
            check(methods()
                    .that()
                    .areAnnotatedWith(WireName.class)
                    .should()
                    .beAnnotatedWith(Query.class)
                    .orShould()
                    .beAnnotatedWith(Mutation.class));
        }

        /** The fields of a type use the view of the operation that led to them, so they have no roles of their own. */
        @Test
        void theFieldsOfATypeAreSeenAsItsOperationSees() {
            check(noMethods()
                    .that(describe(
                            "have a @Source",
                            method -> method.getParameters().stream()
                                    .anyMatch(parameter -> parameter.isAnnotatedWith(Source.class))))
                    .should()
                    .beAnnotatedWith(RolesAllowed.class));
        }

        /** Deferred work may run while another operation is current, so an operation takes its scope before. */
        @Test
        void theScopeIsTakenBeforeWhatIsDoneLater() {
            var tooLate = MAIN.stream()
                    .flatMap(type -> type.getMethodCallsFromSelf().stream())
                    .filter(call -> call.getTargetOwner().isEquivalentTo(Caller.class))
                    .filter(call -> Set.of("scope", "roles").contains(call.getName()))
                    .filter(JavaAccess::isDeclaredInLambda)
                    .map(JavaAccess::getDescription);
            assertThat(tooLate).isEmpty();
        }

        /** A native executable knows the components of registered records only. The types of the schema are registered. */
        @Test
        void recordsThatAreReadByNameAreRegistered() {
            var readByName = MAIN.stream()
                    .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(ArchitectureTest::readsByName))
                    .flatMap(type -> type.getReferencedClassObjects().stream())
                    .map(ReferencedClassObject::getRawType)
                    .flatMap(type -> withParts(type.reflect()))
                    .distinct()
                    .toList();
            Stream<Class<?>> types = MAIN.stream()
                    .filter(type -> type.isAnnotatedWith(Type.class))
                    .map(JavaClass::reflect);
            Stream<Class<?>> others = MAIN.stream()
                    .filter(type -> type.isAnnotatedWith(RegisterForReflection.class))
                    .flatMap(type -> {
                        var targets = type.getAnnotationOfType(RegisterForReflection.class)
                                .targets();
                        return targets.length == 0 ? Stream.of(type.reflect()) : Stream.of(targets);
                    });
            assertThat(readByName)
                    .isNotEmpty()
                    .isSubsetOf(Stream.concat(types, others).collect(Collectors.toSet()));
        }

        @Test
        void doorsAreInApisAndThePlatform() {
            check(classes()
                    .that()
                    .areAnnotatedWith(GraphQLApi.class)
                    .or()
                    .areAnnotatedWith(jakarta.ws.rs.Path.class)
                    .should()
                    .resideInAnyPackage(in("*.api"), in("platform..")));
        }
    }

    @Nested
    class Habits {

        @Test
        void namesSayWhatAClassIsFor() {
            check(noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)(\\$.*)?"));
            check(noClasses().should().resideInAnyPackage("..util..", "..utils..", "..helper..", "..impl.."));
        }

        @ParameterizedTest
        @MethodSource("dev.tributary.ArchitectureTest#packages")
        void everyPackageIsNullMarked(JavaPackage room) {
            assertThat(room.tryGetPackageInfo())
                    .as("package-info of " + room.getName())
                    .hasValueSatisfying(info ->
                            assertThat(info.isAnnotatedWith(NullMarked.class)).isTrue());
        }

        /** A folder that fits on one screen can be read as a list. */
        @Test
        void aFolderHasAtMostFortyFiles() throws IOException {
            Map<String, Integer> tooLarge = new TreeMap<>();
            try (Stream<Path> folders = Files.walk(SOURCES).filter(Files::isDirectory)) {
                for (Path folder : folders.toList()) {
                    String name = SOURCES.relativize(folder).toString().replace(File.separatorChar, '/');
                    int files = filesIn(folder);
                    if (files > MOST_FILES) {
                        tooLarge.put(name, files);
                    }
                }
            }
            assertThat(tooLarge).isEmpty();
        }

        private static int filesIn(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
                return (int) files.count();
            }
        }

        @Test
        void anAggregateKeepsItsStateToItself() {
            check(fields().that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .bePrivate());
            check(noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .haveNameMatching("(set|get)[A-Z].*"));
        }

        @Test
        void aRepositoryIsPluralAndLivesWithItsAggregate() {
            check(classes()
                    .that()
                    .areAssignableTo(PanacheRepositoryBase.class)
                    .should()
                    .haveSimpleNameEndingWith("s")
                    .andShould(be(areContexts())));
        }

        /** {@code Transactions} finds these codes by their names in the codes of the mutation. */
        @Test
        void aMutationWithAnIdempotencyKeyHasBothCodesOfKeys() {
            assertThat(codesOfCallers(IdempotencyKey.class, "of"))
                    .isNotEmpty()
                    .allSatisfy(codes -> assertThat(codes.getFields())
                            .extracting(JavaField::getName)
                            .contains(names(IdempotencyKey.Problem.values())));
        }

        /** {@code TextKind} finds these codes by their names in the codes of its caller. */
        @Test
        void aUseCaseThatChecksTextsHasTheCodesOfTexts() {
            assertThat(codesOfCallers(TextKind.class, "check", "checkIfGiven"))
                    .isNotEmpty()
                    .allSatisfy(codes -> assertThat(codes.getFields())
                            .extracting(JavaField::getName)
                            .contains(names(TextProblem.values())));
        }

        /** In a native executable, the hash of a key can read only these records. */
        @Test
        void allRecordsOfARequestWithAKeyAreRegisteredForReflection() {
            assertThat(callers(IdempotencyKey.class, "of").flatMap(Habits::methodsWithKeys))
                    .isNotEmpty()
                    .allSatisfy(method -> assertThat(registered(method.getOwner()))
                            .containsAll(records(method.getRawParameterTypes())));
        }

        private static Stream<JavaCodeUnit> methodsWithKeys(JavaClass caller) {
            return caller.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(IdempotencyKey.class))
                    .map(JavaMethodCall::getOrigin);
        }

        private static Set<String> registered(JavaClass useCase) {
            return useCase.tryGetAnnotationOfType(RegisterForReflection.class).stream()
                    .flatMap(annotation -> Stream.of(annotation.targets()))
                    .map(Class::getName)
                    .collect(toSet());
        }

        /**
         * The names of the records among these types, and of the records that they consist of. The types of the schema
         * are registered.
         */
        private static Set<String> records(List<JavaClass> types) {
            Set<JavaClass> known = new HashSet<>();
            Deque<JavaClass> open = new ArrayDeque<>(types);
            while (!open.isEmpty()) {
                JavaClass type = open.pop();
                if (type.isAssignableTo(Variant.class)) {
                    type.getAllSubclasses().stream().filter(known::add).forEach(open::push);
                }
                if (type.isRecord()
                        && resideInAnyPackage(in("*.rules"), in("shared")).test(type)) {
                    known.add(type);
                    type.getFields().stream()
                            .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                            .filter(other -> !known.contains(other))
                            .forEach(open::push);
                }
            }
            return known.stream()
                    .filter(JavaClass::isRecord)
                    .filter(type -> !type.isAnnotatedWith(Input.class) && !type.isAnnotatedWith(Type.class))
                    .map(JavaClass::getName)
                    .collect(toSet());
        }

        /** Two kinds of changes may have the same values, but not the same hash. */
        @Test
        void interfacesOfRecordsInRulesAreVariants() {
            check(classes()
                    .that()
                    .resideInAPackage(in("*.rules"))
                    .and()
                    .areInterfaces()
                    .and(describe(
                            "that records implement",
                            type -> type.getAllSubclasses().stream().anyMatch(JavaClass::isRecord)))
                    .should()
                    .beAssignableTo(Variant.class));
        }

        private static Stream<JavaClass> callers(Class<?> owner, String... methods) {
            return MAIN.stream()
                    .filter(caller -> !caller.isEquivalentTo(owner))
                    .filter(caller -> caller.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(owner)
                                    && List.of(methods).contains(call.getName())));
        }

        /** The codes that the callers of these methods name. */
        private static Set<JavaClass> codesOfCallers(Class<?> owner, String... methods) {
            return callers(owner, methods)
                    .flatMap(caller -> caller.getDirectDependenciesFromSelf().stream())
                    .map(Dependency::getTargetClass)
                    .filter(resideInAPackage(in("*.rules")).and(simpleNameEndingWith("ErrorCode")))
                    .collect(toSet());
        }

        private static String[] names(Enum<?>... codes) {
            return Stream.of(codes).map(Enum::name).toArray(String[]::new);
        }

        @Test
        void dependenciesComeThroughConstructors() {
            check(noFields().should().beAnnotatedWith(Inject.class));
        }
    }

    static Stream<String> contexts() {
        return EARLIER.keySet().stream();
    }

    private static List<String> earlierThan(String context) {
        return Objects.requireNonNull(EARLIER.get(context));
    }

    static Stream<String> contextsWithRules() {
        return contexts().filter(it -> MAIN.containPackage(in(it + ".rules")));
    }

    static Stream<String> contextsWithApi() {
        return contexts().filter(it -> MAIN.containPackage(in(it + ".api")));
    }

    static Stream<JavaPackage> packages() {
        return MAIN.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .sorted((one, other) -> one.getName().compareTo(other.getName()));
    }

    private static void check(ArchRule rule) {
        rule.check(MAIN);
    }

    private static String in(String room) {
        return HOUSE + "." + room;
    }

    /** The root of a context, and the rooms that divide it. */
    private static Stream<String> rooms(String context) {
        return Stream.concat(
                Stream.of(in(context)),
                DIVIDED.getOrDefault(context, List.of()).stream().map(room -> in(context + "." + room)));
    }

    private static String[] concat(Stream<String> some, Stream<String> more) {
        return Stream.concat(some, more).toArray(String[]::new);
    }

    /** Forbids the classes of a room to use classes of the house outside these other rooms. */
    private static ArchRule inTheHouse(String room, Stream<String> mayUse) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(HOUSE + "..").and(not(resideInAnyPackage(mayUse.toArray(String[]::new)))));
    }

    private static DescribedPredicate<JavaClass> areContexts() {
        return resideInAnyPackage(contexts().flatMap(ArchitectureTest::rooms).toArray(String[]::new))
                .as("roots of contexts");
    }

    private static DescribedPredicate<JavaMethodCall> panache(String method) {
        return describe(
                "Panache." + method,
                call -> call.getTargetOwner().isEquivalentTo(Panache.class)
                        && call.getName().equals(method));
    }

    private static boolean readsByName(JavaMethodCall call) {
        return (call.getTargetOwner().isEquivalentTo(Reads.class)
                        || call.getTargetOwner().isEquivalentTo(Writes.class))
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Class.class));
    }

    /** This record and those in it; nothing for another type. Amounts are not made by reflection. */
    private static Stream<Class<?>> withParts(Class<?> type) {
        return type.isRecord() && type != Money.class
                ? Stream.concat(
                        Stream.of(type),
                        Stream.of(type.getRecordComponents())
                                .flatMap(component -> component.getGenericType() instanceof ParameterizedType list
                                                && list.getActualTypeArguments()[0] instanceof Class<?> part
                                        ? withParts(part)
                                        : withParts(component.getType())))
                : Stream.empty();
    }

    private static boolean waits(JavaMethodCall call) {
        return WAITING.entrySet().stream()
                .anyMatch(type -> call.getTargetOwner().isAssignableTo(type.getKey())
                        && type.getValue().contains(call.getName()));
    }
}
