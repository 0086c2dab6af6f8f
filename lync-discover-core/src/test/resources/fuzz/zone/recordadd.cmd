dnscmd /RecordAdd contoso.example lyncdiscover CNAME web01.contoso.example.
dnscmd dc01 /recordadd contoso.example _sip._tls SRV 0 0 443 sip.contoso.example.
