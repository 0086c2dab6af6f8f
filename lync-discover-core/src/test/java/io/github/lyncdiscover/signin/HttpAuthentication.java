package io.github.lyncdiscover.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** The HTTP authentication of the web services: of a connection, in three steps, with a proof bound to the server's certificate. */
final class HttpAuthentication {
    private final String name;
    private final char[] password;
    private final byte[] certificate;
    private final Map<Integer, String> challenges = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> signedIn = new ConcurrentHashMap<>();

    HttpAuthentication(String name, char[] password, byte[] certificate) {
        this.name = name;
        this.password = password;
        this.certificate = certificate;
    }

    /** An answer for a connection that is signed in; else the next step. */
    MockResponse signedIn(RecordedRequest request, Supplier<MockResponse> answer) {
        int connection = request.getConnectionIndex();
        String header = request.getHeaders().get("Authorization");
        if (header == null) {
            return signedIn.containsKey(connection)
                    ? answer.get()
                    : refusal("Negotiate")
                            .newBuilder()
                            .addHeader("WWW-Authenticate", "NTLM")
                            .build();
        }
        String scheme = header.substring(0, header.indexOf(' '));
        String token = header.substring(header.indexOf(' ') + 1);
        if (token.equals(ProofScheme.GREETING)) {
            String challenge = Base64.getEncoder()
                    .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            challenges.put(connection, challenge);
            return refusal(scheme + " " + challenge);
        }
        String challenge = challenges.remove(connection);
        if (challenge != null && token.equals(ProofScheme.proof(name, password, challenge, certificate))) {
            signedIn.put(connection, true);
            return answer.get();
        }
        return refusal("NTLM").newBuilder().addHeader("Connection", "close").build();
    }

    static MockResponse refusal(String challenge) {
        return new MockResponse.Builder()
                .code(401)
                .addHeader("Content-Type", "text/html")
                .addHeader("WWW-Authenticate", challenge)
                .body("<html>401 - Unauthorized: Access is denied due to invalid credentials.</html>")
                .build();
    }
}
