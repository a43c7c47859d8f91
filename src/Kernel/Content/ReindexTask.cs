using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>The parsing anew of everything published as a long task of the serving site. The followers then read every record again, the search index among them.</summary>
internal sealed class ReindexTask(ProjectionRebuild rebuild, IEnumerable<IRebuildOnRequest> others) : ILongTaskRunner
{
    internal const string TaskKind = "reindex";

    public string Kind => TaskKind;

    public async Task<string> RunAsync(string arguments, IProgress<LongTaskProgress> progress, CancellationToken cancellationToken)
    {
        var count = await rebuild.RunAsync(progress, cancellationToken);
        foreach (var other in others)
        {
            await other.RebuildAsync(cancellationToken);
        }

        return $"已重新解析 {count} 件，索引已重建。";
    }
}

/// <summary>Something of the serving site that a reindex makes anew while readers go on, such as the search index.</summary>
public interface IRebuildOnRequest
{
    Task RebuildAsync(CancellationToken cancellationToken);
}
