package io.github.lyncdiscover.fuzz;

import static io.github.lyncdiscover.fuzz.FuzzChecks.same;
import static io.github.lyncdiscover.fuzz.FuzzChecks.singleLine;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.lyncdiscover.autodiscover.AutodiscoverReader;
import io.github.lyncdiscover.certificate.CertificateFile;
import io.github.lyncdiscover.imports.ImportException;
import io.github.lyncdiscover.imports.ImportedDeployment;
import io.github.lyncdiscover.imports.TopologyFile;
import io.github.lyncdiscover.imports.ZoneFile;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanFileException;
import io.github.lyncdiscover.plan.UnwritablePlanException;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.RecordingFormatException;
import io.github.lyncdiscover.recorded.capture.HttpArchive;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyForm;
import io.github.lyncdiscover.remedy.registry.StandingValues;
import io.github.lyncdiscover.report.task.PlanWriter;
import io.github.lyncdiscover.survey.SurveyFormat;
import io.github.lyncdiscover.text.TextSource;
import io.github.lyncdiscover.text.content.SecretFilter;
import io.github.lyncdiscover.text.file.FileText;
import io.github.lyncdiscover.text.file.TextFault;
import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import io.github.lyncdiscover.trust.TrustSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A reader, or a written form with its reader, that any bytes are given to; it reads them, refuses them in one sentence, or fails the run. */
enum FuzzTarget {
    /** A plan; one that is read is predicted, written, and read back. */
    PLAN {
        @Override
        void read(Path file, byte[] bytes) {
            refusedBy(PlanFileException.class, file, () -> {
                for (MigrationPlan plan : MigrationPlan.loadAll(file)) {
                    plan.predictions()
                            .limit(MOST_PREDICTIONS)
                            .forEach(forecast -> forecast.prediction().verdict());
                    readBack(plan);
                }
            });
        }

        /** Compares the plan with what it writes. */
        private void readBack(MigrationPlan plan) {
            try {
                plan.toYaml();
            } catch (UnwritablePlanException without) {
                singleLine(String.valueOf(without.getMessage()));
            }
        }
    },
    /** A recording; one that is read is written and read back. */
    RECORDING {
        @Override
        void read(Path file, byte[] bytes) {
            refusedBy(RecordingFormatException.class, file, () -> {
                Recording recording = RecordingFile.read(file);
                String written = RecordingFile.text(recording);
                write(file, RecordingFile.bytes(recording));
                same(written, RecordingFile.text(RecordingFile.read(file)), "recording");
            });
        }
    },
    /** A capture of HTTP, as HAR or SAZ; one that is read is written and read back. */
    CAPTURE {
        @Override
        void read(Path file, byte[] bytes) {
            refusedBy(RecordingFormatException.class, file, () -> {
                String written = RecordingFile.text(HttpArchive.read(file, Optional.empty()));
                same(written, RecordingFile.text(RecordingFile.read(TextSource.of(written))), "recording");
            });
        }
    },
    /** Records of DNS in any format. */
    ZONE {
        @SuppressWarnings("ImmutableEnumChecker") // Never changed.
        private final List<ImportedDeployment> plans =
                TopologyFile.read(Path.of("services.txt"), SERVICES.getBytes(UTF_8));

        @Override
        void read(Path file, byte[] bytes) {
            refusedBy(ImportException.class, file, () -> {
                ZoneFile zone = ZoneFile.read(file, Optional.of("contoso.example"));
                try {
                    writtenPlan(file, ImportedDeployment.publishedBy(plans, List.of(), List.of(zone)));
                } catch (ImportException nothingInCommon) {
                    singleLine(String.valueOf(nothingInCommon.getMessage()));
                }
            });
        }
    },
    /** A topology, an export or a list of a server; the plan that comes of it is written and read back. */
    TOPOLOGY {
        @Override
        void read(Path file, byte[] bytes) {
            refusedBy(ImportException.class, file, () -> {
                List<ImportedDeployment> plans = TopologyFile.read(file, bytes);
                if (!plans.isEmpty()) {
                    writtenPlan(file, plans);
                }
            });
        }
    },
    /** TrustModelData as it is on users' machines. */
    STANDING {
        @Override
        void read(Path file, byte[] bytes) {
            refusedBy(IllegalArgumentException.class, file, () -> StandingValues.read(file));
        }
    },
    /** Certificates in PEM, DER, PKCS #7 or PKCS #12; what is read is judged as a chain. */
    CERTIFICATES {
        @Override
        void read(Path file, byte[] bytes) {
            refusedBy(
                    IllegalArgumentException.class,
                    file,
                    () -> ChainLaws.judge(CertificateFile.parse(file.toString(), bytes)));
        }
    },
    /** What a web server answers: the first byte selects the media type. */
    DOCUMENT {
        private static final List<String> TYPES = List.of(
                "application/json",
                "application/xml",
                "application/vnd.microsoft.rtc.autodiscover+xml; v=1",
                "text/html; charset=utf-16",
                "text/xml; charset=\"",
                "");

        @Override
        void read(Path file, byte[] bytes) {
            if (bytes.length > 0) {
                byte[] body = java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
                AutodiscoverReader.read(TYPES.get((bytes[0] & 0xff) % TYPES.size()), body);
            }
        }
    },
    /** What kind of file it is, and its text. */
    KIND {
        @Override
        void read(Path file, byte[] bytes) {
            FileKind.of(bytes);
            try {
                FileText.decode(bytes);
            } catch (TextFault fault) {
                singleLine(String.valueOf(fault.getMessage()));
            }
        }
    },
    /** A TrustModelData value that every form writes, and that is read back from each. */
    REMEDY {
        @Override
        void read(Path file, byte[] bytes) {
            String text = new String(bytes, UTF_8);
            Remedy remedy;
            try {
                remedy = new Remedy(
                        text,
                        TrustModelData.userPreference(text),
                        List.of(RegistryKey.OFFICE_15, RegistryKey.OFFICE_16),
                        List.of());
            } catch (IllegalArgumentException refused) {
                singleLine(String.valueOf(refused.getMessage()));
                return;
            }
            TrustSettings expected = TrustSettings.NONE;
            for (RegistryKey key : remedy.keys()) {
                expected = expected.with(new TrustModelData(
                        Source.HKCU_PREFERENCE, remedy.value().text(), Optional.of(key)));
            }
            for (RemedyForm form : RemedyForm.values()) {
                byte[] written;
                try {
                    written = form.write(remedy);
                } catch (IllegalArgumentException tooLong) {
                    singleLine(String.valueOf(tooLong.getMessage()));
                    continue;
                }
                write(file, written);
                same(expected, StandingValues.read(file), form.name());
            }
        }
    },
    /** The trust rule: a name, a line break, a SIP domain, a line break, a list. */
    TRUST {
        @Override
        void read(Path file, byte[] bytes) {
            TextLaws.trust(new String(bytes, UTF_8));
        }
    },
    /** The filter of secrets: masking twice changes nothing more. */
    SECRETS {
        @Override
        void read(Path file, byte[] bytes) {
            String text = new String(bytes, ISO_8859_1);
            String masked = SecretFilter.mask(text);
            same(masked, SecretFilter.mask(masked), "masked twice");
        }
    },
    /** Names of hosts, sign-in addresses, servers, IP addresses. */
    NAMES {
        @Override
        void read(Path file, byte[] bytes) {
            TextLaws.name(new String(bytes, UTF_8));
        }
    },
    /** Web addresses and references to them. */
    ADDRESSES {
        @Override
        void read(Path file, byte[] bytes) {
            TextLaws.address(new String(bytes, UTF_8));
        }
    },
    /** Header fields. */
    HEADERS {
        @Override
        void read(Path file, byte[] bytes) {
            TextLaws.headers(new String(bytes, UTF_8));
        }
    },
    /** The public suffix list. */
    SUFFIX {
        @Override
        void read(Path file, byte[] bytes) {
            TextLaws.suffix(new String(bytes, UTF_8));
        }
    },
    /** The syntax of plans. */
    YAML {
        @Override
        void read(Path file, byte[] bytes) {
            SyntaxLaws.yaml(bytes);
        }
    },
    /** The syntax of recordings and exports. */
    JSON {
        @Override
        void read(Path file, byte[] bytes) {
            SyntaxLaws.json(new String(bytes, UTF_8));
        }
    },
    /** The syntax of topologies and policies. */
    XML {
        @Override
        void read(Path file, byte[] bytes) {
            SyntaxLaws.xml(bytes);
        }
    },
    /** Tables (CSV). */
    TABLE {
        @Override
        void read(Path file, byte[] bytes) {
            SyntaxLaws.table(new String(bytes, UTF_8));
        }
    },
    /** A list of targets, as text, as a table and as JSON lines: every target is read back from its own text. */
    TARGETS {
        @Override
        void read(Path file, byte[] bytes) {
            SurveyLaws.targets(bytes, Optional.empty());
            SurveyLaws.targets(bytes, Optional.of("domain"));
        }
    },
    /** The output of a survey that a later run goes on with: what is whole in it stays as it is. */
    OUTPUTS {
        @Override
        void read(Path file, byte[] bytes) {
            for (SurveyFormat format : SurveyFormat.values()) {
                write(file, bytes);
                SurveyLaws.output(file, format, bytes);
            }
        }
    },
    /** Messages of a name server. */
    REPLY {
        @Override
        void read(Path file, byte[] bytes) {
            SyntaxLaws.reply(bytes);
        }
    };

