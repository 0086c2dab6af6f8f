/**
 * NTLM version 2 over HTTP (MS-NLMP), with a message integrity code and the channel binding: no published library has all three
 * and is still maintained. Version 1 and LM are not here, so that they cannot be agreed on.
 */
@NullMarked
package io.github.lyncdiscover.cli.ntlm;

import org.jspecify.annotations.NullMarked;
