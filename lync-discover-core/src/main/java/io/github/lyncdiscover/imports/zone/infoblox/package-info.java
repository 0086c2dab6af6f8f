/** Records of Infoblox NIOS. */
@NullMarked
package io.github.lyncdiscover.imports.zone.infoblox;

import org.jspecify.annotations.NullMarked;
