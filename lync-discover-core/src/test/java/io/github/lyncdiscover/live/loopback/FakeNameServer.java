package io.github.lyncdiscover.live.loopback;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server that answers by a script, over UDP and TCP, on one free port of 127.0.0.1. */
public final class FakeNameServer implements AutoCloseable {
    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final List<Message> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<Message, Optional<byte[]>> overUdp = query -> Optional.empty();
    private volatile Function<Message, Optional<byte[]>> overTcp = query -> Optional.empty();

    public FakeNameServer() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        DatagramSocket datagrams = null;
        ServerSocket streams = null;
        while (datagrams == null) {
            streams = new ServerSocket(0, 50, loopback);
            try {
                datagrams = new DatagramSocket(streams.getLocalPort(), loopback);
            } catch (IOException taken) {
                streams.close();
            }
        }
        udp = datagrams;
        tcp = streams;
        start(this::serveUdp);
        start(this::serveTcp);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(udp.getLocalAddress(), udp.getLocalPort());
    }

    /** The questions that came over UDP. */
    public List<Message> asked() {
        return List.copyOf(asked);
    }

    public FakeNameServer answering(Function<Message, Message> script) {
        return answeringRaw(query -> Optional.of(script.apply(query).toWire()));
    }

    public FakeNameServer answeringRaw(Function<Message, Optional<byte[]>> script) {
        overUdp = script;
        return this;
    }

    public FakeNameServer answeringOverTcp(Function<Message, Optional<byte[]>> script) {
        overTcp = script;
        return this;
    }

    /** An answer to the query made of records in zone-file form: {@code name type data}. */
    public static Message answer(Message query, String... records) {
        Message answer = reply(query, Rcode.NOERROR);
        for (String record : records) {
            answer.addRecord(record(record), Section.ANSWER);
        }
        return answer;
    }

    public static Message reply(Message query, int rcode) {
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setFlag(Flags.RD);
        reply.getHeader().setFlag(Flags.RA);
        reply.getHeader().setRcode(rcode);
        reply.addRecord(query.getQuestion(), Section.QUESTION);
        return reply;
    }

    public static Record record(String text) {
        String[] parts = text.split(" ", 3);
        try {
            return Record.fromString(
                    Name.fromString(parts[0], Name.root), Type.value(parts[1]), DClass.IN, 60, parts[2], Name.root);
        } catch (IOException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
    }

    private void serveUdp() throws IOException {
        byte[] buffer = new byte[65_535];
        while (true) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            udp.receive(packet);
            Message query = new Message(java.util.Arrays.copyOf(packet.getData(), packet.getLength()));
            asked.add(query);
            Optional<byte[]> answer = overUdp.apply(query);
            if (answer.isPresent()) {
                udp.send(new DatagramPacket(answer.get(), answer.get().length, packet.getSocketAddress()));
            }
        }
    }

    private void serveTcp() throws IOException {
        while (true) {
            Socket socket = tcp.accept();
            start(() -> {
                try (socket) {
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    byte[] wire = new byte[in.readUnsignedShort()];
                    in.readFully(wire);
                    Optional<byte[]> answer = overTcp.apply(new Message(wire));
                    if (answer.isPresent()) {
                        new DataOutputStream(socket.getOutputStream()).write(answer.get());
                    } else {
                        in.read();
                    }
                }
            });
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
