using System.Globalization;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>How the parts of a form are named: <c>Regulation.Relations[0].Target</c>.</summary>
internal static class FieldNames
{
    /// <summary>More rows than anybody types; a longer form is not read to its end.</summary>
    internal const int MostRows = 200;

    internal static string Of(string prefix, string field) => prefix.Length == 0 ? field : $"{prefix}.{field}";

    internal static string OfRow(string name, int row) => string.Create(CultureInfo.InvariantCulture, $"{name}[{row}]");

    /// <summary>The element's id: letters, digits and underscores.</summary>
    internal static string IdOf(string name) => Microsoft.AspNetCore.Mvc.Rendering.TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>The numbers of the rows that were sent, in order. Scripts and people leave gaps.</summary>
    internal static IReadOnlyList<int> RowsOf(string name, IEnumerable<string> sent) =>
    [
        .. sent.Where(k => k.Length > name.Length + 2 && k.StartsWith(name, StringComparison.Ordinal) && k[name.Length] == '[')
            .Select(k => k.IndexOf(']', name.Length) is var end and > 0 && int.TryParse(k.AsSpan(name.Length + 1, end - name.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : -1)
            .Where(r => r >= 0).Distinct().Order().Take(MostRows),
    ];
}
