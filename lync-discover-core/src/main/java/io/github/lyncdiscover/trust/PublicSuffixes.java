package io.github.lyncdiscover.trust;

import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The public suffix list as OkHttp carries it. OkHttp's own way to it, {@link HttpUrl#topPrivateDomain}, finds the file
 * on the class path only, not where OkHttp is a module.
 */
final class PublicSuffixes {
    private static final String FILE =
            HttpUrl.class.getPackageName().replace('.', '/') + "/internal/publicsuffix/PublicSuffixDatabase.list";
    static final PublicSuffixes OF_OKHTTP = ofOkHttp();

    private final byte[] rules;
    private final byte[] exceptions;

    private PublicSuffixes(byte[] rules, byte[] exceptions) {
        this.rules = rules;
        this.exceptions = exceptions;
    }

    /** Reports whether the list has such a rule, which may begin with {@code *.}. */
    boolean rule(String rule) {
        return holds(rules, rule);
    }

    /** Reports whether a rule that begins with an asterisk does not hold for the name. */
    boolean exception(String name) {
        return holds(exceptions, name);
    }

    /** Searches lines that are sorted by their bytes. */
    private static boolean holds(byte[] lines, String text) {
        byte[] line = text.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int start = (low + high) >>> 1;
            while (start > low && lines[start - 1] != '\n') {
                start--;
            }
            int end = start;
            while (end < high && lines[end] != '\n') {
                end++;
            }
            int order = Arrays.compareUnsigned(line, 0, line.length, lines, start, end);
            if (order == 0) {
                return true;
            } else if (order < 0) {
                high = start;
            } else {
                low = end + 1;
            }
        }
        return false;
    }

    private static PublicSuffixes ofOkHttp() {
        Module okHttp = HttpUrl.class.getModule();
        try {
            return okHttp.isNamed() ? ofModule(okHttp) : ofClassPath();
        } catch (IOException missing) {
            throw new UncheckedIOException("OkHttp's public suffix list cannot be read", missing);
        }
    }

    /** A module's files are closed to other modules, also to the library that OkHttp reads them with. */
    private static PublicSuffixes ofModule(Module module) throws IOException {
        try (ModuleReader files = module.getLayer()
                        .configuration()
                        .findModule(module.getName())
                        .orElseThrow()
                        .reference()
                        .open();
                InputStream file = files.open(FILE).orElseThrow(() -> new FileNotFoundException(FILE))) {
            return read(file);
        }
    }

    /**
     * Straight from OkHttp's jar where it is in one: a class loader searches the JDK's own files first, which takes
     * several times as long, and a command reads the list once.
     */
    private static PublicSuffixes ofClassPath() throws IOException {
        Optional<Path> jar = jar(HttpUrl.class.getProtectionDomain().getCodeSource());
        if (jar.isPresent()) {
            try (ZipFile files = new ZipFile(jar.get().toFile())) {
                ZipEntry list = files.getEntry(FILE);
                if (list != null) {
                    return read(files.getInputStream(list));
                }
            }
        }
        try (InputStream file = HttpUrl.class.getResourceAsStream("/" + FILE)) {
            if (file == null) {
                throw new FileNotFoundException(FILE);
            }
            return read(file);
        }
    }

    private static Optional<Path> jar(@Nullable CodeSource source) {
        URL place = source == null ? null : source.getLocation();
        if (place == null || !place.getProtocol().equals("file")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(place.toURI())).filter(Files::isRegularFile);
        } catch (URISyntaxException | IllegalArgumentException elsewhere) {
            return Optional.empty();
        }
    }

    private static PublicSuffixes read(InputStream file) throws IOException {
        DataInputStream lists = new DataInputStream(file);
        return new PublicSuffixes(lines(lists), lines(lists));
    }

    private static byte[] lines(DataInputStream lists) throws IOException {
        byte[] lines = new byte[lists.readInt()];
        lists.readFully(lines);
        return lines;
    }
}
