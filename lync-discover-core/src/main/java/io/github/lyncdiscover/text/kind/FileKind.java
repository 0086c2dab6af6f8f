package io.github.lyncdiscover.text.kind;

import java.util.Optional;

/**
 * The kind of a file, decided by what is in it and never by its name: the one decision that every command asks. More kinds may
 * come.
 */
public enum FileKind {
    /** No text but blanks and comments. */
    EMPTY("an empty file", ""),
    /** YAML or JSON with keys of a plan. */
    PLAN("a migration plan", FileUse.PLAN),
    /** What {@code check --record} writes. */
    RECORDING("a recording", FileUse.RECORDING),
    /** What a command prints with {@code --format json}. */
    RESULT("a result that lync-discover printed", "no command reads it"),
    /** What the PowerShell script prints on a server. */
    SERVER_EXPORT("the export of the script that import --script prints", FileUse.IMPORT),
    /** Objects as {@code Format-List} prints them. */
    SERVER_LIST("a list that PowerShell printed", FileUse.IMPORT),
    /** Objects as {@code Format-Table} prints them. */
    SERVER_TABLE(
            "a table that PowerShell printed, which cuts what is wider than the window",
            "print it with Format-List, after $FormatEnumerationLimit = -1"),
    /** The XML of {@code Get-CsTopology -AsXml}. */
    TOPOLOGY("a topology (XML)", FileUse.IMPORT),
    /** What Topology Builder saves. */
    TOPOLOGY_BUILDER("a Topology Builder file (.tbxml)", FileUse.IMPORT),
    /** A zip, which {@code Export-CsConfiguration} makes. */
    ZIP("a zip", FileUse.IMPORT),
    /** Users as {@code Get-CsUser} and {@code Export-Csv} make them. */
    USERS("a table of users (CSV)", FileUse.PEOPLE),
    /** A master file of BIND or Windows. */
    ZONE("a zone file", FileUse.ZONE),
    /** Records of a zone, as a table. */
    ZONE_TABLE("a table of DNS records", FileUse.ZONE),
    /** DNS records as {@code Format-List} prints them, which names their class in place of their data. */
    ZONE_LIST(
            "a list of DNS records that PowerShell printed, which lacks their data",
            "print them with Get-DnsServerResourceRecord -ZoneName ZONE | Format-Table -AutoSize | Out-String -Width 4096"),
    /** What {@code aws route53 list-resource-record-sets} prints. */
    ROUTE_53("DNS records of Route 53 (JSON)", FileUse.ZONE),
    /** What {@code gcloud dns record-sets list --format=json} prints. */
    GOOGLE_DNS("DNS records of Google Cloud DNS (JSON)", FileUse.ZONE),
    /** What {@code gcloud dns record-sets export} writes where nothing else is asked for. */
    GOOGLE_DNS_YAML(
            "DNS records of Google Cloud DNS (YAML)",
            "no command reads it; export them with gcloud dns record-sets export FILE --zone=ZONE --zone-file-format"),
    /** Sign-in addresses, one a line, perhaps domains among them. */
    TARGETS("a list of sign-in addresses", FileUse.TARGETS),
    /** Certificates between BEGIN and END. */
    CERTIFICATES("certificates in PEM form", FileUse.CERTIFICATES),
    /** A certificate's bytes. */
    CERTIFICATE_DER("a certificate in its binary form (DER)", FileUse.CERTIFICATES),
    /** PKCS #7. */
    PKCS_7("a PKCS #7 bundle (.p7b)", FileUse.CERTIFICATES),
    /** PKCS #12. */
    PKCS_12("a PKCS #12 file (.pfx)", FileUse.CERTIFICATES),
    /** A private key. */
    PRIVATE_KEY("a private key", "no command reads it; give the certificate"),
    /** PKCS #10. */
    CERTIFICATE_REQUEST("a request for a certificate", "no command reads it; give the certificate that was issued"),
    /** A list of revoked certificates. */
    REVOCATIONS("a certificate revocation list", "no command reads it; give the certificate"),
    /** A registry file. */
    REGISTRY("a registry file (.reg)", FileUse.TRUST),
    /** What {@code reg query} prints. */
    REGISTRY_QUERY("what reg query printed", FileUse.TRUST),
    /** Group Policy Preferences. */
    PREFERENCES("Group Policy Preferences (XML)", FileUse.TRUST),
    /** {@code registry.pol}. */
    REGISTRY_POL("a registry.pol of Group Policy", FileUse.TRUST),
    /** What {@code gpresult /x} and {@code Get-GPOReport} print. */
    POLICY_REPORT("a report of Group Policy (XML)", FileUse.TRUST),
    /** What browsers and proxies save. */
    HTTP_ARCHIVE("an HTTP archive (HAR)", FileUse.CAPTURE),
    /** What Fiddler saves. */
    FIDDLER_ARCHIVE("a Fiddler archive (SAZ)", FileUse.CAPTURE),
    /** Terraform's configuration or state. */
    TERRAFORM("Terraform", "no command reads it; export the zone from the DNS provider as a zone file"),
    /** A program text such as DNSControl's. */
    JAVASCRIPT(
            "JavaScript, as DNSControl has it",
            "no command reads it; export the zone from the DNS provider as a zone file"),
    /** A PowerShell script, such as ours. */
    POWERSHELL("a PowerShell script", "run it on a server, and give what it prints"),
    /** {@code Export-Clixml}. */
    POWERSHELL_XML("objects that PowerShell wrote (Export-Clixml)", "print them with Format-List"),
    /** {@code ConvertTo-Json}. */
    POWERSHELL_JSON("objects that PowerShell wrote (ConvertTo-Json)", "print them with Format-List"),
    /** A page. */
    HTML("a page (HTML)", "no command reads it"),
    /** What an office program saves. */
    OFFICE("a document of an office program", "save it as text or CSV"),
    /** A program, an archive or a picture. */
    PROGRAM("a program", "no command reads it"),
    /** Other than zip. */
    ARCHIVE("an archive or a compressed file", "unpack it"),
    /** A picture, a PDF and the like. */
    MEDIA("a picture or a PDF", "no command reads it"),
    /** Packets. */
    CAPTURE("a capture of network packets", "no command reads it; record a sign-in with check --record"),
    /** JSON of another kind. */
    OTHER_JSON("JSON", ""),
    /** XML of another kind. */
    OTHER_XML("XML", ""),
    /** A table with other columns. */
    OTHER_TABLE("a table (CSV) with other columns", ""),
    /** Any other text. */
    OTHER_TEXT("text", ""),
    /** Any other bytes. */
    OTHER_BINARY("binary data", "");

