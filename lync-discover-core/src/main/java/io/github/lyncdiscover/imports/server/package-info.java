/** The output of PowerShell on a server: the export of our script, and the lists that commands print. */
@NullMarked
package io.github.lyncdiscover.imports.server;

import org.jspecify.annotations.NullMarked;
