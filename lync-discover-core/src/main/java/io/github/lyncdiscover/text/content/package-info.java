/**
 * The content of text from outside: JSON, XML and YAML with positions, and the filter that masks secrets. Exported to the
 * command line.
 */
@NullMarked
package io.github.lyncdiscover.text.content;

import org.jspecify.annotations.NullMarked;
