package io.github.lyncdiscover.recorded.capture;

import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.ZipFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reader of a Fiddler archive (SAZ): a zip with three files a session, {@code raw/1_c.txt} with the request, {@code raw/1_s.txt} with
 * the answer, both as they were on the wire, and {@code raw/1_m.xml} with what Fiddler knows of it.
 */
final class FiddlerArchiveReader {
    private static final Pattern NAME = Pattern.compile("raw/([0-9]{1,6})_([csm])\\.(?:txt|xml)");
    private static final Pattern REQUEST = Pattern.compile("([A-Z]{1,20}) ([^ ]{1,8192}) HTTP/[0-9.]{1,5}");
    private static final Pattern ADDRESS = Pattern.compile("N=\"x-hostIP\" V=\"([0-9A-Fa-f:.]{1,45})\"");
    private static final int HEAD = 16 * 1024;

    private final Map<Integer, Session> sessions = new TreeMap<>();
    private long kept;

    /** What is read of a session so far. */
    private static final class Session {
        private String request = "";
        private Optional<WireResponse> response = Optional.empty();
        private Optional<String> address = Optional.empty();
    }

    private FiddlerArchiveReader() {}

    /**
     * Reads an archive.
     *
     * @throws IOException if the zip is damaged, or larger than any export; the message is a sentence without the file's name
     */
    static CapturedRequests read(byte[] archive) throws IOException {
        FiddlerArchiveReader reader = new FiddlerArchiveReader();
        try (ZipFiles files = ZipFiles.of(archive)) {
            for (Optional<ZipFiles.Entry> file = files.next(); file.isPresent(); file = files.next()) {
                Matcher name = NAME.matcher(file.get().name().replace('\\', '/'));
                if (name.matches()) {
                    reader.add(
                            Integer.parseInt(name.group(1)),
                            name.group(2),
                            file.get().content());
                }
            }
        }
        CapturedRequests requests = new CapturedRequests();
        reader.sessions.values().forEach(session -> add(session, requests));
        return requests;
    }

    private void add(int number, String part, byte[] content) throws IOException {
        Session session = sessions.computeIfAbsent(number, first -> new Session());
        switch (part) {
            case "c" -> session.request = head(content).lines().findFirst().orElse("");
            case "m" ->
                session.address = ADDRESS.matcher(head(content))
                        .results()
                        .map(found -> found.group(1))
                        .filter(text -> IpAddress.isV4(text) || IpAddress.isV6(text))
                        .findFirst();
            default -> {
                session.response = WireResponse.read(content);
                kept += session.response
                        .flatMap(WireResponse::body)
                        .map(Body::size)
                        .orElse(0);
                if (kept > FileLimits.CAPTURE_BYTES) {
                    throw new IOException("the answers in it have more than " + FileLimits.CAPTURE_BYTES
                            + " bytes; save fewer sessions");
                }
            }
        }
    }

    private static String head(byte[] content) {
        return new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.UTF_8);
    }

    private static void add(Session session, CapturedRequests requests) {
        Matcher line = REQUEST.matcher(session.request);
        Optional<WebAddress> url = line.matches() && line.group(1).equals("GET")
                ? WebAddress.parse(line.group(2).replaceFirst("#.*", ""))
                : Optional.empty();
        if (url.isEmpty()) {
            requests.passOther();
            return;
        }
        Optional<WireResponse> response =
                session.response.filter(answer -> !HttpArchiveReader.isOfProxy(Optional.of(answer.reason())));
        if (response.isEmpty()) {
            requests.passUnanswered();
            return;
        }
        outcome(url.get(), response.get())
                .ifPresentOrElse(
                        outcome -> requests.add(new CapturedResponse(url.get(), outcome, session.address)),
                        requests::passBodiless);
    }

    private static Optional<HttpOutcome> outcome(WebAddress url, WireResponse answer) {
        Optional<Body> body = answer.body();
        if (answer.status() == 200 && body.filter(each -> each.size() > 0).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                body.stream().anyMatch(each -> each.size() > HttpRequest.LARGEST_BODY)
                        ? new HttpOutcome.TooLarge(url.secure())
                        : new HttpOutcome.Response(
                                url.secure(),
                                answer.status(),
                                answer.header("content-type").orElse(""),
                                answer.header("location").filter(target -> !target.isEmpty()),
                                body.orElse(Body.EMPTY)));
    }
}
