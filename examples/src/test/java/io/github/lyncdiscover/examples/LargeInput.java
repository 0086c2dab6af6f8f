package io.github.lyncdiscover.examples;

import io.github.lyncdiscover.certificate.CertificateFile;
import io.github.lyncdiscover.examples.InputForm.Text;
import io.github.lyncdiscover.imports.TopologyFile;
import io.github.lyncdiscover.imports.ZoneFile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.capture.HttpArchive;
import io.github.lyncdiscover.remedy.registry.StandingValues;
import io.github.lyncdiscover.survey.TargetLines;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** A kind of file that commands read, in any size up to the largest admitted one: as people have it, or made to cost its reader much. */
enum LargeInput {
    PLAN_DOMAINS(
            16,
            499_992,
            "pools: [{fqdn: pool.example}]\nsipDomains:\n",
            i -> "  - d" + i + ".example\n",
            "",
            MigrationPlan::loadAll),
    PLAN_USERS(
            16,
            499_989,
            "sipDomains: [a.example]\npools: [{fqdn: pool.example}]\nusers:\n",
            i -> "  - u" + i + "@a.example\n",
            "",
            MigrationPlan::loadAll),
    PLAN_POOLS(
            16,
            83_331,
            "sipDomains: [a.example]\npools:\n  - {fqdn: p.example, users: [a.example]}\n",
            i -> "  - {fqdn: p" + i + ".example, users: [u" + i + "@a.example]}\n",
            "",
            MigrationPlan::loadAll),
    PLAN_RECORDS(
            16,
            499_985,
            "sipDomains: [a.example]\npools: [{fqdn: pool.example}]\ndns:\n  records:\n    inside:\n",
            i -> "      - \"h" + i + ".contoso.example. IN A 192.0.2.10\"\n",
            "",
            MigrationPlan::loadAll),
    PLAN_ONE_TEXT(
            16,
            "sipDomains: [a.example]\npools: [{fqdn: p.example}]\ntitle: >-\n",
            i -> "  word " + i + "\n",
            "",
            MigrationPlan::loadAll),
    PLAN_COMMENTS(
            16,
            "",
            i -> "# " + i + "\n",
            "sipDomains: [a.example]\npools: [{fqdn: p.example}]\n",
            MigrationPlan::loadAll),
    RECORDING_VALUES(
            64,
            2_990_000,
            "{ \"schema\": \"lync-discover/recording/1\", \"exchanges\": [], \"a\": [[0",
            i -> i % 200_000 == 0 ? "],[0" : ",0",
            "]] }",
            RecordingFile::read),
    LIST_SHORT(64, 249_998, Large.SERVICES, i -> "a : b\n\n", "", TopologyFile::read),
    DNS_SCRIPT_LINES(
            64,
            999_999,
            "Add-DnsServerResourceRecordA -Name h -ZoneName contoso.example -IPv4Address 192.0.2.1\n",
            i -> "\n",
            "",
            LargeInput::zone),
    REGISTRY_LINES(16, 999_995, Large.REGISTRY, i -> "\n", Large.VALUE, StandingValues::read),
    POLICY_SHORT(
            16,
            999_996,
            "<Rsop><UserResults>",
            i -> "<a/>",
            Large.PREFERENCE + "</UserResults></Rsop>",
            StandingValues::read),
    RECORDING(64, 199_999, Large.RECORDING, LargeInput::exchange, Large.LAST_EXCHANGE, RecordingFile::read),
    RECORDING_LIST(
            64,
            250_000,
            "{ \"schema\": \"lync-discover/recording/1\", \"exchanges\": [], \"stated\": [\"a\"",
            i -> i == 1 ? "" : ",\"h" + i + "\"",
            "] }",
            RecordingFile::read),
    RECORDING_ONE_TEXT(
            64,
            20_000_000 / 5,
            "{ \"schema\": \"lync-discover/recording/1\", \"exchanges\": [], \"about\": { \"note\": \"",
            i -> "word ",
            "\" } }",
            RecordingFile::read),
    CAPTURE(
            64,
            99_999,
            "{\"log\": {\"entries\": [\n",
            LargeInput::captured,
            "{\"request\": {\"method\": \"GET\", \"url\": \"https://lyncdiscover.contoso.example/\"},"
                    + " \"response\": {\"status\": 404}}]}}",
            LargeInput::capture),
    TARGETS(64, "", i -> "u" + i + "@contoso.example\n", "", LargeInput::targets),
    TARGETS_TABLE(64, "domain\n", i -> "d" + i + ".contoso.example\n", "", LargeInput::targets),
    TARGETS_LINES(64, "", i -> "{\"sipDomain\":\"d" + i + ".contoso.example\"}\n", "", LargeInput::targets),
    EXPORT(
            8,
            "{ \"schema\": \"lync-discover/server-export/1\", \"sipDomains\": [ { \"name\": \"a.example\" } ], \"registrars\": [\n",
            i -> "{ \"poolFqdn\": \"p" + i + ".example\" },\n",
            "{ \"poolFqdn\": \"last.example\" } ] }",
            TopologyFile::read),
    LIST(64, 249_999, "Identity : a.example\nIsDefault : True\n\n", LargeInput::listed, "", TopologyFile::read),
    LIST_CONTINUED(
            64,
            Large.SERVICES + "\nIdentity : p.example\nFqdn : p.example\nComputers : {f.example",
            i -> ",\n    f" + i + ".example",
            "}\nSite : Site:HQ\n",
            TopologyFile::read),
    TOPOLOGY(64, 499_996, Large.TOPOLOGY + "<A>", i -> "<B c=\"" + i + "\"/>\n", "</A></Topology>", LargeInput::more),
    TOPOLOGY_ONE_TEXT(64, Large.TOPOLOGY, i -> "word " + i + "\n", "</Topology>", LargeInput::more),
    TOPOLOGY_ZIP(
            64,
            499_996,
            new InputForm.Zipped(
                    "topology.xml", new Text(Large.TOPOLOGY + "<A>", i -> "<B c=\"" + i + "\"/>\n", "</A></Topology>")),
            LargeInput::more),
    USERS(
            64,
            "SipAddress,RegistrarPool\n",
            i -> "sip:u" + i + "@contoso.example,pool01.contoso.example\n",
            "",
            LargeInput::more),
    USERS_ONE_QUOTE(
            64,
            "SipAddress,RegistrarPool\nsip:u@contoso.example,pool01.contoso.example\n\"",
            i -> "word " + i + "\n",
            "\",pool01.contoso.example\n",
            LargeInput::more),
    ZONE(64, 499_998, Large.ZONE, i -> "h" + i + " A 192.0.2.1\n", "", LargeInput::zone),
    ZONE_ONE_RECORD(64, Large.ZONE + "h A 192.0.2.1\n@ TXT (\n", i -> " \"w\" ; " + i + "\n", ")\n", LargeInput::zone),
    ZONE_TABLE(64, 500_000, "HostName,RecordType,Data\n", i -> "h" + i + ",A,192.0.2.1\n", "", LargeInput::zone),
    INFOBLOX(
            64,
            500_000,
            "header-arecord,address*,fqdn*\n",
            i -> "arecord,192.0.2.1,h" + i + ".contoso.example\n",
            "",
            LargeInput::zone),
    ROUTE_53(
            64,
            166_665,
            "{\"ResourceRecordSets\": [\n",
            i -> "{\"Name\": \"h" + i
                    + ".contoso.example.\", \"Type\": \"A\", \"ResourceRecords\": [{\"Value\": \"192.0.2.1\"}]},\n",
            "{\"Name\": \"a.contoso.example.\", \"Type\": \"A\", \"ResourceRecords\": [{\"Value\": \"192.0.2.1\"}]}]}",
            LargeInput::zone),
    DNS_SCRIPT(
            64,
            500_000,
            "",
            i -> "Add-DnsServerResourceRecordA -Name h" + i + " -ZoneName contoso.example -IPv4Address 192.0.2.1\n",
            "",
            LargeInput::zone),
    CERTIFICATES_PEM(32, 10_000, "", InputForm.repeated(InputForm.pem()), "", CertificateFile::read),
    CERTIFICATES_TEXT(32, "", i -> "word " + i + "\n", InputForm.pem(), CertificateFile::read),
    CERTIFICATES_DER(32, 10_000, "", InputForm.repeated(InputForm.der()), "", CertificateFile::read),
    CERTIFICATES_PKCS7(32, 10_000, new InputForm.Pkcs7(), CertificateFile::read),
    CERTIFICATES_PFX(32, 10_000, new InputForm.Pfx(), CertificateFile::read),
    REGISTRY(16, 999_995, Large.REGISTRY, i -> "\"v" + i + "\"=\"x\"\n", Large.VALUE, StandingValues::read),
    REGISTRY_BYTES(
            16,
            Large.REGISTRY + "\"v\"=hex:00",
            i -> ",\\\n  00" + ",01,02,03,04,05,06,07".repeat(820),
            "\n" + Large.VALUE,
            StandingValues::read),
    REGISTRY_TEXT(
            16,
            Large.REGISTRY + "\"v\"=\"x",
            i -> "word word word word word word word word word " + i + (i % 400 == 0 ? "\n" : ""),
            "\"\n" + Large.VALUE,
            StandingValues::read),
    REGISTRY_POL(16, "PReg\1\0\0\0", LargeInput::policy, "", StandingValues::read),
    POLICY_REPORT(
            16,
            "<Rsop><UserResults>",
            i -> "<Policy><Name>n" + i + "</Name></Policy>\n",
            Large.PREFERENCE + "</UserResults></Rsop>",
            StandingValues::read),
    REG_QUERY(
            16,
            "\nHKEY_CURRENT_USER\\a\n",
            i -> "    v" + i + "    REG_SZ    x\n",
            "\nHKEY_CURRENT_USER\\" + Large.KEY + "\n    TrustModelData    REG_SZ    a.example\n",
            StandingValues::read);

