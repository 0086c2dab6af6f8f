package io.github.lyncdiscover.advice;

/**
 * What an alternative costs or breaks. Immutable.
 *
 * @param text one sentence without its end
 * @param source where this is known from
 */
public record Cost(String text, String source) {}