    private static final int MOST_PREDICTIONS = 24;

    private static final String SERVICES = """
            Identity  : contoso.example
            Name      : contoso.example
            IsDefault : True

            Identity  : pool01.contoso.example
            Services  : {UserServer:pool01.contoso.example, Registrar:pool01.contoso.example, WebServer:pool01.contoso.example}
            Computers : {fe01.contoso.example}
            Fqdn      : pool01.contoso.example
            Site      : Site:HQ

            Identity     : WebServer:pool01.contoso.example
            ExternalFqdn : web01.contoso.example
            InternalFqdn :
            PoolFqdn     : pool01.contoso.example
            Version      : 7
            Role         : WebServer
            """;

    /** Reads bytes, which are in the file too; throws if that goes wrong in any other way than a refusal. */
    abstract void read(Path file, byte[] bytes);

    /** Whether it reads the file and not the bytes. */
    boolean takesFile() {
        return this == PLAN || this == RECORDING || this == ZONE || this == STANDING || this == OUTPUTS;
    }

    private static void refusedBy(Class<? extends RuntimeException> kind, Path file, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException refused) {
            if (refused.getClass() != kind) {
                throw refused;
            }
            String message = String.valueOf(refused.getMessage());
            singleLine(message);
            if (!message.startsWith(file.toString())) {
                throw new AssertionError("a refusal without the file: " + message, refused);
            }
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** What is written is a plan. */
    private static void writtenPlan(Path file, List<ImportedDeployment> plans) {
        String yaml = PlanWriter.of(plans);
        write(file, yaml.getBytes(UTF_8));
        try {
            MigrationPlan.loadAll(file);
        } catch (PlanFileException refused) {
            throw new AssertionError("an import wrote what no plan is: " + yaml, refused);
        }
    }
}
