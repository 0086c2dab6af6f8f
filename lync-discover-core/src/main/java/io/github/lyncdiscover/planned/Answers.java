package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverWriter;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The answers of planned servers, for static import. */
public final class Answers {

    private Answers() {}

    /**
     * A web server's Autodiscover response.
     *
     * @param document what it says, in the document's own form
     * @return the answer
     * @throws IllegalArgumentException if the form cannot hold the document
     */
    public static ServerAnswer.Web document(AutodiscoverDocument document) {
        return body(document.form().contentType(), AutodiscoverWriter.write(document));
    }

    /**
     * A web server's Autodiscover response in a certain form.
     *
     * @param form the representation
     * @param document what it says
     * @return the answer
     * @throws IllegalArgumentException if the form cannot hold the document
     */
    public static ServerAnswer.Web document(Form form, AutodiscoverDocument document) {
        return document(new AutodiscoverDocument(
                document.kind(),
                form,
                document.accessLocation(),
                document.links(),
                document.sipClientInternalAccess(),
                document.sipClientExternalAccess()));
    }

    /**
     * A web server's response with any content.
     *
     * @param contentType the Content-Type header
     * @param text the body
     * @return the answer
     */
    public static ServerAnswer.Web body(String contentType, String text) {
        Objects.requireNonNull(contentType, "contentType");
        return new ServerAnswer.Response(200, contentType, Optional.empty(), Body.of(text));
    }

    /**
     * A web server's response without a body.
     *
     * @param code the status code, such as 401
     * @return the answer
     */
    public static ServerAnswer.Web status(int code) {
        return new ServerAnswer.Response(code, "", Optional.empty(), Body.EMPTY);
    }

    /**
     * A web server's response that points elsewhere by its header.
     *
     * @param code the status code, such as 302
     * @param location the Location header
     * @return the answer
     */
    public static ServerAnswer.Web seeOther(int code, String location) {
        Objects.requireNonNull(location, "location");
        return new ServerAnswer.Response(code, "", Optional.of(location), Body.EMPTY);
    }

    /**
     * Other answers in turn to the exchanges of one connection about the same page, as a server does that signs a connection in.
     *
     * @param first the answer to the first exchange, and to a request on a connection of its own
     * @param then the answers to the exchanges that follow; the last one answers all further ones
     * @return the answer
     */
    public static ServerAnswer.Web inTurn(ServerAnswer.Web first, ServerAnswer.Web... then) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(then, "then");
        return new ServerAnswer.InTurn(
                Stream.concat(Stream.of(first), Stream.of(then)).toList());
    }

    /**
     * A response that is too large to read.
     *
     * @return the answer
     */
    public static ServerAnswer.Web tooLarge() {
        return new ServerAnswer.TooLarge();
    }

    /**
     * A web server that can be reached, its TLS handshake too, and then says nothing.
     *
     * @return the answer
     */
    public static ServerAnswer.Web silent() {
        return new ServerAnswer.Silent();
    }

    /**
     * A connection that succeeds, its TLS handshake too, and is then lost.
     *
     * @return the answer
     */
    public static ServerAnswer.Web lost() {
        return new ServerAnswer.Lost();
    }

    /**
     * A SIP server whose TLS handshake succeeds.
     *
     * @return the answer
     */
    public static ServerAnswer.Sip accepts() {
        return new ServerAnswer.Accepts();
    }

    /**
     * A SIP server that sends its users to another one.
     *
     * @param server the other server, with a port if it is not 5061
     * @return the answer
     */
    public static ServerAnswer.Sip redirectsTo(String server) {
        Objects.requireNonNull(server, "server");
        return new ServerAnswer.RedirectsTo(ServerAddress.parse(server, ProtocolConstants.SIP_TLS_PORT));
    }

    /**
     * A server that refuses the connection.
     *
     * @return the answer
     */
    public static ServerAnswer.Failure refused() {
        return new ServerAnswer.Refused();
    }

    /**
     * A server that can't be reached in any time.
     *
     * @return the answer
     */
    public static ServerAnswer.Failure timedOut() {
        return new ServerAnswer.TimedOut();
    }

    /**
     * A server whose TLS handshake fails.
     *
     * @param problem why
     * @param more what else is wrong
     * @return the answer
     */
    public static ServerAnswer.Failure tlsFailed(TlsProblem problem, TlsProblem... more) {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(more, "more");
        return new ServerAnswer.TlsFailed(Stream.concat(Stream.of(problem), Stream.of(more))
                .map(each -> new Tls.Fault(each, "as planned"))
                .toList());
    }

    /**
     * A server whose TLS handshake fails.
     *
     * @param problem why
     * @param detail what the certificate says, in a few words
     * @return the answer
     */
    public static ServerAnswer.Failure tlsFailed(TlsProblem problem, String detail) {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(detail, "detail");
        return new ServerAnswer.TlsFailed(List.of(new Tls.Fault(problem, detail)));
    }

    /**
     * A web server's answer, with the certificates that it shows. They are not judged here: their faults are
     * planned as {@link #tlsFailed}.
     *
     * @param chain as it is sent, the server's own first
     * @param answer what it does
     * @return the answer
     */
    public static ServerAnswer.Web presenting(List<Certificate> chain, ServerAnswer.Web answer) {
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(answer, "answer");
        return new ServerAnswer.PresentingWeb(new Tls(Optional.empty(), chain), answer);
    }

    /**
     * A SIP server's answer, with the certificates that it shows. They are not judged here.
     *
     * @param chain as it is sent, the server's own first
     * @param answer what it does
     * @return the answer
     */
    public static ServerAnswer.Sip presenting(List<Certificate> chain, ServerAnswer.Sip answer) {
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(answer, "answer");
        return new ServerAnswer.PresentingSip(new Tls(Optional.empty(), chain), answer);
    }

    /**
     * A web server's answer that takes time. Where that is more than the client allows, the request times out.
     *
     * @param delay how long
     * @param answer what comes then
     * @return the answer
     */
    public static ServerAnswer.Web after(Duration delay, ServerAnswer.Web answer) {
        Objects.requireNonNull(delay, "delay");
        Objects.requireNonNull(answer, "answer");
        return new ServerAnswer.LateWeb(delay, answer);
    }

    /**
     * A SIP server's answer that takes time. Where that is more than the client allows, the connection times out.
     *
     * @param delay how long
     * @param answer what comes then
     * @return the answer
     */
    public static ServerAnswer.Sip after(Duration delay, ServerAnswer.Sip answer) {
        Objects.requireNonNull(delay, "delay");
        Objects.requireNonNull(answer, "answer");
        return new ServerAnswer.LateSip(delay, answer);
    }

    /**
     * A failure that takes time. Where that is more than the client allows, it is a time-out.
     *
     * @param delay how long
     * @param failure what comes then
     * @return the answer
     */
    public static ServerAnswer.Failure after(Duration delay, ServerAnswer.Failure failure) {
        Objects.requireNonNull(delay, "delay");
        Objects.requireNonNull(failure, "failure");
        return new ServerAnswer.LateFailure(delay, failure);
    }
}
