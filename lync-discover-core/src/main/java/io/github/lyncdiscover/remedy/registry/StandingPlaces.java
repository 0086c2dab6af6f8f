package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRemark;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values at each place after everything that a file does, in its order. */
final class StandingPlaces {
    private static final int MOST_REMARKS = 50;
    private static final int MOST_NAMED = 3;
    /** What stands before a hive in what people copy: a drive, a provider, the name of a PC. */
    private static final Pattern BEFORE_HIVE = Pattern.compile(
            "^(?:\\\\\\\\[^\\\\]+\\\\|Computer\\\\|(?:Microsoft\\.PowerShell\\.Core\\\\)?Registry::)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_USER =
            Pattern.compile("^(?:HKEY_USERS|HKU)\\\\(S-1-5-21-[0-9-]+)\\\\", Pattern.CASE_INSENSITIVE);
    private static final Pattern REDIRECTED = Pattern.compile("\\\\WOW6432Node\\\\", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final Map<RegistryPlace, ValueMention.Put> standing = new LinkedHashMap<>();
    private final List<TrustRemark> remarks = new ArrayList<>();
    private int unsaid;

    private StandingPlaces(String file) {
        this.file = file;
    }

    /**
     * The settings that come of it.
     *
     * @throws StandingFault if no value is left
     */
    static TrustSettings of(String file, List<ValueMention> mentions) {
        StandingPlaces places = new StandingPlaces(file);
        mentions.forEach(places::add);
        return places.settings();
    }

    /**
     * The edits that the mentions are, where clients look.
     *
     * @throws StandingFault if a value holds what can't be written back
     */
    static List<RegistryEdit> edits(List<ValueMention> mentions) {
        List<RegistryEdit> edits = new ArrayList<>();
        for (ValueMention mention : mentions) {
            if (mention instanceof ValueMention.Put put && put.type().equalsIgnoreCase(ValueMention.TEXT)) {
                RegistryPlace.at(plain(put.key()))
                        .map(place -> edit(place, put))
                        .ifPresent(edits::add);
            } else if (mention instanceof ValueMention.Removal removal) {
                RegistryPlace.at(plain(removal.key()))
                        .map(RegistryEdit.Removal::new)
                        .ifPresent(edits::add);
            } else if (mention instanceof ValueMention.KeyRemoval removal) {
                below(removal.key()).forEach(place -> edits.add(new RegistryEdit.Removal(place)));
            }
        }
        return List.copyOf(edits);
    }

    private static RegistryEdit edit(RegistryPlace place, ValueMention.Put put) {
        try {
            return new RegistryEdit.Put(place, put.text());
        } catch (IllegalArgumentException unseen) {
            throw new StandingFault(put.line(), String.valueOf(unseen.getMessage()));
        }
    }

    private void add(ValueMention mention) {
        if (mention instanceof ValueMention.Put put) {
            put(put);
        } else if (mention instanceof ValueMention.Removal removal) {
            removed(
                    removal.line(),
                    removal.key(),
                    place(removal.line(), removal.key()).stream().toList());
        } else if (mention instanceof ValueMention.KeyRemoval removal) {
            List<RegistryPlace> below = below(removal.key());
            if (!below.isEmpty()) {
                removed(removal.line(), removal.key(), below);
            }
        } else if (mention instanceof ValueMention.Aside aside) {
            remark(aside.line(), aside.kind(), aside.subject());
        }
    }

    private static List<RegistryPlace> below(String key) {
        String above = (plain(key) + "\\").toLowerCase(Locale.ROOT);
        return RegistryPlace.all()
                .filter(place -> startsWith(place.toString(), above)
                        || startsWith(place.shortHive() + "\\" + place.path(), above))
                .toList();
    }

    private static boolean startsWith(String key, String above) {
        return (key + "\\").toLowerCase(Locale.ROOT).startsWith(above);
    }

    private void put(ValueMention.Put put) {
        Optional<RegistryPlace> place = place(put.line(), put.key());
        if (place.isPresent() && !put.type().equalsIgnoreCase(ValueMention.TEXT)) {
            remark(put.line(), TrustRemark.Kind.WRONG_TYPE, put.type());
        } else if (place.isPresent() && standing.put(place.get(), put) != null) {
            remark(put.line(), TrustRemark.Kind.SET_AGAIN, place.get().toString());
        }
    }

    private void removed(int line, String key, List<RegistryPlace> places) {
        if (!places.isEmpty()) {
            places.forEach(standing::remove);
            remark(line, TrustRemark.Kind.DELETED, plain(key));
        }
    }

    /** The place that a key is, with a remark where it is none. */
    private Optional<RegistryPlace> place(int line, String key) {
        String plain = plain(key);
        Matcher user = OF_USER.matcher(plain);
        if (user.find()) {
            Optional<RegistryPlace> place = RegistryPlace.at("HKCU\\" + plain.substring(user.end()));
            place.ifPresent(any -> remark(line, TrustRemark.Kind.USER_HIVE, user.group(1)));
            return place.or(() -> other(line, plain));
        }
        return RegistryPlace.at(plain).or(() -> other(line, plain));
    }

    private Optional<RegistryPlace> other(int line, String key) {
        boolean redirected = REDIRECTED.matcher(key).find();
        remark(line, redirected ? TrustRemark.Kind.WOW6432NODE : TrustRemark.Kind.OTHER_KEY, key);
        return Optional.empty();
    }

    private static String plain(String key) {
        String plain = BEFORE_HIVE.matcher(key.strip()).replaceFirst("").replace(":\\", "\\");
        return plain.endsWith("\\") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private void remark(int line, TrustRemark.Kind kind, String subject) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(new TrustRemark(file, line, kind, subject));
        } else {
            unsaid++;
        }
    }

    private TrustSettings settings() {
        if (standing.isEmpty()) {
            throw new StandingFault(
                    0,
                    remarks.isEmpty()
                            ? "holds no TrustModelData value: export the key with it, such as"
                                    + " HKLM\\Software\\Policies\\Microsoft\\Office\\15.0\\Lync"
                            : "holds no TrustModelData value that a client reads: "
                                    + remarks.stream()
                                            .sorted(Comparator.comparing(remark -> remark.line() == 0))
                                            .limit(MOST_NAMED)
                                            .map(TrustRemark::words)
                                            .collect(Collectors.joining("; ")));
        }
        if (unsaid > 0) {
            remarks.add(new TrustRemark(file, 0, TrustRemark.Kind.MORE, Integer.toString(unsaid)));
        }
        TrustSettings settings = TrustSettings.NONE.remarking(remarks);
        for (Map.Entry<RegistryPlace, ValueMention.Put> each : standing.entrySet()) {
            RegistryPlace place = each.getKey();
            settings = settings.with(value(place, each.getValue()));
        }
        return settings;
    }

    private static TrustModelData value(RegistryPlace place, ValueMention.Put put) {
        try {
            return new TrustModelData(place.source(), put.text(), Optional.of(place.key()));
        } catch (IllegalArgumentException tooLong) {
            throw new StandingFault(put.line(), String.valueOf(tooLong.getMessage()));
        }
    }
}
