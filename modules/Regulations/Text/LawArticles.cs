using System.Text;

namespace PanjinPropertyCms.Regulations.Text;

/// <summary>Makes the view of a text as articles.</summary>
internal static class LawArticles
{
    public static IReadOnlyList<LawArticle> Of(LawText law)
    {
        var articles = new List<LawArticle>();
        for (var i = 0; i < law.Pieces.Count; i++)
        {
            if (law.Pieces[i].Kind == PieceKind.Article) articles.Add(Read(law, i));
        }
        return articles;
    }

    /// <summary>Scope 0 stands for the whole document, where the first article of a number wins.</summary>
    public static Dictionary<(int Scope, ArticleNumber Number), Piece> ByNumber(IReadOnlyList<Piece> pieces)
    {
        var index = new Dictionary<(int, ArticleNumber), Piece>();
        foreach (var piece in pieces)
        {
            if (piece.Kind != PieceKind.Article) continue;
            index.TryAdd((0, piece.ArticleNumber), piece);
            index.TryAdd((piece.Scope, piece.ArticleNumber), piece);
        }
        return index;
    }

    public static IReadOnlyList<string> PathOf(LawText law, Piece piece)
    {
        var path = new List<string>();
        for (var at = piece.Parent; at >= 0; at = law.Pieces[at].Parent)
        {
            if (law.Pieces[at].IsContainer || law.Pieces[at].Kind == PieceKind.Appendix) path.Insert(0, TocEntry.Clean(law.Words(law.Pieces[at])));
        }
        return path;
    }

    private static LawArticle Read(LawText law, int index)
    {
        var piece = law.Pieces[index];
        var (text, paragraphs) = (new StringBuilder(), new List<LawParagraph>());
        var at = index + 1;
        while (at < law.Pieces.Count && law.Pieces[at].Kind is (PieceKind.Paragraph or PieceKind.Item or PieceKind.Subitem or PieceKind.Continuation or PieceKind.TableRow)
            && law.Pieces[at].Parent >= index)
        {
            var part = law.Pieces[at];
            if (part.Kind == PieceKind.Paragraph) paragraphs.Add(new LawParagraph(part.Number, Passage(law, part), part.Anchor, Items(law, part)));
            var words = law.Slice(part).TrimEnd();
            if (text.Length > 0 && words.Length > 0) text.Append('\n');
            text.Append(words);
            at++;
        }
        var heading = law.Words(piece);
        return new LawArticle(piece.ArticleNumber, piece.ArticleNumber.Label, heading.IsEmpty ? null : heading.ToString(), text.ToString(),
            piece.Anchor, PathOf(law, piece), paragraphs, piece.Scope);
    }

    private static IReadOnlyList<LawItem> Items(LawText law, Piece parent)
    {
        List<LawItem>? items = null;
        // Children follow their parent, so the walk ends at the first piece that is no descendant.
        for (var at = parent.Index + 1; at < law.Pieces.Count && law.Pieces[at].Parent >= parent.Index; at++)
        {
            var piece = law.Pieces[at];
            if (piece.Parent != parent.Index || piece.Kind is not (PieceKind.Item or PieceKind.Subitem)) continue;
            (items ??= []).Add(new LawItem(piece.Number, law.Label(piece), Passage(law, piece), piece.Anchor, Items(law, piece)));
        }
        return items ?? (IReadOnlyList<LawItem>)[];
    }

    /// <summary>The piece's words with the passages that go it on.</summary>
    private static string Passage(LawText law, Piece piece)
    {
        var text = law.Words(piece).ToString();
        for (var at = piece.Index + 1; at < law.Pieces.Count && law.Pieces[at].Parent >= piece.Index; at++)
        {
            var next = law.Pieces[at];
            if (next.Parent == piece.Index && next.Kind is (PieceKind.Continuation or PieceKind.TableRow)) text += "\n" + law.Words(next).ToString();
        }
        return text;
    }
}
