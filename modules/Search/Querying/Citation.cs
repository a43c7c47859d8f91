using System.Globalization;
using System.Text.RegularExpressions;
using PanjinPropertyCms.Search.Text;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>A place in a law as people name it: 民法典第944条第2款, 民法典944, 第九百四十四条.</summary>
/// <param name="LawKey">The word before the number, which may begin with others than the law's name; empty when none.</param>
/// <param name="LongKey">All that stands before the number, for laws whose name is typed with spaces (民法典 合同编 944).</param>
/// <param name="Number">"944", "133-1".</param>
/// <param name="Paragraph">The 款, from 1.</param>
/// <param name="Explicit">Written with 条 or 第. A bare number needs a law beside it that is surely meant.</param>
/// <param name="Start">Where the number begins in the normalised query.</param>
/// <param name="End">Where what names the place ends.</param>
internal sealed partial record Citation(string LawKey, string LongKey, string Number, int? Paragraph, bool Explicit, int Start, int End)
{
    internal static Citation? Find(string normalised)
    {
        if (WithArticle().Match(normalised) is { Success: true } match)
        {
            return Make(normalised, match, match.Groups["number"].Value, isExplicit: true);
        }

        match = BareNumber().Match(normalised);
        if (match.Success)
        {
            return Make(normalised, match, match.Groups["number"].Value, isExplicit: false);
        }

        match = BareNumeral().Match(normalised);
        return match.Success && ChineseNumber.Read(match.Groups["number"].ValueSpan) is { } value
            ? Make(normalised, match, value.ToString(CultureInfo.InvariantCulture), isExplicit: false)
            : null;
    }

    /// <summary>How other texts write the same place, to find those that refer to it; a bare number stays what it is.</summary>
    internal string AsWritten(string normalised) => this switch
    {
        { Explicit: false } => normalised[Start..End],
        _ when Number.Contains('-') => "第" + Number.Replace("-", "条之", StringComparison.Ordinal),
        _ => $"第{Number}条",
    };

    private static Citation? Make(string text, Match match, string number, bool isExplicit)
    {
        var inserted = match.Groups["inserted"];
        var paragraph = match.Groups["paragraph"];
        number = number.TrimStart('0') + (inserted.Success ? "-" + inserted.Value : "");
        var law = Law().Match(text[..match.Groups["place"].Index]).Groups["law"].Value;
        var start = match.Groups["place"].Index;
        return number.Length == 0 || (!isExplicit && law.Length < 2)
            ? null
            : new Citation(TitleKey.Of(law), TitleKey.Of(text[..start]), number, paragraph.Success ? int.Parse(paragraph.ValueSpan, CultureInfo.InvariantCulture) : null,
                isExplicit, start, match.Index + match.Length);
    }

    [GeneratedRegex(@"(?<place>第? *(?<number>[0-9]{1,4})(?:-(?<inserted>[0-9]{1,3}))? *条(?: *之 *(?<inserted>[0-9]{1,3}))?)(?: *第? *(?<paragraph>[0-9]{1,2}) *款)?(?: *第? *\(?[0-9一二三四五六七八九十]{1,3}\)? *项)?(?!例)", RegexOptions.CultureInvariant)]
    private static partial Regex WithArticle();

    [GeneratedRegex(@"(?<=[\p{Lo})》 ])(?<place>第? *(?<number>[0-9]{1,4})(?:-(?<inserted>[0-9]{1,3}))?)$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"(?<place>(?<number>[一二三四五六七八九]?[十百千][零〇一二三四五六七八九十百千]{0,7}))$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumeral();

    // The last stretch of letters and brackets before the number: 《物业管理条例》第58条.
    [GeneratedRegex(@"(?<law>[\p{L}()《》〈〉·]+)[ 的,、:]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Law();
}
