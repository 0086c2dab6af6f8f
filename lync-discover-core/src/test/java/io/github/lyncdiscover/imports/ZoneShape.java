package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.imports.ConstructedZone.Item;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** A form in which servers, tools and providers write one and the same zone. */
enum ZoneShape {
    /** With {@code $ORIGIN} and relative names, as people write it; blanks, order and brackets by chance. */
    BIND("db.zone", true) {
        @Override
        String write(ConstructedZone zone, Random random) {
            StringBuilder text = new StringBuilder("$TTL 1h\n$ORIGIN " + zone.apex() + ".\n");
            String before = "";
            for (Item item : zone.records()) {
                String owner = item.owner().equals(before) && random.nextBoolean() ? "" : relative(item.owner(), zone);
                before = item.owner();
                String middle = List.of(" ", " 600 ", " IN ", "\t600\tIN\t", " IN 1d ", "  in  ")
                        .get(random.nextInt(6));
                String data = random.nextInt(4) == 0
                        ? "(" + item.data().replace(" ", " ; comment (\n  ") + " )"
                        : relativeData(item, zone, random);
                text.append(owner)
                        .append(middle)
                        .append(item.type())
                        .append(' ')
                        .append(data)
                        .append('\n');
            }
            return text.toString();
        }
    },
    /** As BIND dumps it on a secondary server. */
    SECONDARY("zone.bak", true) {
        @Override
        String write(ConstructedZone zone, Random random) {
            Item soa = zone.records().get(0);
            return "$ORIGIN .\n$TTL 3600\t; 1 hour\n" + zone.apex() + "\t\tIN SOA\t" + soa.data() + "\n$ORIGIN "
                    + zone.apex() + ".\n"
                    + rest(zone, item -> relative(item.owner(), zone) + "\t\t\t" + item.type() + "\t" + item.data());
        }
    },
    /** As {@code dig axfr} prints it, the SOA at both ends. */
    TRANSFER("axfr.txt", true) {
        @Override
        String write(ConstructedZone zone, Random random) {
            String all = lines(zone, item -> item.owner() + "\t\t3600\tIN\t" + item.type() + "\t" + item.data());
            return "\n; <<>> DiG 9.18.1 <<>> axfr " + zone.apex() + " @192.0.2.53\n;; global options: +cmd\n" + all
                    + ";; Query time: 1 msec\n";
        }
    },
    /** As Windows keeps it: the origin is in a comment only. */
    WINDOWS("export.dns", false) {
        @Override
        String write(ConstructedZone zone, Random random) {
            return ";\n;  Database file " + zone.apex() + ".dns for Default Zone scope in zone " + zone.apex()
                    + ".\n;      Zone version:  7\n;\n\n"
                    + lines(
                            zone,
                            item -> relative(item.owner(), zone) + "        "
                                    + (random.nextInt(3) == 0 ? "[AGE:3636525]\t600\t" : "\t") + item.type() + "\t"
                                    + item.data());
        }
    },
    CLOUDFLARE_OLD("cf.txt", false) {
        @Override
        String write(ConstructedZone zone, Random random) {
            return ";; \n;; Domain:     " + zone.apex() + "\n;; \n$ORIGIN .\n@\t3600\tIN\tSOA\t"
                    + zone.records().get(0).data() + "\n"
                    + rest(zone, item -> item.owner() + "\t300\tIN\t" + item.type() + "\t" + item.data());
        }
    },
    CLOUDFLARE_NEW("cf.txt", false) {
        @Override
        String write(ConstructedZone zone, Random random) {
            return ";;\n;; Domain:     " + zone.apex() + ".\n;;\n;; SOA Record\n" + zone.apex() + "\t3600\tIN\tSOA\t"
                    + zone.records().get(0).data() + "\n\n"
                    + rest(
                            zone,
                            item -> item.owner() + "\t1\tIN\t" + item.type() + "\t" + item.data()
                                    + (item.isRead() ? " ; cf_tags=cf-proxied:false" : ""));
        }
    },
    CPANEL("cp.db", true) {
        @Override
        String write(ConstructedZone zone, Random random) {
            return "; cPanel first:11.25.0-STABLE\n; Zone file for " + zone.apex() + "\n$TTL 14400\n"
                    + zone.apex() + ".\t86400\tIN\tSOA\t"
                    + zone.records().get(0).data() + "\n"
                    + rest(
                            zone,
                            item -> (item.owner().equals(zone.apex() + ".")
                                            ? item.owner()
                                            : relative(item.owner(), zone))
                                    + "\t14400\tIN\t" + item.type() + "\t" + item.data());
        }
    },
    GODADDY("gd.txt", false) {
        @Override
        String write(ConstructedZone zone, Random random) {
            return "; Domain: " + zone.apex() + "\n; Exported (y-m-d hh:mm:ss): 2026-01-28 10:58:45\n$ORIGIN "
                    + zone.apex() + ".\n\n"
                    + lines(
                            zone,
                            item -> relative(item.owner(), zone)
                                    + (item.type().equals("SRV") ? ".@" : "") + "\t3600\t IN \t" + item.type() + "\t"
                                    + item.data());
        }
    },
    ENUM_RECORDS("list.txt", false) {
        @Override
        String write(ConstructedZone zone, Random random) {
            StringBuilder text = new StringBuilder(
                    "C:\\>dnscmd dc01 /EnumRecords " + zone.apex() + " @\r\n\r\nReturned records:\r\n");
            String before = "";
            for (Item item : zone.records()) {
                String owner = item.owner().equals(before) ? "\t\t" : relative(item.owner(), zone);
                before = item.owner();
                text.append(owner)
                        .append(random.nextBoolean() ? " [Aging:3636525]" : "")
                        .append(" 3600 ")
                        .append(item.type())
                        .append('\t')
                        .append(item.data())
                        .append("\r\n");
            }
            return text.append("\r\nCommand completed successfully.\r\n").toString();
        }
    },
    RECORD_ADD("records.cmd", false) {
        @Override
        String write(ConstructedZone zone, Random random) {
            return "@echo off\r\nrem records\r\ndnscmd . /ZoneAdd " + zone.apex() + " /DsPrimary\r\n"
                    + rest(
                            zone,
                            item -> "dnscmd dc01 /RecordAdd " + zone.apex() + " " + relative(item.owner(), zone)
                                    + (random.nextBoolean() ? " 3600 " : " ") + item.type() + " "
                                    + dotless(item.data()));
        }
    },
    POWERSHELL_TABLE("table.txt", false) {
        @Override
        String write(ConstructedZone zone, Random random) {
            return "PS C:\\> Get-DnsServerResourceRecord -ZoneName " + zone.apex() + "\n\n"
                    + row("HostName", "RecordType", "Type", "TimeToLive", "RecordData")
                    + row("--------", "----------", "----", "----------", "----------")
                    + lines(
                            zone,
                            item -> row(
                                            relative(item.owner(), zone),
                                            item.type(),
                                            "1",
                                            "01:00:00",
                                            item.data().indexOf(' ') < 0
                                                    ? item.data()
                                                    : "[" + item.data().replace(" ", "][") + "]")
                                    .stripTrailing());
        }

        private String row(String host, String type, String number, String time, String data) {
            return String.format(Locale.ROOT, "%-30s %-10s %-10s %-15s %s%n", host, type, number, time, data);
        }
    },
    POWERSHELL_CSV("table.csv", false) {
        @Override
        String write(ConstructedZone zone, Random random) {
            return "sep=,\n\"Zone\",\"HostName\",\"RecordType\",\"Data\"\n"
                    + lines(
                            zone,
                            item -> '"' + zone.apex() + "\",\"" + relative(item.owner(), zone) + "\",\"" + item.type()
                                    + "\",\"" + (item.isRead() ? dotless(item.data()) : "") + '"');
        }
    },
    EXPORT_LIST("list.txt", false) {
        @Override
        String write(ConstructedZone zone, Random random) {
            return "Name\tType\tData\tTimestamp\r\n"
                    + lines(zone, item -> {
                        String name = relative(item.owner(), zone);
                        String data = item.type().equals("SRV")
                                ? item.data().replaceFirst("(\\S+) (\\S+) (\\S+) ", "[$1][$2][$3] ")
                                : item.data();
                        return (name.equals("@") ? "(same as parent folder)" : name) + "\tRecord (" + item.type()
                                + ")\t" + data + "\tstatic";
                    });
        }
    },
    ROUTE53("zone.json", false) {
        @Override
        String write(ConstructedZone zone, Random random) {
            return "{\"ResourceRecordSets\": [\n"
                    + zone.records().stream()
                            .collect(Collectors.groupingBy(
                                    item -> item.owner() + " " + item.type(),
                                    java.util.LinkedHashMap::new,
                                    Collectors.toList()))
                            .values()
                            .stream()
                            .map(set ->
                                    "{\"Name\": \"" + set.get(0).owner().replace("*", "\\\\052") + "\", \"Type\": \""
                                            + set.get(0).type() + "\", \"TTL\": 300, \"ResourceRecords\": ["
                                            + set.stream()
                                                    .map(item -> "{\"Value\": \"" + item.data() + "\"}")
                                                    .collect(Collectors.joining(", "))
                                            + "]}")
                            .collect(Collectors.joining(",\n"))
                    + "\n]}\n";
        }
    },
    INFOBLOX("export.csv", false) {
        @Override
        String write(ConstructedZone zone, Random random) {
            return "header-authzone,fqdn*,zone_format*,view\nauthzone," + zone.apex() + ",FORWARD,default\n"
                    + "header-arecord,address*,_new_address,fqdn*,view\n"
                    + "header-aaaarecord,address*,_new_address,fqdn*,view\n"
                    + "header-cnamerecord,fqdn*,_new_fqdn,canonical_name,view\n"
                    + "header-srvrecord,fqdn*,port*,priority*,target*,weight*,view\n"
                    + "header-nsrecord,dname*,fqdn*,view\nheader-mxrecord,fqdn*,mx*,priority*,view\n"
                    + rest(zone, item -> {
                        String owner = item.owner().substring(0, item.owner().length() - 1);
                        String[] data = dotless(item.data()).split(" ", -1);
                        return switch (item.type()) {
                            case "A" -> "arecord," + data[0] + ",," + owner + ",default";
                            case "AAAA" -> "aaaarecord," + data[0] + ",," + owner + ",default";
                            case "CNAME" -> "cnamerecord," + owner + ",," + data[0] + ",default";
                            case "SRV" ->
                                String.join(",", "srvrecord", owner, data[2], data[0], data[3], data[1], "default");
                            case "NS" -> "nsrecord," + data[0] + "," + owner + ",default";
                            default -> "mxrecord," + owner + "," + data[1] + "," + data[0] + ",default";
                        };
                    });
        }
    };

