namespace PanjinPropertyCms.Search.Text;

/// <summary>
/// The one way in which texts and queries are made comparable. First each character is folded, then the numbers of
/// articles, chapters and documents are written in digits (第九百四十四条 is 第944条). Idempotent; accepts any string.
/// </summary>
internal static class Normaliser
{
    internal static NormalisedText Normalise(string? text)
    {
        text ??= "";
        var table = CharacterFold.Table;
        var plain = true;
        foreach (var c in text)
        {
            if (table[c] >= CharacterFold.Expanded || LegalNumber.MayBegin(table[c]))
            {
                plain = false;
                break;
            }
        }

        return plain ? SameLength(text, table) : Mapped(text, table);
    }

    /// <summary>The normalised text alone.</summary>
    internal static string Text(string? text) => Normalise(text).Text;

    private static NormalisedText SameLength(string text, char[] table)
    {
        var folded = string.Create(text.Length, (text, table), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = state.table[state.text[i]];
            }
        });
        return new NormalisedText(text, folded);
    }

    private static NormalisedText Mapped(string text, char[] table)
    {
        var buffer = new MappedBuffer(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var folded = table[text[i]];
            if (folded == CharacterFold.Expanded)
            {
                foreach (var c in CharacterFold.Expansion(text[i]))
                {
                    buffer.Add(c, i, i + 1);
                }
            }
            else if (folded != CharacterFold.Removed)
            {
                buffer.Add(folded, i, i + 1);
            }
        }

        return LegalNumber.Rewrite(buffer).ToText(text);
    }
}
