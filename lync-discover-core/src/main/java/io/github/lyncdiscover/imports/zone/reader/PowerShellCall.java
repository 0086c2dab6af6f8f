package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.text.file.FileText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a PowerShell script with its parameters. Immutable.
 *
 * @param line the line it begins on
 * @param name its name in lower case
 * @param parameters by name in lower case, the value; empty for a switch
 * @param open whether one of its values is known only when the script runs
 */
record PowerShellCall(int line, String name, Map<String, String> parameters, boolean open) {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s*\\$(\\w{1,60})\\s*=\\s*(?:\"([^\"$`]*)\"|'([^']*)')\\s*(?:#.*)?");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w{1,60})\\}?");
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"`]|`.)*+)\"|'((?:[^']|'')*+)'|(;)|([^\\s\"';]+)");
    private static final Pattern COMMAND = Pattern.compile("(?i)[a-z]+-dnsserver[a-z]+");

    /** What a word without quotes holds that is known only when the script runs. */
    private static final Pattern OPEN = Pattern.compile(".*[$(].*|@.+");

    PowerShellCall {
        parameters = Map.copyOf(parameters);
    }

    /** The calls of commands for DNS servers, in order; variables that are set to a text before have it. */
    static List<PowerShellCall> in(String script) {
        List<PowerShellCall> calls = new ArrayList<>();
        Map<String, String> variables = new HashMap<>();
        List<String> lines = FileText.lines(script);
        for (int i = 0; i < lines.size(); i++) {
            int first = i + 1;
            StringBuilder whole = new StringBuilder(lines.get(i));
            while (whole.length() > 0 && whole.charAt(whole.length() - 1) == '`' && i + 1 < lines.size()) {
                whole.setLength(whole.length() - 1);
                whole.append(' ').append(lines.get(++i).strip());
            }
            Matcher assignment = ASSIGNMENT.matcher(whole);
            if (assignment.matches()) {
                String text = assignment.group(2) == null ? assignment.group(3) : assignment.group(2);
                variables.put(assignment.group(1).toLowerCase(Locale.ROOT), text);
            } else if (whole.indexOf("-") >= 0) {
                calls(first, whole.toString(), variables, calls);
            }
        }
        return calls;
    }

    private static void calls(int line, String text, Map<String, String> variables, List<PowerShellCall> calls) {
        Optional<String> command = Optional.empty();
        Map<String, String> parameters = new HashMap<>();
        boolean open = false;
        String parameter = "";
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String bare = word.group(4);
            if (bare != null && bare.startsWith("#")) {
                break;
            }
            boolean begins = bare != null && COMMAND.matcher(bare).matches();
            if (begins || word.group(3) != null) {
                add(line, command, parameters, open, calls);
                parameters.clear();
                open = false;
                parameter = "";
                command = Optional.ofNullable(begins ? bare : null).map(name -> name.toLowerCase(Locale.ROOT));
            } else if (bare != null && bare.matches("-[A-Za-z]\\w*:?")) {
                parameter = bare.substring(1).replace(":", "").toLowerCase(Locale.ROOT);
                parameters.put(parameter, "");
            } else {
                String value = word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : bare;
                String known = word.group(2) != null ? value.replace("''", "'") : known(value, variables);
                parameters.merge(parameter, known, String::concat);
                open |= !parameter.equals("computername")
                        && (bare != null ? OPEN.matcher(known).matches() : word.group(1) != null && isOpen(known));
                parameter = "";
            }
        }
        add(line, command, parameters, open, calls);
    }

    private static void add(
            int line,
            Optional<String> command,
            Map<String, String> parameters,
            boolean open,
            List<PowerShellCall> calls) {
        command.ifPresent(name -> calls.add(new PowerShellCall(line, name, parameters, open)));
    }

    private static String known(String value, Map<String, String> variables) {
        return VARIABLE.matcher(value).replaceAll(found -> {
            String name = found.group(1).toLowerCase(Locale.ROOT);
            return Matcher.quoteReplacement(variables.getOrDefault(name, found.group()));
        });
    }

    Optional<String> value(String parameter) {
        return Optional.ofNullable(parameters.get(parameter)).filter(text -> !text.isEmpty());
    }

    boolean has(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** Whether a value holds a variable. */
    static boolean isOpen(String value) {
        return value.indexOf('$') >= 0;
    }
}
