package io.github.lyncdiscover.remedy.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import io.github.lyncdiscover.trust.TrustRemark;
import io.github.lyncdiscover.trust.TrustSettings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form in which administrators have TrustModelData: the same values, with hive, policy or preference, and version. */
final class StandingValuesTest {
    private static final String HEAD = "Windows Registry Editor Version 5.00\r\n\r\n";
    private static final String POLICY_15 = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\15.0\\Lync";
    private static final String LIST = "lync.com, outlook.com, fabrikam.example";
    private static final TrustModelData FOUND =
            new TrustModelData(Source.HKLM_POLICY, LIST, Optional.of(RegistryKey.OFFICE_15));

    @TempDir
    private Path folder;

    private TrustSettings read(byte[] bytes) throws IOException {
        return StandingValues.read(Files.write(folder.resolve("file"), bytes));
    }

    private TrustSettings read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private TrustModelData only(String text) throws IOException {
        TrustSettings settings = read(text);
        assertEquals(List.of(), settings.remarks(), text);
        assertEquals(1, settings.values().size(), text);
        return settings.values().get(0);
    }

    private List<String> remarks(String text) throws IOException {
        return read(text).remarks().stream()
                .map(remark -> remark.line() + " " + remark.kind())
                .toList();
    }

    private String refusal(byte[] bytes) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> read(bytes)).getMessage());
        return message.replace(folder.resolve("file").toString(), "FILE");
    }

    private String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String reg(String key, String value) {
        return HEAD + "[" + key + "]\r\n" + value + "\r\n\r\n";
    }

    private static TrustModelData value(Source source, RegistryKey key) {
        return new TrustModelData(source, LIST, Optional.of(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"existing.reg.txt", "reg-query.txt"})
    void the_cases_are_the_computer_policy_of_lync_2013(String name) {
        Path file = Path.of("src", "test", "resources", "standing", name);
        assertEquals(List.of(FOUND), StandingValues.read(file).values());
        assertEquals(List.of(), StandingValues.read(file).remarks());
    }

    @Test
    void a_reg_file_is_read_in_every_encoding_and_version() throws IOException {
        String text = reg(POLICY_15, "\"TrustModelData\"=\"" + LIST + "\"");
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8),
                text.replace(HEAD, "REGEDIT4\r\n\r\n; für alle\r\n").getBytes(Charset.forName("windows-1252")),
                text.replace(HEAD, "").getBytes(StandardCharsets.UTF_8))) {
            assertEquals(List.of(FOUND), read(bytes).values());
        }
    }

    @Test
    void names_are_compared_without_case_and_hives_have_short_names_too() throws IOException {
        for (String key : List.of(
                POLICY_15.toLowerCase(java.util.Locale.ROOT),
                POLICY_15.toUpperCase(java.util.Locale.ROOT),
                POLICY_15 + "\\")) {
            assertEquals(FOUND, only(reg(key, "\"TRUSTMODELDATA\" = \"" + LIST + "\" ; since 2014")));
        }
    }

    @Test
    void the_path_says_policy_or_preference_and_the_version() throws IOException {
        String put = "\"TrustModelData\"=\"" + LIST + "\"";
        String user = "HKEY_CURRENT_USER\\Software\\";
        assertEquals(
                value(Source.HKCU_POLICY, RegistryKey.OFFICE_16),
                only(reg(user + "Policies\\Microsoft\\Office\\16.0\\Lync", put)));
        assertEquals(
                value(Source.HKCU_PREFERENCE, RegistryKey.OFFICE_15),
                only(reg(user + "Microsoft\\Office\\15.0\\Lync", put)));
        assertEquals(
                value(Source.HKLM_PREFERENCE, RegistryKey.OFFICE_15),
                only(reg("HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Office\\15.0\\Lync", put)));
        assertEquals(
                value(Source.HKLM_POLICY, RegistryKey.COMMUNICATOR),
                only(reg("HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Communicator", put)));
    }

    @Test
    void escapes_bytes_and_lines_that_go_on_are_read() throws IOException {
        assertEquals(
                "a\\b\"c",
                only(reg(POLICY_15, "\"TrustModelData\"=\"a\\\\b\\\"c\"")).text());
        assertEquals(
                "a.b, c",
                only(reg(POLICY_15, "\"TrustModelData\"=hex(1):61,00,2e,00,62,00,2c,00,\\\r\n  20,00,63,00,00,00"))
                        .text());
        assertEquals(
                "a.b",
                only("REGEDIT4\r\n\r\n[" + POLICY_15 + "]\r\n\"TrustModelData\"=hex(1):61,2e,\\\r\n  62,00\r\n")
                        .text());
        assertEquals(
                "a.example\nb.example",
                only(reg(POLICY_15, "\"TrustModelData\"=\"a.example\r\nb.example\""))
                        .text());
    }

    @Test
    void what_a_file_deletes_does_not_stand() throws IOException {
        String user = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\15.0\\Lync";
        String put = reg(user, "\"TrustModelData\"=\"" + LIST + "\"");
        TrustModelData preference = value(Source.HKCU_PREFERENCE, RegistryKey.OFFICE_15);
        for (String removal : List.of(
                "[" + POLICY_15 + "]\r\n\"TrustModelData\"=\"x.example\"\r\n\"TrustModelData\"=-\r\n",
                "[-" + POLICY_15 + "]\r\n",
                "[-HKEY_LOCAL_MACHINE\\software\\policies\\microsoft\\office]\r\n")) {
            TrustSettings settings = read(put + removal);
            assertEquals(List.of(preference), settings.values(), removal);
            assertEquals(TrustRemark.Kind.DELETED, settings.remarks().get(0).kind(), removal);
        }
        assertEquals(
                List.of(preference),
                read(HEAD + "[-" + user + "]\r\n" + put.replace(HEAD, "")).values());
        assertEquals(
                "FILE: holds no TrustModelData value that a client reads: FILE:4: TrustModelData is deleted under "
                        + POLICY_15,
                refusal(reg(POLICY_15, "\"TrustModelData\"=-")));
    }

    @Test
    void what_does_not_count_is_remarked_with_its_line() throws IOException {
        String good = reg(POLICY_15, "\"TrustModelData\"=\"" + LIST + "\"");
        String user = "[HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\15.0\\Lync]\r\n\"TrustModelData\"=";
        assertEquals(List.of("7 WRONG_TYPE"), remarks(good + user + "dword:00000001\r\n"));
        assertEquals(List.of("7 WRONG_TYPE"), remarks(good + user + "hex(7):61,00,00,00\r\n"));
        assertEquals(List.of("7 WRONG_TYPE"), remarks(good + user + "hex:61,00\r\n"));
        assertEquals(
                List.of("7 WOW6432NODE"),
                remarks(good
                        + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Policies\\Microsoft\\Office\\15.0\\Lync]\r\n"
                        + "\"TrustModelData\"=\"x.example\"\r\n"));
        assertEquals(
                List.of("7 OTHER_KEY"),
                remarks(good + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\14.0\\Lync]\r\n"
                        + "\"TrustModelData\"=\"x.example\"\r\n"));
        assertEquals(
                List.of("5 SET_AGAIN"),
                remarks(reg(POLICY_15, "\"TrustModelData\"=\"x.example\"\r\n\"TrustModelData\"=\"" + LIST + "\"")));
        assertEquals(
                List.of("4 USER_HIVE"),
                remarks(reg(
                        "HKEY_USERS\\S-1-5-21-1-2-3-1001\\Software\\Microsoft\\Office\\15.0\\Lync",
                        "\"TrustModelData\"=\"" + LIST + "\"")));
        assertEquals(
                List.of("0 MORE"),
                remarks(good + (user + "dword:1\r\n").repeat(60)).subList(50, 51));
    }

    @Test
    void a_file_without_a_value_is_refused_with_what_to_do() {
        assertEquals(
                "FILE: holds no TrustModelData value: export the key with it, such as"
                        + " HKLM\\Software\\Policies\\Microsoft\\Office\\15.0\\Lync",
                refusal(reg(POLICY_15, "\"SavePassword\"=dword:00000001")));
        assertEquals(
                "FILE: holds no TrustModelData value that a client reads: FILE:4: TrustModelData has the type REG_DWORD here,"
                        + " not REG_SZ, and is not used",
                refusal(reg(POLICY_15, "\"TrustModelData\"=dword:00000001")));
        assertEquals(
                "FILE: holds no TrustModelData value that a client reads: FILE:4: TrustModelData has the type REG_DWORD here,"
                        + " not REG_SZ, and is not used; FILE:6: TrustModelData is deleted under " + POLICY_15,
                refusal(reg(POLICY_15, "\"TrustModelData\"=dword:00000001\r\n\r\n[-" + POLICY_15 + "]")));
        assertEquals(
                "FILE: holds no TrustModelData in a form that is known: give an export of regedit (.reg), the output of"
                        + " reg query, Registry.xml of Group Policy Preferences, a registry.pol, or what gpresult /x writes",
                refusal("ERROR: The system was unable to find it."));
        assertEquals(
                "FILE:4: this line is cut off or damaged; export the key again",
                refusal(reg(POLICY_15, "\"TrustModelData\"")));
        assertEquals(
                "FILE:4: this is no value as regedit writes one; export the key again",
                refusal(reg(POLICY_15, "\"TrustModelData\"=\"lync.com")));
        assertEquals(
                "FILE:4: these bytes are cut off or damaged; export the key again",
                refusal(reg(POLICY_15, "\"TrustModelData\"=hex(1):61,0")));
        assertEquals(
                "FILE:4: the TrustModelData value has more than 10,000 entries",
                refusal(reg(POLICY_15, "\"TrustModelData\"=\"" + "a.example,".repeat(10_001) + "\"")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sipDomains: [a.example]                              | this is a migration plan, not trust settings: plan, diff, advise and lint take it
            trust: {trustModelData: "TrustModelData"}\\npools: []  | this is a migration plan, not trust settings: plan, diff, advise and lint take it
            <TopologyBuilder xmlns="x"/>                         | this is a Topology Builder file (.tbxml), not trust settings: import makes a plan of it; plan, diff, advise and lint take it too
            {"exchanges": []}                                    | this is a recording, not trust settings: check takes it with --replay, diff takes it too, and a plan with its key recording
            $ORIGIN contoso.example.\\n                           | this is a zone file, not trust settings: import takes it with --zone inside=FILE or --zone outside=FILE
            $a = 1\\n                                              | this is a PowerShell script, not trust settings: run it on a server, and give what it prints
            -----BEGIN CERTIFICATE-----\\n                         | this is certificates in PEM form, not trust settings: chain takes it with --file or --store NAME=FILE, check with --cacert, and a plan with its key certificates
            """)
    void a_file_of_another_kind_is_told_with_the_command_that_takes_it(String text, String message) {
        assertEquals("FILE: " + message, refusal(text.replace("\\n", "\n")));
        assertEquals(
                "FILE: " + message,
                refusal(("\uFEFF" + text.replace("\\n", "\n")).getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void text_in_two_encodings_is_told_with_its_line() {
        byte[] wide = "\uFEFFWindows Registry Editor Version 5.00\r\n\r\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] narrow =
                "[HKEY_CURRENT_USER\\Software]\r\n\"TrustModelData\"=\"x\"\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(wide, wide.length + narrow.length);
        System.arraycopy(narrow, 0, both, wide.length, narrow.length);
        assertTrue(refusal(both).startsWith("FILE:3: the file goes on in another encoding here"), refusal(both));
    }

    @Test
    void reg_query_is_read_as_consoles_print_it() throws IOException {
        String key = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\15.0\\Lync\r\n";
        String value = "    TrustModelData    REG_SZ    ";
        String prompt = "C:\\>reg query HKLM\\Software\\Policies\\Microsoft\\Office /s\r\n\r\n";
        assertEquals(FOUND, only("\r\n" + key + value + LIST + "\r\n\r\n"));
        assertEquals(FOUND, only(prompt + key + value + LIST + "\r\n\r\nC:\\>"));
        assertEquals(FOUND, only(key + "\ttrustmodeldata\tREG_SZ\t" + LIST + "\n"));
        assertEquals(
                FOUND,
                only(key + "    SavePassword    REG_DWORD    0x1\n" + value
                        + "lync.com, outlook.com, fabri\nkam.example\n"
                        + "    Other    REG_SZ    x\nEnd of search: 2 match(es) found.\n"));
        assertEquals(
                List.of(FOUND, value(Source.HKCU_PREFERENCE, RegistryKey.OFFICE_16)),
                read(key + value + LIST + "\n\nHKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Lync\n" + value
                                + LIST)
                        .values());
        assertEquals(
                List.of("4 WRONG_TYPE"),
                remarks(key + value + LIST + "\nHKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Lync\n"
                        + "    TrustModelData    REG_MULTI_SZ    a\\0b\n"));
    }

    @Test
    void command_lines_are_read() throws IOException {
        assertEquals(
                FOUND,
                only("rem reg add \"HKCU\\Software\\Microsoft\\Office\\15.0\\Lync\" /v TrustModelData /d x.example\n"
                        + "reg.exe ADD HKLM\\Software\\Policies\\Microsoft\\Office\\15.0\\Lync /d \"" + LIST
                        + "\" /f /v TrustModelData\n"));
    }

    private static String preference(String attributes, String filters) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"
                + "<RegistrySettings clsid=\"{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}\">"
                + "<Registry clsid=\"{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}\" name=\"TrustModelData\">"
                + "<Properties action=\"U\" displayDecimal=\"0\" default=\"0\" hive=\"HKEY_CURRENT_USER\""
                + " key=\"Software\\Microsoft\\Office\\16.0\\Lync\" name=\"TrustModelData\" type=\"REG_SZ\" value=\""
                + LIST
                + "\"/></Registry>"
                + "<Collection name=\"more\"><Registry " + attributes
                + "><Properties action=\"D\" hive=\"HKEY_LOCAL_MACHINE\""
                + " key=\"Software\\Policies\\Microsoft\\Office\\15.0\\Lync\" name=\"trustmodeldata\" type=\"REG_SZ\" value=\"\"/>"
                + filters + "</Registry></Collection></RegistrySettings>";
    }

    @Test
    void group_policy_preferences_are_read() throws IOException {
        TrustModelData found = value(Source.HKCU_PREFERENCE, RegistryKey.OFFICE_16);
        assertEquals(List.of(found), read(preference("", "")).values());
        assertEquals(List.of("2 DELETED"), remarks(preference("", "")));
        assertEquals(List.of("2 DISABLED"), remarks(preference("disabled=\"1\"", "")));
        String targeted = preference("", "<Filters><FilterGroup/></Filters>").replace("action=\"D\"", "action=\"R\"");
        assertEquals(List.of("2 TARGETED"), remarks(targeted));
        String declared = preference("", "").replace("utf-8", "utf-16");
        assertEquals(List.of(found), read(declared).values());
        assertEquals(
                List.of(found),
                read(("\uFEFF" + declared).getBytes(StandardCharsets.UTF_16LE)).values());
        assertEquals(
                "FILE:1: this document has a document type or an entity, which none of these has",
                refusal("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>"));
        assertEquals("FILE:1: this is no XML, or it is cut off", refusal("<RegistrySettings><Registry>"));
        assertEquals("FILE:1: this document is too deep or has too many elements", refusal("<a>".repeat(300)));
    }

    /** What concerns another value, or keeps the key, is no mention. */
    @Test
    void only_preferences_about_the_value_or_its_key_count() throws IOException {
        String both = preference("", "");
        String removal =
                "action=\"D\" hive=\"HKEY_LOCAL_MACHINE\" key=\"Software\\Policies\\Microsoft\\Office\\15.0\\Lync\"";
        String named = removal + " name=\"trustmodeldata\"";
        assertEquals(List.of(), remarks(both.replace(named, removal + " name=\"Other\"")));
        assertEquals(List.of(), remarks(both.replace(named, removal.replace("\"D\"", "\"U\"") + " name=\"\"")));
        assertEquals(List.of(), remarks(both.replace(named, removal + " name=\"\" default=\"1\"")));
        assertEquals(List.of("2 DELETED"), remarks(both.replace(named, removal + " name=\"\"")));
        assertEquals(List.of(), remarks(both.replace("<Properties action=\"D\"", "<Other action=\"D\"")));
    }

    private static String result(String side, String settings) {
        return "<?xml version=\"1.0\" encoding=\"utf-16\"?>\n"
                + "<Rsop xmlns=\"http://www.microsoft.com/GroupPolicy/Rsop\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><" + side + "><ExtensionData>\n<Extension"
                + " xmlns:q1=\"http://www.microsoft.com/GroupPolicy/Settings/Registry\" xsi:type=\"q1:RegistrySettings\">\n"
                + settings + "</Extension></ExtensionData></" + side + "></Rsop>";
    }

    private static String policy(String state, String precedence, String category) {
        return "<q1:Policy><GPO xmlns=\"http://www.microsoft.com/GroupPolicy/Settings\"/><Precedence"
                + " xmlns=\"http://www.microsoft.com/GroupPolicy/Settings\">" + precedence + "</Precedence>"
                + "<q1:Name>Trusted Domain List</q1:Name><q1:State>" + state + "</q1:State><q1:Category>" + category
                + "/Microsoft Lync Feature Policies</q1:Category><q1:EditText><q1:Name>Trusted Domains (comma separated"
                + " list):</q1:Name><q1:State>Enabled</q1:State><q1:Value>" + LIST
                + "</q1:Value></q1:EditText></q1:Policy>\n";
    }

    @Test
    void a_report_of_group_policy_is_read() throws IOException {
        String lync = "Microsoft Lync 2013";
        assertEquals(FOUND, only(result("ComputerResults", policy("Enabled", "1", lync))));
        assertEquals(
                value(Source.HKCU_POLICY, RegistryKey.OFFICE_16),
                only(result("UserResults", policy("Enabled", "1", "Skype for Business 2016"))));
        String setting =
                "<q1:RegistrySetting><q1:KeyPath>Software\\Policies\\Microsoft\\Office\\15.0\\Lync</q1:KeyPath>"
                        + "<q1:Value><q1:Name>TrustModelData</q1:Name><q1:String>" + LIST
                        + "</q1:String></q1:Value></q1:RegistrySetting>";
        assertEquals(FOUND, only(result("ComputerResults", setting)));
        assertEquals(
                List.of("5 PRECEDENCE", "6 DISABLED"),
                remarks(result(
                        "ComputerResults",
                        policy("Enabled", "1", lync) + policy("Enabled", "2", lync) + policy("Disabled", "1", lync))));
        assertEquals(
                List.of("5 WRONG_TYPE"),
                remarks(result(
                        "ComputerResults",
                        policy("Enabled", "1", lync)
                                + setting.replace("<q1:String>" + LIST + "</q1:String>", "<q1:Number>1</q1:Number>"))));
        assertEquals(
                List.of(FOUND),
                read(("\uFEFF" + result("ComputerResults", policy("Enabled", "1", lync)))
                                .getBytes(StandardCharsets.UTF_16LE))
                        .values());
    }

    @Test
    void a_policy_is_known_by_its_name_or_by_its_box() throws IOException {
        String good = policy("Enabled", "1", "Microsoft Lync 2013");
        String otherName = good.replace("<q1:Name>Trusted Domain List<", "<q1:Name>Liste vertrauter Domains<");
        assertEquals(FOUND, only(result("ComputerResults", otherName)));
        String otherBox = good.replace("Trusted Domains (comma separated list):", "Domains:");
        assertEquals(FOUND, only(result("ComputerResults", otherBox)));
        String more = good.replace(
                "<q1:EditText>",
                "<q1:EditText><q1:Name>Note:</q1:Name><q1:Value>x.example</q1:Value></q1:EditText><q1:EditText>");
        assertEquals(FOUND, only(result("ComputerResults", more)));
        String label = more.replace("q1:EditText><q1:Name>Note", "q1:Text><q1:Name>Note")
                .replace("x.example</q1:Value></q1:EditText>", "x.example</q1:Value></q1:Text>");
        assertEquals(FOUND, only(result("ComputerResults", label)));
        String none = otherName.replace("Trusted Domains (comma separated list):", "Domains:");
        String refusal = refusal(result("ComputerResults", none));
        assertTrue(refusal.startsWith("FILE: holds no TrustModelData value: export the key"), refusal);
    }

    @Test
    void a_value_of_another_type_is_named_with_its_type() throws IOException {
        String setting =
                "<q1:RegistrySetting><q1:KeyPath>Software\\Policies\\Microsoft\\Office\\15.0\\Lync</q1:KeyPath>"
                        + "<q1:Value><q1:Name>TrustModelData</q1:Name><q1:Number>1</q1:Number></q1:Value></q1:RegistrySetting>";
        String good = policy("Enabled", "1", "Microsoft Lync 2013");
        for (String type : List.of("Number", "Binary")) {
            TrustSettings read = read(result("ComputerResults", good + setting.replace("Number", type)));
            assertEquals(
                    List.of(type),
                    read.remarks().stream().map(TrustRemark::subject).toList());
        }
        String empty = setting.replace("<q1:Number>1</q1:Number>", "");
        assertEquals(
                List.of("nothing"),
                read(result("ComputerResults", good + empty)).remarks().stream()
                        .map(TrustRemark::subject)
                        .toList());
    }

    @Test
    void a_registry_pol_has_the_hive_of_its_folder() throws IOException {
        byte[] pol = Pol.of("Software\\Policies\\Microsoft\\Office\\15.0\\Lync", "trustmodeldata", 1, LIST);
        Path machine = Files.createDirectory(folder.resolve("Machine"));
        Path user = Files.createDirectory(folder.resolve("USER"));
        assertEquals(
                TrustSettings.NONE.with(FOUND), StandingValues.read(Files.write(machine.resolve("Registry.pol"), pol)));
        assertEquals(
                List.of(value(Source.HKCU_POLICY, RegistryKey.OFFICE_15)),
                StandingValues.read(Files.write(user.resolve("registry.pol"), pol))
                        .values());
        assertEquals(List.of(FOUND), read(pol).values());
        assertEquals(
                List.of(TrustRemark.Kind.HIVE_ASSUMED),
                read(pol).remarks().stream().map(TrustRemark::kind).toList());
    }

    @Test
    void a_registry_pol_deletes_in_several_ways() throws IOException {
        String key = "Software\\Policies\\Microsoft\\Office\\15.0\\Lync";
        for (byte[] removal : List.of(
                Pol.item(key, "**del.TrustModelData", 1, " "),
                Pol.item(key, "**delvals.", 1, " "),
                Pol.item(key, "**DeleteValues", 1, "a;TrustModelData"),
                Pol.item("Software\\Policies\\Microsoft\\Office\\15.0", "**DeleteKeys", 1, "Lync"))) {
            byte[] both = Pol.file(Pol.item(key, "TrustModelData", 1, LIST), removal);
            assertEquals(
                    "FILE: holds no TrustModelData value that a client reads",
                    refusal(both).replaceAll(": FILE.*", ""));
        }
        byte[] kept = Pol.file(
                Pol.item(key, "TrustModelData", 1, LIST),
                Pol.item(key, "**DeleteValues", 1, "a;b"),
                Pol.item("Software\\Policies\\Microsoft\\Office\\15.0", "**DeleteKeys", 1, ";Other; "));
        assertEquals(List.of(FOUND), read(kept).values());
        byte[] whole = Pol.of(key, "TrustModelData", 1, LIST);
        for (int length = 8 + 1; length < whole.length; length++) {
            String refusal = refusal(java.util.Arrays.copyOf(whole, length));
            assertTrue(refusal.startsWith("FILE: this registry.pol is cut off or damaged at byte "), refusal);
        }
        assertEquals(
                "FILE: this registry.pol is cut off or damaged at byte 20, in its item 1",
                refusal(java.util.Arrays.copyOf(Pol.of(key, "TrustModelData", 1, LIST), 20)));
        assertEquals(
                "FILE: this registry.pol has a version that is not known: only version 1 is",
                refusal(new byte[] {'P', 'R', 'e', 'g', 2, 0, 0, 0}));
    }
}
