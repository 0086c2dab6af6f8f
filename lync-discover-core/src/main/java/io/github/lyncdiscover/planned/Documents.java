package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The documents that planned web servers hand out, for static import. */
public final class Documents {
    private static final String UCWA = "/ucwa/v1/applications";

    private Documents() {}

    /**
     * A Root document that sends the client to another start.
     *
     * @param url where to
     * @return the document
     */
    public static AutodiscoverDocument redirectTo(String url) {
        Objects.requireNonNull(url, "url");
        return linking(Kind.ROOT, "Redirect", url);
    }

    /**
     * A Root document that sends the client to its user's document.
     *
     * @param url where it is
     * @return the document
     */
    public static AutodiscoverDocument userAt(String url) {
        Objects.requireNonNull(url, "url");
        return linking(Kind.ROOT, "User", url);
    }

    /**
     * A User document that sends the client to another start.
     *
     * @param url where to
     * @return the document
     */
    public static AutodiscoverDocument userRedirect(String url) {
        Objects.requireNonNull(url, "url");
        return linking(Kind.USER, "Redirect", url);
    }

    /**
     * A User document that names the SIP server for clients where this one is.
     *
     * @param location where the server takes the client to be
     * @param server the server, with a port if it is not 5061
     * @return the document
     */
    public static AutodiscoverDocument user(AccessLocation location, String server) {
        Objects.requireNonNull(location, "location");
        Optional<SipAccess> access = Optional.of(access(server));
        return location == AccessLocation.INTERNAL
                ? user(Optional.of(location), access, Optional.empty())
                : user(Optional.of(location), Optional.empty(), access);
    }

    /**
     * A User document that names both SIP servers.
     *
     * @param location where the server takes the client to be
     * @param internal the server for clients inside, with a port if it is not 5061
     * @param external the server for clients outside, with a port if it is not 5061
     * @return the document
     */
    public static AutodiscoverDocument user(AccessLocation location, String internal, String external) {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(internal, "internal");
        Objects.requireNonNull(external, "external");
        return user(Optional.of(location), Optional.of(access(internal)), Optional.of(access(external)));
    }

    /**
     * A User document as a server might send it, with anything missing.
     *
     * @param location where the server takes the client to be
     * @param internal the server for clients inside
     * @param external the server for clients outside
     * @return the document
     */
    public static AutodiscoverDocument user(
            Optional<AccessLocation> location, Optional<SipAccess> internal, Optional<SipAccess> external) {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(internal, "internal");
        Objects.requireNonNull(external, "external");
        return new AutodiscoverDocument(Kind.USER, Form.OCDISCWS_XML, location, List.of(), internal, external);
    }

    /**
     * A User document that names web services beside its SIP servers.
     *
     * @param document the User document
     * @param internal the host of the web services for clients inside
     * @param external the host of the web services for clients outside
     * @return the document with links to both
     */
    public static AutodiscoverDocument withWebServices(
            AutodiscoverDocument document, Optional<DomainName> internal, Optional<DomainName> external) {
        List<Link> links = new ArrayList<>(document.links());
        internal.ifPresent(host -> links.add(new Link("Internal/Ucwa", "https://" + host + UCWA)));
        external.ifPresent(host -> links.add(new Link("External/Ucwa", "https://" + host + UCWA)));
        return new AutodiscoverDocument(
                document.kind(),
                document.form(),
                document.accessLocation(),
                links,
                document.sipClientInternalAccess(),
                document.sipClientExternalAccess());
    }

    private static AutodiscoverDocument linking(Kind kind, String token, String url) {
        return new AutodiscoverDocument(
                kind,
                Form.OCDISCWS_XML,
                Optional.empty(),
                List.of(new Link(token, url)),
                Optional.empty(),
                Optional.empty());
    }

    private static SipAccess access(String server) {
        int colon = server.lastIndexOf(':');
        return colon < 0
                ? new SipAccess(server, Integer.toString(ProtocolConstants.SIP_TLS_PORT))
                : new SipAccess(server.substring(0, colon), server.substring(colon + 1));
    }
}
