package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.file.FileText;
import io.github.lyncdiscover.file.kind.FileKind;
import io.github.lyncdiscover.imports.topology.Topology;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import io.github.lyncdiscover.json.Json;

/** Text that a server printed: the export of our script, lists of properties, or a table of users. */
public final class ServerText {
    private static final int LARGEST_EXPORT = 8 * 1024 * 1024;

    private ServerText() {}

    /**
     * Reads a file.
     *
     * @param bytes all of the file
     * @param kind its kind: an export, a list or a table of users
     * @return what it says of the servers; lists may name no SIP domain, and a table of users no servers
     * @throws Fault if it is not what it looks like, or is larger than any such file
     * @throws io.github.lyncdiscover.file.TextFault if it can't be decoded, or is no whole table
     */
    public static Topology read(byte[] bytes, FileKind kind) {
        String text = FileText.decodeLenient(bytes);
        if (kind == FileKind.USERS) {
            return UsersTable.read(text);
        } else if (kind == FileKind.SERVER_LIST) {
            return ListReading.read(text);
        } else if (bytes.length > LARGEST_EXPORT) {
            throw new Fault("is larger than " + LARGEST_EXPORT / 1024 / 1024 + " MB, which no server export is");
        }
        try {
            return ExportReading.read(Json.parse(text));
        } catch (Json.Fault fault) {
            throw new Fault(new Mark(fault.place().line(), fault.place().column()), String.valueOf(fault.getMessage()));
        }
    }
}
