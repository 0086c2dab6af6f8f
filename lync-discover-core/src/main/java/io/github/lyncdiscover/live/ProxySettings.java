package io.github.lyncdiscover.live;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy settings of this machine, read to know whether there is a proxy; it is never used. The proxy itself is
 * never used.
 */
final class ProxySettings {
    private static final List<String> VARIABLES =
            List.of("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
    private static final URI ANY = URI.create("https://lyncdiscover.example/");

    private ProxySettings() {}

    public static boolean nameOne(Map<String, String> environment, Optional<ProxySelector> selector) {
        return VARIABLES.stream()
                        .anyMatch(name -> !environment.getOrDefault(name, "").isBlank())
                || selector.map(ProxySettings::selectsOne).orElse(false);
    }

    private static boolean selectsOne(ProxySelector selector) {
        try {
            List<Proxy> proxies = selector.select(ANY);
            return proxies != null && proxies.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
        } catch (RuntimeException broken) {
            return false;
        }
    }
}
