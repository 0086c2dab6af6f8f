import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * The limit of what Java can do: the same look-ups, requests and handshakes as a survey makes, in a loop by hand that judges
 * nothing but what JSSE judges, keeps the name and the connection of a hoster, and prints where each domain is sent to.
 */
public final class HandLoop {
    private static final Pattern LINK = Pattern.compile("<Link token=\"(?:User|Redirect)\" href=\"([^\"]*)\"");
    private static final Map<String, List<InetAddress>> KNOWN = new ConcurrentHashMap<>();
    private static final ThreadLocal<Map<String, Socket>> OPEN = ThreadLocal.withInitial(HashMap::new);
    private static final ThreadLocal<DatagramSocket> DNS = ThreadLocal.withInitial(HandLoop::dns);
    private static SSLContext tls;

    private HandLoop() {}

    public static void main(String[] args) throws Exception {
        tls = context();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<String>> results = new ArrayList<>();
        for (String domain : Files.readAllLines(Path.of(args[0]))) {
            results.add(threads.submit(() -> check(domain)));
        }
        StringBuilder out = new StringBuilder();
        for (Future<String> result : results) {
            out.append(result.get()).append('\n');
        }
        System.out.print(out);
        System.exit(0);
    }

    private static SSLContext context() throws Exception {
        KeyStore roots = KeyStore.getInstance(KeyStore.getDefaultType());
        roots.load(null);
        try (InputStream in = Files.newInputStream(Path.of(System.getenv("BENCH_ROOT")))) {
            roots.setCertificateEntry(
                    "root", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(roots);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static String check(String domain) throws IOException {
        for (String label : List.of("lyncdiscoverinternal.", "lyncdiscover.")) {
            String host = label + domain;
            if (!addresses(host).isEmpty()) {
                Map<String, String> asked = new HashMap<>();
                return domain + " " + walk("http://" + host + "/", asked) + " " + walk("https://" + host + "/", asked);
            }
        }
        return domain + " no server";
    }

    private static String walk(String first, Map<String, String> asked) throws IOException {
        String url = first;
        while (true) {
            String answer = asked.get(url);
            if (answer == null) {
                answer = fetch(url);
                asked.put(url, answer);
            }
            Matcher link = LINK.matcher(answer);
            int location = answer.indexOf("\r\nLocation: ");
            if (location >= 0) {
                url = answer.substring(location + 12, answer.indexOf('\r', location + 2));
            } else if (link.find()) {
                url = link.group(1);
            } else {
                return url + " " + answer.substring(9, 12);
            }
        }
    }

    private static String fetch(String url) throws IOException {
        boolean secure = url.startsWith("https:");
        int start = secure ? 8 : 7;
        String host = url.substring(start, url.indexOf('/', start));
        String key = (secure ? "s" : "p") + host;
        boolean own = host.startsWith("lyncdiscover");
        Socket socket = own ? null : OPEN.get().get(key);
        if (socket == null) {
            socket = connect(host, secure);
        }
        byte[] request = ("GET " + url.substring(url.indexOf('/', start)) + " HTTP/1.1\r\nHost: " + host
                        + "\r\nConnection: " + (own ? "close" : "keep-alive") + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(request);
        String answer = read(new BufferedInputStream(socket.getInputStream()));
        if (own || host.startsWith("webdir.d") && url.contains("/user")) {
            OPEN.get().remove(key);
            socket.close();
        } else {
            OPEN.get().put(key, socket);
        }
        return answer;
    }

    private static Socket connect(String host, boolean secure) throws IOException {
        int port = Integer.parseInt(System.getenv(secure ? "BENCH_HTTPS" : "BENCH_HTTP"));
        Socket plain = new Socket(addresses(host).get(0), port);
        plain.setTcpNoDelay(true);
        plain.setSoTimeout(10_000);
        if (!secure) {
            return plain;
        }
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, 443, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        while (last != 0x0D0A0D0A) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("ended");
            }
            head.write(b);
            last = last << 8 | b;
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int at = text.indexOf("Content-Length: ");
        int length = Integer.parseInt(text.substring(at + 16, text.indexOf('\r', at)));
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static List<InetAddress> addresses(String name) throws IOException {
        List<InetAddress> known = KNOWN.get(name);
        if (known == null) {
            known = new ArrayList<>(ask(name, 1));
            known.addAll(ask(name, 28));
            KNOWN.put(name, known);
        }
        return known;
    }

    private static DatagramSocket dns() {
        try {
            DatagramSocket socket = new DatagramSocket();
            socket.connect(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv("BENCH_DNS")));
            socket.setSoTimeout(10_000);
            return socket;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<InetAddress> ask(String name, int type) throws IOException {
        ByteArrayOutputStream query = new ByteArrayOutputStream();
        int id = ThreadLocalRandom.current().nextInt(1 << 16);
        query.write(new byte[] {(byte) (id >> 8), (byte) id, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        for (String label : name.split("\\.")) {
            query.write(label.length());
            query.write(label.getBytes(StandardCharsets.US_ASCII));
        }
        query.write(new byte[] {0, 0, (byte) type, 0, 1});
        DatagramSocket socket = DNS.get();
        socket.send(new DatagramPacket(query.toByteArray(), query.size()));
        byte[] wire = new byte[1500];
        DatagramPacket reply = new DatagramPacket(wire, wire.length);
        do {
            socket.receive(reply);
        } while (((wire[0] & 0xFF) << 8 | wire[1] & 0xFF) != id);
        List<InetAddress> found = new ArrayList<>();
        int answers = (wire[6] & 0xFF) << 8 | wire[7] & 0xFF;
        int at = query.size();
        for (int i = 0; i < answers; i++) {
            int length = (wire[at + 10] & 0xFF) << 8 | wire[at + 11] & 0xFF;
            byte[] address = new byte[length];
            System.arraycopy(wire, at + 12, address, 0, length);
            found.add(InetAddress.getByAddress(address));
            at += 12 + length;
        }
        return found;
    }
}
