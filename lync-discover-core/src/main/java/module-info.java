/** Predicts what a Lync or Skype for Business client does when it looks for its server. */
@org.jspecify.annotations.NullMarked
module io.github.lyncdiscover {
    requires static org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires java.naming;
    requires okhttp3;
    requires org.dnsjava;
    requires org.slf4j;

    exports io.github.lyncdiscover;
    exports io.github.lyncdiscover.live;
    exports io.github.lyncdiscover.name;
    exports io.github.lyncdiscover.network;
}
