/** The command {@code lync-discover}. */
module io.github.lyncdiscover.cli {
    requires static org.jspecify;
    requires com.samskivert.jmustache;
    requires io.github.lyncdiscover;
    requires org.apache.commons.cli;

    // The page's templates read its values by reflection.
    opens io.github.lyncdiscover.cli.page to
            com.samskivert.jmustache;
    opens io.github.lyncdiscover.cli.page.view to
            com.samskivert.jmustache;
}
