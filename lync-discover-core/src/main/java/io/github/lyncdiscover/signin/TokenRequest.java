package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The requests for a token: forms of RFC 6749 with the grants that Lync servers know. */
final class TokenRequest {
    /** The grant of Windows authentication, which has no name and no password in the form. */
    static final String WINDOWS = "urn:microsoft.rtc:windows";

    private static final String CONTENT_TYPE = "application/x-www-form-urlencoded;charset=UTF-8";
    private static final byte[] HEXADECIMAL = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private TokenRequest() {}

    /** The request by Windows authentication, which HTTP carries. */
    static HttpRequest windows(WebAddress service) {
        return request(service, Body.of("grant_type=" + WebAddress.escape(WINDOWS)));
    }

    /** The request with the password in the form. */
    static HttpRequest password(WebAddress service, AccountCredentials account) {
        byte[] start = ("grant_type=password&username=" + WebAddress.escape(account.name()) + "&password=")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] form = account.withPassword(password -> escaped(start, password));
        try {
            return request(service, Body.of(form));
        } finally {
            Arrays.fill(form, (byte) 0);
        }
    }

    private static HttpRequest request(WebAddress service, Body form) {
        return HttpRequest.post(service, CONTENT_TYPE, form).accepting("application/json");
    }

    /** A start and text behind it in percent-encoding; what is left of the text on the way is cleared. */
    private static byte[] escaped(byte[] start, char[] text) {
        byte[] bytes = new byte[4 * text.length];
        ByteBuffer encoded = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(text), encoded, true);
        encoded.flip();
        byte[] out = new byte[start.length + 3 * encoded.remaining()];
        System.arraycopy(start, 0, out, 0, start.length);
        int end = start.length;
        while (encoded.hasRemaining()) {
            byte b = encoded.get();
            if (isUnreserved(b)) {
                out[end++] = b;
            } else {
                out[end++] = '%';
                out[end++] = HEXADECIMAL[(b >> 4) & 0xF];
                out[end++] = HEXADECIMAL[b & 0xF];
            }
        }
        Arrays.fill(bytes, (byte) 0);
        byte[] form = Arrays.copyOf(out, end);
        Arrays.fill(out, (byte) 0);
        return form;
    }

    private static boolean isUnreserved(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || "-._~".indexOf(b) >= 0;
    }
}
