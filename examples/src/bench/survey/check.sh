#!/bin/sh
# What else administrators write: dig and curl, 8 at once. Reads domains, prints whom each one is sent to.
if [ "$1" != one ]; then exec xargs -P 8 -n 1 sh "$0" one <"$1"; fi
domain=$2
ask() { dig +short @127.0.0.1 -p "$BENCH_DNS" "$1" A; dig +short @127.0.0.1 -p "$BENCH_DNS" "$1" AAAA; }
fetch() {
  host=${1#*://}; host=${host%%/*}
  address=$(ask "$host" | head -n 1)
  curl -s -m 10 --cacert "$BENCH_ROOT" --resolve "$host:80:$address" --resolve "$host:443:$address" \
    --connect-to "$host:80:$address:$BENCH_HTTP" --connect-to "$host:443:$address:$BENCH_HTTPS" -w '\n%{http_code} %{redirect_url}' "$1"
}
walk() {
  url=$1
  while :; do
    answer=$(fetch "$url")
    next=$(printf '%s' "$answer" | sed -n 's/.*<Link token="[^"]*" href="\([^"]*\)".*/\1/p;s/^30[12] \(.*\)/\1/p' | head -n 1)
    [ -n "$next" ] || { printf '%s %s' "$url" "$(printf '%s' "$answer" | tail -n 1)"; return; }
    url=$next
  done
}
for label in lyncdiscoverinternal lyncdiscover; do
  if [ -n "$(ask "$label.$domain")" ]; then
    echo "$domain $(walk "http://$label.$domain/") $(walk "https://$label.$domain/")"
    exit
  fi
done
echo "$domain no server"
