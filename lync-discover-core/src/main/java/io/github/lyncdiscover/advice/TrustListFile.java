package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.advice.result.Advice;
import io.github.lyncdiscover.advice.result.Alternative;
import io.github.lyncdiscover.advice.variation.Change;
import io.github.lyncdiscover.advice.variation.Variation;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.remedy.Deployed;
import io.github.lyncdiscover.remedy.PowerShell;
import io.github.lyncdiscover.remedy.PreferencesXml;
import io.github.lyncdiscover.remedy.RegFile;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.List;
import java.util.function.Function;

/** The TrustModelData value that is advised, in a form that is deployed; read back and predicted again before it is given. */
public enum TrustListFile {
    /** A file for {@code regedit}. */
    REG(RegFile::write, RegFile::read),
    /** Group Policy Preferences, for the Group Policy editor. */
    GPP(PreferencesXml::write, PreferencesXml::read),
    /** A script for Windows PowerShell. */
    POWERSHELL(PowerShell::write, PowerShell::read);

    @SuppressWarnings("ImmutableEnumChecker") // A method reference holds nothing that could change.
    private final Function<Remedy, byte[]> writer;

    @SuppressWarnings("ImmutableEnumChecker") // As above.
    private final Function<byte[], List<Deployed>> reader;

    TrustListFile(Function<Remedy, byte[]> writer, Function<byte[], List<Deployed>> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Writes the first value that is advised for a plan.
     *
     * @param advice the advice
     * @return the file
     * @throws IllegalArgumentException if no value is advised, or this form can't hold it; the message says what to do
     * @throws IllegalStateException if the file does not say or do what was advised, which is a fault in this library
     */
    public byte[] write(Advice advice) {
        Alternative list = advice.trustList()
                .orElseThrow(() -> new IllegalArgumentException(
                        advice.asked().isEmpty()
                                ? "there is no TrustModelData value to write: nobody is asked"
                                : "there is no TrustModelData value to write: none reaches those who are asked"));
        TrustModelData advised = list.variation().value().orElseThrow();
        TrustModelData value = new TrustModelData(place(list, advised), advised.text());
        List<RegistryKey> keys = advice.plan().clients().stream()
                .flatMap(client -> TrustListPlace.of(client).key().stream())
                .toList();
        Remedy remedy = new Remedy(advice.plan().title(), value, keys);
        byte[] file = writer.apply(remedy);
        check(list, remedy, reader.apply(file));
        return file;
    }

    /** A preference where one is asked for or the policy editor would not take the value, unless a policy hides it. */
    private Source place(Alternative list, TrustModelData advised) {
        boolean free = list.variation().plan().trust().values().stream()
                .noneMatch(value -> value.source().policy());
        return free && (this == GPP || Remedy.tooLong(advised)) ? Source.HKCU_PREFERENCE : advised.source();
    }

    private void check(Alternative list, Remedy remedy, List<Deployed> read) {
        List<Deployed> written = remedy.keys().stream()
                .map(key -> new Deployed(key, remedy.value()))
                .toList();
        if (!read.equals(written)) {
            throw new IllegalStateException(this + " reads back as " + read);
        }
        TrustModelData value = read.get(0).value();
        List<Change> entries =
                value.domains().stream().<Change>map(Change.Trust::new).toList();
        Variation deployed = new Variation(list.variation().plan(), value.source(), List.of(), entries);
        if (!Survey.of(deployed).asked().equals(list.remaining())) {
            throw new IllegalStateException(this + " does not do what was advised: " + value);
        }
    }
}
