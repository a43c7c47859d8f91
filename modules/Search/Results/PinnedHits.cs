using PanjinPropertyCms.Search.Querying;

namespace PanjinPropertyCms.Search.Results;

/// <summary>Puts on top what a citation, a document number or a whole title names: whoever types it wants that, however well others match.</summary>
internal static class PinnedHits
{
    private const float Lifted = 1000f;
    private const float Titled = 60f;

    internal static void Lift(List<Candidate> found, CitedDoc? cited, HashSet<int> numbered, HashSet<int> titled)
    {
        foreach (var candidate in found)
        {
            candidate.Score += titled.Contains(candidate.Doc) ? Titled : 0;
            if (numbered.Contains(candidate.Doc))
            {
                candidate.Score += Lifted;
            }

            if (cited is { } named && candidate.Doc == named.Document)
            {
                candidate.Score += Lifted;
                var most = Math.Max(candidate.Articles.Count, 1);
                candidate.Articles = candidate.Articles.Where(a => a.Doc != named.Article)
                    .Prepend(new ScoredArticle(named.Article, candidate.Score)).Take(most).ToList();
            }
        }
    }
}
