package io.github.lyncdiscover.cli.manual;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Usage;
import java.util.List;
import java.util.stream.Collectors;

/** The completion for PowerShell, 5.0 or newer. Where nothing is offered, PowerShell completes the names of files. */
final class PowerShellCompletion {
    private static final String HEAD = """
            # Completion of %1$s for PowerShell. To load it: dot-source this file in your profile.
            Register-ArgumentCompleter -Native -CommandName '%1$s', '%1$s.cmd' -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $commands = @(%2$s)
                $options = @{
            """;
    private static final String FOOT = """
                }
                $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
                $before = $words.Count
                if ($wordToComplete -ne '') { $before = $before - 1 }
                if ($before -le 1) {
                    $offered = $commands
                } else {
                    $table = $options[$words[1]]
                    if (-not $table) { return }
                    $option, $start = $wordToComplete.Split('=', 2)
                    if ($start -ne $null) {
                        $offered = @($table[$option] | ForEach-Object { "$option=$_" })
                    } elseif ($table.ContainsKey($words[$before - 1]) -and $table[$words[$before - 1]] -isnot [bool]) {
                        $offered = $table[$words[$before - 1]]
                    } elseif ($wordToComplete.StartsWith('-')) {
                        $offered = @($table.Keys | Where-Object { $_ -ne '' } | Sort-Object)
                    } else {
                        $offered = $table['']
                    }
                }
                $offered | Where-Object { $_ -and $_.StartsWith($wordToComplete) } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """;

    private PowerShellCompletion() {}

    static String of(CommandTable table) {
        List<String> first = new java.util.ArrayList<>(table.commands().keySet());
        CommandTable.options(table.overview())
                .forEach(option -> CommandTable.names(option).forEach(first::add));
        StringBuilder text = new StringBuilder(HEAD.formatted(table.name(), list(first)));
        table.commands().forEach((word, usage) -> text.append(command(word, usage)));
        return text.append(FOOT).toString();
    }

    /** A flag has the value true, an option the words it may take, and the empty name represents what has none. */
    private static String command(String word, Usage usage) {
        StringBuilder text = new StringBuilder("        '" + word + "' = @{\n");
        List<String> operands = CommandTable.operands(usage).stream()
                .flatMap(operand -> operand.choices().stream())
                .toList();
        text.append("            '' = @(" + list(operands) + ")\n");
        for (Argument<?> option : CommandTable.options(usage)) {
            String value = option.isFlag() ? "$true" : "@(" + list(option.choices()) + ")";
            CommandTable.names(option).forEach(name -> text.append("            '" + name + "' = " + value + "\n"));
        }
        return text.append("        }\n").toString();
    }

    private static String list(List<String> words) {
        return words.stream().map(word -> "'" + word.replace("'", "''") + "'").collect(Collectors.joining(", "));
    }
}
