/** Small programs that use the library. */
@org.jspecify.annotations.NullMarked
package io.github.lyncdiscover.examples;
