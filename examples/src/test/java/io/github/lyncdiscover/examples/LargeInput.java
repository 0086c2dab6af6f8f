package io.github.lyncdiscover.examples;

import io.github.lyncdiscover.certificate.file.CertificateFile;
import io.github.lyncdiscover.imports.TopologyFile;
import io.github.lyncdiscover.imports.ZoneFile;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.recorded.file.RecordingFile;
import io.github.lyncdiscover.remedy.standing.StandingValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A kind of file that commands read, in any size: as people have it, or made to cost its reader much. */
enum LargeInput {
    PLAN_DOMAINS(
            16,
            "sipDomains:\n",
            i -> "  - d" + i + ".example\n",
            "pools: [{fqdn: pool.example}]\n",
            MigrationPlan::loadAll),
    PLAN_ONE_TEXT(
            16,
            "sipDomains: [a.example]\npools: [{fqdn: p.example}]\ntitle: >\n",
            i -> "  word " + i + "\n",
            "",
            MigrationPlan::loadAll),
    PLAN_COMMENTS(
            16,
            "",
            i -> "# " + i + "\n",
            "sipDomains: [a.example]\npools: [{fqdn: p.example}]\n",
            MigrationPlan::loadAll),
    RECORDING(
            64,
            "{ \"schema\": \"lync-discover/recording/1\", \"exchanges\": [\n",
            LargeInput::exchange,
            "{ \"lookup\": \"h.example A\", \"answer\": \"NO_SUCH_NAME\" } ] }",
            RecordingFile::read),
    RECORDING_NUMBERS(
            64,
            "{ \"schema\": \"lync-discover/recording/1\", \"stated\": [",
            i -> "0,",
            "0], \"exchanges\": [] }",
            RecordingFile::read),
    RECORDING_ONE_TEXT(
            64,
            "{ \"schema\": \"lync-discover/recording/1\", \"about\": { \"note\": \"",
            i -> "word ",
            "\" }, \"exchanges\": [] }",
            RecordingFile::read),
    EXPORT(
            8,
            "{ \"schema\": \"lync-discover/server-export/1\", \"sipDomains\": [ { \"name\": \"a.example\" } ], \"registrars\": [\n",
            i -> "{ \"poolFqdn\": \"p" + i + ".example\" },\n",
            "{ \"poolFqdn\": \"last.example\" } ] }",
            TopologyFile::read),
    LIST(
            64,
            "Identity : a.example\nIsDefault : True\n\n",
            i -> "Identity : p" + i + ".example\nFqdn : p" + i + ".example\nServices : {Registrar:p" + i
                    + ".example}\nComputers : {f" + i + ".example}\nSite : Site:HQ\n\n",
            "",
            TopologyFile::read),
    LIST_CONTINUED(
            64,
            "Identity : p.example\nFqdn : p.example\nComputers : {f.example",
            i -> ",\n    f" + i + ".example",
            "}\nSite : Site:HQ\n",
            TopologyFile::read),
    TOPOLOGY(
            64,
            "<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\"><A>",
            i -> "<B c=\"" + i + "\"/>\n",
            "</A></Topology>",
            TopologyFile::read),
    TOPOLOGY_ONE_TEXT(
            64,
            "<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\">",
            i -> "word " + i + "\n",
            "</Topology>",
            TopologyFile::read),
    USERS(
            64,
            "SipAddress,RegistrarPool\n",
            i -> "sip:u" + i + "@contoso.example,pool.contoso.example\n",
            "",
            TopologyFile::read),
    USERS_ONE_QUOTE(64, "SipAddress,RegistrarPool\n\"", i -> "word " + i + "\n", "\",p.example\n", TopologyFile::read),
    ZONE(
            64,
            "$ORIGIN contoso.example.\n@ SOA a. b. 1 2 3 4 5\n",
            i -> "h" + i + " A 192.0.2.1\n",
            "",
            LargeInput::zone),
    ZONE_ONE_RECORD(
            64,
            "$ORIGIN contoso.example.\n@ SOA a. b. 1 2 3 4 5\n@ TXT (\n",
            i -> " \"w\" ; " + i + "\n",
            ")\n",
            LargeInput::zone),
    ZONE_TABLE(64, "HostName,RecordType,Data\n", i -> "h" + i + ",A,192.0.2.1\n", "", LargeInput::zone),
    INFOBLOX(
            64,
            "header-arecord,address*,fqdn*\n",
            i -> "arecord,192.0.2.1,h" + i + ".contoso.example\n",
            "",
            LargeInput::zone),
    ROUTE_53(
            64,
            "{\"ResourceRecordSets\": [\n",
            i -> "{\"Name\": \"h" + i
                    + ".contoso.example.\", \"Type\": \"A\", \"ResourceRecords\": [{\"Value\": \"192.0.2.1\"}]},\n",
            "{\"Name\": \"a.contoso.example.\", \"Type\": \"TXT\", \"ResourceRecords\": []}]}",
            LargeInput::zone),
    DNS_SCRIPT(
            64,
            "",
            i -> "Add-DnsServerResourceRecordA -Name h" + i + " -ZoneName contoso.example -IPv4Address 192.0.2.1\n",
            "",
            LargeInput::zone),
    CERTIFICATES(32, "", i -> LargeInput.certificate(), "", CertificateFile::read),
    CERTIFICATES_TEXT(
            32,
            "",
            i -> "word " + i + "\n",
            "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n",
            CertificateFile::read),
    REGISTRY(
            16,
            "Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\a]\n",
            i -> "\"v" + i + "\"=\"x\"\n",
            LargeInput.VALUE,
            StandingValues::read),
    REGISTRY_BYTES(
            16,
            "Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\a]\n\"v\"=hex:00",
            i -> ",\\\n  00,01,02,03,04,05,06,07",
            "\n" + LargeInput.VALUE,
            StandingValues::read),
    REGISTRY_TEXT(
            16,
            "Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\a]\n\"v\"=\"x",
            i -> "word word word word word word word word word " + i + (i % 400 == 0 ? "\n" : ""),
            "\"\n" + LargeInput.VALUE,
            StandingValues::read),
    POLICY_REPORT(
            16,
            "<Rsop><UserResults>",
            i -> "<Policy><Name>n" + i + "</Name></Policy>\n",
            "</UserResults></Rsop>",
            StandingValues::read),
    REG_QUERY(16, "\nHKEY_CURRENT_USER\\a\n", i -> "    v" + i + "    REG_SZ    x\n", "", StandingValues::read),
    ZIP(
            64,
            "<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\"><A>",
            i -> "<B c=\"" + i + "\"/>\n",
            "</A></Topology>",
            TopologyFile::read);

