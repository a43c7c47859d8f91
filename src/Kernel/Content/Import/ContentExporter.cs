using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace PanjinPropertyCms.Kernel.Content.Import;

/// <summary>Writes the published items of a type as the lines that an import takes.</summary>
public sealed class ContentExporter(IServiceScopeFactory scopes, IEnumerable<IImportMapper> mappers, ContentTypes types)
{
    /// <returns>How many items were written.</returns>
    /// <exception cref="KeyNotFoundException">There is no such type, or it cannot be exported.</exception>
    public async Task<int> RunAsync(string file, string type, CancellationToken cancellationToken)
    {
        var definition = types.Get(type);
        var mapper = mappers.FirstOrDefault(m => m.ContentType == definition.Name)
            ?? throw new KeyNotFoundException($"“{definition.DisplayName}”不支持导出。");
        await using var scope = scopes.CreateAsyncScope();
        // Beside the target first: a broken export must not stand where a whole one is expected.
        var temporary = file + ".part";
        var count = 0;
        await using (var writer = new StreamWriter(temporary))
        {
            await foreach (var record in scope.ServiceProvider.GetRequiredService<IContentStore>().ReadAllPublishedAsync(definition.Name, cancellationToken))
            {
                await writer.WriteLineAsync(JsonSerializer.Serialize(mapper.ToLine(record), ContentData.Json));
                count++;
            }
        }

        File.Move(temporary, file, overwrite: true);
        return count;
    }
}
