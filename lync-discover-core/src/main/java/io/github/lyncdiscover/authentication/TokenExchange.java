package io.github.lyncdiscover.authentication;

import java.util.Objects;

/** The tokens of one sign-in over one connection, each answering a challenge. For one thread at a time. */
public interface TokenExchange extends AutoCloseable {
    /**
     * The answer to a challenge. May ask a key distribution center and wait for it.
     *
     * @param challenge the server's token in Base64, as it follows the scheme's name in the header; empty at first. The token that
     *     comes with the server's last response, which lets the account in, is to be handed over too: it proves who the server is
     * @return the token to send, or why there is none
     * @throws IllegalStateException if the exchange or the account is closed, or the last reply was no token
     */
    Reply next(String challenge);

    /** Clears what is kept of the account. Further calls do nothing. */
    @Override
    void close();

    /** What comes of a challenge. More may come. */
    sealed interface Reply {
        /**
         * A token for the server.
         *
         * @param base64 what follows the scheme's name in the header {@code Authorization}. A secret: nothing may keep it
         * @param last whether the scheme sends no further token if the server answers as it should
         */
        record Token(String base64, boolean last) implements Reply {
            /** Checks that there is a token. */
            public Token {
                Objects.requireNonNull(base64, "base64");
            }

            /** Without the token. */
            @Override
            public String toString() {
                return "a token of " + base64.length() + " characters";
            }
        }

        /** Nothing more is to be sent: the server has proved who it is. */
        record Done() implements Reply {}

        /**
         * There is no token.
         *
         * @param failure why
         * @param detail the service, realm or code that it is about; empty for none. Without secrets
         */
        record Failed(AuthenticationFailure failure, String detail) implements Reply {
            /** Checks the parts. */
            public Failed {
                Objects.requireNonNull(failure, "failure");
                Objects.requireNonNull(detail, "detail");
            }
        }
    }
}
