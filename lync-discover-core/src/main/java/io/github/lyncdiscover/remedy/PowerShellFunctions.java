package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.List;
import java.util.stream.Stream;

/** The two functions of a script, each in the form for policies or for preferences of the user. */
final class PowerShellFunctions {
    private static final String ITEM = " -Name $Gpo -Context User -Key $Key -ValueName 'TrustModelData'";
    private static final String POLICY = " -Name $Gpo -Key $Key -ValueName 'TrustModelData'";
    /** A second item would be added beside the first (Set-GPPrefRegistryValue); where there is none, that is no error. */
    private static final String CLEAR =
            "    Remove-GPPrefRegistryValue" + ITEM + " -ErrorAction SilentlyContinue | Out-Null";

    private PowerShellFunctions() {}

    static List<String> setting(Source source) {
        List<String> inGpo = source.policy()
                ? List.of("    Set-GPRegistryValue" + POLICY + " -Type String -Value $Value | Out-Null")
                : List.of(
                        "    # It adds an item each time, so an earlier one goes first.",
                        CLEAR,
                        "    Set-GPPrefRegistryValue" + ITEM + " -Action Update -Type String -Value $Value | Out-Null");
        return function(
                "function Set-TrustModelData([string]$Key, [string]$Value) {",
                inGpo,
                List.of(
                        "    if (!(Test-Path -Path $path)) { New-Item -Path $path -Force | Out-Null }",
                        "    New-ItemProperty -Path $path -Name 'TrustModelData' -PropertyType String -Value $Value -Force"
                                + " | Out-Null"));
    }

    static List<String> removing(Source source) {
        List<String> inGpo = source.policy()
                ? List.of(
                        "    # The policy is not configured then. By the command's documentation clients keep the value:",
                        "    # where they do, set the policy to Disabled in the editor.",
                        "    Remove-GPRegistryValue" + POLICY + " -ErrorAction SilentlyContinue | Out-Null")
                : List.of(
                        "    # An item that deletes, so that clients lose the value; the command wants a value there too.",
                        CLEAR,
                        "    Set-GPPrefRegistryValue" + ITEM + " -Action Delete -Type String -Value 'none' | Out-Null");
        return function(
                "function Remove-TrustModelData([string]$Key) {",
                inGpo,
                List.of(
                        "    if (Get-ItemProperty -Path $path -Name 'TrustModelData' -ErrorAction SilentlyContinue) {",
                        "      Remove-ItemProperty -Path $path -Name 'TrustModelData'",
                        "    }"));
    }

    private static List<String> function(String head, List<String> inGpo, List<String> here) {
        return Stream.of(
                        List.of(head, "  if ($Gpo) {"),
                        inGpo,
                        List.of("  } else {", "    $path = 'Registry::' + $Key"),
                        here,
                        List.of("  }", "}"))
                .flatMap(List::stream)
                .toList();
    }
}