    /** What the file is called: nothing in it names the zone. */
    final String fileName;

    /** Whether it is a zone file as RFC 1035 has it, which any name server loads. */
    final boolean isStandard;

    ZoneShape(String fileName, boolean isStandard) {
        this.fileName = fileName;
        this.isStandard = isStandard;
    }

    abstract String write(ConstructedZone zone, Random random);

    private static String lines(ConstructedZone zone, java.util.function.Function<Item, String> line) {
        return zone.records().stream().map(line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** All but the SOA, which comes first. */
    private static String rest(ConstructedZone zone, java.util.function.Function<Item, String> line) {
        return zone.records().stream().skip(1).map(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String relative(String owner, ConstructedZone zone) {
        String end = "." + zone.apex() + ".";
        return owner.endsWith(end) ? owner.substring(0, owner.length() - end.length()) : "@";
    }

    private static String relativeData(Item item, ConstructedZone zone, Random random) {
        String end = "." + zone.apex() + ".";
        return item.isRead() && item.data().endsWith(end) && random.nextBoolean()
                ? item.data().substring(0, item.data().length() - end.length())
                : item.data();
    }

    private static String dotless(String data) {
        return data.endsWith(".") && !data.endsWith(" .") ? data.substring(0, data.length() - 1) : data;
    }
}
