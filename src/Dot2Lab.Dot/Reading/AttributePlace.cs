namespace Dot2Lab.Dot.Reading;

/// <summary>
/// An attribute as a place in the text. Most attributes of a large file are never asked for, so that its value becomes a
/// string when it is; until then an attribute is sixteen bytes in its element's table, and nothing to collect.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="NameStart">Where the name's token begins; of a port the same as <paramref name="ValueStart"/>.</param>
/// <param name="ValueStart">Where the value's token begins.</param>
internal readonly record struct AttributePlace(string Name, int NameStart, int ValueStart);
