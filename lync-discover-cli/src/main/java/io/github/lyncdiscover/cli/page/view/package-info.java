/** What the page's templates show: records whose fields are ready to be written down. */
@NullMarked
package io.github.lyncdiscover.cli.page.view;

import org.jspecify.annotations.NullMarked;
