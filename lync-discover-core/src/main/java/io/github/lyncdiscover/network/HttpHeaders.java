package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.content.SecretFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The header fields of an HTTP request or response, in order. A name may occur more than once, as {@code WWW-Authenticate}
 * does; names are compared without case. Its text masks secrets. Immutable.
 */
public final class HttpHeaders {
    /** The most fields. */
    public static final int MOST_FIELDS = 1_000;

    /** The most characters of all names and values together. */
    public static final int LARGEST = 256 * 1024;

    /** No fields. */
    public static final HttpHeaders NONE = new HttpHeaders(List.of());

    private static final String SIGNS = "!#$%&'*+-.^_`|~";

    private final List<Field> fields;

    private HttpHeaders(List<Field> fields) {
        this.fields = fields;
    }

    /**
     * One header field. Equal to another with the same value whose name differs in case only.
     *
     * @param name a token (RFC 9110, section 5.1)
     * @param value without control characters other than tabs; blanks and tabs around it are left out
     */
    public record Field(String name, String value) {
        /**
         * Checks name and value, so that no field can begin another one.
         *
         * @throws IllegalArgumentException if they are none of a header field; the message names the field and never its value
         */
        public Field {
            value = trimmed(value);
            if (!isField(name, value)) {
                throw new IllegalArgumentException("not a header field: " + PrintableText.quote(name)
                        + " must be a token, and its value free of line breaks and other control characters");
            }
        }

        private static String trimmed(String value) {
            int start = 0;
            int end = value.length();
            while (start < end && isBlank(value.charAt(start))) {
                start++;
            }
            while (end > start && isBlank(value.charAt(end - 1))) {
                end--;
            }
            return value.substring(start, end);
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }

        /**
         * The field without secrets.
         *
         * @return the same field if it has none
         */
        public Field masked() {
            String line = name + ": " + value;
            String masked = SecretFilter.mask(line);
            return masked.equals(line) ? this : new Field(name, masked.substring(name.length() + 2));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Field that && name.equalsIgnoreCase(that.name) && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return 31 * name.toLowerCase(Locale.ROOT).hashCode() + value.hashCode();
        }

        @Override
        public String toString() {
            return name + ": " + PrintableText.of(masked().value);
        }
    }

    /**
     * Reports whether two texts are name and value of a header field.
     *
     * @param name the name
     * @param value the value
     * @return false for a name that is no token and a value with a control character other than a tab
     */
    public static boolean isField(String name, String value) {
        return !name.isEmpty()
                && name.chars().allMatch(HttpHeaders::isTokenCharacter)
                && value.chars().allMatch(c -> c == '\t' || !Character.isISOControl(c));
    }

    private static boolean isTokenCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || SIGNS.indexOf(c) >= 0;
    }

    /**
     * Headers of given fields.
     *
     * @param fields in order
     * @return the headers, or empty if there are more than {@link #MOST_FIELDS} or they are larger than {@link #LARGEST}
     */
    public static Optional<HttpHeaders> tryOf(List<Field> fields) {
        long size = 0;
        for (Field field : fields) {
            size += (long) field.name().length() + field.value().length();
        }
        return fields.size() > MOST_FIELDS || size > LARGEST
                ? Optional.empty()
                : Optional.of(fields.isEmpty() ? NONE : new HttpHeaders(List.copyOf(fields)));
    }

    /**
     * Headers of one field.
     *
     * @param name its name
     * @param value its value
     * @return the headers
     * @throws IllegalArgumentException if they are none of a header field, or too large
     */
    public static HttpHeaders of(String name, String value) {
        return NONE.and(name, value);
    }

    /**
     * These headers and one more field behind them.
     *
     * @param name its name
     * @param value its value
     * @return the headers
     * @throws IllegalArgumentException if they are none of a header field, or the headers too many or too large
     */
    public HttpHeaders and(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return tryOf(more)
                .orElseThrow(() -> new IllegalArgumentException(
                        "headers have at most " + MOST_FIELDS + " fields and " + LARGEST + " characters"));
    }

    /**
     * The fields.
     *
     * @return in order
     */
    public List<Field> fields() {
        return fields;
    }

    /**
     * The values of every field of a name.
     *
     * @param name in any case
     * @return in order; none if there is no such field
     */
    public List<String> all(String name) {
        Objects.requireNonNull(name, "name");
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /**
     * The value of the first field of a name.
     *
     * @param name in any case
     * @return empty if there is no such field
     */
    public Optional<String> first(String name) {
        Objects.requireNonNull(name, "name");
        return all(name).stream().findFirst();
    }

    /**
     * Reports whether there are no fields.
     *
     * @return true for {@link #NONE}
     */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /**
     * The headers without secrets.
     *
     * @return the same fields, with secrets masked
     */
    public HttpHeaders masked() {
        return isEmpty()
                ? this
                : new HttpHeaders(fields.stream().map(Field::masked).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HttpHeaders that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return fields.stream().map(Field::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
