/** Lists of objects and their properties, as PowerShell prints them and people paste them. */
@NullMarked
package io.github.lyncdiscover.imports.list;

import org.jspecify.annotations.NullMarked;
