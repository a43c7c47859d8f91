namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// A text with its structure: a flat list of pieces that tile it, a tree over them, and the views that readers of it want.
/// Views are made on first use; an instance is for one thread.
/// </summary>
internal sealed class LawText(string title, string source, IReadOnlyList<Piece> pieces)
{
    private ILookup<int, Piece>? _children;
    private Dictionary<(int Scope, ArticleNumber Number), Piece>? _byNumber;
    private Dictionary<string, Piece>? _byAnchor;
    private IReadOnlyList<LawArticle>? _articles;

    public string Title { get; } = title;

    /// <summary>The canonical text.</summary>
    public string Source { get; } = source;

    public IReadOnlyList<Piece> Pieces { get; } = pieces;

    public IReadOnlyList<LawArticle> Articles => _articles ??= LawArticles.Of(this);

    /// <summary>What is in no article, as blocks to be found and cited: see <see cref="LawSection"/>.</summary>
    public IReadOnlyList<LawSection> Sections => field ??= LawSections.Of(this);

    public IReadOnlyList<TocEntry> Toc => field ??= LawToc.Of(this);

    public LawCounts Counts => field ??= LawCounts.Of(this);

    /// <summary>Numbers left out, printed twice or out of order. They are most often in the source itself, and an editor should look.</summary>
    public IReadOnlyList<LawWarning> Warnings => field ??= LawWarnings.Of(this);

    public ReadOnlySpan<char> Slice(Piece piece) => Source.AsSpan(piece.Start, piece.End - piece.Start);

    /// <summary>The words of a piece, without label and line break.</summary>
    public ReadOnlySpan<char> Words(Piece piece) => Source.AsSpan(piece.TextStart, piece.TextEnd - piece.TextStart);

    /// <summary>The label as printed: （一）, 1., 一、; for an article always 第九百四十四条.</summary>
    public string Label(Piece piece) => piece.Kind == PieceKind.Article
        ? piece.ArticleNumber.Label
        : Source.AsSpan(piece.Start, piece.TextStart - piece.Start).Trim(" \t\u3000\n*#").ToString();

    public IEnumerable<Piece> ChildrenOf(Piece? piece) => (_children ??= Pieces.ToLookup(p => p.Parent))[piece?.Index ?? -1];

    public Piece? Find(string anchor)
    {
        _byAnchor ??= Pieces.ToDictionary(p => p.Anchor, StringComparer.Ordinal);
        return _byAnchor.GetValueOrDefault(anchor);
    }

    /// <summary>The article's own piece; in a document of several texts the first that has the number, unless a scope is given.</summary>
    public Piece? Find(ArticleNumber number, int scope = 0)
    {
        _byNumber ??= LawArticles.ByNumber(Pieces);
        return _byNumber.GetValueOrDefault((scope, number));
    }

    public LawArticle? Article(ArticleNumber number) => Find(number) is { } piece ? Articles.FirstOrDefault(a => a.Anchor == piece.Anchor) : null;
}
