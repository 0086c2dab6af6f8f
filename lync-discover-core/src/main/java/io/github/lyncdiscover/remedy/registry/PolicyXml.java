package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.trust.TrustRemark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Group Policy in XML: an item or collection of Group Policy Preferences, their {@code Registry.xml}, what {@code gpresult /x}
 * writes, and the report of {@code Get-GPOReport}.
 */
final class PolicyXml implements StandingFormat {
    private static final Set<String> FOR_COMPUTERS = Set.of("ComputerResults", "Computer");
    private static final Set<String> FOR_USERS = Set.of("UserResults", "User");
    private static final String POLICY_NAME = "Trusted Domain List";
    private static final String BOX = "Trusted Domains (comma separated list):";

    /** The products of the policy templates, with the key that each writes (lync15.admx, lync16.admx). */
    private static final Map<String, String> KEYS = Map.of(
            "microsoft lync 2013", "Software\\Policies\\Microsoft\\Office\\15.0\\Lync",
            "skype for business 2016", "Software\\Policies\\Microsoft\\Office\\16.0\\Lync");

    private final List<ValueMention> mentions = new ArrayList<>();

    @Override
    public boolean reads(String text) {
        return text.stripLeading().startsWith("<");
    }

    @Override
    public List<ValueMention> read(String text) {
        PolicyXml reader = new PolicyXml();
        reader.item(XmlItem.read(text), "", false);
        return reader.mentions;
    }

    private void item(XmlItem item, String hive, boolean disabled) {
        String below = FOR_COMPUTERS.contains(item.name()) ? "HKLM" : FOR_USERS.contains(item.name()) ? "HKCU" : hive;
        boolean off = disabled || item.has("disabled");
        switch (item.name()) {
            case "Registry" -> preference(item, off);
            case "RegistrySetting" -> setting(item, below);
            case "Policy" -> policy(item, below);
            default -> item.children().forEach(child -> item(child, below, off));
        }
    }

    private void preference(XmlItem item, boolean disabled) {
        for (XmlItem properties : item.children()) {
            boolean removesKey = properties.attribute("action").equals("D")
                    && properties.attribute("name").isEmpty()
                    && !properties.has("default");
            boolean concerns = properties.attribute("name").equalsIgnoreCase(RegistryPlace.VALUE_NAME) || removesKey;
            if (!properties.name().equals("Properties") || !concerns) {
                continue;
            }
            String key = properties.attribute("hive") + "\\" + properties.attribute("key");
            int line = properties.line();
            if (disabled) {
                aside(line, TrustRemark.Kind.DISABLED, key);
            } else if (removesKey) {
                mentions.add(new ValueMention.KeyRemoval(line, key));
            } else if (properties.attribute("action").equals("D")) {
                mentions.add(new ValueMention.Removal(line, key));
            } else {
                mentions.add(
                        new ValueMention.Put(line, key, properties.attribute("type"), properties.attribute("value")));
                if (item.hasChild("Filters")) {
                    aside(line, TrustRemark.Kind.TARGETED, key);
                }
            }
        }
    }

    /** A value that no policy template describes on the machine that wrote the report. */
    private void setting(XmlItem item, String hive) {
        String key = hive + "\\" + item.text("KeyPath");
        for (XmlItem value : item.children()) {
            if (!value.name().equals("Value") || !value.text("Name").equalsIgnoreCase(RegistryPlace.VALUE_NAME)) {
                continue;
            }
            if (loses(item)) {
                aside(value.line(), TrustRemark.Kind.PRECEDENCE, key);
            } else if (value.hasChild("String")) {
                mentions.add(new ValueMention.Put(value.line(), key, ValueMention.TEXT, value.text("String")));
            } else {
                aside(value.line(), TrustRemark.Kind.WRONG_TYPE, type(value));
            }
        }
    }

    private static String type(XmlItem value) {
        return value.children().stream()
                .map(XmlItem::name)
                .filter(name -> !name.equals("Name"))
                .findFirst()
                .orElse("nothing");
    }

    private void policy(XmlItem item, String hive) {
        Optional<XmlItem> box = item.children().stream()
                .filter(child -> child.name().equals("EditText"))
                .filter(child -> child.text("Name").equalsIgnoreCase(BOX))
                .findFirst();
        if (!item.text("Name").equalsIgnoreCase(POLICY_NAME) && box.isEmpty()) {
            return;
        }
        String category = item.text("Category");
        String product = category.split("/", 2)[0].strip().toLowerCase(Locale.ROOT);
        Optional<String> key = Optional.ofNullable(KEYS.get(product)).map(path -> hive + "\\" + path);
        if (loses(item)) {
            aside(item.line(), TrustRemark.Kind.PRECEDENCE, key.orElse(category));
        } else if (!item.text("State").equalsIgnoreCase("Enabled")) {
            aside(item.line(), TrustRemark.Kind.DISABLED, key.orElse(category));
        } else if (key.isEmpty()) {
            aside(item.line(), TrustRemark.Kind.OTHER_KEY, category);
        } else {
            String text = box.or(() -> item.children().stream()
                            .filter(child -> child.name().equals("EditText"))
                            .findFirst())
                    .map(edit -> edit.text("Value"))
                    .orElse("");
            mentions.add(new ValueMention.Put(item.line(), key.get(), ValueMention.TEXT, text));
        }
    }

    /** Of a setting that several Group Policy objects have, the one with precedence 1 counts. */
    private static boolean loses(XmlItem item) {
        String precedence = item.text("Precedence");
        return !precedence.isEmpty() && !precedence.equals("1");
    }

    private void aside(int line, TrustRemark.Kind kind, String subject) {
        mentions.add(new ValueMention.Aside(line, kind, subject));
    }
}
