package io.github.lyncdiscover.text.kind;

import io.github.lyncdiscover.text.file.PrintedLine;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that make a text a list of objects as PowerShell prints them. */
final class PrintedList {
    private static final Pattern PROPERTY = Pattern.compile(" *([A-Z][A-Za-z0-9]{0,99}) +:(?: .*)?");

    /** Names that no other list has. */
    private static final Set<String> KNOWN = Set.of(
            "PoolFqdn",
            "RegistrarPool",
            "SipAddress",
            "IsDefault",
            "AccessEdgeExternalFqdn",
            "ExternalSipClientAccessFqdn",
            "ProxyFqdn",
            "DependentServiceList",
            "Computers",
            "Services");

    private PrintedList() {}

    static boolean isOne(String text) {
        boolean first = true;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String clean = PrintedLine.clean(line).strip();
            if (clean.isEmpty() || clean.startsWith("#") || PrintedLine.isPrompt(clean)) {
                continue;
            }
            Matcher property = PROPERTY.matcher(clean);
            if (property.matches() && (first || KNOWN.contains(property.group(1)))) {
                return true;
            }
            first = false;
        }
        return false;
    }
}
