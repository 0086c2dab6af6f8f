"""A name server (nsd) and a web server (nginx) on loopback with many SIP domains, for bench-survey.

Each domain has a lyncdiscover host name of its own, with one address, HTTP and HTTPS; 400 such names share a certificate. In the
world "hoster" all domains are sent on to the web services of one hoster; in "apart" each domain has web services of its own.
"""
import os
import pathlib
import shutil
import socket
import subprocess
import time

NAMES = 400
PATH = "/Autodiscover/AutodiscoverService.svc/root"
DOCUMENT = ('<?xml version="1.0" encoding="utf-8"?><AutodiscoverResponse AccessLocation="External"><Root>'
            '<Link token="{}" href="{}"/></Root></AutodiscoverResponse>')


def domains(count):
    return [f"d{i:05d}.example" for i in range(count)]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class World:
    def __init__(self, folder, count, apart=False):
        self.folder, self.count, self.apart = pathlib.Path(folder), count, apart
        self.dns, self.http, self.https = free_port(), free_port(), free_port()
        self.running = []

    def openssl(self, *words):
        subprocess.run(["openssl", *words], cwd=self.folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def certificate(self, file, names):
        (self.folder / f"{file}.ext").write_text(
            "basicConstraints=CA:false\nextendedKeyUsage=serverAuth\nsubjectAltName=" + ",".join("DNS:" + n for n in names) + "\n")
        self.openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                     "-subj", f"/CN={names[0]}", "-keyout", f"{file}.key", "-out", f"{file}.csr")
        self.openssl("x509", "-req", "-in", f"{file}.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial",
                     "-days", "20", "-extfile", f"{file}.ext", "-out", f"{file}.pem")

    def blocks(self):
        """Server blocks of nginx: one for each certificate."""
        listen = f"listen 127.0.0.1:{self.https} ssl;"
        all_domains = domains(self.count)
        for start in range(0, self.count, NAMES):
            some = all_domains[start:start + NAMES]
            hosts = ["lyncdiscover." + d for d in some]
            self.certificate(f"c{start}", hosts)
            target = f"https://webdir.$domain{PATH}" if self.apart else f"https://webdir.hoster.example{PATH}?originalDomain=$domain"
            yield f"""server {{ {listen} server_name {' '.join(hosts)};
  ssl_certificate c{start}.pem; ssl_certificate_key c{start}.key;
  if ($host ~ "^lyncdiscover\\.(?<domain>.+)$") {{ set $target {target}; }}
  location / {{ default_type application/vnd.microsoft.rtc.autodiscover+xml; return 200 '{DOCUMENT.format("Redirect", "$target")}'; }} }}"""
            if self.apart:
                webs = ["webdir." + d for d in some]
                self.certificate(f"w{start}", webs)
                yield self.services(f"w{start}", webs, listen, "$host", "")
        if not self.apart:
            self.certificate("hoster", ["webdir.hoster.example"])
            yield self.services("hoster", ["webdir.hoster.example"], listen, "$host", "?$args")

    @staticmethod
    def services(file, hosts, listen, host, query):
        user = DOCUMENT.format("User", f"https://{host}{PATH}/user{query}")
        return f"""server {{ {listen} server_name {' '.join(hosts)};
  ssl_certificate {file}.pem; ssl_certificate_key {file}.key;
  location = {PATH} {{ default_type application/vnd.microsoft.rtc.autodiscover+xml; return 200 '{user}'; }}
  location = {PATH}/user {{ return 401; }} }}"""

    def start(self):
        root = "user root;" if os.getuid() == 0 else ""
        self.openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30",
                     "-subj", "/CN=bench root", "-keyout", "root.key", "-out", "root.pem")
        target = f"https://webdir.$domain{PATH}" if self.apart else f"https://webdir.hoster.example{PATH}?originalDomain=$domain"
        blocks = "\n".join(self.blocks())
        (self.folder / "nginx.conf").write_text(f"""daemon off; worker_processes 1; pid nginx.pid; {root}
events {{ worker_connections 4096; }}
http {{ access_log off; server_tokens off; keepalive_requests 100000; ssl_session_cache none; ssl_session_tickets off;
  client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
  server_names_hash_max_size 262144; server_names_hash_bucket_size 256;
  server {{ listen 127.0.0.1:{self.http}; server_name "~^lyncdiscover\\.(?<domain>.+)$"; 
    location / {{ default_type application/vnd.microsoft.rtc.autodiscover+xml; return 200 '{DOCUMENT.format("Redirect", target)}'; }} }}
{blocks} }}""")
        zone = ["$ORIGIN .", "$TTL 300", "@ SOA ns.test. admin.test. 1 3600 600 86400 300", "@ NS ns.test.", "ns.test. A 127.0.0.1",
                "webdir.hoster.example. A 127.0.0.1"]
        for domain in domains(self.count):
            zone.append(f"lyncdiscover.{domain}. A 127.0.0.1")
            if self.apart:
                zone.append(f"webdir.{domain}. A 127.0.0.1")
        (self.folder / "all.zone").write_text("\n".join(zone) + "\n")
        f = self.folder
        (f / "nsd.conf").write_text(f"""server:
  ip-address: 127.0.0.1@{self.dns}
  username: ""
  chroot: ""
  database: ""
  zonesdir: "{f}"
  zonelistfile: "{f}/zone.list"
  pidfile: "{f}/nsd.pid"
  xfrdfile: "{f}/xfrd.state"
  xfrdir: "{f}"
  server-count: 1
  rrl-ratelimit: 0
remote-control:
  control-enable: no
zone:
  name: "."
  zonefile: "all.zone"
""")
        path = os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin"
        for command in (["nsd", "-d", "-c", "nsd.conf"], ["nginx", "-e", "stderr", "-p", str(f), "-c", str(f / "nginx.conf")]):
            program = shutil.which(command[0], path=path) or command[0]
            log = open(f / (command[0] + ".log"), "wb")
            self.running.append(subprocess.Popen([program, *command[1:]], cwd=f, stdout=log, stderr=log))
        for port in (self.dns, self.http, self.https):
            for _ in range(1000):
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    time.sleep(0.02)
            else:
                raise SystemExit("the servers did not start, see " + str(f))

    def options(self):
        return ["--dns", f"127.0.0.1:{self.dns}", "--cacert", str(self.folder / "root.pem"),
                "--connect-to", f":80::{self.http}", "--connect-to", f":443::{self.https}"]

    def environment(self):
        return dict(os.environ, BENCH_DNS=str(self.dns), BENCH_HTTP=str(self.http), BENCH_HTTPS=str(self.https),
                    BENCH_ROOT=str(self.folder / "root.pem"))

    def stop(self):
        for process in self.running:
            process.terminate()
            process.wait()
