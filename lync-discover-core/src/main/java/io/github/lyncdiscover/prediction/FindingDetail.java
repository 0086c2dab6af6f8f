package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRemark;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of detail that a {@link Finding} may have, with the type of its value: {@code finding.get(FindingDetail.ENTRY)}.
 * Immutable. More kinds may come.
 *
 * @param <T> the type of the value
 * @since 0.1.0
 */
public final class FindingDetail<T> {
    /** The names of which the client needs one. */
    public static final FindingDetail<List<String>> NEEDS = new FindingDetail<>("needs", names -> names);
    /** Those of them that were asked for and have no record. */
    public static final FindingDetail<List<String>> MISSING = new FindingDetail<>("missing", names -> names);
    /** The kind of server that the finding is about. */
    public static final FindingDetail<ServerRole> ROLE = word("role");
    /** What the client or the user does about it, or why it does not matter. */
    public static final FindingDetail<Consequence> CONSEQUENCE = word("consequence");
    /** The SIP domain. */
    public static final FindingDetail<DomainName> SIP_DOMAIN = text("sipDomain");
    /** Who named the server. */
    public static final FindingDetail<NamedBy> NAMED_BY = text("namedBy");
    /** Where in a sign-in the server is judged. */
    public static final FindingDetail<Stage> STAGE = word("stage");
    /** Why it is not certain, or why a server is not reached. */
    public static final FindingDetail<Doubt> DOUBT =
            new FindingDetail<>("doubt", doubt -> List.of(doubt.kind().name()));
    /** The entry that a list names, or must name. */
    public static final FindingDetail<DomainName> ENTRY = text("entry");
    /** The question to the name server. */
    public static final FindingDetail<DnsQuestion> QUESTION = text("question");
    /** How a look-up or a leg failed. */
    public static final FindingDetail<LegEnding> FAILURE = word("failure");
    /** What a server, a certificate or the network said; short, printable, secrets masked. */
    public static final FindingDetail<String> SAID = text("said");
    /** The status code of a response. */
    public static final FindingDetail<Integer> STATUS = text("status");
    /** Where an answer sends the client. */
    public static final FindingDetail<Subject> TARGET = text("target");
    /** What sent the client to the server: the kind of link. */
    public static final FindingDetail<Step.Redirect.Kind> SENT_BY = word("sentBy");
    /** Whose answer sent the client to the server. */
    public static final FindingDetail<Subject> SENDER = text("sender");
    /** The last name of the server's aliases. */
    public static final FindingDetail<String> ALIAS = text("alias");
    /** What this machine cannot do that users' machines may. */
    public static final FindingDetail<MachineLimit> LIMIT =
            new FindingDetail<>("limit", limit -> List.of(limit.kind().name()));
    /** The version of TLS that was agreed on. */
    public static final FindingDetail<TlsVersion> VERSION = word("version");
    /** The value of TrustModelData that it is about: where it is. */
    public static final FindingDetail<TrustModelData.Source> SOURCE = word("source");
    /** Where the value is that counts instead. */
    public static final FindingDetail<TrustModelData.Source> COUNTING = word("counting");
    /** The registry key of the value. */
    public static final FindingDetail<RegistryKey> KEY = word("key");
    /** The registry key that the client reads. */
    public static final FindingDetail<RegistryKey> KEY_READ = word("keyRead");
    /** What is wrong with an entry. */
    public static final FindingDetail<TrustModelData.Fault> FAULT = word("fault");
    /** A text as it is written, perhaps no name at all. */
    public static final FindingDetail<String> WRITTEN = text("written");
    /** How many places of a revocation list the certificate names, none of them over HTTP. */
    public static final FindingDetail<Integer> LISTS = text("lists");
    /** How many characters the value has. */
    public static final FindingDetail<Integer> LENGTH = text("length");
    /** What a file with values of TrustModelData is remarked for. */
    public static final FindingDetail<TrustRemark> REMARK =
            new FindingDetail<>("remark", remark -> List.of(remark.kind().name(), remark.file(), remark.subject()));
    /** The hosts that it is about, where there are several. */
    public static final FindingDetail<List<DomainName>> HOSTS = new FindingDetail<>(
            "hosts", hosts -> hosts.stream().map(DomainName::text).toList());
    /** The web addresses that it is about, where there are several. */
    public static final FindingDetail<List<WebAddress>> ADDRESSES = new FindingDetail<>(
            "addresses", urls -> urls.stream().map(StepWords::address).toList());
    /** Another name: in the certificate, of the web services, of the provider. */
    public static final FindingDetail<DomainName> NAME = text("name");
    /** The server's name for clients inside. */
    public static final FindingDetail<DomainName> INTERNAL = text("internal");
    /** The server's name for clients outside. */
    public static final FindingDetail<DomainName> EXTERNAL = text("external");
    /** For which clients the document names servers. */
    public static final FindingDetail<AccessLocation> ACCESS_LOCATION = word("accessLocation");
    /** The record that leads to the name. */
    public static final FindingDetail<String> LED_BY = text("ledBy");
    /** The zone whose name is behind the one meant, as where the final dot is missing. */
    public static final FindingDetail<String> ORIGIN = text("origin");
    /** The nearest known name. */
    public static final FindingDetail<String> NEAREST = text("nearest");
    /** Given where a plan states it, so that it is no limit of this machine. */
    public static final FindingDetail<Boolean> STATED = text("stated");
    /** Given where roots were given beside those of this machine. */
    public static final FindingDetail<Boolean> ROOTS_GIVEN = text("rootsGiven");
    /** Whose sign-in. */
    public static final FindingDetail<SignInAddress> ADDRESS = text("address");
    /** The client whose behaviour it is. JSON has it with the prediction, not with each finding. */
    public static final FindingDetail<ClientProfile> CLIENT = new FindingDetail<>("", client -> List.of());

