package io.github.lyncdiscover.text;

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
    /** The bytes of a recording. */
    public static final int RECORDING_BYTES = 64 * MEGABYTE;
    /** The exchanges of a recording. */
    public static final int RECORDING_EXCHANGES = 200_000;
    /** The values of a recording: more than so many exchanges have. */
    public static final int RECORDING_VALUES = 3_000_000;
    /** The values of any other JSON file. */
    public static final int JSON_VALUES = 1_000_000;
    /** The values of one list in a JSON file. */
    public static final int JSON_LIST_VALUES = 250_000;
    /** The lines of a text that is read line by line. */
    public static final int TEXT_LINES = 1_000_000;
    /** The bytes of a topology, list or table of users. */
    public static final int TOPOLOGY_BYTES = 64 * MEGABYTE;
    /** The bytes of a server export. */
    public static final int EXPORT_BYTES = 8 * MEGABYTE;
    /** The objects of a printed list. */
    public static final int LIST_OBJECTS = 250_000;
    /** The elements of a topology in XML. */
    public static final int TOPOLOGY_ELEMENTS = 500_000;
    /** The bytes of a file with DNS records. */
    public static final int ZONE_BYTES = 64 * MEGABYTE;
    /** The records of a file with DNS records. */
    public static final int ZONE_RECORDS = 500_000;
    /** The bytes of a file with certificates. */
    public static final int CERTIFICATES_BYTES = 32 * MEGABYTE;
    /** The certificates of a file. */
    public static final int CERTIFICATES = 10_000;
    /** The bytes of a file with TrustModelData. */
    public static final int TRUST_BYTES = 16 * MEGABYTE;
    /** The elements of a policy in XML. */
    public static final int TRUST_ELEMENTS = 1_000_000;

    private FileLimits() {}
}
