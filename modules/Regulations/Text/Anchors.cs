namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Hands out anchors, each once per document. Addresses that people share must not change, so the plain form belongs to the first
/// text in a document that uses it: the articles of a law attached to a decision are art-1, art-2, because the decision has none.
/// A further text whose numbering collides gets its scope in front (t2-art-1); a number printed twice within one text gets -x2.
/// </summary>
internal sealed class Anchors
{
    private readonly HashSet<string> _used = [];
    private string _prefix = "";

    public int Scope { get; private set; } = 1;

    public void BeginScope()
    {
        Scope++;
        _prefix = "";
    }

    public string Take(string anchor)
    {
        if (Scope > 1 && _prefix.Length == 0 && _used.Contains(anchor)) _prefix = $"t{Scope}-";
        return Unique(_prefix + anchor);
    }

    /// <summary>For an anchor that begins with its parent's, which has the scope in it already.</summary>
    public string TakeUnder(string anchor) => Unique(anchor);

    private string Unique(string anchor)
    {
        if (_used.Add(anchor)) return anchor;
        for (var copy = 2; ; copy++)
        {
            var candidate = $"{anchor}-x{copy}";
            if (_used.Add(candidate)) return candidate;
        }
    }
}
