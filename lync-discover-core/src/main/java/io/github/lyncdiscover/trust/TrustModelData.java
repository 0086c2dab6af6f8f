package io.github.lyncdiscover.trust;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One TrustModelData value: the comma separated list of domains that an administrator deployed, and where it is in
 * the registry. Immutable.
 *
 * <p>Syntax by the policy template ({@code lync15.admx}, {@code lync16.admx}): a comma separated list of domains. What
 * the template does not allow for is kept as a faulty entry: it is reported and matches nothing.
 *
 * @param source where the value stands
 * @param text the value as deployed
 * @param key the registry key that it is under, which decides about the clients that read it; empty where the key of each
 *     client is meant
 */
public record TrustModelData(Source source, String text, Optional<RegistryKey> key) {
    /** How much the policy editor accepts: the ADMX default, in characters; the client's own limit is not known. */
    public static final int LONGEST_IN_POLICY_EDITOR = 1_023;

    private static final int MOST_ENTRIES = 10_000;

    /**
     * Where a value stands, in the order in which the client looks (KB 2833618; client bootstrapping policies).
     * More may come.
     */
    public enum Source {
        /** {@code HKLM\Software\Policies\Microsoft\Office\15.0\Lync}, the computer policy. */
        HKLM_POLICY,
        /** {@code HKCU\Software\Policies\Microsoft\Office\15.0\Lync}, the user policy. */
        HKCU_POLICY,
        /** {@code HKCU\Software\Microsoft\Office\15.0\Lync}, a plain preference of the user. */
        HKCU_PREFERENCE,
        /** {@code HKLM\Software\Microsoft\Office\15.0\Lync}: not read by the 2013 client. */
        HKLM_PREFERENCE;

        /**
         * Reports whether this is a policy key.
         *
         * @return false for a plain preference
         */
        public boolean policy() {
            return this == HKLM_POLICY || this == HKCU_POLICY;
        }

        /**
         * The hive it is in.
         *
         * @return {@code HKEY_LOCAL_MACHINE} or {@code HKEY_CURRENT_USER}
         */
        public String hive() {
            return this == HKLM_POLICY || this == HKLM_PREFERENCE ? "HKEY_LOCAL_MACHINE" : "HKEY_CURRENT_USER";
        }
    }

    /** What is wrong with an entry. More may come. */
    public enum Fault {
        /** It holds an asterisk; an entry covers its sub-domains without one. */
        WILDCARD,
        /** It begins with a dot. */
        LEADING_DOT,
        /** It holds a semicolon; entries are separated by commas. */
        SEMICOLON,
        /** It is a web address. */
        URL,
        /** It ends in a port. */
        PORT,
        /** It is no host name for another reason. */
        NOT_A_HOST_NAME
    }

    /**
     * An entry that matches nothing.
     *
     * @param text the entry as deployed, trimmed
     * @param fault its fault
     */
    public record FaultyEntry(String text, Fault fault) {

        /** Refuses null. */
        public FaultyEntry {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(fault, "fault");
        }
    }

    /**
     * Keeps the value.
     *
     * @throws IllegalArgumentException if it holds more than 10,000 entries
     */
    public TrustModelData {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(key, "key");
        if (text.chars().filter(c -> c == ',').count() >= MOST_ENTRIES) {
            throw new IllegalArgumentException("the TrustModelData value has more than 10,000 entries");
        }
    }

    /**
     * A value under the key of each client.
     *
     * @param source where the value stands
     * @param text the value as deployed
     * @throws IllegalArgumentException if it holds more than 10,000 entries
     */
    public TrustModelData(Source source, String text) {
        this(source, text, Optional.empty());
    }

    /**
     * The value deployed by computer policy, which is read first.
     *
     * @param text the comma separated list
     * @return the value
     */
    public static TrustModelData policy(String text) {
        return new TrustModelData(Source.HKLM_POLICY, text);
    }

    /**
     * The value deployed by user policy.
     *
     * @param text the comma separated list
     * @return the value
     */
    public static TrustModelData userPolicy(String text) {
        return new TrustModelData(Source.HKCU_POLICY, text);
    }

    /**
     * The value found as a plain preference in the user's hive.
     *
     * @param text the comma separated list
     * @return the value
     */
    public static TrustModelData userPreference(String text) {
        return new TrustModelData(Source.HKCU_PREFERENCE, text);
    }

    /**
     * The value found as a plain preference in the machine's hive, where the 2013 client does not look.
     *
     * @param text the comma separated list
     * @return the value
     */
    public static TrustModelData machinePreference(String text) {
        return new TrustModelData(Source.HKLM_PREFERENCE, text);
    }

    /**
     * Reports whether a client reads the value's key; which values come before it is another question.
     *
     * @param client the key of the client; empty for one that reads none
     * @return true if the value is under the key of each client, or under this one
     */
    public boolean isReadUnder(Optional<RegistryKey> client) {
        Objects.requireNonNull(client, "client");
        return key.isEmpty() || key.equals(client);
    }

    /**
     * The domains named, in the order given, in normal form; faulty entries left out.
     *
     * @return the domains
     */
    public List<DomainName> domains() {
        return entries().stream()
                .filter(entry -> fault(entry).isEmpty())
                .map(DomainName::parse)
                .toList();
    }

    /**
     * The entries that match nothing.
     *
     * @return each with its fault, in the order given
     */
    public List<FaultyEntry> faultyEntries() {
        return entries().stream()
                .flatMap(entry -> fault(entry).map(fault -> new FaultyEntry(entry, fault)).stream())
                .toList();
    }

    /**
     * Reports whether nothing but blanks and commas is in the value.
     *
     * @return true if it has no entry at all
     */
    public boolean isEmpty() {
        return entries().isEmpty();
    }

    /**
     * Reports whether the policy editor takes the value; more than that Microsoft does not advise for the registry either.
     *
     * @return false above 1,023 characters
     */
    public boolean fitsPolicyEditor() {
        return text.length() <= LONGEST_IN_POLICY_EDITOR;
    }

    @Override
    public String toString() {
        return source + key.map(under -> " " + under).orElse("") + " " + PrintableText.quote(text);
    }

    private List<String> entries() {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static Optional<Fault> fault(String entry) {
        if (DomainName.tryParse(entry).isPresent()) {
            return Optional.empty();
        }
        if (entry.indexOf(';') >= 0) {
            return Optional.of(Fault.SEMICOLON);
        }
        if (entry.contains("://")) {
            return Optional.of(Fault.URL);
        }
        if (entry.indexOf('*') >= 0) {
            return Optional.of(Fault.WILDCARD);
        }
        if (entry.startsWith(".")) {
            return Optional.of(Fault.LEADING_DOT);
        }
        int colon = entry.lastIndexOf(':');
        boolean port = colon > 0
                && entry.substring(colon + 1).chars().allMatch(Character::isDigit)
                && DomainName.tryParse(entry.substring(0, colon)).isPresent();
        return Optional.of(port ? Fault.PORT : Fault.NOT_A_HOST_NAME);
    }
}
