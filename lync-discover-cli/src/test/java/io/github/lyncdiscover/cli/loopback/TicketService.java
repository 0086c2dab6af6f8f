package io.github.lyncdiscover.cli.loopback;

import java.nio.file.Path;
import java.util.List;

/**
 * The web services that {@link SignInServer} has beside its protected paths: for each scheme a User resource that wants a web
 * ticket, the description of the ticket service, and the service itself, which issues one to whom Apache has let in.
 */
final class TicketService {
    static final List<String> MODULES = List.of("cgi", "rewrite", "alias");

    /** The name in the User document. */
    static final String SIP_SERVER = "sip.lab.example";

    private static final List<String> SCHEMES = List.of("kerberos", "ntlm");

    private TicketService() {}

    /** Writes its files, and what Apache is to be configured with. */
    static String configuration(Path folder, String host) {
        Programs.write(folder.resolve("user.xml"), Documents.user(SIP_SERVER));
        Path script = folder.resolve("ticket.sh");
        Programs.write(script, """
                #!/bin/sh
                cat >%s/requests.$$
                soon=$(date -u -d '+1 hour' +%%Y-%%m-%%dT%%H:%%M:%%SZ)
                cat <<END
                Content-Type: text/xml

                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
                <t:RequestSecurityTokenResponse xmlns:t="http://docs.oasis-open.org/ws-sx/ws-trust/200512">
                <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:1.0:assertion" AssertionID="SamlSecurityToken-1">
                <saml:NameIdentifier>$REMOTE_USER</saml:NameIdentifier></saml:Assertion>
                <t:Lifetime><Expires>$soon</Expires></t:Lifetime>
                </t:RequestSecurityTokenResponse></s:Body></s:Envelope>
                END
                """.formatted(folder.resolve("run")));
        script.toFile().setExecutable(true, false);
        folder.resolve("run").toFile().setWritable(true, false);
        StringBuilder text = new StringBuilder("""
                RewriteEngine on
                RewriteCond %{HTTP:X-MS-WebTicket} !^opaque=
                RewriteRule ^/lync/(kerberos|ntlm)/user$ - [R=401,L]
                """);
        for (String scheme : SCHEMES) {
            String service = "/" + scheme + "/WebTicketService.svc";
            Programs.write(folder.resolve(scheme + ".mex"), """
                    <d:definitions xmlns:d="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/">
                    <d:service><d:port name="WebTicketServiceWinNegotiate"><s:address location="https://%s%s"/></d:port>
                    </d:service></d:definitions>
                    """.formatted(host, service));
            text.append("Alias /lync/" + scheme + "/user " + folder + "/user.xml\n")
                    .append("Alias " + service + "/mex " + folder + "/" + scheme + ".mex\n")
                    .append("ScriptAlias " + service + " " + script + "\n")
                    .append("<Location /lync/" + scheme + "/user>\nHeader always set X-MS-WebTicketURL https://" + host
                            + service + " \"expr=%{REQUEST_STATUS} == 401\"\n</Location>\n");
        }
        return text.toString();
    }
}
