package io.github.lyncdiscover.text.kind;

import io.github.lyncdiscover.text.file.FileText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of text, told by the first lines and words. */
final class TextKinds {
    private static final int ENOUGH = FileKind.ENOUGH;
    private static final Pattern NOTHING = Pattern.compile("(?:\\s|#[^\\r\\n]*+|---)*+");
    private static final Pattern HIVE =
            Pattern.compile("(?mi)^\\s*(?:HKEY_(?:LOCAL_MACHINE|CURRENT_USER|USERS)|HKLM|HKCU)\\\\");
    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]{3,40})-----");
    private static final Pattern SCRIPT = Pattern.compile(
            "(?mi)^\\s*(?:param\\s*\\(|\\[CmdletBinding|\\$[a-z]\\w*\\s*=|function\\s+[a-z]+-[a-z]+|#requires|<#)");
    private static final Pattern CONFIGURATION =
            Pattern.compile("(?m)^\\s*(?:resource|provider|variable|data|module|terraform)\\s+(?:\"|\\{)");
    private static final Pattern PROGRAM_TEXT = Pattern.compile(
            "(?m)^\\s*(?:(?:var|let|const)\\s+\\w+\\s*=|D\\(\\s*[\"']|D_EXTEND\\(|require\\(|module\\.exports|import\\s.{1,200}\\sfrom\\s)");
    private static final Pattern GOOGLE = Pattern.compile("(?m)^kind: [\"']?dns#resourceRecordSet");
    private static final Pattern TABLE = Pattern.compile("(?m)^[ \\t|>]*-{3,}(?:[ \\t]+-{2,})++[ \\t]*$");

    private static final Pattern RECORD_LIST = Pattern.compile("(?m)^[ \\t>|]*RecordType +:");

    private TextKinds() {}

    static FileKind of(byte[] bytes) {
        String text =
                FileText.beginning(bytes, ENOUGH).replaceAll("[\uFEFF\0]+", "").strip();
        if (NOTHING.matcher(text).matches()) {
            return bytes.length > 0 && FileText.beginning(bytes, ENOUGH).indexOf(0) >= 0
                    ? FileKind.OTHER_BINARY
                    : FileKind.EMPTY;
        } else if (XmlKinds.isOne(text)) {
            return XmlKinds.of(text);
        } else if (JsonKinds.isOne(text)) {
            return JsonKinds.of(text);
        } else if (text.startsWith("Windows Registry Editor") || text.startsWith("REGEDIT4")) {
            return FileKind.REGISTRY;
        } else if (GOOGLE.matcher(text).find()) {
            return FileKind.GOOGLE_DNS_YAML;
        } else if (PlanFileKeys.areIn(text)) {
            return FileKind.PLAN;
        }
        return other(text, bytes);
    }

    private static FileKind other(String text, byte[] bytes) {
        Matcher pem = PEM.matcher(text);
        if (pem.find()) {
            return pem(text, pem.group(1));
        } else if (isProgramText(text)) {
            return FileKind.JAVASCRIPT;
        } else if (CONFIGURATION.matcher(text).find()) {
            return FileKind.TERRAFORM;
        } else if (HIVE.matcher(text).find() && text.contains("REG_")) {
            return FileKind.REGISTRY_QUERY;
        }
        FileKind table = TableKinds.kind(TableKinds.columns(text));
        if (table == FileKind.USERS || table == FileKind.ZONE_TABLE) {
            return table;
        } else if (PrintedList.isOne(text)) {
            return RECORD_LIST.matcher(text).find() ? FileKind.ZONE_LIST : FileKind.SERVER_LIST;
        } else if (ZoneLines.areIn(text)) {
            return FileKind.ZONE;
        } else if (TABLE.matcher(text).find()) {
            boolean records = text.contains("RecordType") || text.contains("HostName");
            return records ? FileKind.ZONE_TABLE : FileKind.SERVER_TABLE;
        } else if (SCRIPT.matcher(text).find()) {
            return FileKind.POWERSHELL;
        }
        boolean targets = table == FileKind.OTHER_TEXT && TargetListLines.areIn(text);
        return !isText(bytes) ? FileKind.OTHER_BINARY : targets ? FileKind.TARGETS : table;
    }

    private static boolean isProgramText(String text) {
        return PROGRAM_TEXT.matcher(text).find();
    }

    private static FileKind pem(String text, String first) {
        Set<String> blocks =
                PEM.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        if (Stream.of("CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE").anyMatch(blocks::contains)) {
            return FileKind.CERTIFICATES;
        } else if (first.contains("PKCS7") || first.contains("CMS")) {
            return FileKind.PKCS_7;
        } else if (first.contains("CERTIFICATE REQUEST")) {
            return FileKind.CERTIFICATE_REQUEST;
        } else if (first.contains("CRL")) {
            return FileKind.REVOCATIONS;
        }
        return first.contains("PRIVATE KEY") ? FileKind.PRIVATE_KEY : FileKind.OTHER_TEXT;
    }

    /** Text has hardly any control characters. */
    private static boolean isText(byte[] bytes) {
        String text = FileText.beginning(bytes, ENOUGH).toLowerCase(Locale.ROOT);
        long odd = text.chars()
                .filter(c -> c == 0xFFFD || (c < ' ' && "\n\r\t\f\u001B".indexOf(c) < 0))
                .count();
        return odd * 20 <= text.length();
    }
}
