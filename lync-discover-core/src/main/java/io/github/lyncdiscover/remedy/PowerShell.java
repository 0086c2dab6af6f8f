package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.trust.TrustModelData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script for Windows PowerShell 5.1: sets the value in a Group Policy object, or on the machine it runs on. */
public final class PowerShell {
    private static final String MARK = "\uFEFF";
    private static final Pattern VALUE = Pattern.compile("\\$value = '((?:[^']|'')*)'");
    private static final Pattern KEY = Pattern.compile("'(HK[A-Z_]+\\\\[^']*)'");

    private PowerShell() {}

    /**
     * Writes a remedy.
     *
     * @param remedy the value and where it goes
     * @return the script, in UTF-8 with its mark; the same remedy gives the same bytes
     */
    public static byte[] write(Remedy remedy) {
        TrustModelData value = remedy.value();
        List<String> keys = remedy.deployed().stream()
                .map(deployed -> quote(value.source().hive() + "\\" + deployed.path()))
                .toList();
        List<String> lines = List.of(
                "# " + Printable.of(remedy.title()),
                "# With -Gpo NAME: into that Group Policy object (needs the GroupPolicy module). Without: on this machine.",
                "param([string]$Gpo)",
                "$ErrorActionPreference = 'Stop'",
                "$value = " + quote(value.text()),
                "foreach ($key in " + String.join(", ", keys) + ") {",
                "  if ($Gpo) {",
                "    " + groupPolicy(value.source()),
                "  } else {",
                "    $path = 'Registry::' + $key",
                "    if (!(Test-Path -Path $path)) { New-Item -Path $path -Force | Out-Null }",
                "    New-ItemProperty -Path $path -Name 'TrustModelData' -PropertyType String -Value $value -Force | Out-Null",
                "  }",
                "}");
        return (MARK + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads back what such a script sets. Reads scripts of this class, not PowerShell.
     *
     * @param script the script
     * @return the values where clients look
     */
    public static List<Deployed> read(byte[] script) {
        List<Deployed> found = new ArrayList<>();
        String value = "";
        for (String line : new String(script, StandardCharsets.UTF_8).split("\r?\n", -1)) {
            Matcher assigned = VALUE.matcher(line);
            if (assigned.matches()) {
                value = assigned.group(1).replace("''", "'");
            } else if (line.startsWith("foreach ($key in ")) {
                Matcher keys = KEY.matcher(line);
                while (keys.find()) {
                    Deployed.at(keys.group(1).replace("''", "'"), value).ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private static String groupPolicy(TrustModelData.Source source) {
        return source.policy()
                ? "Set-GPRegistryValue -Name $Gpo -Key $key -ValueName 'TrustModelData' -Type String -Value $value"
                : "Set-GPPrefRegistryValue -Name $Gpo -Context User -Action Update -Key $key"
                        + " -ValueName 'TrustModelData' -Type String -Value $value";
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
