package io.github.lyncdiscover.live.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.network.Deadline;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The socket around a dialled channel: all of it is the channel's, as what is inherited is another socket's. */
class DialledSocketTest {
    @Test
    void no_method_of_a_socket_is_inherited() {
        Set<String> inherited = new TreeSet<>();
        for (Method method : Socket.class.getMethods()) {
            boolean overridable = method.getDeclaringClass() == Socket.class
                    && !Modifier.isStatic(method.getModifiers())
                    && !Modifier.isFinal(method.getModifiers());
            if (overridable && !declares(method)) {
                inherited.add(method.toString());
            }
        }
        assertEquals(Set.of(), inherited);
    }

    @Test
    void every_property_can_be_read_and_is_the_channels() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DialledSocket socket = HostDialler.dial(
                        List.of((InetSocketAddress) server.getLocalSocketAddress()),
                        Duration.ofSeconds(5),
                        Deadline.in(Duration.ofSeconds(5)))) {
            List<Method> getters = Stream.of(Socket.class.getMethods())
                    .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                    .filter(method -> method.getDeclaringClass() == Socket.class)
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .toList();
            assertTrue(getters.size() > 20, getters::toString);
            assertEquals(
                    List.of(),
                    getters.stream().filter(getter -> fails(getter, socket)).toList());
            socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            assertTrue(socket.getKeepAlive());
            assertTrue(socket.getChannel().getOption(StandardSocketOptions.SO_KEEPALIVE));
            socket.setSoLinger(true, 7);
            assertEquals(7, socket.getSoLinger());
            assertEquals(7, socket.getChannel().getOption(StandardSocketOptions.SO_LINGER));
        }
    }

    private static boolean fails(Method getter, Socket socket) {
        try {
            getter.invoke(socket);
            return false;
        } catch (IllegalAccessException | InvocationTargetException failure) {
            return true;
        }
    }

    private static boolean declares(Method method) {
        return Stream.of(DialledSocket.class.getDeclaredMethods())
                .anyMatch(own -> own.getName().equals(method.getName())
                        && Stream.of(own.getParameterTypes())
                                .map(Class::getName)
                                .collect(Collectors.toList())
                                .equals(Stream.of(method.getParameterTypes())
                                        .map(Class::getName)
                                        .toList()));
    }
}
