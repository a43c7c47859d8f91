namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Follows the numbers of articles through a text and decides which 第X条 opens one. Numbers run on without a break
/// (《立法法》第六十五条), so a number that comes next is strong evidence and one out of turn needs a heading's typography.
/// </summary>
/// <param name="isTight">This text prints nothing between label and words (第一条为了…), so typography tells nothing here.</param>
internal sealed class ArticleSequence(bool isTight)
{
    public ArticleNumber Last { get; private set; }

    public bool HasAny => Last.Number > 0;

    public void Restart() => Last = default;

    /// <summary>Numbering starts over: another law, or an annex with articles.</summary>
    public bool IsRestart(ArticleNumber number) => number is { Number: 1, Inserted: 0 } && Last.Number > 1;

    public bool Opens(ArticleMark mark, bool insideQuotation)
    {
        var number = mark.Number;
        var next = HasAny && (number.Follows(Last) || number.Number == Last.Number + 1);
        if (mark.IsCitation) return false;
        // An amended article is printed inside quotation marks; only the very next number proves that a mark was left unclosed.
        if (insideQuotation) return next && mark.IsSetOff;
        if (mark.IsSetOff) return !mark.MayBeCitation || next || !HasAny && number.Number == 1;
        if (mark.MayBeCitation) return false;
        if (next || !HasAny && number.Number == 1) return true;
        return isTight && (!HasAny || number.Number > Last.Number && number.Number <= Last.Number + 20 || IsRestart(number));
    }

    public void Open(ArticleNumber number) => Last = number;

    /// <summary>Three or more unspaced labels and fewer spaced ones make a tight text.</summary>
    public static bool LooksTight(SourceText source)
    {
        int tight = 0, setOff = 0;
        for (var i = 0; i < source.LineCount; i++)
        {
            if (!ArticleMark.TryRead(source.Line(i), out var mark) || mark.IsCitation || mark.MayBeCitation) continue;
            if (mark.IsSetOff) setOff++; else tight++;
        }
        return tight >= 3 && tight > setOff;
    }
}
