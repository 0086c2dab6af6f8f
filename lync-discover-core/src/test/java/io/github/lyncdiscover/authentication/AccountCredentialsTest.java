package io.github.lyncdiscover.authentication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountCredentialsTest {
    private static final String SECRET = "open sesame";

    private static AccountCredentials account(String name) {
        return AccountCredentials.of(name, SECRET.toCharArray());
    }

    @ParameterizedTest
    @CsvSource({
        "CONTOSO\\alice, CONTOSO, alice",
        "alice@contoso.example, '', alice@contoso.example",
        "alice, '', alice",
        "CONTOSO\\alice@contoso.example, CONTOSO, alice@contoso.example"
    })
    void a_name_has_a_domain_and_a_user_and_is_kept_as_typed(String name, String domain, String user) {
        try (AccountCredentials account = account(name)) {
            assertEquals(name, account.name());
            assertEquals(domain, account.domain());
            assertEquals(user, account.user());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\alice", "CONTOSO\\", "ali\nce", "ali\0ce"})
    void a_name_that_is_none_is_refused(String name) {
        assertThrows(IllegalArgumentException.class, () -> account(name));
    }

    @Test
    void names_and_passwords_have_a_limit() {
        account("a".repeat(AccountCredentials.LONGEST_NAME)).close();
        assertThrows(IllegalArgumentException.class, () -> account("a".repeat(AccountCredentials.LONGEST_NAME + 1)));
        AccountCredentials.of("alice", new char[AccountCredentials.LONGEST_PASSWORD])
                .close();
        assertThrows(
                IllegalArgumentException.class,
                () -> AccountCredentials.of("alice", new char[AccountCredentials.LONGEST_PASSWORD + 1]));
        assertThrows(IllegalArgumentException.class, () -> AccountCredentials.of("alice", new char[0]));
    }

    @Test
    void no_text_has_the_password() {
        try (AccountCredentials account = account("CONTOSO\\alice")) {
            assertFalse(account.toString().contains(SECRET));
        }
    }

    @Test
    void the_password_is_a_copy_that_is_cleared_after_its_use() {
        char[] own = SECRET.toCharArray();
        AtomicReference<char[]> used = new AtomicReference<>(new char[0]);
        try (AccountCredentials account = AccountCredentials.of("alice", own)) {
            own[0] = 'X';
            assertEquals(SECRET, account.withPassword(password -> {
                used.set(password);
                return new String(password);
            }));
            assertArrayEquals(new char[SECRET.length()], used.get());
            assertEquals(SECRET, account.withPassword(String::new));
        }
    }

    @Test
    void the_copy_is_cleared_even_if_its_use_fails() {
        AtomicReference<char[]> used = new AtomicReference<>(new char[0]);
        try (AccountCredentials account = account("alice")) {
            assertThrows(
                    ArithmeticException.class,
                    () -> account.withPassword(password -> {
                        used.set(password);
                        throw new ArithmeticException();
                    }));
        }
        assertArrayEquals(new char[SECRET.length()], used.get());
    }

    @Test
    void a_closed_account_has_no_password() {
        AccountCredentials account = account("alice");
        account.close();
        account.close();
        assertThrows(IllegalStateException.class, () -> account.withPassword(String::new));
    }

    @Test
    void the_account_of_the_process_has_neither_name_nor_password() {
        AccountCredentials account = AccountCredentials.ofProcess();
        assertTrue(account.isOfProcess());
        assertEquals("", account.name());
        assertThrows(IllegalStateException.class, () -> account.withPassword(String::new));
        account.close();
    }
}
