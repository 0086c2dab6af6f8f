# What a Lync Server or Skype for Business Server deployment knows of its names, as JSON for lync-discover.
#
# NOT RUN ON A REAL SERVER YET: please tell what it does on yours. Microsoft documents the commands and most of the
# properties; HostingProvider, RegistrarPool and Version are known from practitioners' scripts.
#
# It only reads. Every command that asks a server begins with Get-Cs; nothing is changed, no file is written.
# It carries no user names: users are counted by pool, SIP domain and hosting provider.
#
# How to run it: save it as server-export.ps1 and start it in the Management Shell of Lync Server or Skype for
# Business Server, as a user who may read there (CsViewOnlyAdministrator):
#
#     .\server-export.ps1 | Set-Content -Encoding UTF8 server-export.json
#
# Where scripts may not run, allow them for this window:  Set-ExecutionPolicy -Scope Process RemoteSigned
# With many users Get-CsUser takes minutes. Then, where lync-discover is:
#
#     lync-discover plan server-export.json
#     lync-discover import server-export.json > plan.yaml
#
#Requires -Version 3.0

Set-StrictMode -Off

if (-not (Get-Command Get-CsService -ErrorAction SilentlyContinue)) {
    throw 'Start this in the Management Shell of Lync Server or Skype for Business Server: it needs Get-CsService.'
}

$failed = New-Object System.Collections.ArrayList

# One command's part. Where it fails the rest is still told, and which one failed.
function Read-Part {
    param([string] $Command, [scriptblock] $Read)
    $ErrorActionPreference = 'Stop'
    try {
        & $Read
    } catch {
        [void] $failed.Add($Command)
        Write-Warning ($Command + ' failed: ' + $_.Exception.Message)
    }
}

# Names are objects here, which ConvertTo-Json would take apart.
function Get-Text {
    param($Value)
    "$Value".Trim()
}

# The first of several spellings that says something.
function Get-First {
    foreach ($value in $args) {
        if ("$value" -ne '') {
            return "$value".Trim()
        }
    }
    return ''
}

function Get-Number {
    param($Value)
    if ("$Value" -match '^[0-9]{1,9}$') {
        return [int] "$Value"
    }
    return $null
}

# Nothing for nothing: a null in a pipeline would count as one.
function Get-Texts {
    param($Values)
    foreach ($value in $Values) {
        if ("$value" -ne '') {
            "$value".Trim()
        }
    }
}

function Get-Registrar {
    param($Service)
    [pscustomobject] @{
        poolFqdn   = (Get-Text $Service.PoolFqdn)
        version    = (Get-Text $Service.Version)
        edge       = (Get-Text $Service.EdgeServer)
        userServer = (Get-Text $Service.UserServer)
        webServer  = (Get-Text $Service.WebServer)
    }
}

