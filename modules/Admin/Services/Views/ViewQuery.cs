using Microsoft.AspNetCore.WebUtilities;
using Microsoft.AspNetCore.Http.Extensions;
using PanjinPropertyCms.Presentation.Lists;

namespace PanjinPropertyCms.Admin.Services.Views;

/// <summary>What of a list's address belongs to a view: all but the page and the export.</summary>
internal static class ViewQuery
{
    private static readonly HashSet<string> Passing = ["page", ExcelFile.FormatKey];

    /// <summary>With the question mark, or empty. Equal filters give equal text, whatever their order was.</summary>
    internal static string Of(string? query) => new QueryBuilder(
        QueryHelpers.ParseQuery(query).Where(q => !Passing.Contains(q.Key)).OrderBy(q => q.Key, StringComparer.Ordinal)
            .SelectMany(q => q.Value.Where(v => !string.IsNullOrEmpty(v)).Select(v => KeyValuePair.Create(q.Key, v!)))).ToString();
}
