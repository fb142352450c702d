namespace Dot2Lab.Dot.Reading;

/// <summary>
/// An attribute as a place in the text. Most attributes of a large file are never asked for, so that its value becomes a
/// string when it is; until then an attribute is twelve bytes, and nothing to collect.
/// </summary>
/// <param name="Name">Its name's number, see <see cref="WordReader.NameOf"/>.</param>
/// <param name="NameStart">Where the name's token begins; of a port the same as <paramref name="ValueStart"/>.</param>
/// <param name="ValueStart">Where the value's token begins.</param>
internal readonly record struct AttributePlace(int Name, int NameStart, int ValueStart);
