package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.advice.AdviceAlternative;
import io.github.lyncdiscover.advice.AdvisedDeviceList;
import io.github.lyncdiscover.advice.BlockingFinding;
import io.github.lyncdiscover.advice.ClientOutcomes;
import io.github.lyncdiscover.advice.DialogSequence;
import io.github.lyncdiscover.advice.PlanChange;
import io.github.lyncdiscover.advice.PromptingServer;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.table.AllSignIns;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.remedy.ManualRecipe;
import io.github.lyncdiscover.remedy.RemedyFile;
import io.github.lyncdiscover.trust.TrustModelData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The writer of advice for a plan as JSON. */
public final class AdviceJson {
    private static final int MOST_NAMED = 20;

    private final JsonGenerator json;

    /**
     * Writes into a generator.
     *
     * @param json the generator
     */
    public AdviceJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the advice for a plan as an object.
     *
     * @param advice the advice
     * @param files the files that were written
     * @param places where to enter the value by hand
     * @throws IOException never, into a text
     */
    public void write(Advice advice, List<RemedyFile> files, List<ManualRecipe> places) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", PrintableText.of(advice.plan().title()));
        new PredictionJson(json).assumptions(advice.plan().assumed());
        new UnaskedJson(json).write(AllSignIns.unasked(advice.plan()));
        json.writeNumberField("signIns", advice.signIns());
        new PeopleJson(json).people("people", advice.people());
        json.writeNumberField("failing", advice.failing());
        json.writeNumberField("undecided", advice.undecided());
        json.writeArrayFieldStart("clients");
        for (ClientOutcomes client : advice.clients()) {
            json.writeStartObject();
            json.writeStringField("client", client.client().name());
            outcomes("now", client.now());
            outcomes("then", client.then());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("manyPools", advice.manyPools());
        json.writeArrayFieldStart("ownLists");
        for (AdvisedDeviceList list : advice.ownLists()) {
            ownList(list);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("troubles");
        for (BlockingFinding trouble : advice.troubles()) {
            json.writeStartObject();
            json.writeStringField("code", trouble.code().name());
            json.writeNumberField("signIns", trouble.signIns());
            json.writeStringField("example", trouble.example().message());
            json.writeEndObject();
        }
        json.writeEndArray();
        asked("asked", advice.asked());
        json.writeArrayFieldStart("dialogs");
        for (DialogSequence dialogs : advice.dialogs()) {
            dialogs(dialogs);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("alternatives");
        for (int i = 0; i < advice.alternatives().size(); i++) {
            alternative(advice.alternatives().get(i), i == 0);
        }
        json.writeEndArray();
        new DeployJson(json).ways(files, places);
        json.writeEndObject();
    }

    private void alternative(AdviceAlternative alternative, boolean recommended) throws IOException {
        json.writeStartObject();
        json.writeStringField("way", alternative.way().name());
        json.writeBooleanField("recommended", recommended && alternative.silences());
        json.writeBooleanField("silences", alternative.silences());
        json.writeArrayFieldStart("changes");
        for (PlanChange change : alternative.changes()) {
            change(change);
        }
        json.writeEndArray();
        json.writeFieldName("trustModelData");
        Optional<TrustModelData> value = alternative.variation().value();
        if (value.isPresent()) {
            json.writeStartObject();
            json.writeStringField("source", value.get().source().name());
            json.writeStringField("value", value.get().text());
            names("kept", alternative.variation().kept().stream().map(DomainName::text));
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        json.writeArrayFieldStart("costs");
        for (AdviceAlternative.Cost cost : alternative.costs()) {
            json.writeStartObject();
            json.writeStringField("text", cost.text());
            json.writeStringField("source", cost.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        new PeopleJson(json).people("people", alternative.people());
        asked("remaining", alternative.remaining());
        json.writeNumberField("failing", alternative.having(Verdict.SIGN_IN_FAILS));
        json.writeNumberField("undecided", alternative.having(Verdict.CANNOT_TELL));
        names("unreached", alternative.unreached().stream().map(ClientProfile::name));
        json.writeEndObject();
    }

    /** Each verdict with its number; null where nothing was predicted. */
    private void outcomes(String field, Map<Verdict, Integer> counts) throws IOException {
        if (counts.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberField(verdict.name(), counts.getOrDefault(verdict, 0));
        }
        json.writeEndObject();
    }

    private void ownList(AdvisedDeviceList list) throws IOException {
        json.writeStartObject();
        json.writeStringField("client", list.client().name());
        names("entries", list.entries().stream().map(DomainName::text));
        json.writeStringField("where", list.where());
        json.writeStringField("source", list.source());
        json.writeNumberField("failing", list.failing());
        json.writeNumberField("undecided", list.undecided());
        json.writeNumberField("calendars", list.calendars());
        names("exchangeHosts", list.exchangeHosts().stream().map(DomainName::text));
        json.writeEndObject();
    }

    private void change(PlanChange change) throws IOException {
        json.writeStartObject();
        if (change instanceof PlanChange.Trust trust) {
            json.writeStringField("kind", "TRUST");
            json.writeStringField("entry", trust.entry().text());
        } else if (change instanceof PlanChange.Rename rename) {
            json.writeStringField("kind", "RENAME");
            json.writeStringField("what", rename.what().name());
            json.writeStringField("of", rename.of());
            json.writeStringField("from", rename.from().text());
            json.writeStringField("to", rename.to().text());
        } else if (change instanceof PlanChange.OwnPool own) {
            json.writeStringField("kind", "OWN_POOL");
            json.writeStringField("sipDomain", own.sipDomain().text());
            json.writeStringField("pool", own.pool().fqdn().text());
        }
        json.writeEndObject();
    }

    private void asked(String field, List<PromptingServer> servers) throws IOException {
        json.writeArrayFieldStart(field);
        for (PromptingServer asked : servers) {
            json.writeStartObject();
            json.writeStringField("server", asked.server().text());
            json.writeStringField("stage", asked.stage().name());
            json.writeNumberField("signIns", asked.signIns());
            json.writeBooleanField("canWork", asked.canWork());
            new PeopleJson(json).number("people", asked.people());
            json.writeNumberField("sipDomains", asked.sipDomains().size());
            names("examples", asked.sipDomains().stream().limit(MOST_NAMED).map(DomainName::text));
            names("clients", asked.clients().stream().map(ClientProfile::name));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void dialogs(DialogSequence dialogs) throws IOException {
        json.writeStartObject();
        json.writeStringField("client", dialogs.kind().client().name());
        json.writeStringField("location", dialogs.kind().location().word());
        json.writeStringField("question", dialogs.question());
        json.writeBooleanField("canBeAnswered", dialogs.canBeAnswered());
        names("servers", dialogs.kind().servers().stream().map(DomainName::text));
        json.writeNumberField("signIns", dialogs.signIns());
        new PeopleJson(json).number("people", dialogs.people());
        json.writeEndObject();
    }

    private void names(String field, Stream<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names.toList()) {
            json.writeString(name);
        }
        json.writeEndArray();
    }
}
