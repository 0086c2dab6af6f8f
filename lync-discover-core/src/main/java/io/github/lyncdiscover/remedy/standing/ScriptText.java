package io.github.lyncdiscover.remedy.standing;

import io.github.lyncdiscover.remedy.file.PowerShell;
import io.github.lyncdiscover.remedy.registry.Edit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The PowerShell script that a remedy is written to; no other script. */
final class ScriptText implements StandingFormat {
    @Override
    public boolean reads(String text) {
        return text.lines().anyMatch(line -> line.matches("(?:Set|Remove)-TrustModelData '.*"));
    }

    @Override
    public List<Mention> read(String text) {
        List<Mention> mentions = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            for (Edit edit : edits(line, lines.get(i))) {
                String key = edit.place().toString();
                mentions.add(edit.fold(
                        put -> new Mention.Put(line, key, Mention.TEXT, put.text()),
                        removal -> new Mention.Removal(line, key)));
            }
        }
        return mentions;
    }

    private static List<Edit> edits(int number, String line) {
        try {
            return PowerShell.read(line.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unusable) {
            throw new StandingFault(number, String.valueOf(unusable.getMessage()));
        }
    }
}
