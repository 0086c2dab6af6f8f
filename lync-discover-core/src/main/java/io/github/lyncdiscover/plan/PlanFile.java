package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.imports.ImportException;
import io.github.lyncdiscover.imports.TopologyFile;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.file.PlanFolder;
import io.github.lyncdiscover.text.TextSource;
import io.github.lyncdiscover.text.content.YamlFault;
import io.github.lyncdiscover.text.content.YamlNode;
import io.github.lyncdiscover.text.content.YamlReader;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.text.kind.FileUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file that plans are written in: YAML, one document a plan; or one that they are imported from. */
final class PlanFile {
    private static final int LARGEST = FileLimits.PLAN_BYTES;
    private static final String TOO_LARGE = "is larger than " + LARGEST / 1024 / 1024 + " MB; split the plan";

    private final TextSource source;
    private final Path file;
    private final NamedFiles named;

    private PlanFile(TextSource source, NamedFiles named) {
        this.source = source;
        this.file = source.name();
        this.named = named;
    }

    /** The plans of a source, at least one. */
    static List<MigrationPlan> read(TextSource source, NamedFiles named) {
        return new PlanFile(source, named).plans();
    }

    /**
     * The files beside a plan file that are named in it, by whatever key: every text in it that is the name of a file there,
     * but for the title.
     */
    static List<Path> namedIn(Path file) {
        try {
            byte[] bytes = new PlanFile(TextSource.of(file), NamedFiles.ANYWHERE).bytes();
            List<Path> named = new ArrayList<>();
            if (bytes.length <= LARGEST && FileKind.of(bytes) == FileKind.PLAN) {
                YamlReader.read(bytes).forEach(document -> addFiles(document, file, named));
            }
            return List.copyOf(named);
        } catch (PlanFileException | YamlFault unreadable) {
            return List.of();
        }
    }

    private static void addFiles(YamlNode node, Path plan, List<Path> named) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                if (!key.equals("title")) {
                    addFiles(entry.value(), plan, named);
                }
            });
        } else if (node instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> addFiles(item, plan, named));
        } else if (node instanceof YamlNode.Scalar scalar) {
            try {
                Path file = plan.resolveSibling(scalar.text());
                if (Files.isRegularFile(file)) {
                    named.add(file);
                }
            } catch (InvalidPathException noFile) {
                // A text that names none.
            }
        }
    }

    private List<MigrationPlan> plans() {
        byte[] bytes = bytes();
        FileKind kind = FileKind.of(bytes);
        return switch (kind) {
            case PLAN, EMPTY -> written(bytes);
            default -> {
                if (TopologyFile.isOne(bytes)) {
                    yield imported(bytes);
                }
                throw new PlanFileException(name() + ":1:1: " + kind.refusal(FileUse.PLAN));
            }
        };
    }

    private List<MigrationPlan> imported(byte[] bytes) {
        try {
            return TopologyFile.read(file, bytes).stream()
                    .map(MigrationPlan::imported)
                    .toList();
        } catch (ImportException wrong) {
            throw new PlanFileException(String.valueOf(wrong.getMessage()));
        }
    }

    private List<MigrationPlan> written(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new PlanFileException(name() + ": " + TOO_LARGE);
        }
        try {
            List<YamlNode> documents = YamlReader.read(bytes);
            if (documents.isEmpty()) {
                throw new PlanFileException(name() + ": the file is empty; a plan names its sipDomains and pools");
            }
            PlanFolder folder =
                    source.isInFolder() ? PlanFolder.of(file, named == NamedFiles.OWN_FOLDER) : PlanFolder.none(file);
            List<MigrationPlan> plans = new ArrayList<>();
            for (YamlNode document : documents) {
                String title = title() + (documents.size() > 1 ? " " + (plans.size() + 1) : "");
                plans.add(PlanReader.read(document, folder, title));
            }
            return List.copyOf(plans);
        } catch (YamlFault fault) {
            throw new PlanFileException(
                    place(file, fault) + ": " + PrintableText.of(String.valueOf(fault.getMessage())));
        }
    }

    private static PlanPosition place(Path file, YamlFault fault) {
        return new PlanPosition(
                file.toString(), fault.mark().line(), fault.mark().column());
    }

    private byte[] bytes() {
        try {
            return source.read("a plan file", TopologyFile.LARGEST, TOO_LARGE);
        } catch (IOException failed) {
            throw new PlanFileException(name() + ": " + failed.getMessage());
        }
    }

    private String title() {
        Path last = file.getFileName();
        return last == null ? "plan" : PrintableText.of(last.toString().replaceFirst("\\.ya?ml$", ""));
    }

    private String name() {
        return PrintableText.of(file.toString());
    }
}
