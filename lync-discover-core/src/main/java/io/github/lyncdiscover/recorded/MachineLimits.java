package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.text.content.JsonFields;
import io.github.lyncdiscover.text.content.JsonLines;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The limits of the machine that recorded, as a recording holds them. Recordings older than this have none. */
final class MachineLimits {
    private static final String LIMIT = "machineLimit";
    private static final String VERSION = "version";
    private static final List<String> KINDS =
            Stream.of(MachineLimit.Kind.values()).map(MachineLimit.Kind::name).toList();
    static final List<String> VERSIONS =
            Stream.of(TlsVersion.values()).map(TlsVersion::protocol).toList();

    private MachineLimits() {}

    static Optional<MachineLimit> read(JsonFields fault) {
        return fault.optional(LIMIT).map(json -> {
            JsonFields limit = new JsonFields(json, "a limit of the machine");
            MachineLimit.Kind kind = MachineLimit.Kind.valueOf(limit.oneOf("kind", KINDS));
            Optional<TlsVersion> version =
                    limit.optional(VERSION).flatMap(value -> TlsVersion.of(limit.oneOf(VERSION, value, VERSIONS)));
            limit.nothingElse();
            return new MachineLimit(kind, version);
        });
    }

    static JsonLines write(JsonLines fault, Optional<MachineLimit> limit) {
        return limit.map(it -> fault.object(
                        LIMIT,
                        new JsonLines()
                                .text("kind", it.kind().name())
                                .text(VERSION, it.version().map(TlsVersion::protocol))))
                .orElse(fault);
    }
}
