using DiffPlex;
using DiffPlex.Chunkers;

namespace PanjinPropertyCms.Contents.Comparing;

/// <summary>Two texts beside each other, paragraph by paragraph, with what differs marked inside of those that resemble each other.</summary>
internal static class TextDiff
{
    /// <summary>Chunks of both paragraphs together beyond which they are shown whole: the search for the differences is quadratic.</summary>
    private const int LongestPair = 6_000;

    /// <summary>Paragraphs that share less than this part of their characters are two different ones, not one that was edited.</summary>
    private const double Alike = 0.35;

    private static readonly ChineseChunker Words = new();

    /// <summary>Rows in reading order. The left sides together are the old text, the right sides the new one.</summary>
    internal static IReadOnlyList<DiffRow> Of(string before, string after)
    {
        var lines = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        var (old, now) = (lines.PiecesOld, lines.PiecesNew);
        var rows = new List<DiffRow>();
        var (left, right) = (0, 0);
        foreach (var block in lines.DiffBlocks)
        {
            AddSame(block.DeleteStartA - left);
            for (var i = 0; i < Math.Max(block.DeleteCountA, block.InsertCountB); i++)
            {
                rows.Add(Changed(i < block.DeleteCountA ? old[left + i] : null, i < block.InsertCountB ? now[right + i] : null));
            }

            (left, right) = (left + block.DeleteCountA, right + block.InsertCountB);
        }

        AddSame(old.Count - left);
        return rows;

        void AddSame(int count)
        {
            rows.AddRange(Enumerable.Range(left, count).Select(i => new DiffRow([new(old[i], false)], [new(old[i], false)])));
            (left, right) = (left + count, right + count);
        }
    }

    private static DiffRow Changed(string? before, string? after)
    {
        if (before is null || after is null || before.Length + after.Length > LongestPair)
        {
            return Whole(before, after);
        }

        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var removed = diff.DiffBlocks.SelectMany(b => diff.PiecesOld.Skip(b.DeleteStartA).Take(b.DeleteCountA)).Sum(p => p.Length);
        return (before.Length - removed) < Alike * Math.Max(before.Length, after.Length)
            ? Whole(before, after)
            : new DiffRow(
                Mark(diff.PiecesOld, diff.DiffBlocks.Select(b => (b.DeleteStartA, b.DeleteCountA))),
                Mark(diff.PiecesNew, diff.DiffBlocks.Select(b => (b.InsertStartB, b.InsertCountB))));
    }

    private static DiffRow Whole(string? before, string? after) => new(before is null ? null : [new(before, true)], after is null ? null : [new(after, true)]);

    private static List<DiffSpan> Mark(IReadOnlyList<string> pieces, IEnumerable<(int Start, int Count)> changed)
    {
        var spans = new List<DiffSpan>();
        var at = 0;
        foreach (var (start, count) in changed)
        {
            Add(start - at, false);
            Add(count, true);
        }

        Add(pieces.Count - at, false);
        return spans;

        void Add(int count, bool isChanged)
        {
            if (count > 0)
            {
                spans.Add(new(string.Concat(pieces.Skip(at).Take(count)), isChanged));
            }

            at += count;
        }
    }
}

/// <summary>A paragraph on each side; null where a side has none.</summary>
internal sealed record DiffRow(IReadOnlyList<DiffSpan>? Before, IReadOnlyList<DiffSpan>? After)
{
    internal bool IsSame => Before is [{ Changed: false }] && After is [{ Changed: false }];
}

/// <param name="Changed">Only this side has it.</param>
internal readonly record struct DiffSpan(string Text, bool Changed);
