package io.github.lyncdiscover.survey;

/**
 * The limits on the load that a {@link LimitedNetwork} makes. Immutable.
 *
 * @param perHost the requests and connections to one host at once
 * @param perNameServer the look-ups at once; one that a name server leaves unanswered for a second does not count any more
 * @param perSecond the exchanges of any kind that begin in a second, look-ups included
 * @since 0.1.0
 */
public record LoadLimits(int perHost, int perNameServer, int perSecond) {
    /** The largest limit, which is none in practice. */
    public static final int MOST = 1_000_000;

    /** No limit at all. */
    public static final LoadLimits NONE = new LoadLimits(MOST, MOST, MOST);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not from 1 to {@link #MOST}
     */
    public LoadLimits {
        if (Math.min(perHost, Math.min(perNameServer, perSecond)) < 1
                || Math.max(perHost, Math.max(perNameServer, perSecond)) > MOST) {
            throw new IllegalArgumentException(
                    "limits are from 1 to " + MOST + ", not " + perHost + ", " + perNameServer + " and " + perSecond);
        }
    }

    /**
     * The same with another limit for each host.
     *
     * @param most the requests and connections to one host at once
     * @return other limits
     */
    public LoadLimits perHost(int most) {
        return new LoadLimits(most, perNameServer, perSecond);
    }

    /**
     * The same with another limit for each name server.
     *
     * @param most the look-ups at once
     * @return other limits
     */
    public LoadLimits perNameServer(int most) {
        return new LoadLimits(perHost, most, perSecond);
    }

    /**
     * The same with another limit for each second.
     *
     * @param most the exchanges that begin in a second
     * @return other limits
     */
    public LoadLimits perSecond(int most) {
        return new LoadLimits(perHost, perNameServer, most);
    }
}
