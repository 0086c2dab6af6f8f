package io.github.lyncdiscover.text.file;

/**
 * The limits of files that are read: sizes in bytes, and numbers of what makes a reader need memory. Each is checked while a
 * file is read; an error names the limit and what to do. docs/performance.md has them as a table. The
 * page also has what each kind needs.
 */
public final class FileLimits {
    private static final int MEGABYTE = 1024 * 1024;

    /** The bytes of a plan file. */
    public static final int PLAN_BYTES = 16 * MEGABYTE;
    /** The values of a plan file, keys and lists included, and with what its aliases repeat. */
    public static final int PLAN_VALUES = 500_000;
    /** The characters of a plan file with what its aliases repeat. */
    public static final long PLAN_CHARACTERS = 64L * MEGABYTE;
    /** The levels of a plan file. */
    public static final int PLAN_DEPTH = 64;
    /** The characters of a name in a certificate that a plan states. */
    public static final int PLAN_TEXT = 1_000;
    /** The certificates of a chain that a plan names: more than any server sends. */
    public static final int PLAN_CHAIN = 100;
    /** The bytes of a config file. */
    public static final int CONFIG_BYTES = MEGABYTE;
    /** The bytes of a recording. */
    public static final int RECORDING_BYTES = 64 * MEGABYTE;
    /** The bytes of an HTTP archive. */
    public static final int CAPTURE_BYTES = 64 * MEGABYTE;
    /** The entries of an HTTP archive. */
    public static final int CAPTURE_ENTRIES = 100_000;
    /** The exchanges of a recording. */
    public static final int RECORDING_EXCHANGES = 200_000;
    /** The values of a recording: more than so many exchanges have. */
    public static final int RECORDING_VALUES = 3_000_000;
    /** The turns of a conversation in a recording. */
    public static final int RECORDING_TURNS = 1_000_000;
    /** The values of any other JSON file. */
    public static final int JSON_VALUES = 1_000_000;
    /** The values of one list in a JSON file. */
    public static final int JSON_LIST_VALUES = 250_000;
    /** The levels of a JSON file. */
    public static final int JSON_DEPTH = 32;
    /** The lines of a text that is read line by line. */
    public static final int TEXT_LINES = 1_000_000;
    /** The fields of a row of a table (CSV). */
    public static final int TABLE_FIELDS = 2_000;
    /** The bytes of a list of targets. */
    public static final int TARGETS_BYTES = 16 * MEGABYTE;
    /** The bytes that are kept of a pipe; a reader may admit fewer. */
    public static final int PIPE_BYTES = 64 * MEGABYTE;
    /** The bytes of a topology, list or table of users. */
    public static final int TOPOLOGY_BYTES = 64 * MEGABYTE;
    /** The bytes of a server export. */
    public static final int EXPORT_BYTES = 8 * MEGABYTE;
    /** The objects of a printed list. */
    public static final int LIST_OBJECTS = 250_000;
    /** The pairs of a pool and a SIP domain in a table of users. */
    public static final int USER_PLACES = 100_000;
    /** The pairs of a pool and a SIP domain that a plan is made of. */
    public static final int HOMES = 1_000_000;
    /** The elements of a topology in XML. */
    public static final int TOPOLOGY_ELEMENTS = 500_000;
    /** The levels of a topology in XML. */
    public static final int XML_DEPTH = 100;
    /** The attributes of one element of a topology in XML. */
    public static final int XML_ATTRIBUTES = 100;
    /** The files of a zip. */
    public static final int ZIP_ENTRIES = 10_000;
    /** The bytes of one file of a zip, unpacked. */
    public static final int ZIP_ENTRY_BYTES = 64 * MEGABYTE;
    /** The bytes of all files of a zip, unpacked. */
    public static final int ZIP_BYTES = 256 * MEGABYTE;
    /** How many times its size a zip may unpack to. */
    public static final int ZIP_RATIO = 200;
    /** The bytes that any zip may unpack to. */
    public static final int ZIP_HARMLESS_BYTES = 16 * MEGABYTE;
    /** The bytes of a file with DNS records. */
    public static final int ZONE_BYTES = 64 * MEGABYTE;
    /** The records of a file with DNS records. */
    public static final int ZONE_RECORDS = 500_000;
    /** The bytes of a file with certificates. */
    public static final int CERTIFICATES_BYTES = 32 * MEGABYTE;
    /** The certificates of a file. */
    public static final int CERTIFICATES = 10_000;
    /** The bytes of one certificate. */
    public static final int CERTIFICATE_SIZE = 64 * 1024;
    /** The parts of a PFX file. */
    public static final int PFX_PARTS = 16;
    /** The rounds that a PFX file takes to open. */
    public static final int PFX_ROUNDS = 1_000_000;
    /** The bytes of a file with TrustModelData. */
    public static final int TRUST_BYTES = 16 * MEGABYTE;
    /** The elements of a policy in XML. */
    public static final int TRUST_ELEMENTS = 1_000_000;
    /** The levels of a policy in XML. */
    public static final int TRUST_DEPTH = 200;
    /** The lines of one value in a registry file. */
    public static final int TRUST_TEXT_LINES = 1_000;
    /** The characters of a name in registry.pol. */
    public static final int TRUST_NAME = 16_384;

    private FileLimits() {}
}