    private static final String VALUE =
            "[HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\15.0\\Lync]\n\"TrustModelData\"=\"a.example\"\n";

    private final int megabytes;
    private final String first;

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without anything that could change; so is the next.
    private final IntFunction<String> part;

    private final String last;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<Path> reader;

    LargeInput(int megabytes, String first, IntFunction<String> part, String last, Consumer<Path> reader) {
        this.megabytes = megabytes;
        this.first = first;
        this.part = part;
        this.last = last;
        this.reader = reader;
    }

    private static String exchange(int i) {
        return "{ \"lookup\": \"h" + i + ".example A\", \"answer\": \"NO_SUCH_NAME\" },\n";
    }

    private static void zone(Path file) {
        ZoneFile.read(file, Optional.of("contoso.example"));
    }

    /** The certificate of an example, from the folder of this module or of the project. */
    private static String certificate() {
        Path here = Path.of("plans", "certificates", "access-edge.pem");
        try {
            return Files.readString(
                    Files.exists(here) ? here : Path.of("examples").resolve(here));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The bytes that its reader admits at most. */
    int largest() {
        return megabytes * 1024 * 1024;
    }

    /** A file of at most so many bytes, and not much less. */
    Path write(Path folder, int size) throws IOException {
        StringBuilder text = new StringBuilder(size + 1000).append(first);
        for (int i = 1; ; i++) {
            String more = part.apply(i);
            if (text.length() + more.length() + last.length() > size) {
                break;
            }
            text.append(more);
        }
        byte[] bytes = text.append(last).toString().getBytes(StandardCharsets.US_ASCII);
        return Files.write(folder.resolve(name() + "-" + size), this == ZIP ? zip(bytes) : bytes);
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("topology.xml"));
            zip.write(content);
        }
        return bytes.toByteArray();
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
