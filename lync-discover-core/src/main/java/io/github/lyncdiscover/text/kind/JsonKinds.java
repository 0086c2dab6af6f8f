package io.github.lyncdiscover.text.kind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of JSON, told by the keys near the beginning. */
final class JsonKinds {
    private static final Pattern BEGINNING =
            Pattern.compile("\\{|\\[(?![0-9;]{1,12}m)\\s*(?:[\\[{\"\\]0-9-]|true|false|null)");
    private static final Pattern SCHEMA = Pattern.compile("\"schema\"\\s*:\\s*\"lync-discover/([a-z0-9-]{1,40})/");
    private static final String GOOGLE = "\"dns#resourceRecordSet";
    private static final Pattern OF_PLAN =
            Pattern.compile("[{,\\s][\"']?(?:sipDomains|pools|online|dns|recording|answers)[\"']?\\s*:");

    private JsonKinds() {}

    static boolean isOne(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }

    static FileKind of(String text) {
        Matcher schema = SCHEMA.matcher(text);
        if (schema.find()) {
            return switch (schema.group(1)) {
                case "recording" -> FileKind.RECORDING;
                case "server-export" -> FileKind.SERVER_EXPORT;
                default -> FileKind.RESULT;
            };
        } else if (has(text, "exchanges")) {
            return FileKind.RECORDING;
        } else if (has(text, "ResourceRecordSets")) {
            return FileKind.ROUTE_53;
        } else if (text.contains(GOOGLE)) {
            return FileKind.GOOGLE_DNS;
        } else if (has(text, "log") && has(text, "creator")) {
            return FileKind.HTTP_ARCHIVE;
        } else if (has(text, "terraform_version")) {
            return FileKind.TERRAFORM;
        } else if (has(text, "PoolFqdn") || has(text, "RegistrarPool") || has(text, "SipAddress")) {
            return FileKind.POWERSHELL_JSON;
        }
        return OF_PLAN.matcher(text).find() ? FileKind.PLAN : FileKind.OTHER_JSON;
    }

    private static boolean has(String text, String key) {
        int at = text.indexOf('"' + key + '"');
        return at >= 0 && text.substring(at + key.length() + 2).stripLeading().startsWith(":");
    }
}
