"""What administrators write: dnspython and requests, 8 threads. Reads domains, prints whom each one is sent to."""
import os, re, sys
from concurrent.futures import ThreadPoolExecutor
import dns.resolver, requests, urllib3.util.connection as connection

resolver = dns.resolver.Resolver(configure=False)
resolver.nameservers, resolver.port = ["127.0.0.1"], int(os.environ["BENCH_DNS"])
ports = {80: int(os.environ["BENCH_HTTP"]), 443: int(os.environ["BENCH_HTTPS"])}
real = connection.create_connection
connection.create_connection = lambda address, *more, **named: real((ask(address[0])[0], ports[address[1]]), *more, **named)

def ask(name):
    found = []
    for kind in ("A", "AAAA"):
        try: found += [r.address for r in resolver.resolve(name, kind)]
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer): pass
    return found

def walk(url):
    for _ in range(10):
        answer = requests.get(url, allow_redirects=False, verify=os.environ["BENCH_ROOT"], timeout=10)
        link = re.search(r'<Link token="(?:User|Redirect)" href="([^"]*)"', answer.text)
        if answer.status_code in (301, 302): url = answer.headers["Location"]
        elif answer.status_code == 200 and link: url = link.group(1).replace("&amp;", "&")
        else: return f"{url} {answer.status_code}"

def check(domain):
    for label in ("lyncdiscoverinternal.", "lyncdiscover."):
        if ask(label + domain):
            return domain, walk(f"http://{label}{domain}/"), walk(f"https://{label}{domain}/")
    return domain, "no server", ""

with ThreadPoolExecutor(8) as threads:
    for result in threads.map(check, open(sys.argv[1]).read().split()): print(*result)
