package io.github.lyncdiscover.cli.loopback;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * gss-ntlmssp without a web server, by python3-gssapi, with the channel binding of a connection: mod_auth_gssapi hands none to it. A
 * line in Base64 goes in, and the answer, the outcome or the refusal comes out.
 */
public final class NtlmAcceptor implements AutoCloseable {
    private static final String ACCEPTOR = """
            import base64, gssapi, sys
            from gssapi.raw import ChannelBindings
            binding = ChannelBindings(application_data=base64.b64decode(sys.argv[1]))
            ntlm = gssapi.OID.from_int_seq('1.3.6.1.4.1.311.2.2.10')
            account = gssapi.Credentials(usage='accept', mechs=[ntlm])
            context = gssapi.SecurityContext(creds=account, channel_bindings=binding)
            for line in sys.stdin:
                try:
                    token = context.step(base64.b64decode(line))
                    bound = bool(int(context.actual_flags) & 2048)
                    print(base64.b64encode(token).decode() if token else f'complete bound={bound}', flush=True)
                except gssapi.exceptions.GSSError as refused:
                    print('refused', flush=True)
            """;

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    /** An acceptor for the users in a file of gss-ntlmssp. */
    public NtlmAcceptor(Path users, byte[] binding) {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    "/usr/bin/python3", "-c", ACCEPTOR, Base64.getEncoder().encodeToString(binding));
            builder.environment().put("NTLM_USER_FILE", users.toString());
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        in = process.outputWriter(StandardCharsets.US_ASCII);
        out = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** Whether python3-gssapi is not installed. */
    public static boolean isMissing() {
        return !Files.exists(Path.of("/usr/lib/python3/dist-packages/gssapi"));
    }

    /** The answer to a token. */
    public String answer(String base64) throws IOException {
        in.write(base64 + "\n");
        in.flush();
        return String.valueOf(out.readLine());
    }

    @Override
    public void close() {
        Programs.stop(process);
    }
}
