namespace PanjinPropertyCms.Regulations.Text;

/// <summary>Titles that a text says it does away with: 《…》《…》同时废止; 下列文件同时废止：（一）《…》.</summary>
internal static class RepealedTitles
{
    private static readonly string[] Verbs = ["同时废止", "予以废止", "即行废止", "一并废止", "停止执行", "同时失效", "自行废止", "相应废止", "废止。"];

    /// <param name="passages">The passages of a text, in order.</param>
    /// <param name="repeals">The document itself is a decision to repeal, so every title after 废止 counts.</param>
    public static IReadOnlyList<string> In(IReadOnlyList<string> passages, bool repeals)
    {
        var titles = new List<string>();
        for (var i = 0; i < passages.Count; i++)
        {
            foreach (var sentence in Sentences.Of(passages[i]))
            {
                var repealing = Says(sentence) || repeals && sentence.Contains("废止", StringComparison.Ordinal);
                if (!repealing) continue;
                Collect(sentence, titles);
                if (!passages[i].EndsWith('：') && !passages[i].EndsWith(':')) continue;
                for (var item = i + 1; item < passages.Count && (Numbering.TryRead(passages[item], out _) || passages[item].StartsWith('《')); item++) Collect(passages[item], titles);
            }
        }
        return titles;
    }

    private static bool Says(string sentence)
    {
        foreach (var verb in Verbs)
        {
            if (sentence.Contains(verb, StringComparison.Ordinal)) return true;
        }
        return sentence.EndsWith("废止", StringComparison.Ordinal);
    }

    private static void Collect(string sentence, List<string> titles)
    {
        var from = 0;
        while (sentence.IndexOf('《', from) is var open and >= 0)
        {
            var close = BookTitle.Close(sentence, open);
            if (close < 0) return;
            var title = sentence[(open + 1)..close];
            if (!titles.Contains(title)) titles.Add(title);
            from = close + 1;
        }
    }
}
