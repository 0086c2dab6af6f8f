/** The interface of the file formats that imports read, the file that they are given, and XML with positions. */
@NullMarked
package io.github.lyncdiscover.imports.format;

import org.jspecify.annotations.NullMarked;
