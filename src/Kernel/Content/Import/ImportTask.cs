using System.Text.Json;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Content.Import;

/// <summary>The import as a long task of the serving site.</summary>
internal sealed class ImportTask(ContentImporter importer) : ILongTaskRunner
{
    internal const string TaskKind = "import";

    public string Kind => TaskKind;

    public async Task<string> RunAsync(string arguments, IProgress<LongTaskProgress> progress, CancellationToken cancellationToken)
    {
        var wanted = JsonSerializer.Deserialize<ImportArguments>(arguments, ContentData.Json)!;
        return (await importer.RunAsync(wanted.File, wanted.Type, wanted.Publish, progress, cancellationToken)).ToString();
    }
}

/// <param name="File">Absolute path on the machine of the site.</param>
/// <param name="Type">The content type.</param>
/// <param name="Publish">Publish at once.</param>
internal sealed record ImportArguments(string File, string Type, bool Publish);
