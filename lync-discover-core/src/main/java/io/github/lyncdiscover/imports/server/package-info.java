/** What a server prints by PowerShell: the export of our script, and the lists that commands print. */
@NullMarked
package io.github.lyncdiscover.imports.server;

import org.jspecify.annotations.NullMarked;
