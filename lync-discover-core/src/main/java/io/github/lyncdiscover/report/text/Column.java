package io.github.lyncdiscover.report.text;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param <T> what a row is made of
 * @param name its heading
 * @param brief whether it is among the few that a short line has
 * @param cell the text of a cell; empty where there is nothing to say
 */
record Column<T>(String name, boolean brief, Function<T, String> cell) {}
