/** What comes of plans and sign-ins as one HTML page that needs nothing else; the only place that knows templates. */
@NullMarked
package io.github.lyncdiscover.cli.page;

import org.jspecify.annotations.NullMarked;
