using PanjinPropertyCms.DeskImport.Contracts;
using PanjinPropertyCms.Kernel.Privacy;

namespace PanjinPropertyCms.DeskImport.Services;

/// <summary>Personal numbers in a document that is not a draft yet.</summary>
internal static class MaskedDocument
{
    internal static IReadOnlyList<FoundNumber> Find(CleanDocument document) => [.. document.Lines.SelectMany(l => Find(l.Text)).DistinctBy(n => (n.Before, n.Number))];

    internal static CleanDocument Of(CleanDocument document) => document with
    {
        Title = document.Title is { } title ? PersonalNumbers.Mask(title) : null,
        Lines = [.. document.Lines.Select(l => l with { Text = PersonalNumbers.Mask(l.Text) })],
    };

    /// <summary>A line is words, not markup.</summary>
    private static IEnumerable<FoundNumber> Find(string line) => PersonalNumbers.Find(line)
        .Select(n => new FoundNumber(n.Kind, line.Substring(n.Start, n.Length), line[Math.Max(0, n.Start - 20)..n.Start], line[n.End..Math.Min(line.Length, n.End + 20)]));
}
