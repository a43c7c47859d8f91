using System.Text.Json;
using System.Text.Json.Nodes;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Kernel.Recipes;

namespace PanjinPropertyCms.Kernel.Content.Import;

/// <summary>
/// Recipe step <c>content</c>: a folder of items of one type, published. Each item is <c>name.json</c> with <c>sourceId</c>, <c>title</c>
/// and the fields of the type's first part, and <c>name.txt</c>, whose lines become the part's <c>body</c>.
/// </summary>
internal sealed class ContentFilesStep(ContentTypes types, ImportChunk chunk) : IRecipeStep
{
    private static readonly TimeOnly OfficeOpens = new(9, 0);

    public string Name => "content";

    public async Task RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var type = types.Get(context.Required("type"));
        var report = new ImportReport();
        var drafts = new List<(long Number, ContentDraft Draft)>();
        foreach (var file in Directory.GetFiles(context.PathOf("folder"), "*.json").Order(StringComparer.Ordinal))
        {
            drafts.Add((drafts.Count + 1, await ReadAsync(file, type, cancellationToken)));
        }

        // Oldest first, so that the numbers in the addresses follow the dates.
        drafts.Sort((a, b) => Nullable.Compare(a.Draft.PublishedUtc, b.Draft.PublishedUtc));
        await chunk.RunAsync(drafts, type, publish: true, report, cancellationToken);
        if (report.Bad > 0)
        {
            throw new RecipeException(report.ToString());
        }
    }

    private static async Task<ContentDraft> ReadAsync(string file, ContentTypeDefinition type, CancellationToken cancellationToken)
    {
        try
        {
            var meta = JsonNode.Parse(await File.ReadAllTextAsync(file, cancellationToken))!.AsObject();
            var text = Path.ChangeExtension(file, ".txt");
            if (File.Exists(text))
            {
                meta["body"] = SafeHtml.FromText(await File.ReadAllTextAsync(text, cancellationToken)).ToString();
            }

            var publishedOn = meta["publishedOn"].Deserialize<DateOnly?>(ContentData.Json);
            return new ContentDraft
            {
                Type = type.Name,
                SourceId = (string?)meta["sourceId"] ?? throw new RecipeException($"{Path.GetFileName(file)} 缺少 sourceId。"),
                Title = (string?)meta["title"] ?? "",
                Parts = [(ContentPart)meta.Deserialize(type.Parts[0], ContentData.Json)!],
                PublishedUtc = publishedOn is { } day ? CityClock.ToUtc(day.ToDateTime(OfficeOpens)) : null,
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new RecipeException($"{Path.GetFileName(file)} 有误：{error.Message}");
        }
    }
}
