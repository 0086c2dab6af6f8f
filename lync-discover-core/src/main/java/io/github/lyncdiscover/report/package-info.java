/** What people and scripts read: predictions as text and as JSON. */
@NullMarked
package io.github.lyncdiscover.report;

import org.jspecify.annotations.NullMarked;
