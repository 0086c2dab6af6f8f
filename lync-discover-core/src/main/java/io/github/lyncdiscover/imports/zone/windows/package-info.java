/** Records of a Windows DNS server as its tools print them: dnscmd, PowerShell, DNS Manager. */
@NullMarked
package io.github.lyncdiscover.imports.zone.windows;

import org.jspecify.annotations.NullMarked;
