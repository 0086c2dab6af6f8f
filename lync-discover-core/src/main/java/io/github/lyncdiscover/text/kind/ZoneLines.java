package io.github.lyncdiscover.text.kind;

import java.util.regex.Pattern;

/** The lines that make a text a zone file. */
final class ZoneLines {
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^\\$(?:ORIGIN|TTL|GENERATE|INCLUDE)\\s");
    private static final Pattern HEAD = Pattern.compile("(?mi)^;.{0,100}(?:database file|zone file|exported|domain:)");
    private static final String TTL = "(?:\\d+[smhdwSMHDW]?[ \\t]+)?";
    private static final Pattern RECORD = Pattern.compile("(?m)^[\\w.@*$-]*[ \\t]+" + TTL
            + "(?:(?i:IN[ \\t]+" + TTL
            + "(?:SOA|NS|AAAA|A|CNAME|SRV|MX|TXT|PTR|CAA))|SOA|NS|AAAA|A(?=[ \\t]+\\d)|CNAME|SRV|MX)"
            + "[ \\t]+[\"\\w.(@:-]");
    private static final Pattern COMMAND =
            Pattern.compile("(?mi)^\\s*dnscmd\\b|/recordadd\\b|^[^#\\r\\n]*\\badd-dnsserverresourcerecord");

    private ZoneLines() {}

    static boolean areIn(String text) {
        return DIRECTIVE.matcher(text).find()
                || HEAD.matcher(text).find()
                || COMMAND.matcher(text).find()
                || RECORD.matcher(text).find();
    }
}
