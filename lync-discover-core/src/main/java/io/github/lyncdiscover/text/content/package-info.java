/** The content of text from outside: JSON and XML with positions, and the filter that masks secrets. */
@NullMarked
package io.github.lyncdiscover.text.content;

import org.jspecify.annotations.NullMarked;
