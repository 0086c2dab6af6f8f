package io.github.lyncdiscover.file.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of tables (CSV), told by their columns. */
final class Tables {
    /** What stands before the names of the columns. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:\"?sep=.\"?[ \\t]*\\R|#TYPE [^\\r\\n]*\\R|\\s*\\R)*+", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.()* -]{0,60}");

    private Tables() {}

    /** The names of the columns in lower case; empty if the text begins with no such line. */
    static Set<String> columns(String text) {
        String rest = BEFORE.matcher(text).replaceFirst("");
        String head = rest.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        for (String separator : List.of(";", ",", "\t", "|")) {
            String[] names = head.split(Pattern.quote(separator), -1);
            if (names.length > 1
                    && Arrays.stream(names)
                            .map(Tables::unquoted)
                            .allMatch(
                                    name -> name.isEmpty() || NAME.matcher(name).matches())) {
                return Arrays.stream(names).map(Tables::unquoted).collect(Collectors.toSet());
            }
        }
        return Set.of();
    }

    private static String unquoted(String name) {
        String bare = name.strip();
        return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1).strip()
                : bare;
    }

    static FileKind kind(Set<String> columns) {
        if (columns.contains("sipaddress") || columns.contains("registrarpool")) {
            return FileKind.USERS;
        }
        boolean records = columns.containsAll(Set.of("recordtype", "hostname"))
                || columns.containsAll(Set.of("type", "data"))
                || columns.stream().anyMatch(name -> name.startsWith("header-"));
        if (records) {
            return FileKind.ZONE_TABLE;
        }
        return columns.isEmpty() ? FileKind.OTHER_TEXT : FileKind.OTHER_TABLE;
    }
}
