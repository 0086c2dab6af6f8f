/** The parts of HTTP requests and responses. */
@NullMarked
package io.github.lyncdiscover.network.http;

import org.jspecify.annotations.NullMarked;
