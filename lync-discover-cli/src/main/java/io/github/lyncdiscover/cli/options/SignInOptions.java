package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.authentication.AuthenticationScheme;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.ntlm.NtlmScheme;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.signin.SignedInNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The options by which an account signs in where a User document asks for it. A secret is no value of any of them. */
public final class SignInOptions {
    private static final Argument<String> SIGN_IN = Argument.flag(
            "--sign-in",
            "Sign in where the User document asks for it, with one attempt, over HTTPS, at servers that the client trusts or"
                    + " you name. Without --password-fd and --password-env the terminal asks for the password.");

    private static final Argument<String> ACCOUNT = Argument.option(
            "--account",
            "NAME",
            "With --sign-in: the account, DOMAIN\\user or user@domain, sent as it is. Default: the sign-in address.");

    private static final Argument<Integer> PASSWORD_FD = Argument.option(
            "--password-fd",
            "N",
            PasswordSource::descriptor,
            "With --sign-in: the first line of this file descriptor is the password; 0 is standard input.");

    private static final Argument<String> PASSWORD_ENV =
            Argument.option("--password-env", "NAME", "With --sign-in: this environment variable is the password.");

    private static final Argument<String> OWN_ACCOUNT = Argument.flag(
            "--own-account",
            "With --sign-in: the account that this process runs as, with no password: its Kerberos tickets, on Windows"
                    + " whoever is logged on.");

    private static final Argument<String> SEND_PASSWORD = Argument.flag(
            "--send-password",
            "With --sign-in: the password itself may go into a form, within TLS, where a token service offers nothing else.");

    private static final Argument<DomainName> SHOW_ACCOUNT_TO = Argument.option(
                    "--show-account-to",
                    "HOST",
                    NameArguments::host,
                    "With --sign-in: this server may see the account though the client would ask first. Repeatable. The"
                            + " terminal asks for others; without one they do not see it.")
            .repeatable();

    public static final List<Argument<?>> ALL =
            List.of(SIGN_IN, ACCOUNT, PASSWORD_FD, PASSWORD_ENV, OWN_ACCOUNT, SEND_PASSWORD, SHOW_ACCOUNT_TO);

    private final Arguments given;

    /** Each server is asked for once. */
    private final Map<DomainName, Boolean> answers = new ConcurrentHashMap<>();

    public SignInOptions(Arguments given) {
        this.given = given;
    }

    /** A world in which an account may sign in. Closing it clears the password. */
    public interface SignIn extends AutoCloseable {
        /** Nobody signs in. */
        SignIn NOBODY = new SignIn() {
            @Override
            public Network in(Network world) {
                return world;
            }

            @Override
            public void close() {}
        };

        /** The world with the account in it; the same world where nobody signs in. */
        Network in(Network world);

        @Override
        void close();
    }

    /**
     * The account that signs in, with its password, for which the terminal is asked.
     *
     * @throws UsageException if the options contradict each other, or there is no way to ask
     */
    public SignIn open(List<SignInAddress> targets) {
        if (!given.has(SIGN_IN)) {
            refuseOrphans();
            return SignIn.NOBODY;
        }
        if (targets.size() != 1 || targets.get(0).user().isEmpty()) {
            throw new UsageException(
                    "--sign-in: give one sign-in address, such as alice@contoso.example: an account has one");
        }
        if (given.has(NetworkOptions.REPLAY)) {
            throw new UsageException(
                    "--replay asks no network: leave out --sign-in; a recording has what came of a sign-in");
        }
        JavaKerberos.configure(given.has(OWN_ACCOUNT));
        return new Somebody(account(targets.get(0)));
    }

    private void refuseOrphans() {
        ALL.stream().filter(given::has).findFirst().ifPresent(option -> {
            throw new UsageException(option.name() + " needs --sign-in");
        });
    }

    private AccountCredentials account(SignInAddress target) {
        List<Argument<?>> sources = Stream.<Argument<?>>of(PASSWORD_FD, PASSWORD_ENV, OWN_ACCOUNT)
                .filter(given::has)
                .toList();
        if (sources.size() > 1) {
            throw new UsageException(sources.get(0).name() + " and "
                    + sources.get(1).name() + " exclude each other: there is one password");
        }
        if (given.has(OWN_ACCOUNT)) {
            if (given.has(ACCOUNT) || given.has(SEND_PASSWORD)) {
                throw new UsageException("--own-account has neither a name nor a password: leave out --account and"
                        + " --send-password");
            }
            return AccountCredentials.ofProcess();
        }
        String name = given.value(ACCOUNT).orElse(target.toString());
        char[] password = password(name);
        try {
            return AccountCredentials.of(name, password);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException((given.has(ACCOUNT) ? "--account: " : "--sign-in: ") + wrong.getMessage(), wrong);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password(String name) {
        return given.value(PASSWORD_FD)
                .map(PasswordSource::fromDescriptor)
                .or(() -> given.value(PASSWORD_ENV).map(PasswordSource::fromEnvironment))
                .orElseGet(() -> Dialogue.onTerminal()
                        .orElseThrow(
                                () -> new UsageException("--sign-in: there is no terminal to ask for the password; give"
                                        + " --password-fd, --password-env or --own-account"))
                        .password("Password of " + name + ": "));
    }

    /** Whether a server may see the account that the client would ask its user about. */
    private boolean mayBeShownTo(DomainName host, AccountCredentials account) {
        return given.values(SHOW_ACCOUNT_TO).contains(host) || answers.computeIfAbsent(host, it -> ask(it, account));
    }

    private static boolean ask(DomainName host, AccountCredentials account) {
        return Dialogue.onTerminal()
                .map(dialogue -> dialogue.agrees(
                        "The client would ask its user whether to trust " + host + ". Show it " + account + "? [y/N] "))
                .orElse(false);
    }

    /** An account that signs in. */
    private final class Somebody implements SignIn {
        private final AccountCredentials account;

        Somebody(AccountCredentials account) {
            this.account = account;
        }

        @Override
        public Network in(Network world) {
            return SignedInNetwork.over(world, account)
                    .schemes(List.of(AuthenticationScheme.negotiate(), new NtlmScheme()))
                    .naming(host -> mayBeShownTo(host, account))
                    .sendingPassword(given.has(SEND_PASSWORD))
                    .build();
        }

        @Override
        public void close() {
            account.close();
        }
    }
}
