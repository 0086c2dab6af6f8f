package io.github.lyncdiscover.imports.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configuration of servers beside their topology, and what Active Directory knows of their users. Immutable.
 *
 * @param people how many users are homed where; empty if nobody told
 * @param providers who hosts users elsewhere
 * @param entries what autodiscover names to clients outside in place of the Edge
 * @param links what else autodiscover knows of other deployments
 * @param failed the commands that failed on the server
 * @param unused what else was listed
 */
public record ServerConfiguration(
        Optional<List<People>> people,
        List<Provider> providers,
        List<SipEntry> entries,
        List<String> links,
        List<String> failed,
        List<Unused> unused) {
    /** Nobody told anything. */
    public static final ServerConfiguration NONE =
            new ServerConfiguration(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * Some users; who they are is not known here.
     *
     * @param pool the pool that they are homed on, empty if they are on none
     * @param sipDomain the SIP domain of their addresses
     * @param provider who hosts them, empty if the servers here do
     * @param count how many
     */
    public record People(Optional<String> pool, String sipDomain, Optional<String> provider, int count) {}

    /**
     * A hosting provider, such as Skype for Business Online.
     *
     * @param name what it is called
     * @param proxy its federation proxy, by which users name their provider
     * @param autodiscover the host that its users are redirected to
     * @param clientPort the port that its users sign in to
     */
    public record Provider(
            String name, Optional<String> proxy, Optional<String> autodiscover, Optional<Integer> clientPort) {
        /**
         * Reports whether users mean this one.
         *
         * @param provider what they name
         * @return true if it is called so
         */
        boolean isCalled(String provider) {
            return provider.equalsIgnoreCase(proxy.orElse(name)) || provider.equalsIgnoreCase(name);
        }
    }

    /**
     * The SIP server for clients outside, where autodiscover is configured with one.
     *
     * @param site the site that it holds for; empty for all that have none of their own
     * @param host its name
     * @param port its port, if that is configured
     */
    public record SipEntry(Optional<String> site, String host, Optional<Integer> port) {}

    /**
     * Objects of a list that nothing is made of.
     *
     * @param count how many
     * @param what how many of what, as a clause
     * @param why why, as a clause
     */
    public record Unused(int count, String what, String why) {}

    /** Copies the lists. */
    public ServerConfiguration {
        unused = List.copyOf(unused);
        people = people.map(List::copyOf);
        providers = List.copyOf(providers);
        entries = List.copyOf(entries);
        links = List.copyOf(links);
        failed = List.copyOf(failed);
    }

    /**
     * The provider that users name.
     *
     * @param provider what they name
     * @return the first that is called so
     */
    public Optional<Provider> provider(String provider) {
        return providers.stream().filter(each -> each.isCalled(provider)).findFirst();
    }

    /**
     * What autodiscover names to clients outside in place of a pool's Edge.
     *
     * @param site the pool's site
     * @return the site's own, else the one for all sites
     */
    public Optional<SipEntry> entry(String site) {
        return entries.stream()
                .filter(entry -> entry.site().filter(site::equalsIgnoreCase).isPresent())
                .findFirst()
                .or(() ->
                        entries.stream().filter(entry -> entry.site().isEmpty()).findFirst());
    }

    /**
     * This, and what is not told here from another one.
     *
     * @param other the other one
     * @return both
     */
    ServerConfiguration completedBy(ServerConfiguration other) {
        return new ServerConfiguration(
                people.or(other::people),
                providers.isEmpty() ? other.providers : providers,
                entries.isEmpty() ? other.entries : entries,
                links.isEmpty() ? other.links : links,
                failed.isEmpty() ? other.failed : failed,
                Stream.concat(unused.stream(), other.unused.stream()).toList());
    }
}
