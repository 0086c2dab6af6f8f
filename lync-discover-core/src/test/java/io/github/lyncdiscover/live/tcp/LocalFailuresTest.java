package io.github.lyncdiscover.live.tcp;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.network.LocalFailureException;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the systems report: failures of this machine are exceptions, answers of the world are not. */
class LocalFailuresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Too many open files",
                "Too many open files in system",
                "No buffer space available",
                "No buffer space available (maximum connections reached?): connect",
                "Cannot allocate memory",
                "Not enough space",
                "An operation on a socket could not be performed because the system lacked sufficient buffer space",
                "Insufficient system resources exist to complete the requested service",
                "No file descriptors available",
                "Address already in use: connect"
            })
    void a_failure_of_this_machine_is_an_exception_with_its_cause(String message) {
        for (IOException failure :
                new IOException[] {new IOException(message), new SocketException(message), new BindException(message)
                }) {
            assertSame(
                    failure,
                    assertThrows(LocalFailureException.class, () -> LocalFailures.check(failure))
                            .getCause());
            assertSame(
                    failure,
                    assertThrows(
                                    LocalFailureException.class,
                                    () -> LocalFailures.check(new SSLException("handshake", failure)))
                            .getCause());
        }
    }

    @Test
    void an_answer_of_the_world_is_none() {
        for (IOException failure : new IOException[] {
            new ConnectException("Connection refused"),
            new NoRouteToHostException("No route to host"),
            new SocketException("Network is unreachable"),
            new SocketException("Connection reset"),
            new SocketException("Operation not permitted"),
            new SocketException("Permission denied"),
            new PortUnreachableException(),
            new SocketTimeoutException("Read timed out"),
            new EOFException(),
            new SSLException("Received fatal alert: internal_error"),
            new IOException("too many bytes"),
            new IOException()
        }) {
            assertDoesNotThrow(() -> LocalFailures.check(failure), failure::toString);
        }
    }

    @Test
    void a_step_that_asks_nobody_fails_here_whatever_it_says() {
        IOException failure = new IOException("whatever");
        assertSame(
                failure,
                assertThrows(
                                LocalFailureException.class,
                                () -> LocalFailures.here(() -> {
                                    throw failure;
                                }))
                        .getCause());
    }

    /** The system says the same where no local port is left and where it has no address of that family. */
    @Test
    void a_machine_without_a_local_port_is_told_from_one_without_an_address() {
        BindException failure = new BindException("Cannot assign requested address");
        InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
        assertThrows(LocalFailureException.class, () -> LocalFailures.checkPorts(place, failure));
        assertDoesNotThrow(() -> LocalFailures.checkPorts(place, new ConnectException("Connection refused")));
    }
}
