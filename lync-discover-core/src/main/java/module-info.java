/** Predicts whether users of the Lync 2013 client and its successors meet the trust dialog at sign-in. */
// The command line is compiled after the library.
@SuppressWarnings("module")
module io.github.lyncdiscover {
    requires static org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires java.naming;
    requires java.security.jgss;
    requires java.xml;
    requires okhttp3;
    requires org.dnsjava;
    requires org.slf4j;
    requires org.snakeyaml.engine;

    exports io.github.lyncdiscover;
    exports io.github.lyncdiscover.authentication;
    exports io.github.lyncdiscover.autodiscover;
    exports io.github.lyncdiscover.certificate;
    exports io.github.lyncdiscover.chain;
    exports io.github.lyncdiscover.client;
    exports io.github.lyncdiscover.deployment;
    exports io.github.lyncdiscover.live;
    exports io.github.lyncdiscover.name;
    exports io.github.lyncdiscover.network;
    exports io.github.lyncdiscover.plan;
    exports io.github.lyncdiscover.plan.certificates;
    exports io.github.lyncdiscover.plan.table;
    exports io.github.lyncdiscover.planned;
    exports io.github.lyncdiscover.prediction;
    exports io.github.lyncdiscover.recorded;
    exports io.github.lyncdiscover.report;
    exports io.github.lyncdiscover.signin;
    exports io.github.lyncdiscover.text;
    exports io.github.lyncdiscover.trust;

    // What only the command line needs.
    exports io.github.lyncdiscover.advice to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.chain.server to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.comparison to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.imports to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.imports.format to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.lint to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.plan.handshake to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.recorded.capture to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.remedy to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.remedy.registry to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.report.task to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.survey to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.text.content to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.text.file to
            io.github.lyncdiscover.cli;
    exports io.github.lyncdiscover.text.kind to
            io.github.lyncdiscover.cli;
}
