package io.github.lyncdiscover.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncdiscover.cli.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;

/**
 * What commands print and write where every text that others choose is hostile: messages of servers, headers and documents in a
 * recording, the title of a plan. Text and JSON hold no control character but line feeds, JSON is JSON, and a page is
 * well-formed, loads nothing and runs nothing.
 */
final class HostileOutput {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ACTIVE = Set.of(
            "script", "iframe", "object", "embed", "base", "form", "img", "image", "link", "foreignObject", "video");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "xlink:href", "srcdoc", "formaction");
    private static final String RECORDING = """
            {"schema": "lync-discover/recording/1", "about": {"note": 0},
             "exchanges": [
              {"lookup": "lyncdiscoverinternal.contoso.example A", "answer": "NAME_SERVER_FAILURE", "detail": 1},
              {"lookup": "lyncdiscoverinternal.contoso.example AAAA", "answer": "NAME_SERVER_FAILURE", "detail": 1},
              {"lookup": "lyncdiscover.contoso.example A", "answer": "ADDRESSES", "addresses": ["192.0.2.10"]},
              {"lookup": "lyncdiscover.contoso.example AAAA", "answer": "NO_RECORDS"},
              {"get": "http://lyncdiscover.contoso.example/?sipuri=alice@contoso.example",
               "accept": "application/vnd.microsoft.rtc.autodiscover+xml;v=1", "outcome": "RESPONSE", "status": 200,
               "contentType": 2, "body": [3]},
              {"get": "https://lyncdiscover.contoso.example/?sipuri=alice@contoso.example",
               "accept": "application/vnd.microsoft.rtc.autodiscover+xml;v=1", "outcome": "CONNECTION_REFUSED", "detail": 4},
              {"lookup": "_sipinternaltls._tcp.contoso.example SRV", "answer": "NO_SUCH_NAME"},
              {"lookup": "_sip._tls.contoso.example SRV", "answer": "NO_SUCH_NAME"},
              {"lookup": "sipinternal.contoso.example A", "answer": "NO_SUCH_NAME"},
              {"lookup": "sipinternal.contoso.example AAAA", "answer": "NO_SUCH_NAME"},
              {"lookup": "sip.contoso.example A", "answer": "NO_SUCH_NAME"},
              {"lookup": "sip.contoso.example AAAA", "answer": "NO_SUCH_NAME"},
              {"lookup": "sipexternal.contoso.example A", "answer": "NO_SUCH_NAME"},
              {"lookup": "sipexternal.contoso.example AAAA", "answer": "NO_SUCH_NAME"}
             ]}
            """;
    private static final String PLAN = """
            title: 0
            sipDomains: [contoso.example]
            users: [alice@contoso.example]
            recording: recording.json
            """;

    private HostileOutput() {}

    /** Puts the lines of a text where others choose what is said, runs the commands, and looks at what comes of it. */
    static void check(Path folder, byte[] bytes) throws IOException {
        String[] texts = new String(bytes, UTF_8).split("\n", -1);
        String recording = RECORDING;
        recording = recording.replace("\"note\": 0", "\"note\": " + quoted(texts, 0));
        recording = recording.replace("\"detail\": 1", "\"detail\": " + quoted(texts, 1));
        recording = recording.replace("\"contentType\": 2", "\"contentType\": " + quoted(texts, 2));
        recording = recording.replace("\"body\": [3]", "\"body\": [" + quoted(texts, 3) + "]");
        recording = recording.replace("\"detail\": 4", "\"detail\": " + quoted(texts, 4));
        String replayed =
                Files.writeString(folder.resolve("recording.json"), recording).toString();
        String plan = Files.writeString(
                        folder.resolve("plan.yaml"), PLAN.replace("title: 0", "title: " + quoted(texts, 0)))
                .toString();
        look(folder, List.of("check", "alice@contoso.example", "--replay", replayed));
        look(folder, List.of("plan", plan));
    }

    /** As JSON, which YAML reads too. */
    private static String quoted(String[] texts, int index) throws IOException {
        StringBuilder escaped = new StringBuilder("\"");
        for (char c : texts[index % texts.length].toCharArray()) {
            escaped.append(
                    c < 0x7f && c > ' ' && c != '"' && c != '\\'
                            ? String.valueOf(c)
                            : String.format("\\u%04x", (int) c));
        }
        return escaped.append('"').toString();
    }

    private static void look(Path folder, List<String> command) throws IOException {
        Path page = folder.resolve("page.html");
        Files.deleteIfExists(page);
        plain(InProcess.run(with(command, "--html", page.toString())));
        if (Files.exists(page)) {
            page(Files.readString(page));
        }
        String json = InProcess.run(with(command, "--format", "json"));
        plain(json);
        if (json.startsWith("{") || json.startsWith("[")) {
            JSON.readTree(json);
        }
    }

    private static List<String> with(List<String> command, String... more) {
        List<String> all = new java.util.ArrayList<>(command);
        all.addAll(List.of(more));
        return all;
    }

    private static void plain(String text) {
        text.codePoints()
                .filter(c -> c != '\n'
                        && (Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.SURROGATE))
                .findFirst()
                .ifPresent(c -> {
                    throw new AssertionError(String.format("the character U+%04X in what is printed: %s", c, text));
                });
    }

    private static void page(String html) {
        ParsedPage page = ParsedPage.of(html);
        page.all(element -> ACTIVE.contains(element.getTagName())).forEach(element -> {
            throw new AssertionError("the element " + element.getTagName() + " in a page");
        });
        for (Attr attribute : page.attributes()) {
            boolean script =
                    attribute.getName().toLowerCase(java.util.Locale.ROOT).startsWith("on");
            boolean leads = ADDRESSES.contains(attribute.getName())
                    && !attribute.getValue().startsWith("#");
            if (script || leads) {
                throw new AssertionError("the attribute " + attribute + " in a page");
            }
        }
    }
}
