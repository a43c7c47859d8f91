namespace PanjinPropertyCms.Search.Text;

/// <summary>A text as index and query see it, with the way back to the text it came from.</summary>
internal sealed class NormalisedText
{
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    /// <summary>Without arrays: the text has the length of the original, place by place.</summary>
    internal NormalisedText(string original, string text, int[]? starts = null, int[]? ends = null)
    {
        Original = original;
        Text = text;
        _starts = starts;
        _ends = ends;
    }

    internal string Original { get; }

    /// <summary>The normalised text.</summary>
    internal string Text { get; }

    /// <summary>Where in the original the character at this place begins.</summary>
    internal int StartOf(int place) => _starts is null ? place : _starts[place];

    /// <summary>Where in the original the character at this place ends (exclusive).</summary>
    internal int EndOf(int place) => _ends is null ? place + 1 : _ends[place];
}
