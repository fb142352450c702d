namespace Dot2Lab.Dot.Reading;

/// <summary>
/// What List{T} does, for values of our own: of these the framework's collections cannot be compiled ahead of time, and what the
/// just-in-time compiler makes of them in a hurry is what reading a file would mostly run.
/// </summary>
internal static class GrowingArray
{
    private const int Least = 4;

    /// <summary>Puts an item behind the last one.</summary>
    public static void Append<T>(ref T[] items, ref int count, T item)
    {
        if (count == items.Length)
        {
            Array.Resize(ref items, Math.Max(Least, count * 2));
        }

        items[count++] = item;
    }
}
