using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Content.Import;

/// <summary>Imports a file of many items: what is new is added, what changed is updated, what is the same is left alone, what is bad is named.</summary>
public sealed class ContentImporter(IServiceScopeFactory scopes, IEnumerable<IImportMapper> mappers, ContentTypes types)
{
    /// <summary>Small enough that an editor who saves meanwhile waits for a blink only.</summary>
    private const int ChunkSize = 25;

    /// <param name="file">JSON Lines, plain or gzip.</param>
    /// <param name="type">The content type.</param>
    /// <param name="publish">Publish what is added or updated.</param>
    /// <param name="progress">Bytes of the file.</param>
    /// <param name="cancellationToken">Stops after the present chunk; what is imported stays.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="KeyNotFoundException">There is no such type, or it cannot be imported.</exception>
    public async Task<ImportReport> RunAsync(string file, string type, bool publish, IProgress<LongTaskProgress>? progress, CancellationToken cancellationToken)
    {
        var definition = types.Get(type);
        var mapper = mappers.FirstOrDefault(m => m.ContentType == definition.Name)
            ?? throw new KeyNotFoundException($"“{definition.DisplayName}”不支持批量导入。");
        using var source = new ImportFile(file);
        var report = new ImportReport();
        var chunk = new List<(long Number, ContentDraft Draft)>(ChunkSize);
        await foreach (var (number, text) in source.LinesAsync(cancellationToken))
        {
            if (Map(mapper, number, text, report) is { } draft)
            {
                chunk.Add((number, draft));
            }

            if (chunk.Count == ChunkSize)
            {
                await ImportAsync(chunk, definition, publish, report, cancellationToken);
                chunk.Clear();
                progress?.Report(new(source.Position, source.Length));
            }
        }

        await ImportAsync(chunk, definition, publish, report, cancellationToken);
        progress?.Report(new(source.Length, source.Length) { Bad = report.Bad });
        return report;
    }

    private static ContentDraft? Map(IImportMapper mapper, long number, string text, ImportReport report)
    {
        try
        {
            var line = JsonSerializer.Deserialize<ImportLine>(text, ContentData.Json) ?? throw new ImportLineException("这一行是空的。");
            if (string.IsNullOrWhiteSpace(line.Id) || string.IsNullOrWhiteSpace(line.Title))
            {
                throw new ImportLineException("缺少 id 或 title。");
            }

            var draft = mapper.Map(line) with { SourceId = line.Id };
            return line.FormerAddresses.Count == 0 && line.Published is null ? draft : draft with
            {
                Origin = ContentOrigin.Migrated,
                FormerAddresses = line.FormerAddresses,
                PublishedUtc = FirstPublished(line) ?? draft.PublishedUtc,
            };
        }
        catch (JsonException error)
        {
            report.AddBad(number, $"不是有效的 JSON（{error.Message}）");
        }
        catch (ImportLineException error)
        {
            report.AddBad(number, error.Message);
        }

        return null;
    }

    private static DateTime? FirstPublished(ImportLine line) => line.Published is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? CityClock.ToUtc(day.ToDateTime(TimeOnly.MinValue))
        : throw new ImportLineException($"原发布日期 {text} 不是 年-月-日 的形式。");

    private async Task ImportAsync(List<(long Number, ContentDraft Draft)> chunk, ContentTypeDefinition type, bool publish, ImportReport report, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ImportChunk>().RunAsync(chunk, type, publish, report, cancellationToken);
    }
}
