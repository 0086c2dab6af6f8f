package io.github.lyncdiscover.examples;

/** The texts around the parts of large files. */
final class Large {
    static final String RECORDING = "{ \"schema\": \"lync-discover/recording/1\", \"exchanges\": [\n";
    static final String LAST_EXCHANGE = "{ \"lookup\": \"h.example A\", \"answer\": \"NO_SUCH_NAME\" } ] }";
    static final String TOPOLOGY = "<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\">"
            + "<InternalDomains AllowAllDomains=\"false\" DefaultDomain=\"contoso.example\">"
            + "<InternalDomain Name=\"contoso.example\" AllowSubDomains=\"false\"/></InternalDomains>";
    static final String ZONE = "$ORIGIN contoso.example.\n@ SOA a. b. 1 2 3 4 5\n";
    static final String KEY = "Software\\Policies\\Microsoft\\Office\\15.0\\Lync";
    static final String REGISTRY = "Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\a]\n";
    static final String VALUE = "[HKEY_CURRENT_USER\\" + KEY + "]\n\"TrustModelData\"=\"a.example\"\n";
    static final String PREFERENCE = "<Registry><Properties action=\"U\" hive=\"HKEY_CURRENT_USER\" key=\"" + KEY
            + "\" name=\"TrustModelData\" type=\"REG_SZ\" value=\"a.example\"/></Registry>";
    static final String SERVICES = """
            Identity  : contoso.example
            Name      : contoso.example
            IsDefault : True

            Identity  : pool01.contoso.example
            Services  : {UserServer:pool01.contoso.example, Registrar:pool01.contoso.example, WebServer:pool01.contoso.example}
            Computers : {fe01.contoso.example}
            Fqdn      : pool01.contoso.example
            Site      : Site:HQ
            """;

    private Large() {}
}
