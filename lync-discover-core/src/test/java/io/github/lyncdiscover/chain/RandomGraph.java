package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;

/**
 * Authorities that vouch for one another at random, a server's certificate, what it sends and what a store trusts. Names
 * and keys are few, so that they meet: twins of one name and key, and namesakes with another key.
 */
record RandomGraph(List<Certificate> sent, List<Certificate> store) {
    static final Instant AT = Instant.parse("2012-06-01T00:00:00Z");

    private static final List<KeyPair> KEYS = Stream.generate(
                    () -> new HeldCertificate.Builder().build().keyPair())
            .limit(6)
            .toList();

    static RandomGraph of(long seed) {
        return of(seed, AT);
    }

    /** One whose certificates are good, over, or still to come at a date. */
    static RandomGraph of(long seed, Instant at) {
        return new Maker(new Random(seed), at).make();
    }

    private record Maker(Random random, Instant date) {
        RandomGraph make() {
            List<HeldCertificate> entities = new ArrayList<>();
            int number = 2 + random.nextInt(7);
            for (int i = 0; i < number; i++) {
                entities.add(authority("Authority " + random.nextInt(6), KEYS.get(random.nextInt(KEYS.size())), null));
            }
            List<Certificate> authorities = new ArrayList<>();
            for (HeldCertificate entity : entities) {
                String name = Certificate.of(entity.certificate()).title();
                if (random.nextInt(3) == 0) {
                    authorities.add(Certificate.of(entity.certificate()));
                }
                for (int twins = 1 + random.nextInt(2); twins > 0; twins--) {
                    HeldCertificate issuer = entities.get(random.nextInt(number));
                    authorities.add(Certificate.of(
                            authority(name, entity.keyPair(), issuer).certificate()));
                }
            }
            HeldCertificate leaf = dated(new HeldCertificate.Builder()
                            .commonName("server.example")
                            .addSubjectAlternativeName("server.example")
                            .keyPair(KEYS.get(0))
                            .signedBy(entities.get(random.nextInt(number))))
                    .build();
            return new RandomGraph(sent(Certificate.of(leaf.certificate()), authorities), some(authorities, 2));
        }

        private HeldCertificate authority(String name, KeyPair key, HeldCertificate issuer) {
            HeldCertificate.Builder builder =
                    dated(new HeldCertificate.Builder().commonName(name).keyPair(key));
            if (random.nextInt(12) > 0) {
                builder.certificateAuthority(random.nextInt(5));
            }
            if (issuer != null) {
                builder.signedBy(issuer);
            }
            return builder.build();
        }

        private HeldCertificate.Builder dated(HeldCertificate.Builder builder) {
            long at = date.toEpochMilli();
            long year = Duration.ofDays(365).toMillis();
            return switch (random.nextInt(16)) {
                case 0 -> builder.validityInterval(at - 2 * year, at - year);
                case 1 -> builder.validityInterval(at + year, at + 2 * year);
                default -> builder.validityInterval(at - year, at + year);
            };
        }

        private List<Certificate> sent(Certificate leaf, List<Certificate> authorities) {
            List<Certificate> sent = new ArrayList<>(List.of(leaf));
            List<Certificate> others = new ArrayList<>(some(authorities, 8));
            others.addAll(some(others, 3));
            Collections.shuffle(others, random);
            sent.addAll(others);
            return sent;
        }

        /** About so many of ten. */
        private List<Certificate> some(List<Certificate> all, int ofTen) {
            return all.stream().filter(each -> random.nextInt(10) < ofTen).toList();
        }
    }
}
