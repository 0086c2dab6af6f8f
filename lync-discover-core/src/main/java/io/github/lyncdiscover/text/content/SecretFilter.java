package io.github.lyncdiscover.text.content;

/**
 * The filter that takes secrets out of text before it is kept or shown: values of secret names in addresses, headers,
 * JSON and XML, credentials of addresses and of authentication schemes. All else stays as it is; masking twice changes
 * nothing more. Takes time proportional to the text, whatever the text is. Thread-safe.
 */
public final class SecretFilter {
    /** The text in place of a secret. */
    public static final String MASK = "REDACTED";

    /**
     * In broken markup a mask can end what a secret kept open, so one pass may not do. No text is known that needs more than
     * three; one that does is masked as a whole.
     */
    static final int MOST_PASSES = 5;

    private SecretFilter() {}

    /**
     * Masks every secret in a text.
     *
     * @param text an address, a document, or a message of a server
     * @return the same text if there is none
     */
    public static String mask(String text) {
        return isPlainAddress(text) ? text : mask(text, MOST_PASSES);
    }

    /** The text after the pass that changes nothing more; the mask alone if so many passes do not do. */
    static String mask(String text, int passes) {
        String before = text;
        for (int pass = 0; pass < passes; pass++) {
            String masked = new SecretScan(before).mask();
            if (masked.equals(before)) {
                return masked;
            }
            before = masked;
        }
        return MASK;
    }

    /** Most addresses have neither a parameter nor a user: they are not even read twice. */
    private static boolean isPlainAddress(String text) {
        if (!text.startsWith("http")) {
            return text.isEmpty();
        }
        for (int i = 0; i < text.length(); i++) {
            if ("=@%\"'<\\ \t\r\n;".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
