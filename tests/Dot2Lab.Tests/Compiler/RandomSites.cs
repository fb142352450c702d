using System.Globalization;

namespace Dot2Lab.Tests.Compiler;

/// <summary>The customers of a random lab: sites of every kind, each with what only it has.</summary>
internal sealed class RandomSites(Random random, List<string> statements, IReadOnlyList<string> pes, IReadOnlySet<string> meshed)
{
    /// <summary>Which PE has come to serve which VRF.</summary>
    internal HashSet<(string Pe, string Vrf)> Served { get; } = [];

    /// <summary>Adds sites in some of the VRFs.</summary>
    internal void Add(int sites, IReadOnlyList<string> vrfs)
    {
        for (var number = 1; number <= sites; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"s{number}");
            var vrf = Pick(vrfs);
            switch (random.Next(8))
            {
                case 0:
                    statements.Add($"{name}h1 [role=host, vrf={vrf}]");
                    Home($"{name}h1", vrf, Pick(pes));
                    break;
                case 1:
                    Switched(name, vrf);
                    break;
                case 2:
                    TwoRouters(name, vrf);
                    break;
                case 3:
                    OnOneSegment(name, vrf);
                    break;
                case 4:
                    Deep(number, name, vrf);
                    break;
                default:
                    OneRouter(number, name, vrf);
                    break;
            }
        }
    }

    private void OneRouter(int number, string name, string vrf)
    {
        statements.Add($"{name}ce [role=ce, vrf={vrf}{Prefixes(number)}]");
        for (var links = 1 + random.Next(3); links > 0; links--)
        {
            Home($"{name}ce", vrf, Pick(pes));
        }

        Hosts(name, $"{name}ce");
    }

    private void Switched(string name, string vrf)
    {
        statements.Add($"{name}sw1 [role=switch]");
        statements.Add($"{name}ce [role=ce, vrf={vrf}]");
        Home($"{name}ce", vrf, Pick(pes));
        statements.Add($"{name}ce -- {name}sw1");
        var ports = new List<string> { $"{name}sw1" };
        if (Chance(2))
        {
            statements.Add($"{name}sw2 [role=switch]");
            statements.Add($"{name}sw1 -- {name}sw2");
            ports.Add($"{name}sw2");
        }

        Hosts(name, [.. ports]);
    }

    private void TwoRouters(string name, string vrf)
    {
        statements.Add($"{name}ce1, {name}ce2 [role=ce, vrf={vrf}]");
        Home($"{name}ce1", vrf, Pick(pes));
        statements.Add($"{name}ce1 -- {name}ce2 [cost={Pick(["10", "20"])}]");
        if (Chance(2))
        {
            Home($"{name}ce2", vrf, Pick(pes));
        }

        Hosts(name, $"{name}ce1", $"{name}ce2");
    }

    // Routers behind routers, a ring of them perhaps with a second way out, hosts with two links and with addresses that the author chose.
    private void Deep(int number, string name, string vrf)
    {
        statements.Add($"{name}ce [role=ce, vrf={vrf}]");
        statements.Add($"{name}r1 [role={Pick(["router", "ce"])}, loopback=\"{Both($"192.0.2.{number}", $"2001:db8::{number}")}\"]");
        statements.Add($"{name}r2 [role=ce{Prefixes(number)}]");
        Home($"{name}ce", vrf, Pick(pes));
        statements.Add($"{name}ce:lan1 -- {name}r1:wan1 [cost={Pick(["1", "10"])}]");
        statements.Add($"{name}r1 -- {name}r2 [net=\"{Both($"192.168.{number}.0/30", $"fd44:{number}::/64")}\"]");
        if (Chance(2))
        {
            statements.Add($"{name}r2 -- {name}ce [cost={Pick(["10", "20"])}]");
        }

        if (Chance(3))
        {
            Home($"{name}r2", vrf, Pick(pes));
        }

        statements.Add($"{name}hx [role=host, netns=\"x-{name}\", ip=\"{Both($"192.168.10{number}.7/24", $"fd45:{number}::7/64")}\"]");
        statements.Add($"{name}hx -- {name}r1 [head_ip=\"{Both($"192.168.10{number}.1/24", $"fd45:{number}::1/64")}\"]");
        statements.Add($"{name}hy [role=host]");
        statements.AddRange([$"{name}hy -- {name}r1", $"{name}hy -- {name}r2"]);
        Hosts(name, $"{name}r1", $"{name}r2");
    }

    // PEs, a router and hosts on one switch. A host has one gateway, so both PEs must lead to the same sites: in a VRF that
    // does not import its own routes they do not.
    private void OnOneSegment(string name, string vrf)
    {
        statements.Add($"{name}sw [role=switch, vrf={vrf}]");
        statements.Add($"{name}ce [role=ce, vrf={vrf}]");
        statements.Add($"{name}ce -- {name}sw");
        foreach (var pe in pes.Take(meshed.Contains(vrf) ? 1 + random.Next(2) : 1))
        {
            Home($"{name}sw", vrf, pe);
        }

        Hosts(name, $"{name}ce", $"{name}sw");
    }

    private void Home(string customer, string vrf, string pe)
    {
        Served.Add((pe, vrf));
        statements.Add($"{customer} -- {pe} [cost={Pick(["10", "10", "20"])}, vrf={vrf}]");
    }

    private string Prefixes(int number) => random.Next(5) switch
    {
        0 => $", prefixes=\"{Both("0.0.0.0/0", "::/0")}\"",
        1 => $", prefixes=\"{Both($"10.{200 + number}.0.0/16", $"fd99:{number}::/32")}\"",
        2 => $", prefixes=\"{Both($"10.{200 + number}.0.0/16 10.{200 + number}.128.0/17", $"fd99:{number}::/32")}\"",
        _ => string.Empty,
    };

    // In the family that the lab has; a prefix of another would be an error.
    private string Both(string ipv4, string ipv6) =>
        statements.Contains("family=ipv6") ? ipv6 : statements.Contains("family=dual") ? $"{ipv4} {ipv6}" : ipv4;

    private void Hosts(string site, params string[] attachments)
    {
        var hosts = 1 + random.Next(3);
        for (var n = 1; n <= hosts; n++)
        {
            var host = string.Create(CultureInfo.InvariantCulture, $"{site}h{n}");
            statements.Add($"{host} [role=host]");
            statements.Add($"{host} -- {Pick(attachments)}");
        }
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
