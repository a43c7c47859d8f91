using DiffPlex;

namespace PanjinPropertyCms.Contents.Comparing;

/// <summary>Cuts text where a reader sees a change: every Chinese character by itself, numbers and Latin words whole, so that 2025 and 2026 do not share three digits.</summary>
internal sealed class ChineseChunker : IChunker
{
    public IReadOnlyList<string> Chunk(string text)
    {
        var chunks = new List<string>(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (IsWord(text[start]))
            {
                while (end < text.Length && IsWord(text[end]))
                {
                    end++;
                }
            }
            else if (char.IsHighSurrogate(text[start]) && end < text.Length && char.IsLowSurrogate(text[end]))
            {
                end++;
            }

            chunks.Add(text[start..end]);
            start = end;
        }

        return chunks;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);
}
