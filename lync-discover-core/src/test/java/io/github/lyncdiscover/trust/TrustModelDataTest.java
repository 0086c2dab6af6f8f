package io.github.lyncdiscover.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.trust.TrustModelData.Fault;
import io.github.lyncdiscover.trust.TrustModelData.FaultyEntry;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a TrustModelData value: which domains it names, and what is reported instead of repaired. */
final class TrustModelDataTest {
    private static final String FAULTS = """
            *.contoso.test                  , WILDCARD
            *                               , WILDCARD
            con*oso.test                    , WILDCARD
            *.contoso.test:443              , WILDCARD
            .contoso.test                   , LEADING_DOT
            ..contoso.test                  , LEADING_DOT
            .                               , LEADING_DOT
            contoso.test;fabrikam.test      , SEMICOLON
            contoso.test;                   , SEMICOLON
            ;                               , SEMICOLON
            https://contoso.test;*.test     , SEMICOLON
            https://contoso.test            , URL
            http://contoso.test/            , URL
            https://*.contoso.test          , URL
            sip://contoso.test:5061         , URL
            contoso.test:443                , PORT
            CONTOSO.TEST.:5061              , PORT
            contoso.test:                   , PORT
            contoso.test:https              , NOT_A_HOST_NAME
            web_1.contoso.test:443          , NOT_A_HOST_NAME
            :443                            , NOT_A_HOST_NAME
            contoso.test/                   , NOT_A_HOST_NAME
            contoso.test fabrikam.test      , NOT_A_HOST_NAME
            contoso..test                   , NOT_A_HOST_NAME
            contoso.test..                  , NOT_A_HOST_NAME
            web_1.contoso.test              , NOT_A_HOST_NAME
            -contoso.test                   , NOT_A_HOST_NAME
            192.0.2.1                       , NOT_A_HOST_NAME
            192.0.2.1:443                   , NOT_A_HOST_NAME
            [2001:db8::1]                   , NOT_A_HOST_NAME
            alice@contoso.test              , NOT_A_HOST_NAME
            "contoso.test"                  , NOT_A_HOST_NAME
            '\u00A0contoso.test'            , NOT_A_HOST_NAME
            “contoso.test”                  , NOT_A_HOST_NAME
            „contoso.test“                  , NOT_A_HOST_NAME
            «contoso.test»                  , NOT_A_HOST_NAME
            (contoso.test)                  , NOT_A_HOST_NAME
            [contoso.test]                  , NOT_A_HOST_NAME
            contoso\u200B.test              , NOT_A_HOST_NAME
            contoso–eu.test                 , NOT_A_HOST_NAME
            '\uFEFFcontoso.test'            , NOT_A_HOST_NAME
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contoso.test                             | contoso.test
            contoso.test,fabrikam.test               | contoso.test fabrikam.test
            contoso.test, fabrikam.test              | contoso.test fabrikam.test
            '  contoso.test\t,\r\nfabrikam.test  '   | contoso.test fabrikam.test
            ,contoso.test,, ,fabrikam.test,          | contoso.test fabrikam.test
            Contoso.TEST., FABRIKAM.test             | contoso.test fabrikam.test
            fabrikam.test, contoso.test              | fabrikam.test contoso.test
            pool.contoso.test, contoso.test          | pool.contoso.test contoso.test
            bücher.test                              | xn--bcher-kva.test
            localhost                                | localhost
            *.contoso.test, contoso.test             | contoso.test
            contoso.test; fabrikam.test, a.test      | a.test
            """)
    void the_domains_are_the_good_entries_in_the_order_given(String text, String domains) {
        List<DomainName> expected =
                Arrays.stream(domains.split(" ")).map(DomainName::new).toList();
        assertEquals(expected, TrustModelData.policy(text).domains());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = FAULTS)
    void an_entry_that_the_template_does_not_allow_for_is_reported_and_names_nothing(String entry, Fault fault) {
        TrustModelData value = TrustModelData.policy("fabrikam.test, " + entry + " ,a.test");
        assertEquals(List.of(new FaultyEntry(entry, fault)), value.faultyEntries());
        assertEquals(List.of(new DomainName("fabrikam.test"), new DomainName("a.test")), value.domains());
    }

    @Test
    void every_fault_is_met() {
        EnumSet<Fault> met = EnumSet.noneOf(Fault.class);
        FAULTS.lines()
                .forEach(line -> met.add(
                        Fault.valueOf(line.substring(line.lastIndexOf(',') + 1).strip())));
        assertEquals(EnumSet.allOf(Fault.class), met);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", " , ,,\t"})
    void a_value_of_blanks_and_commas_is_empty(String text) {
        TrustModelData value = TrustModelData.policy(text);
        assertTrue(value.isEmpty());
        assertEquals(List.of(), value.domains());
        assertEquals(List.of(), value.faultyEntries());
    }

    @Test
    void a_value_of_faulty_entries_alone_is_not_empty() {
        TrustModelData value = TrustModelData.policy("*.contoso.test");
        assertEquals(false, value.isEmpty());
        assertEquals(List.of(), value.domains());
    }

    @Test
    void a_value_says_where_it_stands() {
        Stream<TrustModelData> values = Stream.of(
                TrustModelData.policy("a.test"),
                TrustModelData.userPolicy("a.test"),
                TrustModelData.userPreference("a.test"),
                TrustModelData.machinePreference("a.test"));
        assertEquals(
                List.of(Source.HKLM_POLICY, Source.HKCU_POLICY, Source.HKCU_PREFERENCE, Source.HKLM_PREFERENCE),
                values.map(TrustModelData::source).toList());
    }

    @Test
    void a_value_is_shown_without_control_characters() {
        assertEquals(
                "HKLM_POLICY \"a\\u001b\"", TrustModelData.policy("a\u001B").toString());
    }

    @Test
    void a_value_has_at_most_ten_thousand_entries() {
        assertEquals(
                10_000,
                TrustModelData.policy("a.test,".repeat(9_999) + "a.test")
                        .domains()
                        .size());
        assertThrows(IllegalArgumentException.class, () -> TrustModelData.policy("a.test,".repeat(10_000)));
    }
}
