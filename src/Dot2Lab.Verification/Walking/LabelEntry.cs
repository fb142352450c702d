namespace Dot2Lab.Verification.Walking;

/// <summary>An entry of a label stack (RFC 3032, section 2.1).</summary>
/// <param name="Label">The label.</param>
/// <param name="Ttl">Its time to live.</param>
/// <param name="Below">The rest of the stack; null at its bottom.</param>
internal sealed record LabelEntry(int Label, int Ttl, LabelEntry? Below)
{
    internal static int Count(LabelEntry? stack)
    {
        var count = 0;
        for (; stack is not null; stack = stack.Below)
        {
            count++;
        }

        return count;
    }

    /// <summary>Puts labels on a stack, the first of them on top.</summary>
    internal static LabelEntry? Push(LabelEntry? stack, IReadOnlyList<int> labels, int ttl)
    {
        for (var i = labels.Count - 1; i >= 0; i--)
        {
            stack = new LabelEntry(labels[i], ttl, stack);
        }

        return stack;
    }

    /// <summary>The labels, top first.</summary>
    internal static IReadOnlyList<int> List(LabelEntry? stack)
    {
        var labels = new List<int>();
        for (; stack is not null; stack = stack.Below)
        {
            labels.Add(stack.Label);
        }

        return labels;
    }
}
