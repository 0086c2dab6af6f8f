package io.github.lyncdiscover.lint;

import java.time.Instant;

/**
 * Something that happens, or is to be done, at a moment. Immutable.
 *
 * @param at when
 * @param what a few words, safe to print
 */
public record TimelineEvent(Instant at, String what) {}
