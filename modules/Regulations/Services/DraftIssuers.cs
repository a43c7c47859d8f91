using System.Text.RegularExpressions;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>The bodies that signed a text, by the names that the site knows them by.</summary>
internal sealed partial class DraftIssuers(IOrganisationNames organisations)
{
    /// <param name="law">The text; its first signature counts, for later ones belong to what it carries.</param>
    /// <param name="cancellationToken">Stops between names.</param>
    public async Task<IReadOnlyList<DraftIssuer>> ReadAsync(LawText law, CancellationToken cancellationToken)
    {
        var issuers = new List<DraftIssuer>();
        foreach (var name in SignedNames(law))
        {
            var known = await organisations.ResolveAsync(name, cancellationToken);
            issuers.Add(known.Count == 1 ? new DraftIssuer(known[0].Name, true) : new DraftIssuer(name, false));
        }

        return [.. issuers.DistinctBy(i => i.Name)];
    }

    private static readonly string[] Endings = ["局", "部", "委", "会", "室", "院", "府", "厅", "处", "心", "司", "署"];

    /// <summary>A joint signature puts two bodies in a line, parted by space; a single one may be spaced out to fill it.</summary>
    internal static IReadOnlyList<string> SignedNames(LawText law)
    {
        var signature = law.Pieces.SkipWhile(p => p.Kind != PieceKind.Signature).TakeWhile(p => p.Kind == PieceKind.Signature)
            .Select(p => law.Words(p).ToString()).TakeWhile(w => !ChineseDate.IsWhole(w, out _));
        return [.. signature.SelectMany(Bodies).Where(n => n.Length > 1)];
    }

    private static IEnumerable<string> Bodies(string line)
    {
        var parts = Gap().Split(line.Trim()).Select(n => Seal().Replace(n, "")).ToList();
        return parts.TrueForAll(p => p.Length >= 3 && Array.Exists(Endings, e => p.EndsWith(e, StringComparison.Ordinal))) ? parts : [string.Concat(parts)];
    }

    [GeneratedRegex(@"[\s\u00A0　]+")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[（(]\s*(盖?章|印|代章)\s*[）)]$")]
    private static partial Regex Seal();
}

/// <param name="Name">Its full name where the site knows it.</param>
/// <param name="IsKnown">It stands in the site's list of organisations.</param>
internal sealed record DraftIssuer(string Name, bool IsKnown);
