package io.github.lyncdiscover.live.dns;

import io.github.lyncdiscover.live.tcp.DialledSocket;
import io.github.lyncdiscover.live.tcp.HostDialler;
import io.github.lyncdiscover.live.tcp.InterruptedWait;
import io.github.lyncdiscover.live.tcp.LocalFailures;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.FailureCause;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * One name server with one question. A datagram that bears another ID may come from anybody and is not listened to;
 * an answer that was cut off is fetched over TCP; a server too old for EDNS is asked without.
 */
final class AskedServer implements Closeable {
    private static final int LARGEST_DATAGRAM = 1232;
    private static final int HEADER = 12;
    private static final int TC = 0x02;

    private final InetSocketAddress address;
    private final Record question;
    private final Message query;
    private final Message anything = Message.newQuery(Record.newRecord(Name.root, Type.NS, DClass.IN));
    private final DatagramChannel channel;
    private final SilenceWatch watch;
    private final Deadline deadline;
    private final int shares;
    private boolean extended = true;
    private boolean stray;
    private Optional<DnsReply> failure = Optional.empty();

    private AskedServer(
            InetSocketAddress address,
            Record question,
            DatagramChannel channel,
            SilenceWatch watch,
            Deadline deadline,
            int shares) {
        this.address = address;
        this.question = question;
        this.query = Message.newQuery(question);
        this.channel = channel;
        this.watch = watch;
        this.deadline = deadline;
        this.shares = shares;
        anything.getHeader().setID(query.getHeader().getID() ^ 0x5A5A);
        query.addRecord(new OPTRecord(LARGEST_DATAGRAM, 0, 0), Section.ADDITIONAL);
    }

    /** A server that has not been asked yet; over TCP it gets its share of the time, one of so many. */
    static AskedServer of(
            InetSocketAddress address,
            Record question,
            Selector selector,
            SilenceWatch watch,
            Deadline deadline,
            int shares) {
        DatagramChannel channel = LocalFailures.here(DatagramChannel::open);
        AskedServer server = new AskedServer(address, question, channel, watch, deadline, shares);
        LocalFailures.here(() -> {
            channel.configureBlocking(false);
            return channel.register(selector, SelectionKey.OP_READ);
        });
        try {
            channel.connect(address);
        } catch (IOException noWay) {
            server.fail(noWay);
        } catch (UnsupportedAddressTypeException otherFamily) {
            server.fail("no way to the name server", FailureCause.of(otherFamily));
        }
        return server;
    }

    /** Reports whether an answer may still come. */
    boolean mayAnswer() {
        return failure.isEmpty();
    }

    /** What this server did wrong, if anything. */
    Optional<DnsReply> failure() {
        return stray ? failure.or(() -> Optional.of(new DnsReply.Failure("answered another question"))) : failure;
    }

    void send() {
        try {
            channel.write(ByteBuffer.wrap(query.toWire()));
        } catch (IOException broken) {
            fail(broken);
        }
    }

    /** Asks what every name server has an answer to, only to see whether there is one. */
    void sayAnything() {
        try {
            channel.write(ByteBuffer.wrap(anything.toWire()));
        } catch (IOException broken) {
            fail(broken);
        }
    }

    /** Takes what has come in; empty if it is nothing to go by. */
    Optional<DnsReply> receive() {
        ByteBuffer buffer = ByteBuffer.allocate(LARGEST_DATAGRAM * 4);
        try {
            while (mayAnswer() && channel.read(buffer.clear()) > 0) {
                watch.hear();
                byte[] wire = new byte[buffer.flip().remaining()];
                buffer.get(wire);
                Optional<DnsReply> answer = read(wire);
                if (answer.isPresent()) {
                    return answer;
                }
            }
        } catch (IOException broken) {
            fail(broken);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private Optional<DnsReply> read(byte[] wire) {
        int id = wire.length < HEADER ? -1 : ((wire[0] & 0xFF) << 8) | (wire[1] & 0xFF);
        if (id != query.getHeader().getID()) {
            stray |= id != anything.getHeader().getID();
            return Optional.empty();
        }
        boolean cut = (wire[2] & TC) != 0;
        int rcode = wire[3] & 0xF;
        if (extended && (rcode == Rcode.FORMERR || rcode == Rcode.NOTIMP)) {
            extended = false;
            query.removeAllRecords(Section.ADDITIONAL);
            send();
            return Optional.empty();
        }
        return accept(cut ? overTcp() : DnsReply.read(wire, question));
    }

    private Optional<DnsReply> accept(DnsReply reply) {
        if (reply instanceof DnsReply.Answer) {
            return Optional.of(reply);
        }
        failure = Optional.of(reply);
        return Optional.empty();
    }

    private DnsReply overTcp() {
        byte[] wire = query.toWire();
        ByteBuffer framed = ByteBuffer.allocate(wire.length + 2)
                .putShort((short) wire.length)
                .put(wire);
        Duration share = deadline.remaining().dividedBy(shares);
        if (share.isZero()) {
            return new DnsReply.Silence();
        }
        try (DialledSocket socket = HostDialler.dial(List.of(address), share, Deadline.in(share))) {
            socket.getOutputStream().write(framed.array());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] reply = new byte[in.readUnsignedShort()];
            in.readFully(reply);
            boolean mine = reply.length >= HEADER && reply[0] == wire[0] && reply[1] == wire[1];
            return mine ? DnsReply.read(reply, question) : new DnsReply.Failure("malformed answer over TCP");
        } catch (SocketTimeoutException silence) {
            return new DnsReply.Silence();
        } catch (IOException lost) {
            InterruptedWait.check();
            LocalFailures.check(lost);
            return new DnsReply.Failure("no whole answer over TCP", FailureCause.of(lost));
        }
    }

    private void fail(IOException broken) {
        InterruptedWait.check();
        LocalFailures.check(broken);
        fail(
                broken instanceof PortUnreachableException ? "no name server there" : "no way to the name server",
                FailureCause.of(broken));
    }

    private void fail(String detail, FailureCause cause) {
        failure = Optional.of(new DnsReply.Failure(detail, cause));
    }
}
