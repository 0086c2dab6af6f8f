package io.github.lyncdiscover.authentication;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An account that signs in: a name with its password, or the account that this process runs as. The password is kept in one
 * place, is never part of a text, and is cleared by {@link #close}. Thread-safe.
 */
public final class AccountCredentials implements AutoCloseable {
    /** The longest name of an account, in characters: a domain and a user name of Active Directory. */
    public static final int LONGEST_NAME = 512;

    /** The longest password, in characters; Windows allows 127, directories up to 256. */
    public static final int LONGEST_PASSWORD = 1024;

    private final String name;
    private char @Nullable [] password;
    private final boolean ofProcess;

    private AccountCredentials(String name, char @Nullable [] password) {
        this.name = name;
        this.password = password;
        this.ofProcess = password == null;
    }

    /**
     * A named account.
     *
     * @param name {@code DOMAIN\\user}, {@code user@domain} or {@code user}; sent as it is, never rewritten
     * @param password copied; the caller clears its own
     * @return the account; close it
     * @throws IllegalArgumentException if the name or the password is empty or too long, or the name has a control character
     */
    public static AccountCredentials of(String name, char[] password) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(password, "password");
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the name of an account is DOMAIN\\user, user@domain or user, with at most " + LONGEST_NAME
                            + " characters and no control character");
        }
        if (name.startsWith("\\") || name.endsWith("\\")) {
            throw new IllegalArgumentException("the name of an account has text before and after its backslash");
        }
        if (password.length == 0 || password.length > LONGEST_PASSWORD) {
            throw new IllegalArgumentException("a password has at least one character and at most " + LONGEST_PASSWORD);
        }
        return new AccountCredentials(name, password.clone());
    }

    /**
     * The account that this process runs as: its Kerberos tickets, or on Windows whoever is logged on.
     *
     * @return the account
     */
    public static AccountCredentials ofProcess() {
        return new AccountCredentials("", null);
    }

    /**
     * Whether this is the account of the process, which has neither a name nor a password here.
     *
     * @return true if it is
     */
    public boolean isOfProcess() {
        return ofProcess;
    }

    /**
     * The name as it was given.
     *
     * @return the name; empty for the account of the process
     */
    public String name() {
        return name;
    }

    /**
     * The domain in a name such as {@code DOMAIN\\user}.
     *
     * @return the part before the backslash; empty if there is none
     */
    public String domain() {
        return name.substring(0, Math.max(0, name.indexOf('\\')));
    }

    /**
     * The user in the name.
     *
     * @return the part after the backslash; the whole name, such as {@code user@domain}, if there is none
     */
    public String user() {
        return name.substring(name.indexOf('\\') + 1);
    }

    /**
     * Uses the password.
     *
     * @param <T> what is made of it
     * @param use gets a copy of the password, which is cleared when it returns
     * @return what it makes
     * @throws IllegalStateException if the account is closed or has no password here
     */
    public <T> T withPassword(Function<char[], T> use) {
        Objects.requireNonNull(use, "use");
        char[] copy = copy();
        try {
            return use.apply(copy);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    private synchronized char[] copy() {
        if (password == null) {
            throw new IllegalStateException(
                    ofProcess ? "the account of the process has no password here" : "the account is closed");
        }
        return password.clone();
    }

    /** Clears the password. Further calls do nothing. */
    @Override
    public synchronized void close() {
        if (password != null) {
            Arrays.fill(password, '\0');
            password = null;
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return ofProcess ? "the account of this process" : name;
    }
}
