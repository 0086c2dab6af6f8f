"""Reads zones as ZoneReadersIT writes them, with dnspython and Python's own readers of CSV and JSON: an independent
second opinion. Prints the records that a sign-in asks for, one a line, behind the number of their file."""

import csv
import io
import ipaddress
import json
import re
import sys

import dns.name
import dns.rdata
import dns.rdataclass
import dns.rdatatype
import dns.zone

WANTED = {"A", "AAAA", "CNAME", "SRV"}


def shown(data):
    text = data.to_text().lower()
    if data.rdtype == dns.rdatatype.AAAA:
        
        return ":".join("%x" % int(group, 16) for group in ipaddress.ip_address(text).exploded.split(":"))
    return text[:-1] if text.endswith(".") else text


def record(owner, kind, data, origin):
    """One record whose names may be relative to the origin."""
    name = dns.name.from_text(owner, origin)
    rdata = dns.rdata.from_text("IN", kind, data, origin=origin, relativize=False)
    return "%s %s %s" % (str(name)[:-1], kind, shown(rdata))


def master(text, zone, origin):
    read = dns.zone.from_text(text, origin=origin, relativize=False, check_origin=False)
    for name, ttl, rdata in read.iterate_rdatas():
        kind = dns.rdatatype.to_text(rdata.rdtype)
        if kind in WANTED:
            yield "%s %s %s" % (str(name)[:-1], kind, shown(rdata))


def whole(kind, data):
    """Names that Windows and Infoblox write are whole, with or without a final dot."""
    return data + "." if kind in ("CNAME", "SRV") and not data.endswith(".") else data


def rows(shape, text, zone):
    """Owner, type and data of each record."""
    if shape == "ENUM_RECORDS":
        owner = None
        for line in text.splitlines():
            found = re.match(r"^(\S*)\s+(?:\[Aging:\d+\] )?\d+ ([A-Z]+)\t(.*)$", line)
            if found:
                owner = found.group(1) or owner
                yield owner, found.group(2), found.group(3)
    elif shape == "RECORD_ADD":
        for line in text.splitlines():
            found = re.match(r"(?i)^dnscmd \S+ /recordadd \S+ (\S+) (?:\d+ )?([A-Z]+) (.*)$", line)
            if found:
                yield found.group(1), found.group(2), found.group(3)
    elif shape == "POWERSHELL_TABLE":
        lines = text.splitlines()
        rule = next(i for i, line in enumerate(lines) if line.startswith("----"))
        starts = [found.start() for found in re.finditer(r"-+", lines[rule])]
        for line in lines[rule + 1:]:
            if line.strip():
                cells = [line[start:end].strip() for start, end in zip(starts, starts[1:] + [None])]
                yield cells[0], cells[1], cells[4].replace("][", " ").strip("[]")
    elif shape == "POWERSHELL_CSV":
        for row in csv.DictReader(io.StringIO(text.split("\n", 1)[1])):
            yield row["HostName"], row["RecordType"], row["Data"]
    elif shape == "EXPORT_LIST":
        for row in csv.DictReader(io.StringIO(text), delimiter="\t"):
            owner = "@" if row["Name"].startswith("(") else row["Name"]
            yield owner, re.search(r"\((\w+)\)$", row["Type"]).group(1), re.sub(r"[\[\]]+", " ", row["Data"]).strip()
    elif shape == "ROUTE53":
        for group in json.loads(text)["ResourceRecordSets"]:
            for value in group["ResourceRecords"]:
                yield group["Name"].replace("\\052", "*"), group["Type"], value["Value"]
    elif shape == "INFOBLOX":
        heads = {}
        for row in csv.reader(io.StringIO(text)):
            if row and row[0].startswith("header-"):
                heads[row[0][7:]] = [name.strip("*") for name in row]
            elif row and row[0] != "authzone":
                cell = dict(zip(heads[row[0]], row))
                kind = row[0][:-len("record")].upper()
                if kind == "SRV":
                    data = "%(priority)s %(weight)s %(port)s %(target)s" % cell
                else:
                    data = cell.get("address") or cell.get("canonical_name") or ""
                yield cell["fqdn"] + ".", kind, data


def main():
    shape, zone, files = sys.argv[1], sys.argv[2], sys.argv[3:]
    origin = dns.name.from_text(zone)
    for number, name in enumerate(files):
        text = open(name, encoding="utf-8", newline="").read()
        if shape in ("BIND", "SECONDARY", "TRANSFER", "WINDOWS", "CLOUDFLARE_OLD", "CLOUDFLARE_NEW", "CPANEL", "GODADDY"):
            # What no reader of RFC 1035 knows is put right by hand, one thing a shape.
            text = re.sub(r"\[AGE:\d+\]", "", text).replace(" IN 1d ", " 1d IN ")
            text = text.replace(".@\t", "\t").replace("\n" + zone + "\t3600\tIN\tSOA", "\n@\t3600\tIN\tSOA")
            if shape == "CLOUDFLARE_OLD":
                text = text.replace("$ORIGIN .\n@", zone + ".")
            if "$TTL" not in text:
                text = "$TTL 3600\n" + text
            lines = master(text, zone, origin)
        else:
            lines = (record(owner, kind, whole(kind, data), origin)
                     for owner, kind, data in rows(shape, text, zone) if kind in WANTED)
        for line in sorted(set(lines)):
            print(number, line.lower())


main()
