/** The parts of the HTML page as values for its templates, with the drawings. */
@NullMarked
package io.github.lyncdiscover.cli.page.view;

import org.jspecify.annotations.NullMarked;
