/** What a page says of a plan beside its table, in a few lines. */
@NullMarked
package io.github.lyncdiscover.cli.page.facts;

import org.jspecify.annotations.NullMarked;
