/** The formats of zone files: master files and dig, Windows DNS, Route 53, Google Cloud DNS, Infoblox. */
@NullMarked
package io.github.lyncdiscover.imports.zone.reader;

import org.jspecify.annotations.NullMarked;
