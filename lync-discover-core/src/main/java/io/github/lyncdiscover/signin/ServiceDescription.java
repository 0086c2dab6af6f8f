package io.github.lyncdiscover.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The description of a web ticket service: its ports with their addresses, as the server writes them. No address is ever made up
 * here. Immutable.
 *
 * @param ports addresses by the names of ports, in document order
 */
record ServiceDescription(Map<String, String> ports) {
    /** The port that takes Windows authentication by Negotiate, which desktop clients use (pidgin-sipe; Set-CsWebServiceConfiguration). */
    static final String WINDOWS_NEGOTIATE = "WebTicketServiceWinNegotiate";

    /** The port that takes Windows authentication by NTLM alone (Set-CsWebServiceConfiguration). */
    static final String WINDOWS_NTLM = "WebTicketServiceWinNtlm";

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

    /** Reads a WSDL document; empty if it is none. */
    static Optional<ServiceDescription> read(String text) {
        return XmlTree.read(text)
                .filter(root ->
                        root.name().equals("definitions") && root.namespace().equals(WSDL))
                .map(ServiceDescription::of);
    }

    private static ServiceDescription of(XmlTree.Element definitions) {
        Map<String, String> ports = new LinkedHashMap<>();
        definitions.children().stream()
                .filter(it -> it.name().equals("service"))
                .flatMap(service -> service.children().stream())
                .filter(it -> it.name().equals("port"))
                .forEach(port -> port.attribute("name")
                        .ifPresent(name -> location(port).ifPresent(url -> ports.putIfAbsent(name, url))));
        return new ServiceDescription(ports);
    }

    private static Optional<String> location(XmlTree.Element port) {
        return port.children().stream()
                .filter(it -> it.name().equals("address"))
                .flatMap(it -> it.attribute("location").stream())
                .findFirst();
    }

    /** The address of the port for Windows authentication. */
    Optional<String> windows() {
        return List.of(WINDOWS_NEGOTIATE, WINDOWS_NTLM).stream()
                .filter(ports::containsKey)
                .map(ports::get)
                .findFirst();
    }
}