    /** How many bytes of a file suffice for the decision. */
    public static final int ENOUGH = 256 * 1024;

    private final String noun;
    private final Optional<FileUse> use;
    private final String hint;

    FileKind(String noun, FileUse use) {
        this.noun = noun;
        this.use = Optional.of(use);
        this.hint = use.taker();
    }

    FileKind(String noun, String hint) {
        this.noun = noun;
        this.use = Optional.empty();
        this.hint = hint;
    }

    /**
     * Decides.
     *
     * @param bytes all of the file, or the first {@link #ENOUGH} bytes
     * @return its kind
     */
    public static FileKind of(byte[] bytes) {
        return BinaryKinds.of(bytes).orElseGet(() -> TextKinds.of(bytes));
    }

    /**
     * What a file of this kind is called.
     *
     * @return a noun with its article
     */
    public String noun() {
        return noun;
    }

    /**
     * Which use commands make of it.
     *
     * @return the use, or empty if none reads it
     */
    public Optional<FileUse> use() {
        return use;
    }

    /**
     * Whether a reader may try: the file is for this use, or nothing is known of it but that it is text of some form.
     *
     * @param wanted the use
     * @return false if the file is known to be something else
     */
    public boolean maySuit(FileUse wanted) {
        return switch (this) {
            case OTHER_TEXT, OTHER_TABLE, OTHER_JSON, OTHER_XML -> true;
            default -> use.filter(wanted::equals).isPresent();
        };
    }

    /**
     * What to do with a file of this kind.
     *
     * @return a clause: which command takes it, or what to do instead; empty if nothing is known of it
     */
    public String hint() {
        return hint;
    }

    /**
     * Why a file of this kind is not taken.
     *
     * @param wanted what it was to be used for
     * @return a sentence to put behind the file's name: what it is, and which command takes it
     */
    public String refusal(FileUse wanted) {
        String what = "this is " + noun + ", not " + wanted.noun() + ": ";
        return what + (use.isEmpty() && hint.isEmpty() ? wanted.form() : hint);
    }
}
