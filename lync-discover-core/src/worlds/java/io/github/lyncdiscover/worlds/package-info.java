/** Random plans, and their worlds built by hand, for the tests of both modules. */
package io.github.lyncdiscover.worlds;
