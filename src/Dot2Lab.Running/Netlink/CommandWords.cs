using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace Dot2Lab.Running.Netlink;

/// <summary>The words of a line of ip(8)'s batch mode, taken from the front. One that is not what is asked for is a <see cref="FormatException"/>.</summary>
internal sealed class CommandWords(string line)
{
    private readonly string[] _words = line.Split(' ');
    private int _next;

    /// <summary>Whether all were taken.</summary>
    internal bool AtEnd => _next == _words.Length;

    /// <summary>Takes the next word if it is this one.</summary>
    internal bool Take(string word)
    {
        var isNext = !AtEnd && _words[_next] == word;
        _next += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Takes the next word, whatever it is.</summary>
    internal string Take() => AtEnd ? throw new FormatException("a word is missing") : _words[_next++];

    /// <summary>Takes a word that must be this one.</summary>
    internal void Expect(string word)
    {
        if (!Take(word))
        {
            throw new FormatException($"not {word}");
        }
    }

    /// <summary>Holds that there are no more.</summary>
    internal void ExpectEnd()
    {
        if (!AtEnd)
        {
            throw new FormatException($"more words: {_words[_next]}");
        }
    }

    /// <summary>Takes a number.</summary>
    internal uint Number() => Number(Take());

    /// <summary>Takes an address.</summary>
    internal IPAddress Address() => IPAddress.Parse(Take());

    /// <summary>Takes a prefix, whose length must stand there.</summary>
    internal (IPAddress Address, byte Length) Prefix()
    {
        var parts = Take().Split('/');
        return parts is [var address, var length] ? (IPAddress.Parse(address), checked((byte)Number(length))) : throw new FormatException("no prefix length");
    }

    /// <summary>Takes a label stack, the top first: <c>16/5000</c>.</summary>
    /// <returns>Its entries as they go on the wire, RFC 3032 section 2.1, with no TTL and the last marked as the bottom.</returns>
    internal byte[] LabelStack()
    {
        var labels = Take().Split('/');
        var entries = new byte[labels.Length * sizeof(uint)];
        for (var i = 0; i < labels.Length; i++)
        {
            var bottom = i == labels.Length - 1 ? 0x100u : 0;
            BinaryPrimitives.WriteUInt32BigEndian(entries.AsSpan(i * sizeof(uint)), (Number(labels[i]) << 12) | bottom);
        }

        return entries;
    }

    // A number written in another way than ip's own output is left to ip.
    private static uint Number(string word) => uint.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture);
}
