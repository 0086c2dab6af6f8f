package io.github.lyncdiscover.cli.page;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import io.github.lyncdiscover.name.PrintableText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page's templates, among the resources. Whatever they show is escaped for text and for attributes in quotes, its
 * control characters made visible; a field that a view does not have is an error.
 */
final class Templates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withEscaper(raw -> Escapers.HTML.escape(PrintableText.of(raw)))
            .withCollector(new Fields())
            .withLoader(Templates::reader);

    private Templates() {}

    /** Fields of records; an optional one is a section that stands or is left out. */
    private static final class Fields extends DefaultCollector {
        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
        }
    }

    /** A template with what a view has to show. */
    static String filled(String name, Object view) {
        return COMPILER.loadTemplate(name).execute(view);
    }

    /** A resource as it is. */
    static String text(String name) {
        try (InputStream resource =
                Objects.requireNonNull(Templates.class.getResourceAsStream(name), "no resource " + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Reader reader(String name) {
        return new StringReader(text(name));
    }
}
