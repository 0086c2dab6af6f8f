package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.live.LiveNetwork;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older OkHttp before ours on the class path: a sentence that says so, instead of a method that is not there. */
final class OlderOkHttpTest {
    @TempDir
    private Path folder;

    /** An OkHttp whose client lacks what came later. */
    private URL older() throws IOException {
        Path source = Files.createDirectories(folder.resolve("okhttp3")).resolve("OkHttpClient.java");
        Files.writeString(source, """
                package okhttp3;
                public class OkHttpClient {
                  public static class Builder {
                    public Builder proxy(java.net.Proxy proxy) { return this; }
                  }
                }
                """);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()));
        return folder.toUri().toURL();
    }

    @Test
    void the_page_about_it_gives_the_versions_of_the_build() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        String page = Files.readString(Path.of("../docs/embedding.md"));
        String own = between(pom, "<version>", "</version>");
        String okHttp = between(pom, "<okhttp.version>", "</okhttp.version>");
        assertTrue(page.contains("<artifactId>lync-discover-core</artifactId>\n  <version>" + own + "<"), own);
        assertTrue(page.contains("lync-discover-core:" + own + "\""), own);
        assertTrue(page.contains("<artifactId>okhttp</artifactId>\n      <version>" + okHttp + "<"), okHttp);
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    @Test
    void it_is_named_with_what_to_do() throws Exception {
        List<URL> path = new ArrayList<>(List.of(older()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var create = loader.loadClass(LiveNetwork.class.getName()).getMethod("ofDefaults");
            Throwable failure = assertThrows(InvocationTargetException.class, () -> create.invoke(null))
                    .getCause();
            assertInstanceOf(IllegalStateException.class, failure);
            String message = String.valueOf(failure.getMessage());
            assertTrue(message.startsWith("lync-discover needs OkHttp 5, and another OkHttp comes first"), message);
            assertTrue(message.contains(folder.toString()), message);
        }
    }
}
