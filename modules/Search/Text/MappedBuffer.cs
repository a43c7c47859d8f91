namespace PanjinPropertyCms.Search.Text;

/// <summary>A text under construction in which every character remembers the stretch of the original that it stands for.</summary>
internal sealed class MappedBuffer(int capacity)
{
    private char[] _chars = new char[capacity];
    private int[] _starts = new int[capacity];
    private int[] _ends = new int[capacity];

    internal int Length { get; private set; }

    internal char this[int place] => _chars[place];

    internal ReadOnlySpan<char> Span => _chars.AsSpan(0, Length);

    internal void Add(char c, int start, int end)
    {
        if (Length == _chars.Length)
        {
            var size = Math.Max(16, Length * 2);
            Array.Resize(ref _chars, size);
            Array.Resize(ref _starts, size);
            Array.Resize(ref _ends, size);
        }

        (_chars[Length], _starts[Length], _ends[Length]) = (c, start, end);
        Length++;
    }

    internal int StartAt(int place) => _starts[place];

    internal int EndAt(int place) => _ends[place];

    internal NormalisedText ToText(string original) =>
        new(original, new string(_chars, 0, Length), _starts[..Length], _ends[..Length]);
}
