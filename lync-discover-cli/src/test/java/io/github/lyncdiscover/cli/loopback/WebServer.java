package io.github.lyncdiscover.cli.loopback;

import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * nginx with a server for each scheme and host: 127.0.0.1 and ::1 serve both schemes, {@value #ONLY_HTTP} and
 * {@value #ONLY_HTTPS} one of them. A host that it does not know is cut off.
 */
final class WebServer implements World.Server {
    static final String ONLY_HTTP = "127.0.0.2";
    static final String ONLY_HTTPS = "127.0.0.3";

    private final Process process;

    private WebServer(Process process) {
        this.process = process;
    }

    /** Where and as whom it serves. */
    record Setup(Path folder, List<String> addresses, int httpPort, int httpsPort, Optional<String> onlyVersion) {
        List<String> addresses(boolean secure) {
            String only = secure ? ONLY_HTTPS : ONLY_HTTP;
            return Stream.concat(addresses.stream(), Stream.of(only)).toList();
        }

        String listen(boolean secure, String more) {
            return addresses(secure).stream()
                    .map(address -> "  listen " + (address.contains(":") ? "[" + address + "]" : address) + ":"
                            + (secure ? httpsPort + " ssl" : httpPort) + more + ";\n")
                    .collect(Collectors.joining());
        }
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param setup where
     * @param pages what it answers, by address; one that ends in an asterisk stands for all that begin so
     * @param certificates the files of each secure host, without their endings
     */
    static WebServer start(Setup setup, Map<String, Page> pages, Map<String, String> certificates) {
        Path folder = setup.folder();
        Programs.write(folder.resolve("nginx.conf"), configuration(setup, pages, certificates));
        Path log = folder.resolve("nginx.log");
        Process process = Programs.start(
                folder, log, "nginx", "-e", "stderr", "-p", folder.toString(), "-c", folder + "/nginx.conf");
        Ports.await(process, "nginx", setup.addresses(false), setup.httpPort(), log, Socket::isConnected);
        Ports.await(process, "nginx", setup.addresses(true), setup.httpsPort(), log, Socket::isConnected);
        return new WebServer(process);
    }

    @Override
    public void close() {
        Programs.stop(process);
    }

    private static String configuration(Setup setup, Map<String, Page> pages, Map<String, String> certificates) {
        Map<String, List<Map.Entry<String, Page>>> servers = pages.entrySet().stream()
                .collect(Collectors.groupingBy(page -> {
                    URI url = URI.create(page.getKey().replace("*", ""));
                    return url.getScheme() + "://" + url.getHost();
                }));
        StringBuilder blocks = new StringBuilder();
        int[] number = {0};
        servers.forEach((server, answers) -> {
            boolean secure = server.startsWith("https:");
            String host = URI.create(server).getHost();
            blocks.append("server {\n").append(setup.listen(secure, ""));
            blocks.append("  server_name ").append(host).append(";\n");
            if (secure) {
                String file = certificates.get(host);
                String ciphers = setup.onlyVersion().isPresent() ? "ALL" : "DEFAULT";
                blocks.append("  ssl_ciphers ").append(ciphers).append(":@SECLEVEL=0;\n"); // weak keys are served too
                blocks.append("  ssl_certificate ").append(file).append(".pem;\n");
                blocks.append("  ssl_certificate_key ").append(file).append(".key;\n");
            }
            answers.forEach(answer -> blocks.append(location(setup.folder(), answer, number[0]++)));
            blocks.append("}\n");
        });
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        return """
                daemon off; worker_processes 1; pid nginx.pid; %s
                events { worker_connections 256; }
                http {
                  %s
                  access_log off; server_tokens off; absolute_redirect off;
                  server_names_hash_max_size 8192; server_names_hash_bucket_size 256;
                  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                  server { %s return 444; }
                  server { %s ssl_reject_handshake on; }
                %s}
                """.formatted(
                        user,
                        setup.onlyVersion()
                                .map(version -> "ssl_protocols " + version + "; ssl_ciphers ALL:@SECLEVEL=0;")
                                .orElse(""),
                        setup.listen(false, " default_server"),
                        setup.listen(true, " default_server"),
                        blocks);
    }

    private static String location(Path folder, Map.Entry<String, Page> answer, int number) {
        URI url = URI.create(answer.getKey().replace("*", ""));
        String match = answer.getKey().endsWith("*") ? "^~ " : "= ";
        String file = "";
        if (!answer.getValue().directives().contains("return ")) {
            Programs.write(folder.resolve(number + ".body"), answer.getValue().bytes());
            // A rewrite, since nginx takes a path that ends in a slash for a folder.
            file = "rewrite ^ /" + number + ".body break; root " + folder + "; ";
        }
        return "  location " + match + "'" + url.getPath() + "' { " + file
                + answer.getValue().directives() + " }\n";
    }
}
