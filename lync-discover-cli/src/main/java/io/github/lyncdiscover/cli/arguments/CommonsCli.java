package io.github.lyncdiscover.cli.arguments;

import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The division of a command line into options and operands, by Commons CLI. */
final class CommonsCli {
    private static final int HYPHENS = 2;

    private CommonsCli() {}

    /** Each argument that is given, with its texts in their order; a flag with an empty one. */
    static Map<Argument<?>, List<String>> parse(List<Argument<?>> arguments, List<String> words) {
        Map<String, Argument<?>> options = new LinkedHashMap<>();
        List<Argument<?>> operands = new ArrayList<>();
        for (Argument<?> argument : arguments) {
            if (argument.isOperand()) {
                operands.add(argument);
            } else {
                options.put(argument.name(), argument);
            }
        }
        SlipCheck.refuse(words, options);
        CommandLine line = line(options, words);
        Map<Argument<?>, List<String>> texts = new LinkedHashMap<>();
        for (Option option : line.getOptions()) {
            texts.computeIfAbsent(named(option, options), first -> new ArrayList<>())
                    .add(option.getValue(""));
        }
        assign(line.getArgList(), operands, texts);
        return texts;
    }

    private static CommandLine line(Map<String, Argument<?>> known, List<String> words) {
        Options options = new Options();
        known.values().forEach(argument -> options.addOption(option(argument)));
        try {
            return DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get()
                    .parse(options, words.toArray(String[]::new));
        } catch (UnrecognizedOptionException unknown) {
            throw new UsageException(unknown(unknown.getOption(), known), unknown);
        } catch (MissingArgumentException missing) {
            Argument<?> argument = named(missing.getOption(), known);
            throw new UsageException(argument.name() + " needs a value, as in " + argument, missing);
        } catch (ParseException other) {
            throw new UsageException(String.valueOf(other.getMessage()), other);
        }
    }

    private static Option option(Argument<?> argument) {
        Option.Builder option = argument.letter().isEmpty() ? Option.builder() : Option.builder(argument.letter());
        return option.longOpt(argument.name().substring(HYPHENS))
                .hasArg(!argument.isFlag())
                .get();
    }

    private static Argument<?> named(Option option, Map<String, Argument<?>> known) {
        return Objects.requireNonNull(known.get("--" + option.getLongOpt()));
    }

    private static String unknown(String word, Map<String, Argument<?>> known) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        return known.containsKey(name)
                ? name + " takes no value"
                : "There is no option " + PrintableText.quote(name) + NearestWord.hint(name, known.keySet());
    }

    /** Each operand takes one word, a repeatable one takes the rest. */
    private static void assign(List<String> words, List<Argument<?>> operands, Map<Argument<?>, List<String>> texts) {
        Deque<String> left = new ArrayDeque<>(words);
        for (Argument<?> operand : operands) {
            List<String> taken = new ArrayList<>();
            while (!left.isEmpty() && (taken.isEmpty() || operand.isRepeatable())) {
                taken.add(left.removeFirst());
            }
            texts.put(operand, taken);
        }
        if (!left.isEmpty()) {
            String most = operands.isEmpty()
                    ? "; the command takes options only"
                    : "; the command takes one "
                            + operands.get(operands.size() - 1).name();
            throw new UsageException("Unexpected " + PrintableText.quote(left.getFirst()) + most);
        }
    }
}
