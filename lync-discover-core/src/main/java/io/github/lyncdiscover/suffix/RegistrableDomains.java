package io.github.lyncdiscover.suffix;

import io.github.lyncdiscover.name.DomainName;
import okhttp3.HttpUrl;

/** Finds the part of a name that somebody registered, by the public suffix list that OkHttp carries. */
public final class RegistrableDomains {
    private RegistrableDomains() {}

    /**
     * The registrable domain of a host.
     *
     * @param host a host name
     * @return {@code contoso.co.uk} for {@code web.contoso.co.uk}; the host itself where no domain can be registered
     *     above it, as for a public suffix or a name of one label
     */
    public static DomainName of(DomainName host) {
        String domain =
                new HttpUrl.Builder().scheme("https").host(host.text()).build().topPrivateDomain();
        return domain == null ? host : new DomainName(domain);
    }
}
