namespace Dot2Lab.Dot.Reading;

/// <summary>What can be left unclosed.</summary>
internal enum UnclosedKind
{
    /// <summary>A text opened by a double quote.</summary>
    Quoted,

    /// <summary>A text opened by <c>&lt;</c>.</summary>
    Html,

    /// <summary>A comment opened by <c>/*</c>.</summary>
    Comment,
}
