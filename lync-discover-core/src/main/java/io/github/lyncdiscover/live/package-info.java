/**
 * The live world behind the port: real name servers, web servers and SIP servers.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.live;

import org.jspecify.annotations.NullMarked;
