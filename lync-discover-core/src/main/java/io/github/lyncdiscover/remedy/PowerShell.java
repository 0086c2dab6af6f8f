package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.remedy.registry.RegistryEdits;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A script for Windows PowerShell 5.1: changes the value in a Group Policy object, or on the machine it runs on. It can be
 * run again.
 */
final class PowerShell {
    private static final String MARK = "\uFEFF";
    /** What PowerShell takes for a single quote: within quotes, each is written twice. */
    private static final String QUOTES = "['\u2018\u2019\u201a\u201b]";

    private PowerShell() {}

    /**
     * Writes edits.
     *
     * @param edits what is done
     * @return the script, in UTF-8 with its mark; the same edits give the same bytes
     */
    public static byte[] write(RegistryEdits edits) {
        List<String> lines = new ArrayList<>();
        edits.comments().forEach(comment -> lines.add("# " + comment));
        lines.add("# With -Gpo NAME: in that Group Policy object, which must exist (needs the GroupPolicy module).");
        lines.add("# Without: " + here(edits.source()));
        lines.add("param([string]$Gpo)");
        lines.add("$ErrorActionPreference = 'Stop'");
        lines.add("if ($Gpo) { Get-GPO -Name $Gpo | Out-Null }");
        if (edits.all().stream().anyMatch(RegistryEdit.Put.class::isInstance)) {
            lines.addAll(PowerShellFunctions.setting(edits.source()));
        }
        if (edits.all().stream().anyMatch(RegistryEdit.Removal.class::isInstance)) {
            lines.addAll(PowerShellFunctions.removing(edits.source()));
        }
        edits.all()
                .forEach(edit -> lines.add(edit.fold(
                        put -> "Set-TrustModelData " + quote(put.place().toString()) + " " + quote(put.text()),
                        removal ->
                                "Remove-TrustModelData " + quote(removal.place().toString()))));
        return (MARK + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String here(Source source) {
        return switch (source) {
            case HKLM_POLICY, HKLM_PREFERENCE -> "on this machine; needs elevation.";
            case HKCU_POLICY ->
                "for the user who runs it, nobody else, and by default ordinary users may not write that key: use -Gpo.";
            case HKCU_PREFERENCE -> "for the user who runs it, nobody else.";
        };
    }

    private static String quote(String text) {
        return "'" + text.replaceAll("(" + QUOTES + ")", "$1$1") + "'";
    }
}
