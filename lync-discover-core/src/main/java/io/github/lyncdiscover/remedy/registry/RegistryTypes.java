package io.github.lyncdiscover.remedy.registry;

import java.nio.charset.Charset;
import java.util.List;

/** The types of registry values by their numbers (winnt.h). */
final class RegistryTypes {
    static final int BINARY = 3;

    private static final List<String> NAMES = List.of(
            "REG_NONE",
            ValueMention.TEXT,
            "REG_EXPAND_SZ",
            "REG_BINARY",
            "REG_DWORD",
            "REG_DWORD_BIG_ENDIAN",
            "REG_LINK",
            "REG_MULTI_SZ",
            "REG_RESOURCE_LIST",
            "REG_FULL_RESOURCE_DESCRIPTOR",
            "REG_RESOURCE_REQUIREMENTS_LIST",
            "REG_QWORD");

    private RegistryTypes() {}

    static String name(long number) {
        return number >= 0 && number < NAMES.size() ? NAMES.get((int) number) : "type " + number;
    }

    /** The characters of a text before the NUL that ends it. */
    static String text(byte[] bytes, Charset charset) {
        String all = new String(bytes, charset);
        int end = all.indexOf('\0');
        return end < 0 ? all : all.substring(0, end);
    }
}
