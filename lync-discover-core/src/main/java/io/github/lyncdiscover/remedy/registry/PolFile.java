package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.trust.TrustRemark;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The {@code Registry.pol} of a Group Policy object, or of the local policy (Microsoft, Registry Policy File Format). Its
 * folder, Machine or User, says which hive it is for.
 */
final class PolFile {
    private static final byte[] HEAD = {'P', 'R', 'e', 'g', 1, 0, 0, 0};

    private final ByteBuffer file;
    private final String hive;
    private final List<ValueMention> mentions = new ArrayList<>();
    private int item;

    private PolFile(byte[] bytes, String hive) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.hive = hive;
    }

    static boolean reads(byte[] bytes) {
        return bytes.length >= 4 && Arrays.equals(bytes, 0, 4, HEAD, 0, 4);
    }

    static List<ValueMention> read(Path path, byte[] bytes) {
        if (bytes.length < HEAD.length || !Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length)) {
            throw new StandingFault(0, "this registry.pol has a version that is not known: only version 1 is");
        }
        String folder = path.toAbsolutePath().getParent() == null
                ? ""
                : String.valueOf(path.toAbsolutePath().getParent().getFileName());
        boolean user = folder.equalsIgnoreCase("User");
        PolFile file = new PolFile(bytes, user ? "HKCU" : "HKLM");
        file.items();
        if (!user && !folder.equalsIgnoreCase("Machine") && !file.mentions.isEmpty()) {
            file.mentions.add(0, new ValueMention.Aside(0, TrustRemark.Kind.HIVE_ASSUMED, "HKLM"));
        }
        return file.mentions;
    }

    private void items() {
        file.position(HEAD.length);
        while (file.hasRemaining()) {
            item++;
            expect('[');
            String key = name();
            expect(';');
            String value = name();
            expect(';');
            long type = Integer.toUnsignedLong(number());
            expect(';');
            int size = number();
            expect(';');
            byte[] data = data(size);
            expect(']');
            item(hive + "\\" + key, value, type, data);
        }
    }

    private void item(String key, String value, long type, byte[] data) {
        String lower = value.toLowerCase(Locale.ROOT);
        String text = RegistryTypes.text(data, StandardCharsets.UTF_16LE);
        String wanted = RegistryPlace.VALUE_NAME.toLowerCase(Locale.ROOT);
        if (lower.equals(wanted) || lower.equals("**soft." + wanted)) {
            mentions.add(new ValueMention.Put(item, key, RegistryTypes.name(type), text));
        } else if (lower.equals("**del." + wanted)
                || lower.startsWith("**delvals")
                || (lower.equals("**deletevalues") && lists(text, wanted))) {
            mentions.add(new ValueMention.Removal(item, key));
        } else if (lower.equals("**deletekeys")) {
            Arrays.stream(text.split(";", -1))
                    .filter(below -> !below.isBlank())
                    .forEach(below -> mentions.add(new ValueMention.KeyRemoval(item, key + "\\" + below)));
        }
    }

    private static boolean lists(String names, String wanted) {
        return Arrays.stream(names.toLowerCase(Locale.ROOT).split(";", -1)).anyMatch(wanted::equals);
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (name.length() <= FileLimits.TRUST_NAME) {
            char next = character();
            if (next == 0) {
                return name.toString();
            }
            name.append(next);
        }
        throw damaged();
    }

    private byte[] data(int size) {
        if (size < 0 || size > file.remaining()) {
            throw damaged();
        }
        byte[] data = new byte[size];
        file.get(data);
        return data;
    }

    private void expect(char wanted) {
        if (character() != wanted) {
            throw damaged();
        }
    }

    private char character() {
        if (file.remaining() < Character.BYTES) {
            throw damaged();
        }
        return file.getChar();
    }

    private int number() {
        if (file.remaining() < Integer.BYTES) {
            throw damaged();
        }
        return file.getInt();
    }

    private StandingFault damaged() {
        return new StandingFault(
                0, "this registry.pol is cut off or damaged at byte " + file.position() + ", in its item " + item);
    }
}
