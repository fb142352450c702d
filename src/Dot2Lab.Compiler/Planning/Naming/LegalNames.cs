using System.Globalization;
using Dot2Lab.Compiler.Binding;

namespace Dot2Lab.Compiler.Planning.Naming;

/// <summary>
/// Hands out names that Linux can hold, never two alike. A wish that is legal and free is granted as it is; any other becomes
/// what can be read of it, and a hash of the whole, so that names alike in what Linux can hold stay apart.
/// </summary>
/// <param name="longest">Most characters that a name may have.</param>
/// <param name="reserved">Names that are never handed out.</param>
internal sealed class LegalNames(int longest, params IEnumerable<string> reserved)
{
    private const int HashDigits = 4;

    private readonly HashSet<string> _taken = new(reserved, StringComparer.Ordinal);

    /// <summary>Whether a wish would be granted as it is.</summary>
    public bool CanTake(string wish) => wish.Length <= longest && LegalName.IsPlain(wish) && !_taken.Contains(wish);

    /// <summary>Hands out a name.</summary>
    /// <param name="wish">What it should be.</param>
    public string Take(string wish)
    {
        var name = CanTake(wish) ? wish : Fitted(wish);
        _taken.Add(name);
        return name;
    }

    private string Fitted(string wish)
    {
        var dashed = new string([.. wish.Select(c => LegalName.IsPlain(c) ? c : '-')]);
        var readable = string.Join('-', dashed.Split('-', StringSplitOptions.RemoveEmptyEntries)).TrimStart('.');
        for (var attempt = 0; ; attempt++)
        {
            var salted = attempt == 0 ? wish : string.Create(CultureInfo.InvariantCulture, $"{wish}#{attempt}");
            var hash = StableHash.Of(salted).ToString("x8", CultureInfo.InvariantCulture)[..HashDigits];
            var room = longest - HashDigits - 1;
            var start = readable.Length > room ? readable[..room] : readable;
            var name = start.Length == 0 ? $"n-{hash}" : $"{start}-{hash}";
            if (CanTake(name))
            {
                return name;
            }
        }
    }
}
