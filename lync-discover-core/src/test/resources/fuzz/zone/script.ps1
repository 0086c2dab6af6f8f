$z = 'contoso.example'
# a comment
Add-DnsServerResourceRecord -Srv -ZoneName $z -Name "_sip._tls" `
 -DomainName a.contoso.example -Priority 0 -Weight 0 -Port 443
Add-DnsServerResourceRecordA -Name 'sip' -ZoneName contoso.example -IPv4Address 192.0.2.1 -TimeToLive 01:00:00
Add-DnsServerResourceRecordCName -Name lyncdiscover -HostNameAlias "web.contoso.example." -ZoneName $z
