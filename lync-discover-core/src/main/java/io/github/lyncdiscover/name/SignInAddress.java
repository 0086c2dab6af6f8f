package io.github.lyncdiscover.name;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The subject of a prediction: a sign-in address, or a bare SIP domain where no user is known. Immutable.
 *
 * @param user the part before the {@code @}, as given; empty for a bare SIP domain
 * @param sipDomain the part after it
 */
public record SignInAddress(Optional<String> user, DomainName sipDomain) {
    private static final int LONGEST_USER = 128;

    /**
     * Checks the user part.
     *
     * @throws IllegalArgumentException if it is empty, too long, or holds blanks or characters that no address has
     */
    public SignInAddress {
        Objects.requireNonNull(sipDomain, "sipDomain");
        user.ifPresent(SignInAddress::checkUser);
    }

    /**
     * Reads a sign-in address, with or without {@code sip:}, or a bare SIP domain.
     *
     * @param text for example {@code alice@contoso.test}, {@code sip:alice@contoso.test} or {@code contoso.test}
     * @return the address
     * @throws IllegalArgumentException if the text is neither; the message says why
     */
    public static SignInAddress parse(String text) {
        String address = text.strip();
        if (address.toLowerCase(Locale.ROOT).startsWith("sip:")) {
            address = address.substring("sip:".length());
        }
        int at = address.lastIndexOf('@');
        Optional<String> user = at < 0 ? Optional.empty() : Optional.of(address.substring(0, at));
        return new SignInAddress(user, DomainName.parse(address.substring(at + 1)));
    }

    /**
     * A bare SIP domain.
     *
     * @param sipDomain the domain
     * @return an address without a user
     */
    public static SignInAddress of(DomainName sipDomain) {
        Objects.requireNonNull(sipDomain, "sipDomain");
        return new SignInAddress(Optional.empty(), sipDomain);
    }

    /** Compared without case, as addresses are: the user part is shown as it was written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SignInAddress that
                && sipDomain.equals(that.sipDomain)
                && folded(user).equals(folded(that.user));
    }

    @Override
    public int hashCode() {
        return 31 * sipDomain.hashCode() + folded(user).hashCode();
    }

    private static String folded(Optional<String> user) {
        return user.map(name -> name.toLowerCase(Locale.ROOT)).orElse("");
    }

    @Override
    public String toString() {
        return user.map(name -> name + "@").orElse("") + sipDomain;
    }

    private static void checkUser(String user) {
        String quoted = PrintableText.quote(user);
        if (user.isEmpty()) {
            throw new IllegalArgumentException("the sign-in address has nothing before the @");
        }
        if (user.length() > LONGEST_USER) {
            throw new IllegalArgumentException("the user part " + quoted + " is longer than 128 characters");
        }
        if (user.codePoints().anyMatch(SignInAddress::isForbidden)) {
            throw new IllegalArgumentException("the user part " + quoted
                    + " holds a blank, a control character or one of @ : / \\ ? # % < > \" , ;");
        }
    }

    private static boolean isForbidden(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || "@:/\\?#%<>\",;".indexOf(c) >= 0
                || !PrintableText.of(Character.toString(c)).equals(Character.toString(c));
    }
}
