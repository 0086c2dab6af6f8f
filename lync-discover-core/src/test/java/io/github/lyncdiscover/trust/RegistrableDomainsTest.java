package io.github.lyncdiscover.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.name.DomainName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registrable domains, on the class path and where OkHttp is a module, as in these tests. */
class RegistrableDomainsTest {
    @ParameterizedTest
    @CsvSource({
        "web.contoso.test, contoso.test",
        "a.b.web.contoso.test, contoso.test",
        "contoso.test, contoso.test",
        "test, test",
        "com, com",
        "contoso.com, contoso.com",
        "web.contoso.com, contoso.com",
        "co.uk, co.uk",
        "contoso.co.uk, contoso.co.uk",
        "web.contoso.co.uk, contoso.co.uk",
        "web.contoso.com.au, contoso.com.au",
        "ck, ck",
        "contoso.ck, contoso.ck",
        "web.contoso.ck, web.contoso.ck",
        "a.web.contoso.ck, web.contoso.ck",
        "www.ck, www.ck",
        "web.www.ck, www.ck",
        "city.kobe.jp, city.kobe.jp",
        "web.city.kobe.jp, city.kobe.jp",
        "web.contoso.kobe.jp, web.contoso.kobe.jp",
        "a.web.contoso.kobe.jp, web.contoso.kobe.jp",
        "web.kobe.jp, web.kobe.jp",
        "xn--55qx5d.cn, xn--55qx5d.cn",
        "web.contoso.xn--55qx5d.cn, contoso.xn--55qx5d.cn",
        "web.contoso.xn--3bst00m, contoso.xn--3bst00m",
        "web.xn--bcher-kva.test, xn--bcher-kva.test"
    })
    void the_registrable_domain_is_one_label_more_than_the_longest_public_suffix(String host, String domain) {
        assertEquals(new DomainName(domain), RegistrableDomains.of(new DomainName(host)));
    }
}
