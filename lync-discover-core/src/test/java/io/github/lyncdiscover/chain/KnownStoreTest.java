package io.github.lyncdiscover.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.Certificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stores that come with the library, and the certificates shipped for them. */
final class KnownStoreTest {
    @Test
    void microsofts_table_has_seventeen_roots_and_each_is_known_by_certificate() {
        List<KnownCertificates.Listed> listed = KnownCertificates.windowsMobile6();
        assertEquals(17, listed.size());
        for (KnownCertificates.Listed root : listed) {
            assertFalse(root.editions().isEmpty(), root::name);
            Certificate first = root.editions().get(0);
            assertTrue(root.editions().stream().allMatch(first::sameEntity), root::name);
            assertTrue(root.editions().stream().allMatch(Certificate::selfIssued), root::name);
        }
        assertEquals(
                20, KnownStore.WINDOWS_MOBILE_6.open().orElseThrow().roots().size());
    }

    @Test
    void neither_windows_mobile_nor_the_example_trusts_g5_in_any_edition() {
        for (KnownStore store : List.of(KnownStore.WINDOWS_MOBILE_6, KnownStore.WITHOUT_G5)) {
            assertTrue(
                    store.open().orElseThrow().roots().stream().noneMatch(KnownCertificates.g5()::sameEntity),
                    store::word);
        }
        assertTrue(KnownCertificates.roots().contains(KnownCertificates.g5()));
    }

    @Test
    void what_is_written_beside_a_shipped_certificate_is_true() throws IOException {
        String text = new String(
                Objects.requireNonNull(KnownStore.class.getResourceAsStream("certificates.pem"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        List<String> written = text.lines()
                .filter(line -> line.startsWith("# SHA-1 "))
                .map(line -> line.substring("# SHA-1 ".length()))
                .toList();
        assertEquals(KnownCertificates.all().stream().map(Certificate::sha1).toList(), written);
        assertEquals(
                written.size(),
                text.lines().filter(line -> line.startsWith("# Source: ")).count());
    }

    @ParameterizedTest
    @EnumSource(KnownStore.class)
    void every_store_has_a_name_and_a_source(KnownStore known) {
        assertEquals(Optional.of(known), KnownStore.named(known.word()));
        known.open().ifPresent(store -> {
            assertEquals(known.word(), store.name());
            assertFalse(store.source().isBlank());
            assertFalse(store.roots().isEmpty());
        });
        assertTrue(known != KnownStore.JDK || known.open().isPresent(), "every JDK has its file");
    }

    @Test
    void the_list_of_debian_is_read_where_there_is_one() {
        assertEquals(
                Files.isReadable(Path.of("/etc/ssl/certs/ca-certificates.crt")),
                KnownStore.MOZILLA.open().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u001b[31mb", "a name that is very much longer than any name has to be"})
    void a_name_that_cannot_be_shown_is_refused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new TrustStore(name, Optional.empty(), "test", List.of()));
    }
}
