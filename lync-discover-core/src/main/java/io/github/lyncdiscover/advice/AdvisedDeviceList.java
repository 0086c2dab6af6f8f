package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import java.util.List;

/**
 * A client that asks nobody, uses no server that it does not trust, and has a trusted domain list of its own: what that list
 * must name. Immutable.
 *
 * @param client the client
 * @param entries what its list must name beside what it names already
 * @param where where the list is set
 * @param source where that is known from
 * @param failing how many sign-ins fail as it is and are predicted to succeed then
 * @param undecided how many can't be predicted as it is and are predicted to succeed then
 * @param calendars in how many sign-ins the calendar fails as it is and is predicted to work then
 * @param exchangeHosts the hosts of Exchange that are not trusted; typed in on the device they cure the calendar too
 */
public record AdvisedDeviceList(
        ClientProfile client,
        List<DomainName> entries,
        String where,
        String source,
        int failing,
        int undecided,
        int calendars,
        List<DomainName> exchangeHosts) {
    /** Where it is known from that an Exchange address typed in on the device cures the calendar. */
    public static final String TYPED_IN = "windows-itpro-docs issue 104; Surface Hub diagnostics";

    /** Copies the lists. */
    public AdvisedDeviceList {
        entries = List.copyOf(entries);
        exchangeHosts = List.copyOf(exchangeHosts);
    }
}
