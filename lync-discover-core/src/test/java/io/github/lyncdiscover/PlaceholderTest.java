package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** Shows that each test library runs beside the module. */
class PlaceholderTest {
    @StartStop
    private final MockWebServer server = new MockWebServer();

    @Test
    void there_is_a_word() {
        assertEquals("lync-discover", Placeholder.word());
    }

    @Test
    void a_local_server_answers_over_tls() throws IOException {
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName(server.getHostName())
                .build();
        HandshakeCertificates ours =
                new HandshakeCertificates.Builder().heldCertificate(held).build();
        server.useHttps(ours.sslSocketFactory());
        server.enqueue(new MockResponse.Builder().body("hello").build());
        HandshakeCertificates theirs = new HandshakeCertificates.Builder()
                .addTrustedCertificate(held.certificate())
                .build();
        OkHttpClient client = new OkHttpClient.Builder()
                .sslSocketFactory(theirs.sslSocketFactory(), theirs.trustManager())
                .build();
        try (var response = client.newCall(
                        new Request.Builder().url(server.url("/")).build())
                .execute()) {
            assertEquals("hello", response.body().string());
        }
    }

    @Test
    void the_classes_can_be_imported() {
        assertEquals(1, new ClassFileImporter().importClasses(Placeholder.class).size());
    }

    @Test
    void a_schema_can_be_checked() throws IOException {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema("{\"type\": \"object\"}");
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        assertEquals(0, schema.validate(mapper.readTree("{}")).size());
        assertEquals(1, schema.validate(mapper.readTree("[]")).size());
    }
}
