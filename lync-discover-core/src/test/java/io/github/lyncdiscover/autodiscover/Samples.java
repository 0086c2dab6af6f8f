package io.github.lyncdiscover.autodiscover;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.ReadResult.Malformed;
import io.github.lyncdiscover.autodiscover.ReadResult.Read;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The smallest document of each form that says where to go on, and short ways to read one. */
final class Samples {
    static final String RESPONSE_XML = "<AutodiscoverResponse AccessLocation=\"External\"><Root>"
            + "<Link token=\"User\" href=\"https://web.contoso.test/user\"/></Root></AutodiscoverResponse>";

    static final String RESPONSE_JSON = "{\"AccessLocation\":\"External\",\"Root\":{\"Links\":["
            + "{\"href\":\"https://web.contoso.test/user\",\"token\":\"User\"}]}}";

    static final String RESOURCE_JSON = "{\"_links\":{\"user\":{\"href\":\"https://web.contoso.test/user\"}}}";

    static final String RESOURCE_XML = "<resource rel=\"root\" xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\">"
            + "<link rel=\"user\" href=\"https://web.contoso.test/user\"/></resource>";

    private Samples() {}

    static String of(Form form) {
        return switch (form) {
            case OCDISCWS_XML -> RESPONSE_XML;
            case OCDISCWS_JSON -> RESPONSE_JSON;
            case UCWA_JSON -> RESOURCE_JSON;
            case UCWA_XML -> RESOURCE_XML;
        };
    }

    /** What the samples say. */
    static AutodiscoverDocument document(Form form) {
        boolean ucwa = form == Form.UCWA_JSON || form == Form.UCWA_XML;
        return new AutodiscoverDocument(
                Kind.ROOT,
                form,
                ucwa ? Optional.empty() : Optional.of(AccessLocation.EXTERNAL),
                List.of(new Link(ucwa ? "user" : "User", "https://web.contoso.test/user")),
                Optional.empty(),
                Optional.empty());
    }

    static ReadResult read(Form form, String text) {
        return AutodiscoverReader.read(form.contentType(), text.getBytes(StandardCharsets.UTF_8));
    }

    static AutodiscoverDocument readWell(Form form, String text) {
        return assertInstanceOf(Read.class, read(form, text)).document();
    }

    static String detail(Form form, String text) {
        return assertInstanceOf(Malformed.class, read(form, text)).detail();
    }
}
