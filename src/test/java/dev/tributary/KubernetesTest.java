package dev.tributary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.deployment.Manifests;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static dev.tributary.deployment.Manifests.containers;
import static dev.tributary.deployment.Manifests.elements;
import static dev.tributary.deployment.Manifests.name;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Rules of a deployment to Kubernetes: that of {@code k8s/overlays/example}, or a rendered one, whose
 * file {@code -Dkubernetes.rendered} names and in which no value may be left to fill in.
 */
class KubernetesTest {

    private static final Path EXAMPLE = Path.of("k8s", "overlays", "example");
    private static final String RENDERED = System.getProperty("kubernetes.rendered");
    private static final String TO_FILL_IN = "FILL-IN";

    private static final Manifests MANIFESTS =
            RENDERED == null ? Manifests.read(EXAMPLE) : Manifests.rendered(Path.of(RENDERED));

    /** CloudNativePG's own: the instance manager, the exporter of metrics, the backup. */
    private static final int OPERATOR_CONNECTIONS = 6;

    private static final int SUPERUSER_CONNECTIONS = 3;
    private static final int PEOPLE_CONNECTIONS = 10;

    @Test
    void theSimpleReadingOfTheExampleIsWhatKubectlRenders() throws Exception {
        Assumptions.assumeTrue(
                Stream.of(System.getenv("PATH").split(":", -1))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kubectl"))),
                "kubectl is not installed");
        Path rendered = Files.createTempFile("rendered", ".yaml");
        var process = new ProcessBuilder(
                        "kubectl",
                        "kustomize",
                        "--load-restrictor",
                        "LoadRestrictionsNone",
                        EXAMPLE.toString(),
                        "--output",
                        rendered.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();

        assertThat(outline(Manifests.rendered(rendered))).isEqualTo(outline(Manifests.read(EXAMPLE)));
        Files.delete(rendered);
    }

    @Test
    void everyImageIsNamedByItsDigest() {
        var images = new ArrayList<String>();
        MANIFESTS
                .withPods()
                .forEach(object -> containers(object)
                        .forEach(container -> images.add(container.path("image").asText())));
        clusters().forEach(cluster -> images.add(cluster.at("/spec/imageName").asText()));

        assertThat(images)
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(image -> image.matches(".+@sha256:([0-9a-f]{64}|FILL-IN)"));
    }

    @Test
    void nothingIsLeftToFillInWhereItIsDeployed() throws IOException {
        if (RENDERED == null) {
            assertThat(MANIFESTS.all().toString()).contains(TO_FILL_IN);
        } else {
            assertThat(Files.readAllLines(Path.of(RENDERED))).noneMatch(line -> line.contains(TO_FILL_IN));
        }
    }

    @Test
    void everyContainerHasRequestsAndLimits() {
        var resources = new HashMap<String, JsonNode>();
        MANIFESTS
                .withPods()
                .forEach(object -> containers(object)
                        .forEach(container ->
                                resources.put(name(object) + "/" + name(container), container.path("resources"))));
        clusters().forEach(cluster -> resources.put(name(cluster), cluster.at("/spec/resources")));
        MANIFESTS
                .ofKind("ObjectStore")
                .forEach(store -> resources.put(name(store), store.at("/spec/instanceSidecarConfiguration/resources")));

        resources.forEach((who, said) -> {
            assertThat(fields(said.path("requests"))).as(who).contains("cpu", "memory", "ephemeral-storage");
            assertThat(fields(said.path("limits"))).as(who).contains("memory", "ephemeral-storage");
        });
    }

    @Test
    void everyPodIsRestrictedAndWritesIntoVolumesOnly() {
        for (JsonNode object : MANIFESTS.withPods()) {
            JsonNode pod = object.at("/spec/template/spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                    .as(name(object))
                    .isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                    .as(name(object))
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true))
                    .as(name(object))
                    .isFalse();
            for (JsonNode container : containers(object)) {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("readOnlyRootFilesystem").asBoolean())
                        .as(name(object))
                        .isTrue();
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .as(name(object))
                        .isFalse();
                assertThat(security.at("/capabilities/drop").toString())
                        .as(name(object))
                        .isEqualTo("[\"ALL\"]");
                assertThat(container.path("volumeMounts").findValuesAsText("mountPath"))
                        .as(name(object))
                        .contains("/tmp");
            }
        }
    }

    @Test
    void volumesForFilesHaveALimitThatFitsIntoThePods() {
        for (JsonNode object : MANIFESTS.withPods()) {
            long inVolumes = elements(object.at("/spec/template/spec/volumes")).stream()
                    .filter(volume -> volume.has("emptyDir"))
                    .mapToLong(volume -> bytes(volume.at("/emptyDir/sizeLimit").asText()))
                    .sum();
            long limit = containers(object).stream()
                    .mapToLong(container -> bytes(
                            container.at("/resources/limits/ephemeral-storage").asText()))
                    .sum();

            assertThat(limit).as(name(object)).isGreaterThan(inVolumes);
        }
    }

    @Test
    void theLargestFilesComeThroughTheIngressAndFitIntoTheServer() throws IOException {
        long largest = bytes(application().getValue("quarkus.http.limits.max-body-size", String.class));
        JsonNode ingress = MANIFESTS.one("Ingress", "tributary");
        JsonNode annotations = ingress.at("/metadata/annotations");

        assertThat(bytes(annotations.path("nginx.org/client-max-body-size").asText()))
                .isEqualTo(largest);
        assertThat(fields(annotations)).contains("nginx.org/proxy-read-timeout", "nginx.org/proxy-send-timeout");
        assertThat(paths(ingress)).contains("/imports/", "/exports/");
        assertThat(bytes(elements(server().at("/spec/template/spec/volumes"))
                        .get(0)
                        .at("/emptyDir/sizeLimit")
                        .asText()))
                // Each with as much again for the unpacked workbook.
                .isGreaterThanOrEqualTo(
                        2 * Long.parseLong(environment(server()).get("TRIBUTARY_IMPORTS_MOST")) * largest);
    }

    @Test
    void podsThatServeAreAskedForTheirHealthOnAPortThatNothingLeadsTo() {
        for (JsonNode deployment : MANIFESTS.ofKind("Deployment")) {
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                JsonNode asked = containers(deployment).get(0).path(probe).path("httpGet");
                assertThat(asked.path("port").asText())
                        .as(name(deployment) + " " + probe)
                        .isEqualTo("management");
                assertThat(asked.path("path").asText()).matches("(/q)?/health/(started|live|ready)");
            }
            assertThat(port(deployment, "management")).isEqualTo("9000");
        }
        MANIFESTS
                .ofKind("Service")
                .forEach(service -> assertThat(service.at("/spec/ports").findValuesAsText("targetPort"))
                        .containsExactly("http"));
        MANIFESTS
                .ofKind("Ingress")
                .forEach(ingress -> assertThat(paths(ingress)).noneMatch(path -> path.startsWith("/q")));
    }

    @Test
    void onlyTheMigrationHasThePasswordOfTheDatabasesOwner() {
        assertThat(MANIFESTS.withPods().stream()
                        .filter(object -> object.path("spec").toString().contains("tributary-database-owner"))
                        .map(Manifests::name))
                .containsExactly("tributary-migration");
        assertThat(containers(MANIFESTS.one("Job", "tributary-migration"))
                        .get(0)
                        .path("image"))
                .isEqualTo(containers(server()).get(0).path("image"));
    }

    @Test
    void theServerAndTheMigrationAreToldAllThatTheyNeed() {
        for (JsonNode object : List.of(server(), MANIFESTS.one("Job", "tributary-migration"))) {
            assertThatCode(new StartSettings(config(environment(object)))::requireAll)
                    .as(name(object))
                    .doesNotThrowAnyException();
        }
        assertThat(environment(server())).containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    }

    @Test
    void everyConnectionToADatabaseFindsAPlace() throws IOException {
        SmallRyeConfig application = application();
        int each = application.getValue("quarkus.datasource.reactive.max-size", int.class)
                + application.getValue("quarkus.datasource.jdbc.max-size", int.class);
        int most = MANIFESTS
                .one("HorizontalPodAutoscaler", "tributary")
                .at("/spec/maxReplicas")
                .asInt();
        int replicas =
                MANIFESTS.one("Deployment", "keycloak").at("/spec/replicas").asInt();
        int ofKeycloak = Integer.parseInt(
                environment(MANIFESTS.one("Deployment", "keycloak")).get("KC_DB_POOL_MAX_SIZE"));

        // Replicas that a rollout replaces finish their requests while the new ones already serve.
        assertThat(2 * most * each
                        + application.getValue("quarkus.datasource.jdbc.max-size", int.class)
                        + SUPERUSER_CONNECTIONS
                        + OPERATOR_CONNECTIONS
                        + PEOPLE_CONNECTIONS)
                .isLessThan(maxConnections("tributary-database"));
        assertThat(2 * replicas * ofKeycloak + SUPERUSER_CONNECTIONS + OPERATOR_CONNECTIONS)
                .isLessThan(maxConnections("keycloak-database"));
    }

    @Test
    void noDatabaseLosesWhatWasCommittedAndEachIsBackedUp() {
        for (JsonNode cluster : clusters()) {
            assertThat(cluster.at("/spec/instances").asInt()).as(name(cluster)).isGreaterThanOrEqualTo(3);
            assertThat(cluster.at("/spec/postgresql/synchronous/dataDurability").asText())
                    .isEqualTo("required");
            assertThat(cluster.at("/spec/postgresql/synchronous/number").asInt())
                    .isPositive();
            assertThat(cluster.at("/spec/affinity/podAntiAffinityType").asText())
                    .isEqualTo("required");
            JsonNode plugin = cluster.at("/spec/plugins/0");
            assertThat(plugin.path("isWALArchiver").asBoolean()).isTrue();
            MANIFESTS.one(
                    "ObjectStore", plugin.at("/parameters/barmanObjectName").asText());
            assertThat(MANIFESTS.ofKind("ScheduledBackup").stream()
                            .filter(backup ->
                                    backup.at("/spec/cluster/name").asText().equals(name(cluster)))
                            .filter(backup ->
                                    backup.at("/spec/pluginConfiguration/name").equals(plugin.path("name"))))
                    .as(name(cluster))
                    .hasSize(1);
        }
    }

    @Test
    void whatServesIsOnTwoNodesAndStaysWhileOneIsDrained() {
        for (JsonNode deployment : MANIFESTS.ofKind("Deployment")) {
            int replicas = MANIFESTS.ofKind("HorizontalPodAutoscaler").stream()
                    .filter(scaler ->
                            scaler.at("/spec/scaleTargetRef/name").asText().equals(name(deployment)))
                    .mapToInt(scaler -> scaler.at("/spec/minReplicas").asInt())
                    .findFirst()
                    .orElse(deployment.at("/spec/replicas").asInt());
            JsonNode budget = MANIFESTS.one("PodDisruptionBudget", name(deployment));

            assertThat(replicas)
                    .as(name(deployment))
                    .isGreaterThan(budget.at("/spec/minAvailable").asInt());
            assertThat(budget.at("/spec/selector/matchLabels")).isEqualTo(deployment.at("/spec/selector/matchLabels"));
            assertThat(deployment.at("/spec/template/spec").findValuesAsText("topologyKey"))
                    .contains("kubernetes.io/hostname");
        }
    }

    @Test
    void nobodyComesAndGoesButThoseWhomAPolicyNames() {
        assertThat(MANIFESTS.ofKind("NetworkPolicy").stream()
                        .filter(policy -> policy.at("/spec/podSelector").isEmpty()
                                && policy.at("/spec/policyTypes").toString().equals("[\"Ingress\",\"Egress\"]")
                                && !policy.path("spec").has("ingress")
                                && !policy.path("spec").has("egress")))
                .hasSize(1);
        for (String who :
                List.of("tributary", "tributary-migration", "keycloak", "tributary-database", "keycloak-database")) {
            assertThat(MANIFESTS
                            .one("NetworkPolicy", who)
                            .at("/spec/policyTypes")
                            .toString())
                    .as(who)
                    .isEqualTo("[\"Ingress\",\"Egress\"]");
        }
        assertThat(new TreeSet<>(podsAndClusters()))
                .containsExactly(
                        "keycloak", "keycloak-database", "tributary", "tributary-database", "tributary-migration");
        assertThat(flows("tributary"))
                .containsExactlyInAnyOrder(
                        "from nginx-ingress to 8080",
                        "from monitoring to 9000",
                        "to kube-system 53",
                        "to tributary-database 5432",
                        "to keycloak 8080");
        assertThat(flows("tributary-migration"))
                .containsExactlyInAnyOrder("to kube-system 53", "to tributary-database 5432");
        assertThat(flows("keycloak"))
                .containsExactlyInAnyOrder(
                        "from nginx-ingress to 8080",
                        "from tributary to 8080",
                        "from monitoring to 9000",
                        "from keycloak to 7800",
                        "from keycloak to 57800",
                        "to kube-system 53",
                        "to keycloak-database 5432",
                        "to keycloak 7800",
                        "to keycloak 57800");
        assertThat(flows("keycloak-database"))
                .contains("from keycloak to 5432")
                .doesNotContain("from tributary to 5432");
        assertThat(flows("tributary-database"))
                .containsExactlyInAnyOrder(
                        "from tributary to 5432",
                        "from tributary-migration to 5432",
                        "from tributary-database to 5432",
                        "from tributary-database to 8000",
                        "from cnpg-system to 5432",
                        "from cnpg-system to 8000",
                        "from monitoring to 9187",
                        "to kube-system 53",
                        "to tributary-database 5432",
                        "to tributary-database 8000",
                        "to 0.0.0.0/0 443",
                        "to 0.0.0.0/0 6443");
    }

    @Test
    void whoMayGoSomewhereMayComeThere() {
        for (String one : podsAndClusters()) {
            for (String other : podsAndClusters()) {
                assertThat(ports(one, "to " + other + " "))
                        .as("%s to %s", one, other)
                        .isEqualTo(ports(other, "from " + one + " to "));
            }
        }
    }

    @Test
    void keycloakIsTheOneThatTheTestsRunWith() throws IOException {
        var version = "<keycloak.version>";
        String ofBuild = Files.readAllLines(Path.of("pom.xml")).stream()
                .filter(line -> line.contains(version))
                .map(line -> line.strip().replaceAll("</?keycloak.version>", ""))
                .findFirst()
                .orElseThrow();

        assertThat(Files.readString(Path.of("src", "main", "docker", "Dockerfile.keycloak")))
                .contains("FROM quay.io/keycloak/keycloak:" + ofBuild + "\n");
    }

    private static Set<String> outline(Manifests manifests) {
        Set<String> outline = new HashSet<>();
        for (JsonNode object : manifests.all()) {
            outline.add(object.path("kind").asText() + " " + name(object) + " "
                    + (name(object).equals("tributary")
                            ? new TreeSet<>(object.path("data").properties().stream()
                                    .map(Object::toString)
                                    .toList())
                            : "")
                    + object.at("/spec/imageName").asText()
                    + containers(object).stream()
                            .map(container -> container.path("image").asText())
                            .toList());
        }
        return outline;
    }

    private static JsonNode server() {
        return MANIFESTS.one("Deployment", "tributary");
    }

    private static List<JsonNode> clusters() {
        return MANIFESTS.ofKind("Cluster");
    }

    private static int maxConnections(String cluster) {
        return MANIFESTS
                .one("Cluster", cluster)
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
    }

    private static List<String> podsAndClusters() {
        return Stream.concat(MANIFESTS.withPods().stream(), clusters().stream())
                .map(Manifests::name)
                .toList();
    }

    private static List<String> paths(JsonNode ingress) {
        return ingress.at("/spec/rules").findValuesAsText("path");
    }

    private static List<String> fields(JsonNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** The connections that the policy of these pods allows, such as {@code from monitoring to 9000}. */
    private static Set<String> flows(String who) {
        JsonNode spec = MANIFESTS.one("NetworkPolicy", who).path("spec");
        assertThat(spec.at("/podSelector/matchLabels").elements().next().asText())
                .isEqualTo(who);
        Set<String> flows = new HashSet<>();
        for (JsonNode rule : elements(spec.path("ingress"))) {
            peers(rule.path("from"))
                    .forEach(peer -> elements(rule.path("ports"))
                            .forEach(port -> flows.add("from %s to %s".formatted(peer, port(who, port)))));
        }
        for (JsonNode rule : elements(spec.path("egress"))) {
            peers(rule.path("to"))
                    .forEach(peer -> elements(rule.path("ports"))
                            .forEach(port -> flows.add("to %s %s".formatted(peer, port(peer, port)))));
        }
        return flows;
    }

    private static List<String> ports(String who, String beginning) {
        return flows(who).stream()
                .filter(flow -> flow.startsWith(beginning))
                .map(flow -> flow.substring(beginning.length()))
                .sorted()
                .toList();
    }

    private static List<String> peers(JsonNode peers) {
        assertThat(peers).as("the peers of the rule").isNotEmpty();
        return elements(peers).stream()
                .map(peer -> peer.has("namespaceSelector")
                        ? peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                .asText()
                        : peer.has("ipBlock")
                                ? peer.at("/ipBlock/cidr").asText()
                                : peer.at("/podSelector/matchLabels")
                                        .elements()
                                        .next()
                                        .asText())
                .toList();
    }

    /** The number of a port, which a policy may name as the pods do. */
    private static String port(String who, JsonNode said) {
        String port = said.path("port").asText();
        return port.matches("\\d+") ? port : port(MANIFESTS.one("Deployment", who), port);
    }

    private static String port(JsonNode deployment, String name) {
        return elements(containers(deployment).get(0).path("ports")).stream()
                .filter(port -> port.path("name").asText().equals(name))
                .map(port -> port.path("containerPort").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is no port of " + name(deployment)));
    }

    /** The environment of the first container, without the values of secrets. */
    private static Map<String, String> environment(JsonNode object) {
        Map<String, String> environment = new HashMap<>();
        JsonNode container = containers(object).get(0);
        container
                .path("envFrom")
                .forEach(from -> data(from.at("/configMapRef/name").asText())
                        .properties()
                        .forEach(entry ->
                                environment.put(entry.getKey(), entry.getValue().asText())));
        container
                .path("env")
                .forEach(variable -> environment.put(
                        variable.path("name").asText(),
                        variable.has("value")
                                ? variable.path("value").asText()
                                : variable.at("/valueFrom").has("secretKeyRef")
                                        ? "secret"
                                        : data(variable.at("/valueFrom/configMapKeyRef/name")
                                                        .asText())
                                                .path(variable.at("/valueFrom/configMapKeyRef/key")
                                                        .asText())
                                                .asText()));
        return environment;
    }

    private static JsonNode data(String configMap) {
        return MANIFESTS.ofKind("ConfigMap").stream()
                .filter(map -> map.at("/metadata/name").asText().equals(configMap))
                .findFirst()
                .orElseThrow()
                .path("data");
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withProfile("prod")
                .withSources(new EnvConfigSource(environment, 300))
                .build();
    }

    private static SmallRyeConfig application() throws IOException {
        return new SmallRyeConfigBuilder()
                .withProfile("prod")
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(Path.of("src", "main", "resources", "application.properties")
                        .toUri()
                        .toURL()))
                .build();
    }

    private static long bytes(String quantity) {
        var size = quantity.replaceAll("\\D", "");
        assertThat(size).as(quantity).isNotEmpty();
        return switch (quantity.substring(size.length())) {
            case "Gi", "G" -> Long.parseLong(size) << 30;
            case "Mi", "M", "m" -> Long.parseLong(size) << 20;
            default -> throw new AssertionError(quantity);
        };
    }
}