    private final int megabytes;
    private final int most;

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without anything that could change; so is the next.
    private final InputForm form;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<Path> reader;

    LargeInput(int megabytes, String first, IntFunction<String> part, String last, Consumer<Path> reader) {
        this(megabytes, Integer.MAX_VALUE, first, part, last, reader);
    }

    LargeInput(int megabytes, int most, String first, IntFunction<String> part, String last, Consumer<Path> reader) {
        this(megabytes, most, new Text(first, part, last), reader);
    }

    LargeInput(int megabytes, int most, InputForm form, Consumer<Path> reader) {
        this.megabytes = megabytes;
        this.most = most;
        this.form = form;
        this.reader = reader;
    }

    private static String exchange(int i) {
        return "{ \"lookup\": \"h" + i + ".example A\", \"answer\": \"NO_SUCH_NAME\" },\n";
    }

    private static String captured(int i) {
        return "{\"request\": {\"method\": \"GET\", \"url\": \"https://h" + i
                + ".example/\"}, \"response\": {\"status\": 404}},\n";
    }

    private static void capture(Path file) {
        HttpArchive.read(file, Optional.empty());
    }

    /** Read one by one, whatever the size: no line is kept. */
    private static void targets(Path file) {
        Optional<String> column =
                file.getFileName().toString().contains("TABLE") ? Optional.of("domain") : Optional.empty();
        try (InputStream in = Files.newInputStream(file)) {
            TargetLines.read(
                            in,
                            column,
                            text -> SignInAddress.of(DomainName.parse(text.substring(text.indexOf('@') + 1))))
                    .forEachRemaining(line -> {
                        if (line.address().isEmpty()) {
                            throw new IllegalArgumentException(line.fault());
                        }
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String listed(int i) {
        return "Identity : p" + i + ".example\nFqdn : p" + i + ".example\nServices : {Registrar:p" + i
                + ".example}\nComputers : {f" + i + ".example}\nSite : Site:HQ\n\n";
    }

    private static String policy(int i) {
        String text = i == 1 ? "[" + Large.KEY + "\0;TrustModelData\0;" : "[" + Large.KEY + "\0;v" + i + "\0;";
        String wide = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return wide + "\1\0\0\0;\0\4\0\0\0;\0a\0\0\0]\0";
    }

    private static void zone(Path file) {
        ZoneFile.read(file, Optional.of("contoso.example"));
    }

    /** Read behind a small list, which says what a plan needs. */
    private static void more(Path file) {
        try {
            Path list = file.resolveSibling("services.txt");
            Files.writeString(list, Large.SERVICES);
            TopologyFile.read(list, List.of(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The parts of the largest file that its reader admits. */
    int largest() {
        return Math.min(most, fitting(megabytes * 1024L * 1024));
    }

    int fitting(long bytes) {
        return form.fitting(bytes);
    }

    /** A file of so many parts. */
    Path write(Path folder, int parts) throws IOException {
        Path file = folder.resolve(name() + "-" + parts);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            form.write(out, parts);
        }
        return file;
    }

    /** Reads a file; the refusal, if it is refused. */
    Optional<String> read(Path file) {
        try {
            reader.accept(file);
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }
}
