using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PanjinPropertyCms.Search.Analysis;

/// <summary>
/// Plays one or several lists of terms to Lucene. The texts are normalised once and tokenised by plain functions, which
/// index, query and highlighter share; Lucene's analyzer chain would normalise again for each field.
/// </summary>
internal sealed class TokenListStream : TokenStream
{
    /// <summary>Between two values of a field (two short titles): no phrase may reach across.</summary>
    private const int ValueGap = 100;

    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly List<(string Text, Token Token, int Increment)> _tokens = [];
    private readonly List<Token> _scratch = [];
    private int _next;

    internal TokenListStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    internal TokenListStream Clear()
    {
        _tokens.Clear();
        return this;
    }

    /// <summary>Adds a value of the field.</summary>
    internal TokenListStream Add(string normalised, Action<string, List<Token>> tokenise)
    {
        _scratch.Clear();
        tokenise(normalised, _scratch);
        var increment = _tokens.Count == 0 ? 1 : ValueGap;
        foreach (var token in _scratch)
        {
            _tokens.Add((normalised, token, increment));
            increment = 1;
        }

        return this;
    }

    internal bool IsEmpty => _tokens.Count == 0;

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == _tokens.Count)
        {
            return false;
        }

        var (text, token, increment) = _tokens[_next++];

        // Both attributes are set in full; ClearAttributes would walk over them 17 million times for 2,000 laws.
        _term.ResizeBuffer(token.Length);
        text.AsSpan(token.Start, token.Length).CopyTo(_term.Buffer);
        _term.Length = token.Length;
        _increment.PositionIncrement = increment;
        return true;
    }
}
