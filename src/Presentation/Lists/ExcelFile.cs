using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using PanjinPropertyCms.Kernel.Calendar;

namespace PanjinPropertyCms.Presentation.Lists;

/// <summary>
/// A list as an Excel file: the same rows that the page shows, all of them. The controller asks for it with <c>format=xlsx</c> in the
/// list's own address, so that whoever may not see the list cannot export it either.
/// </summary>
public static class ExcelFile
{
    public const string FormatKey = "format";
    public const string Format = "xlsx";

    /// <summary>Rows in one file at most; Excel itself ends at 1,048,576.</summary>
    public const int MostRows = 100_000;

    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The address of a list's Excel file.</summary>
    public static string AddressOf(ListAddress list) => list.With(FormatKey, Format);

    public static bool IsAskedFor(ListAddress list) => list.Value(FormatKey) == Format;

    /// <summary>Writes to a temporary file first: a workbook is a zip, which is written synchronously and would block the request.</summary>
    /// <param name="name">The file's name without its ending; the day is added.</param>
    /// <param name="columns">In their order.</param>
    /// <param name="rows">Read one by one; a query's <c>AsAsyncEnumerable()</c>.</param>
    /// <param name="day">Today in the city, for the name.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static async Task<FileStreamResult> OfAsync<T>(string name, IReadOnlyList<ListColumn<T>> columns, IAsyncEnumerable<T> rows, DateOnly day, CancellationToken cancellationToken)
    {
        var cells = new List<Dictionary<string, object?>>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (cells.Count == MostRows)
            {
                break;
            }

            cells.Add(columns.ToDictionary(c => c.Title, c => CellOf(c.Value(row))));
        }

        if (cells.Count == 0)
        {
            cells.Add(columns.ToDictionary(c => c.Title, _ => (object?)null));
        }

        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        await MiniExcel.SaveAsAsync(file, cells, configuration: new OpenXmlConfiguration { FastMode = true, TableStyles = TableStyles.None, EnableAutoWidth = true }, cancellationToken: cancellationToken);
        file.Position = 0;
        return new FileStreamResult(file, ContentType) { FileDownloadName = $"{name}-{day:yyyyMMdd}.xlsx" };
    }

    private static object? CellOf(object? value) => value switch
    {
        DateTime utc => CityClock.ToCity(utc).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        bool yes => yes ? "是" : "否",
        Guid or Enum => value.ToString(),
        _ => value,
    };
}
