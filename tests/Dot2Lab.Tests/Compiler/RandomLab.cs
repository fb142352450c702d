using System.Globalization;

namespace Dot2Lab.Tests.Compiler;

/// <summary>Valid labs by chance: cores of any shape, sites of any kind, options of all sorts. The same seed gives the same lab.</summary>
internal sealed class RandomLab
{
    private readonly Random _random;
    private readonly List<string> _statements = [];
    private readonly RandomSites _sites;
    private readonly HashSet<string> _meshed = [];
    private readonly List<string> _pes;
    private readonly List<string> _ps;
    private readonly HashSet<(string Router, string Class)> _pinned = [];
    private bool _perVrf;
    private bool _ownTransport;

    private RandomLab(int seed)
    {
        _random = new Random(seed);
        _pes = [.. Enumerable.Range(1, 1 + _random.Next(4)).Select(n => $"pe{n}")];
        _ps = [.. Enumerable.Range(1, _random.Next(5)).Select(n => $"p{n}")];
        _sites = new RandomSites(_random, _statements, _pes, _meshed);
    }

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
        var vrfs = new[] { "red", "blue", "green7", "hub" }[..(1 + _random.Next(4))];
        if (Chance(2))
        {
            Define(vrfs);
        }
        else
        {
            _meshed.UnionWith(vrfs);
        }

        _sites.Add(1 + _random.Next(6), vrfs);
        Core();
        PinVrfs();
    }

    private void Options()
    {
        _perVrf = Chance(2);
        AddIf(_perVrf, "lsp=\"per-vrf\"");
        var php = Pick(["implicit", "explicit", "none"]);
        _ownTransport = !_perVrf && php == "none";
        _statements.Add($"php={php}");
        AddIf(Chance(3), "ttl=uniform");
        AddIf(Chance(4), $"mtu={1400 + _random.Next(7000)}");
        AddIf(Chance(6), "core_mtu=9216");
        AddIf(Chance(4), "core_pool=\"192.0.2.0/24\"");
        AddIf(Chance(4), "vpn_labels=\"100-400\"");
        AddIf(Chance(4), "transport_labels=\"100-400\"");
        AddIf(Chance(2), $"family={Pick(["dual", "ipv4", "ipv6"])}");
    }

    // A random tree keeps the core together; further links make rings, meshes and parallel paths of it.
    private void Core()
    {
        var routers = _ps.Concat(_pes).ToList();
        _statements.AddRange(routers.Select(r => $"{r} [role={r.TrimEnd("123456789".ToCharArray())}{Attribute(3, "labels", Transport(r))}]"));
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

        if (routers.Count > 2 && Chance(4))
        {
            _statements.Add("coresw [role=switch]");
            _statements.AddRange(routers.Take(3).Select(r => $"coresw -- {r} [cost={10 + _random.Next(20)}]"));
        }
    }

    private void Link(string first, string second) => _statements.Add(
        $"{first} -- {second} [cost={Pick(["10", "10", "10", "20", "30"])}{Attribute(6, "head_labels", Transport(second))}{Attribute(6, "tail_labels", Transport(first))}]");

    // A pin for transport, or nothing where it would be an error: each class once on a router, and no own label unless php=none.
    private string Transport(string router)
    {
        var pe = Pick(_pes);
        return _perVrf || (pe == router && !_ownTransport) || !_pinned.Add((router, pe)) ? string.Empty : $"{pe}={Label()}";
    }

    private void PinVrfs()
    {
        foreach (var (pe, vrf) in _sites.Served.Order())
        {
            if (Chance(4) && _pinned.Add((pe, vrf)))
            {
                _statements.Add($"{pe} [role=pe, labels=\"{vrf}={Label()}\"]");
            }

            if (_perVrf && _ps.Count > 0 && Chance(4))
            {
                var p = Pick(_ps);
                _statements.Add($"{p} [role=p, labels=\"{vrf}@{pe}={Label()}\"]");
            }
        }
    }

    // Far from what is allocated, and so many that two are hardly ever alike; a clash would be an error.
    private string Label() => (100_000 + _pinned.Count + (1000 * _random.Next(900))).ToString(CultureInfo.InvariantCulture);

    private void Define(string[] vrfs)
    {
        foreach (var vrf in vrfs)
        {
            var other = Pick(vrfs);
            var kind = _random.Next(4);
            if (kind is 0 or 1 or 3 || other == vrf)
            {
                _meshed.Add(vrf);
            }

            _statements.Add(kind switch
            {
                0 => $"{vrf} [role=vrf, import=\"{vrf} {other}\", export=\"{vrf}\"]",
                1 => $"{vrf} [role=vrf, import=\"{other} shared\", export=\"shared {vrf}\", rd=\"65000:{1 + Array.IndexOf(vrfs, vrf)}\"]",
                2 => $"{vrf} [role=vrf, import=\"{other}\", export=\"{vrf}\"]",
                _ => $"{vrf} [role=vrf, table={1 + Array.IndexOf(vrfs, vrf)}0]",
            });
        }
    }

    private string Attribute(int oneIn, string name, string value) => value.Length > 0 && Chance(oneIn) ? $", {name}=\"{value}\"" : string.Empty;

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private void AddIf(bool wanted, string statement)
    {
        if (wanted)
        {
            _statements.Add(statement);
        }
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