$export = [pscustomobject] @{
    schema           = 'lync-discover/server-export/1'
    sipDomains       = @(Read-Part 'Get-CsSipDomain' {
        foreach ($domain in @(Get-CsSipDomain)) {
            [pscustomobject] @{
                name    = (Get-First $domain.Name $domain.Identity)
                default = [bool] $domain.IsDefault
            }
        }
    })
    pools            = @(Read-Part 'Get-CsPool' {
        foreach ($pool in @(Get-CsPool)) {
            [pscustomobject] @{
                fqdn      = (Get-First $pool.Fqdn $pool.Identity)
                site      = (Get-Text $pool.Site)
                services  = @(Get-Texts $pool.Services)
                computers = @(Get-Texts $pool.Computers)
            }
        }
    })
    registrars       = @(Read-Part 'Get-CsService -Registrar' {
        foreach ($service in @(Get-CsService -Registrar)) {
            Get-Registrar $service
        }
    })
    directors        = @(Read-Part 'Get-CsService -Director' {
        foreach ($service in @(Get-CsService -Director)) {
            Get-Registrar $service
        }
    })
    userServers      = @(Read-Part 'Get-CsService -UserServer' {
        foreach ($service in @(Get-CsService -UserServer)) {
            [pscustomobject] @{
                poolFqdn     = (Get-Text $service.PoolFqdn)
                userDatabase = (Get-Text $service.UserDatabase)
            }
        }
    })
    web              = @(Read-Part 'Get-CsService -WebServer' {
        foreach ($service in @(Get-CsService -WebServer)) {
            [pscustomobject] @{
                poolFqdn      = (Get-Text $service.PoolFqdn)
                internalFqdn  = (Get-Text $service.InternalFqdn)
                externalFqdn  = (Get-Text $service.ExternalFqdn)
                internalHttps = (Get-Number $service.PublishedPrimaryHttpsPort)
                externalHttps = (Get-Number $service.PublishedExternalHttpsPort)
            }
        }
    })
    edge             = @(Read-Part 'Get-CsService -EdgeServer' {
        foreach ($service in @(Get-CsService -EdgeServer)) {
            # The port has one name in Lync Server 2013 and another in later releases.
            [pscustomobject] @{
                poolFqdn   = (Get-Text $service.PoolFqdn)
                accessFqdn = (Get-Text $service.AccessEdgeExternalFqdn)
                clientPort = (Get-Number (Get-First $service.AccessEdgeClientSipPort $service.AccessEdgeClientPort))
                nextHop    = (Get-Text $service.Registrar)
                serves     = @(Get-Texts $service.DependentServiceList)
            }
        }
    })
    hostingProviders = @(Read-Part 'Get-CsHostingProvider' {
        foreach ($provider in @(Get-CsHostingProvider)) {
            [pscustomobject] @{
                name            = (Get-First $provider.Identity $provider.Name)
                proxyFqdn       = (Get-Text $provider.ProxyFqdn)
                autodiscoverUrl = (Get-Text $provider.AutodiscoverUrl)
                sipClientPort   = (Get-Number $provider.SipClientPort)
                enabled         = [bool] $provider.Enabled
                hostsUsers      = [bool] $provider.HostsOCSUsers
            }
        }
    })
    autodiscover     = @(Read-Part 'Get-CsAutodiscoverConfiguration' {
        foreach ($settings in @(Get-CsAutodiscoverConfiguration)) {
            [pscustomobject] @{
                scope           = (Get-Text $settings.Identity)
                externalSipFqdn = (Get-Text $settings.ExternalSipClientAccessFqdn)
                externalSipPort = (Get-Number $settings.ExternalSipClientAccessPort)
                links           = @(foreach ($link in $settings.WebLinks) {
                    [pscustomobject] @{
                        token = (Get-Text $link.Token)
                        href  = (Get-Text $link.Href)
                    }
                })
            }
        }
    })
    simpleUrls       = @(Read-Part 'Get-CsSimpleUrlConfiguration' {
        foreach ($settings in @(Get-CsSimpleUrlConfiguration)) {
            foreach ($url in $settings.SimpleUrl) {
                [pscustomobject] @{
                    scope     = (Get-Text $settings.Identity)
                    component = (Get-Text $url.Component)
                    domain    = (Get-Text $url.Domain)
                    url       = (Get-Text $url.ActiveUrl)
                }
            }
        }
    })
    users            = @(Read-Part 'Get-CsUser' {
        $counts = @{}
        Get-CsUser | ForEach-Object {
            $address = Get-Text $_.SipAddress
            if ($address.Contains('@') -and $_.Enabled -ne $false) {
                $place = @((Get-Text $_.RegistrarPool), $address.Split('@')[-1], (Get-Text $_.HostingProvider))
                $key = $place -join '|'
                $counts[$key] = 1 + $counts[$key]
            }
        }
        foreach ($key in @($counts.Keys | Sort-Object)) {
            $place = $key.Split('|')
            [pscustomobject] @{
                registrarPool   = $place[0]
                sipDomain       = $place[1]
                hostingProvider = $place[2]
                count           = $counts[$key]
            }
        }
    })
    failed           = @($failed)
}

# All in ASCII, so that no encoding on the way can harm it.
$json = ConvertTo-Json -InputObject $export -Depth 6
[regex]::Replace($json, '[^\x00-\x7F]', { param($found) '\u{0:x4}' -f [int] [char] $found.Value })
