/** What documents from outside are opened with: the bytes of a response as text, and an XML parser that reaches out of nothing. */
@NullMarked
package io.github.lyncdiscover.markup;

import org.jspecify.annotations.NullMarked;
