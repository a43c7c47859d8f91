using System.Globalization;
using System.Text;

namespace PanjinPropertyCms.Kernel.Content.Import;

/// <summary>What an import did.</summary>
public sealed class ImportReport
{
    /// <summary>Named in full; beyond this only counted, or a file of another kind would fill the screen.</summary>
    private const int MostNamed = 100;

    private readonly List<string> _bad = [];

    public int Added { get; internal set; }

    public int Updated { get; internal set; }

    public int Unchanged { get; internal set; }

    public int Bad { get; private set; }

    /// <summary>The first bad lines, each with its number and reason.</summary>
    public IReadOnlyList<string> BadLines => _bad;

    internal void AddBad(long line, string reason)
    {
        Bad++;
        if (_bad.Count < MostNamed)
        {
            _bad.Add(string.Create(CultureInfo.InvariantCulture, $"第 {line} 行：{reason}"));
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder($"新增 {Added} 件，更新 {Updated} 件，未变 {Unchanged} 件，有问题 {Bad} 行。");
        _bad.ForEach(b => text.AppendLine().Append(b));
        if (Bad > _bad.Count)
        {
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"……另有 {Bad - _bad.Count} 行。");
        }

        return text.ToString();
    }
}
