package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.name.SignInAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A target on the command line: one sign-in address or SIP domain, or a file that lists them. */
public sealed interface TargetArgument {
    /** The targets that it represents, in order; a file is read now. */
    List<SignInAddress> addresses();

    /** A single one. */
    record One(SignInAddress address) implements TargetArgument {
        @Override
        public List<SignInAddress> addresses() {
            return List.of(address);
        }
    }

    /** Those of a file. */
    record Listed(Path file) implements TargetArgument {
        @Override
        public List<SignInAddress> addresses() {
            return TargetList.read(file);
        }
    }

    /**
     * Reads an operand.
     *
     * @param text an address, a domain, or {@code @FILE}
     * @throws IllegalArgumentException if it is none of them
     */
    static TargetArgument parse(String text) {
        return file(text).<TargetArgument>map(Listed::new).orElseGet(() -> new One(NameArguments.operand(text)));
    }

    /** The file that an operand names, if it names one. */
    static Optional<Path> file(String text) {
        return text.length() > 1 && text.startsWith("@") ? Optional.of(Path.of(text.substring(1))) : Optional.empty();
    }
}
