package io.github.lyncdiscover.recorded.capture;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFormatException;
import io.github.lyncdiscover.text.TextSource;
import io.github.lyncdiscover.text.content.JsonValue;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.FileText;
import io.github.lyncdiscover.text.file.TextFault;
import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.text.kind.FileUse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An HTTP archive (HAR 1.2), which browsers and proxies save, or a Fiddler archive (SAZ), read as a recording of what a real client was answered. An archive
 * has neither DNS nor certificates: hosts that answered count as resolved, and every other answer is missing. Immutable, safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public final class HttpArchive {
    private static final Pattern ASKED = Pattern.compile("[?&]sipuri=([^&]{1,1024})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISCOVERY = Pattern.compile("lyncdiscover(?:internal)?\\.(.+)");

    private HttpArchive() {}

    /**
     * Reads an archive.
     *
     * @param file the file
     * @param user whose sign-in was captured; where it is empty, the archive's first lyncdiscover request says it
     * @return a recording that answers whatever a built-in client asks for this user; secrets are masked
     * @throws RecordingFormatException if it cannot be read, is no archive, or shows no sign-in; the message names file, line
     *     and column
     */
    public static Recording read(Path file, Optional<SignInAddress> user) {
        Objects.requireNonNull(user, "user");
        return read(TextSource.of(file), user);
    }

    /**
     * Reads an archive from a string, a reader, a stream or a resource.
     *
     * @param source what the file holds
     * @param user whose sign-in was captured; where it is empty, the archive's first lyncdiscover request says it
     * @return a recording that answers whatever a built-in client asks for this user; secrets are masked
     * @throws RecordingFormatException if it cannot be read, is no archive, or shows no sign-in
     */
    public static Recording read(TextSource source, Optional<SignInAddress> user) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(user, "user");
        String name = PrintableText.of(source.toString());
        CapturedRequests archive = parsed(source, name);
        SignInAddress who = user.or(() -> asked(archive.responses()))
                .orElseThrow(() -> new RecordingFormatException(name
                        + ": no request to a name lyncdiscover or lyncdiscoverinternal was answered, so nothing says whose"
                        + " sign-in this is; name the user"));
        return Recording.withoutTimes(new CapturedNetwork(archive.responses()), who)
                .from(new Recording.About(
                        Optional.empty(), "lync-discover import", List.of(who.toString()), note(archive)));
    }

    private static CapturedRequests parsed(TextSource source, String name) {
        try {
            byte[] bytes = source.read(
                    "an HTTP archive",
                    FileLimits.CAPTURE_BYTES,
                    "is larger than " + FileLimits.CAPTURE_BYTES + " bytes");
            FileKind kind = FileKind.of(bytes);
            if (kind == FileKind.FIDDLER_ARCHIVE) {
                return FiddlerArchiveReader.read(bytes);
            }
            if (kind != FileKind.HTTP_ARCHIVE) {
                throw new RecordingFormatException(name + ":1:1: " + kind.refusal(FileUse.CAPTURE));
            }
            return HttpArchiveReader.read(JsonValue.parse(FileText.decode(bytes), FileLimits.RECORDING_VALUES));
        } catch (TextFault fault) {
            throw new RecordingFormatException(name + ":" + fault.position() + ": " + fault.getMessage());
        } catch (JsonValue.Fault fault) {
            throw new RecordingFormatException(
                    name + ":" + fault.place().line() + ":" + fault.place().column() + ": " + fault.getMessage());
        } catch (IOException failed) {
            throw new RecordingFormatException(name + ": " + failed.getMessage());
        }
    }

    /** The user of the first request that names one, else the SIP domain of the first lyncdiscover name. */
    private static Optional<SignInAddress> asked(List<CapturedResponse> responses) {
        Stream<String> users = responses.stream()
                .map(response -> ASKED.matcher(response.url().toString()))
                .filter(Matcher::find)
                .map(found -> decoded(found.group(1)));
        Stream<String> domains = responses.stream()
                .map(response -> DISCOVERY.matcher(response.url().host().text()))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
        return Stream.concat(users, domains)
                .flatMap(text -> parsed(text).stream())
                .findFirst();
    }

    private static Optional<SignInAddress> parsed(String text) {
        try {
            return Optional.of(SignInAddress.parse(
                    text.toLowerCase(Locale.ROOT).startsWith("sip:") ? text.substring("sip:".length()) : text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    private static String note(CapturedRequests archive) {
        String passedOver = archive.passedOver();
        return "From an HTTP archive, which has neither DNS nor certificates: hosts that answered count as resolved, "
                + CapturedNetwork.PLACEHOLDER
                + " stands for an address that it does not say, and what it lacks is recorded as a"
                + " failure that says \"not in the capture\", or as a time-out."
                + (passedOver.isEmpty() ? "" : " Passed over: " + passedOver + ".");
    }
}
