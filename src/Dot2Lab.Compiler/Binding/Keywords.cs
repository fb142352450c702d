using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Compiler.Binding;

/// <summary>The words that keyword attributes take, in lower case.</summary>
internal static class Keywords
{
    /// <summary>Values of <c>role</c>.</summary>
    public static readonly IReadOnlyDictionary<string, DeclaredRole> Roles = new Dictionary<string, DeclaredRole>
    {
        ["host"] = DeclaredRole.Host,
        ["ce"] = DeclaredRole.Ce,
        ["pe"] = DeclaredRole.Pe,
        ["p"] = DeclaredRole.P,
        ["router"] = DeclaredRole.Router,
        ["switch"] = DeclaredRole.Switch,
        ["vrf"] = DeclaredRole.Vrf,
        ["none"] = DeclaredRole.None,
    };

    /// <summary>Values of topology_converter's and NVIDIA Air's <c>function</c> that say what a node is.</summary>
    public static readonly IReadOnlyDictionary<string, DeclaredRole> Functions = new Dictionary<string, DeclaredRole>
    {
        ["host"] = DeclaredRole.Host,
        ["server"] = DeclaredRole.Host,
        ["leaf"] = DeclaredRole.Router,
        ["spine"] = DeclaredRole.Router,
        ["superspine"] = DeclaredRole.Router,
        ["exit"] = DeclaredRole.Router,
        ["tor"] = DeclaredRole.Router,
    };

    /// <summary>Values of <c>family</c>.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<IpFamily>> Families = new Dictionary<string, IReadOnlyList<IpFamily>>
    {
        ["ipv4"] = [IpFamily.V4],
        ["ipv6"] = [IpFamily.V6],
        ["dual"] = [IpFamily.V4, IpFamily.V6],
    };

    /// <summary>Values of <c>lsp</c>.</summary>
    public static readonly IReadOnlyDictionary<string, LspMode> LspModes = new Dictionary<string, LspMode>
    {
        ["stacked"] = LspMode.Stacked,
        ["per-vrf"] = LspMode.PerVrf,
    };

    /// <summary>Values of <c>php</c>.</summary>
    public static readonly IReadOnlyDictionary<string, PhpMode> PhpModes = new Dictionary<string, PhpMode>
    {
        ["implicit"] = PhpMode.Implicit,
        ["explicit"] = PhpMode.Explicit,
        ["none"] = PhpMode.None,
    };

    /// <summary>Values of <c>ttl</c>: whether it is the uniform model.</summary>
    public static readonly IReadOnlyDictionary<string, bool> TtlModels = new Dictionary<string, bool>
    {
        ["pipe"] = false,
        ["uniform"] = true,
    };
}
