namespace PanjinPropertyCms.Contents.Services;

/// <summary>What differs between two texts: line by line, and inside of a changed line between what its ends have in common.</summary>
internal static class TextDiff
{
    /// <summary>The most cells of the table of common lines; longer middles are shown as replaced whole.</summary>
    private const int MostCells = 4_000_000;

    internal static IReadOnlyList<DiffPiece> Of(string old, string @new)
    {
        var (a, b) = (Lines(old), Lines(@new));
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var pieces = new Pieces();
        pieces.Add(DiffKind.Same, a.AsSpan(0, start));
        Middle(a[start..^end], b[start..^end], pieces);
        pieces.Add(DiffKind.Same, a.AsSpan(a.Length - end));
        return pieces.All;
    }

    private static string[] Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return [.. lines.Select((l, i) => i < lines.Length - 1 ? l + "\n" : l).Where(l => l.Length > 0)];
    }

    private static void Middle(string[] a, string[] b, Pieces pieces)
    {
        if ((long)a.Length * b.Length > MostCells)
        {
            Changed(a, b, pieces);
            return;
        }

        var common = Common(a, b);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            var (fromA, fromB) = (i, j);
            while (i < a.Length && j < b.Length ? a[i] != b[j] : i < a.Length || j < b.Length)
            {
                _ = j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]) ? i++ : j++;
            }

            Changed(a[fromA..i], b[fromB..j], pieces);
            for (; i < a.Length && j < b.Length && a[i] == b[j]; i++, j++)
            {
                pieces.Add(DiffKind.Same, a[i]);
            }
        }
    }

    /// <summary>The length of the longest common subsequence from each pair of lines on.</summary>
    private static int[,] Common(string[] a, string[] b)
    {
        var length = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                length[i, j] = a[i] == b[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        return length;
    }

    private static void Changed(string[] old, string[] @new, Pieces pieces)
    {
        if (old.Length != @new.Length)
        {
            pieces.Add(DiffKind.Deleted, old);
            pieces.Add(DiffKind.Inserted, @new);
            return;
        }

        for (var n = 0; n < old.Length; n++)
        {
            Inside(old[n], @new[n], pieces);
        }
    }

    private static void Inside(string old, string @new, Pieces pieces)
    {
        var start = old.AsSpan().CommonPrefixLength(@new);
        var end = 0;
        while (end < Math.Min(old.Length, @new.Length) - start && old[^(end + 1)] == @new[^(end + 1)])
        {
            end++;
        }

        pieces.Add(DiffKind.Same, old[..start]);
        pieces.Add(DiffKind.Deleted, old[start..^end]);
        pieces.Add(DiffKind.Inserted, @new[start..^end]);
        pieces.Add(DiffKind.Same, old[^end..]);
    }

    private sealed class Pieces
    {
        internal List<DiffPiece> All { get; } = [];

        internal void Add(DiffKind kind, params ReadOnlySpan<string> lines)
        {
            var text = string.Concat(lines);
            if (text.Length == 0)
            {
                return;
            }

            if (All.Count > 0 && All[^1].Kind == kind)
            {
                All[^1] = new DiffPiece(kind, All[^1].Text + text);
                return;
            }

            All.Add(new DiffPiece(kind, text));
        }
    }
}

/// <summary>A stretch of text that both have, or only one of them.</summary>
internal sealed record DiffPiece(DiffKind Kind, string Text);

/// <summary>Who has it.</summary>
internal enum DiffKind
{
    Same,
    Deleted,
    Inserted,
}
