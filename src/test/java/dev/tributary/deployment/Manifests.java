package dev.tributary.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Kubernetes' objects, from a file as kubectl renders it, or read from a kustomization as simply as those of this project
 * are: resources, labels, images and generated config maps, and no patches.
 */
public record Manifests(List<JsonNode> all) {

    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());
    private static final Set<String> WITH_PODS = Set.of("Deployment", "StatefulSet", "DaemonSet", "Job");

    /** Reads a file of many objects. */
    public static Manifests rendered(Path file) {
        return new Manifests(documents(file));
    }

    /** Reads a kustomization. */
    public static Manifests read(Path directory) {
        JsonNode kustomization =
                documents(directory.resolve("kustomization.yaml")).get(0);
        for (String notRead : List.of("patches", "components", "replacements", "namePrefix", "nameSuffix")) {
            if (kustomization.has(notRead)) {
                throw new AssertionError("this cannot read " + notRead + " of " + directory);
            }
        }
        List<JsonNode> all = new ArrayList<>();
        kustomization.path("resources").forEach(resource -> {
            Path path = directory.resolve(resource.asText()).normalize();
            all.addAll(Files.isDirectory(path) ? read(path).all() : documents(path));
        });
        kustomization.path("configMapGenerator").forEach(generated -> generate(generated, all));
        kustomization.path("images").forEach(image -> all.forEach(object -> name(image, object)));
        return new Manifests(all);
    }

    /** The objects of a kind. */
    public List<JsonNode> ofKind(String kind) {
        return all.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    /** The object of a kind with a name. */
    public JsonNode one(String kind, String name) {
        return ofKind(kind).stream()
                .filter(object -> name(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    /** The objects that make pods. */
    public List<JsonNode> withPods() {
        return all.stream()
                .filter(object -> WITH_PODS.contains(object.path("kind").asText()))
                .toList();
    }

    /** The name, without what kubectl adds to that of a generated config map. */
    public static String name(JsonNode object) {
        String name = object.at("/metadata/name").asText();
        return object.path("kind").asText().equals("ConfigMap") ? name.replaceFirst("-[a-z0-9]{10}$", "") : name;
    }

    /** All containers of a pod, including init containers. */
    public static List<JsonNode> containers(JsonNode object) {
        JsonNode pod = object.at("/spec/template/spec");
        return Stream.of("containers", "initContainers")
                .flatMap(kind -> elements(pod.path(kind)).stream())
                .toList();
    }

    /** The elements of a list; none where there is no list. */
    public static List<JsonNode> elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }

    private static void generate(JsonNode generated, List<JsonNode> all) {
        String name = generated.path("name").asText();
        ObjectNode map = generated.path("behavior").asText().equals("merge")
                ? (ObjectNode) new Manifests(all).one("ConfigMap", name)
                : JsonNodeFactory.instance.objectNode().put("kind", "ConfigMap");
        if (!all.contains(map)) {
            map.putObject("metadata").put("name", name);
            map.putObject("data");
            all.add(map);
        }
        generated.path("literals").forEach(literal -> {
            String[] parts = literal.asText().split("=", 2);
            ((ObjectNode) map.path("data")).put(parts[0], parts[1]);
        });
    }

    private static void name(JsonNode image, JsonNode object) {
        Stream.concat(containers(object).stream(), Stream.of(object.path("spec")))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .forEach(holder -> Stream.of("image", "imageName")
                        .filter(field -> holder.path(field)
                                .asText()
                                .equals(image.path("name").asText()))
                        .forEach(field -> holder.put(field, named(image))));
    }

    private static String named(JsonNode image) {
        String tag = image.path("newTag").asText();
        String digest = image.path("digest").asText();
        return image.path("newName").asText(image.path("name").asText())
                + (tag.isEmpty() ? "" : ":" + tag)
                + (digest.isEmpty() ? "" : "@" + digest);
    }

    private static List<JsonNode> documents(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(Files.newBufferedReader(file))) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
