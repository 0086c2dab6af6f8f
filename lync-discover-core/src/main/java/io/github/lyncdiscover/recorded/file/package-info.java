/** The file that keeps a recording: UTF-8 and JSON, made to be read and edited by people. */
@NullMarked
package io.github.lyncdiscover.recorded.file;

import org.jspecify.annotations.NullMarked;
