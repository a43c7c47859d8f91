using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>Fills all projections again from the published content, for example after a parser learned something. Readers go on reading.</summary>
public sealed class ProjectionRebuild(IServiceScopeFactory scopes, ContentTypes types)
{
    private const int ChunkSize = 25;

    /// <returns>How many items were projected.</returns>
    public async Task<int> RunAsync(IProgress<LongTaskProgress>? progress, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var type in types.All)
        {
            await using var scope = scopes.CreateAsyncScope();
            var records = scope.ServiceProvider.GetRequiredService<IContentStore>().ReadAllPublishedAsync(type.Name, cancellationToken);
            await foreach (var chunk in records.Chunk(ChunkSize).WithCancellation(cancellationToken))
            {
                await ProjectAsync(type, chunk, cancellationToken);
                count += chunk.Length;
                progress?.Report(new(count, 0));
            }
        }

        return count;
    }

    private async Task ProjectAsync(ContentTypeDefinition type, ContentRecord[] records, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var projections = services.GetRequiredService<Modules.Enabled<IProjection>>().Where(p => p.ContentType == type.Name).ToList();
        var prepared = records.SelectMany(r => projections.Select(p => (Record: r, Projection: p, Rows: p.Prepare(r)))).ToList();
        var changes = services.GetRequiredService<IChangeLog>();
        await services.GetRequiredService<IUnitOfWork>().RunAsync(async token =>
        {
            foreach (var (record, projection, rows) in prepared)
            {
                await projection.WriteAsync(record, rows, token);
                changes.Append(type.ChangeKind, record.Item.Id);
            }

            foreach (var projection in projections)
            {
                await projection.WrittenAsync(records, token);
            }

            return true;
        }, cancellationToken);
    }
}