    private final String name;
    private final Function<T, List<String>> values;

    private FindingDetail(String name, Function<T, List<String>> values) {
        this.name = name;
        this.values = values;
    }

    private static <T> FindingDetail<T> text(String name) {
        return new FindingDetail<>(name, value -> List.of(value.toString()));
    }

    private static <T extends Enum<T>> FindingDetail<T> word(String name) {
        return new FindingDetail<>(name, value -> List.of(value.name()));
    }

    /** A kind of server that several findings are about. More may come. */
    public enum ServerRole {
        /** The SIP server. */
        SIP_SERVER,
        /** The external web services of the home pool. */
        EXTERNAL_WEB_SERVICES,
        /** The endpoint that the client cached. */
        CACHED_ENDPOINT,
        /** Exchange. */
        EXCHANGE
    }

    /** What comes of a failure. More may come. */
    public enum Consequence {
        /** The other request to the same name answers. */
        OTHER_REQUEST_ANSWERS,
        /** The plain HTTP request answers. */
        HTTP_ANSWERS,
        /** The HTTPS request answers. */
        HTTPS_ANSWERS,
        /** The other address family has an address. */
        OTHER_FAMILY_ANSWERS,
        /** The other address family says that there is no such name. */
        OTHER_FAMILY_DENIES,
        /** The client goes on to its next source. */
        CLIENT_GOES_ON,
        /** The user may see a dialog about the certificate. */
        CERTIFICATE_DIALOG,
        /** The same; the client refuses a wildcard that others take. */
        WILDCARD_REFUSED,
        /** It is wrong beside what the failure is named after. */
        ALSO_WRONG,
        /** Nothing answers there. */
        NOTHING_ANSWERS,
        /** The certificate fails. */
        CERTIFICATE_FAILS
    }

    /**
     * The name of the detail in JSON.
     *
     * @return one word in lower case, or several with capitals between
     */
    public String name() {
        return name;
    }

    List<String> values(T value) {
        return values.apply(value).stream().map(PrintableText::of).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
