/** The interface of file formats that imports read, and the file that they are asked about. */
@NullMarked
package io.github.lyncdiscover.imports.format;

import org.jspecify.annotations.NullMarked;
