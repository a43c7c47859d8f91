using PanjinPropertyCms.Regulations.Models;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>
/// The titles by which citations mean a document: its own, its short ones and, for a part of a code that is held by itself
/// (中华人民共和国民法典 合同编), the code's, with the articles that the part has.
/// </summary>
internal static class CitedTitles
{
    private static readonly string[] PartEndings = ["编", "总则", "分则", "附则"];

    internal static IEnumerable<RegulationTitle> Of(Guid itemId, string title, IReadOnlyList<string> shortTitles, LawText law)
    {
        var own = shortTitles.Append(title).Select(LawTitle.Key).Where(k => k.Length > 0).Distinct().ToList();
        var rows = own.Select(k => new RegulationTitle { Key = k, ItemId = itemId });
        return CodeOf(title) is { } code && !own.Contains(code) && law.Articles.Count > 0
            ? rows.Append(new RegulationTitle { Key = code, ItemId = itemId, FirstArticle = law.Articles[0].Number.Number, LastArticle = law.Articles[^1].Number.Number })
            : rows;
    }

    /// <summary>民法典 of 中华人民共和国民法典 合同编; null for a title that names no part.</summary>
    private static string? CodeOf(string title)
    {
        var words = title.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && words[0].EndsWith('典') && PartEndings.Any(e => words[1].EndsWith(e, StringComparison.Ordinal)) ? LawTitle.Key(words[0]) : null;
    }
}
