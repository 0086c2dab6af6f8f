package io.github.lyncdiscover.recorded.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Fiddler archive that a test makes. */
public final class FiddlerSample {
    private static final String TYPE = "application/vnd.microsoft.rtc.autodiscover+xml; v=1";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int sessions;

    /** The sign-in of alice@contoso.example, who is led to another organisation's servers. */
    public static FiddlerSample signIn() {
        String web = "https://webext.fabrikam.example/autodiscover/";
        return new FiddlerSample()
                .answered(
                        "http://lyncdiscover.contoso.example/?sipuri=sip%3Aalice%40contoso.example",
                        "<AutodiscoverResponse><Root><Link token='Redirect' href='" + web
                                + "root'/></Root></AutodiscoverResponse>")
                .answered(
                        web + "root",
                        "<AutodiscoverResponse><Root><Link token='User' href='" + web
                                + "user'/></Root></AutodiscoverResponse>")
                .answered(
                        web + "user",
                        "<AutodiscoverResponse AccessLocation='External'><User><SipClientExternalAccess"
                                + " fqdn='access.fabrikam.example' port='443'/></User></AutodiscoverResponse>");
    }

    FiddlerSample answered(String url, String body) {
        return session(
                "GET " + url + " HTTP/1.1\r\nCookie: s3cr3t\r\n\r\n",
                wire("200 OK", "Content-Type: " + TYPE + "\r\nSet-Cookie: s3cr3t\r\n", bytes(body)));
    }

    FiddlerSample session(String request, byte[] response) {
        sessions++;
        files.put("raw/" + sessions + "_c.txt", bytes(request));
        files.put(
                "raw/" + sessions + "_m.xml",
                bytes("<?xml version=\"1.0\"?><Session SID=\"1\"><SessionFlags><SessionFlag N=\"x-hostIP\""
                        + " V=\"198.51.100.7\" /></SessionFlags></Session>"));
        files.put("raw/" + sessions + "_s.txt", response);
        return this;
    }

    FiddlerSample without(String name) {
        files.remove(name);
        return this;
    }

    static byte[] wire(String status, String headers, byte[] body) {
        byte[] head = bytes("HTTP/1.1 " + status + "\r\n" + headers + "\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(body);
        return all.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] packed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The archive, as Fiddler lays it out. */
    public byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", bytes("<?xml version=\"1.0\"?><Types/>"));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
            put(zip, "_index.htm", bytes("<html></html>"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
