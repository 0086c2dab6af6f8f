package io.github.lyncdiscover.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A maker of inputs: some bytes of a known input changed, left out, doubled, or exchanged for a part of another input. The same seed makes the same inputs. */
final class ByteMutator {
    private static final int MOST_CHANGES = 4;
    private static final List<byte[]> WORDS = List.of(
                    "\0",
                    "\n",
                    "\r\n",
                    "\t",
                    ".",
                    "..",
                    ":",
                    "::",
                    ",",
                    "@",
                    "#",
                    "%",
                    "*",
                    "-",
                    "\"",
                    "'",
                    "{",
                    "}",
                    "[",
                    "]",
                    "&a",
                    "*a",
                    "<<",
                    "<!--",
                    "]]>",
                    "<![CDATA[",
                    "&amp;",
                    "\\",
                    "\\u0000",
                    "%00",
                    "%25",
                    "xn--",
                    "\u00fc",
                    "\u3002",
                    "\u202e",
                    "\ud83d\ude00",
                    "0",
                    "-1",
                    "65536",
                    "4294967296",
                    "1e999",
                    "null",
                    "true",
                    "://",
                    "--",
                    "---")
            .stream()
            .map(word -> word.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final List<byte[]> known;
    private final int longest;
    private final SplittableRandom random;

    ByteMutator(List<byte[]> known, int longest, long seed) {
        this.known = List.copyOf(known);
        this.longest = longest;
        this.random = new SplittableRandom(seed);
    }

    /** An input that is near to a known one. */
    byte[] next() {
        byte[] input = any();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            input = changed(input);
        }
        return input.length <= longest ? input : Arrays.copyOf(input, longest);
    }

    private byte[] any() {
        return known.get(random.nextInt(known.size()));
    }

    private byte[] changed(byte[] input) {
        int place = random.nextInt(input.length + 1);
        int rest = input.length - place;
        return switch (random.nextInt(8)) {
            case 0, 1 -> replaced(input, place, Math.min(1, rest), new byte[] {(byte) random.nextInt(256)});
            case 2 -> replaced(input, place, Math.min(1, rest), new byte[] {flipped(input, place)});
            case 3 -> replaced(input, place, 0, WORDS.get(random.nextInt(WORDS.size())));
            case 4 -> replaced(input, place, Math.min(rest, 1 + random.nextInt(16)), new byte[0]);
            case 5 -> replaced(input, place, 0, part(input));
            case 6 -> replaced(input, place, Math.min(rest, random.nextInt(16)), part(any()));
            default -> replaced(input, place, rest, part(any()));
        };
    }

    private byte flipped(byte[] input, int place) {
        return place < input.length ? (byte) (input[place] ^ (1 << random.nextInt(8))) : (byte) random.nextInt(128);
    }

    /** A part of an input, most often a short one. */
    private byte[] part(byte[] input) {
        int start = random.nextInt(input.length + 1);
        int most = random.nextInt(4) == 0 ? longest : 24;
        return Arrays.copyOfRange(input, start, Math.min(input.length, start + random.nextInt(most + 1)));
    }

    private static byte[] replaced(byte[] input, int place, int length, byte[] by) {
        byte[] output = new byte[input.length - length + by.length];
        System.arraycopy(input, 0, output, 0, place);
        System.arraycopy(by, 0, output, place, by.length);
        System.arraycopy(input, place + length, output, place + by.length, input.length - place - length);
        return output;
    }
}
