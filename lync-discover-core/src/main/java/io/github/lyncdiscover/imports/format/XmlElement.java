package io.github.lyncdiscover.imports.format;

import io.github.lyncdiscover.name.SourcePosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An element of a document. Its children are asked for by their local names, whatever their prefix. Immutable.
 *
 * @param namespace its namespace, empty for none
 * @param name its local name
 * @param attributes by local name
 * @param children in document order
 * @param mark where its first tag ends
 */
public record XmlElement(
        String namespace, String name, Map<String, String> attributes, List<XmlElement> children, SourcePosition mark) {
    /** The vendor's own namespaces; their years do not follow the releases. */
    private static final String VENDOR = "urn:schema:Microsoft.Rtc.Management.";

    /**
     * Reports whether this is a certain element of the vendor.
     *
     * @param vocabulary the namespace, without what all of them begin with and without its year
     * @param local the local name
     * @return false for one from elsewhere
     */
    public boolean is(String vocabulary, String local) {
        return name.equals(local) && namespace.startsWith(VENDOR + vocabulary + ".");
    }

    /**
     * An attribute.
     *
     * @param local its local name
     * @return its value, or empty if it is not there or says nothing
     */
    public Optional<String> attribute(String local) {
        return Optional.ofNullable(attributes.get(local)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * An attribute that must be there.
     *
     * @param local its local name
     * @return its value
     * @throws ImportFault if it is not there
     */
    public String need(String local) {
        return attribute(local).orElseThrow(() -> fault("has no " + local));
    }

    /**
     * What is made of an attribute, if it is there.
     *
     * @param local its local name
     * @param reading makes it, or throws an {@link IllegalArgumentException} that says why it can't
     * @param <T> what it is
     * @return what was made
     * @throws ImportFault if it can't be made
     */
    public <T> Optional<T> read(String local, Function<String, T> reading) {
        return attribute(local).map(value -> {
            try {
                return reading.apply(value);
            } catch (IllegalArgumentException wrong) {
                throw fault(local + ": " + wrong.getMessage());
            }
        });
    }

    /**
     * The children of one name.
     *
     * @param local the local name
     * @return those of the vendor's namespaces, in document order
     */
    public Stream<XmlElement> children(String local) {
        return children.stream().filter(child -> child.name.equals(local) && child.namespace.startsWith(VENDOR));
    }

    /**
     * The first child of a name.
     *
     * @param local the local name
     * @return the child, if there is one
     */
    public Optional<XmlElement> child(String local) {
        return children(local).findFirst();
    }

    /**
     * What lies below the children of one name.
     *
     * @param list the local name of the children
     * @param local the local name of what they hold
     * @return in document order
     */
    public Stream<XmlElement> below(String list, String local) {
        return children(list).flatMap(child -> child.children(local));
    }

    /**
     * This element and all below it.
     *
     * @return in document order
     */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    /**
     * A complaint about this.
     *
     * @param sentence the fault, after the element's name
     * @return what to throw
     */
    public ImportFault fault(String sentence) {
        return new ImportFault(mark, name + ": " + sentence);
    }
}
