using System.Globalization;

namespace Dot2Lab.Tests.Compiler;

/// <summary>Valid labs by chance: cores of any shape, sites of any kind, options of all sorts. The same seed gives the same lab.</summary>
internal sealed class RandomLab
{
    private readonly Random _random;
    private readonly List<string> _statements = [];

    private RandomLab(int seed) => _random = new Random(seed);

    /// <summary>The statements of a lab, in an order that does not matter to it.</summary>
    internal static IReadOnlyList<string> Statements(int seed)
    {
        var lab = new RandomLab(seed);
        lab.Build();
        return lab._statements;
    }

    /// <summary>A lab as a DOT text.</summary>
    internal static string Text(int seed) => Text(Statements(seed));

    /// <summary>Statements as a DOT text.</summary>
    internal static string Text(IEnumerable<string> statements) => $"graph random {{\n  {string.Join("\n  ", statements)}\n}}\n";

    private void Build()
    {
        Options();
        var core = Core();
        var vrfs = new[] { "red", "blue", "green7" }[..(1 + _random.Next(3))];
        if (Chance(3))
        {
            Define(vrfs);
        }

        var sites = 1 + _random.Next(5);
        for (var site = 1; site <= sites; site++)
        {
            Site(site, Pick(vrfs), core);
        }
    }

    private void Options()
    {
        AddIf(2, "lsp=\"per-vrf\"");
        _statements.Add($"php={Pick(["implicit", "explicit", "none"])}");
        AddIf(3, "ttl=uniform");
        AddIf(4, $"mtu={1400 + _random.Next(7000)}");
        AddIf(4, "core_pool=\"192.0.2.0/24\"");
        AddIf(4, "vpn_labels=\"100-400\"");
        AddIf(3, $"family={Pick(["dual", "ipv4", "ipv6"])}");
    }

    // A random tree keeps the core together; further links make rings, meshes and parallel paths of it.
    private List<string> Core()
    {
        var pes = Enumerable.Range(1, 1 + _random.Next(4)).Select(n => $"pe{n}").ToList();
        var ps = Enumerable.Range(1, _random.Next(5)).Select(n => $"p{n}").ToList();
        var routers = ps.Concat(pes).ToList();
        _statements.AddRange(ps.Select(p => $"{p} [role=p]").Concat(pes.Select(p => $"{p} [role=pe]")));
        for (var i = 1; i < routers.Count; i++)
        {
            Link(routers[_random.Next(i)], routers[i]);
        }

        for (var extra = _random.Next(routers.Count); extra > 0 && routers.Count > 1; extra--)
        {
            var (first, second) = (Pick(routers), Pick(routers));
            if (first != second)
            {
                Link(first, second);
            }
        }

        return pes;
    }

    private void Link(string first, string second) =>
        _statements.Add(Chance(3) ? $"{first} -- {second} [cost={(1 + _random.Next(3)) * 10}]" : $"{first} -- {second}");

    private void Define(string[] vrfs)
    {
        foreach (var vrf in vrfs)
        {
            var other = Pick(vrfs);
            _statements.Add(Chance(2)
                ? $"{vrf} [role=vrf, import=\"{vrf} {other}\", export=\"{vrf}\"]"
                : $"{vrf} [role=vrf, table={1 + Array.IndexOf(vrfs, vrf)}0]");
        }
    }

    private void Site(int number, string vrf, List<string> pes)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"s{number}");
        var pe = Pick(pes);
        switch (_random.Next(5))
        {
            case 0:
                _statements.Add($"{name}h1 [role=host, vrf={vrf}]");
                _statements.Add($"{name}h1 -- {pe}");
                break;
            case 1:
                Switched(name, vrf, pe);
                break;
            case 2:
                TwoRouters(name, vrf, pe);
                break;
            default:
                _statements.Add($"{name}ce [role=ce, vrf={vrf}]");
                _statements.Add($"{name}ce -- {pe}");
                Hosts(name, $"{name}ce");
                if (pes.Count > 1 && Chance(3))
                {
                    _statements.Add($"{name}ce -- {pes.First(p => p != pe)} [cost={Pick(["10", "20"])}]");
                }

                break;
        }
    }

    private void Switched(string name, string vrf, string pe)
    {
        _statements.Add($"{name}sw1 [role=switch]");
        _statements.Add($"{name}ce [role=ce, vrf={vrf}]");
        _statements.Add($"{name}ce -- {pe}");
        _statements.Add($"{name}ce -- {name}sw1");
        var ports = new List<string> { $"{name}sw1" };
        if (Chance(2))
        {
            _statements.Add($"{name}sw2 [role=switch]");
            _statements.Add($"{name}sw1 -- {name}sw2");
            ports.Add($"{name}sw2");
        }

        Hosts(name, [.. ports]);
    }

    private void TwoRouters(string name, string vrf, string pe)
    {
        _statements.Add($"{name}ce1, {name}ce2 [role=ce, vrf={vrf}]");
        _statements.Add($"{name}ce1 -- {pe}");
        _statements.Add($"{name}ce1 -- {name}ce2");
        Hosts(name, $"{name}ce2");
    }

    private void Hosts(string site, params string[] attachments)
    {
        var hosts = 1 + _random.Next(3);
        for (var n = 1; n <= hosts; n++)
        {
            var host = string.Create(CultureInfo.InvariantCulture, $"{site}h{n}");
            _statements.Add($"{host} [role=host]");
            _statements.Add($"{host} -- {Pick(attachments)}");
        }
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private void AddIf(int oneIn, string statement)
    {
        if (Chance(oneIn))
        {
            _statements.Add(statement);
        }
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
