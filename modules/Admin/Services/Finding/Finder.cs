using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Admin.Contracts;

namespace PanjinPropertyCms.Admin.Services.Finding;

/// <summary>Asks all sources. One that fails is left out: the others are still of use.</summary>
internal sealed class Finder(Enabled<IFindSource> sources, ILogger<Finder> log)
{
    internal const int LongestQuery = 100;

    private const int HitsOfEach = 8;

    /// <summary>With nothing typed the whole menu is shown.</summary>
    private const int Everything = 100;

    internal async Task<IReadOnlyList<FindGroup>> RunAsync(string? query, CancellationToken cancellationToken)
    {
        var asked = (query ?? "").Trim();
        asked = asked.Length > LongestQuery ? asked[..LongestQuery] : asked;
        var groups = new List<FindGroup>();
        foreach (var source in sources.OrderBy(s => s.Order))
        {
            if (await AskAsync(source, asked, cancellationToken) is { Count: > 0 } hits)
            {
                groups.Add(new FindGroup(source.Title, hits));
            }
        }

        return groups;
    }

    private async Task<IReadOnlyList<FindHit>> AskAsync(IFindSource source, string query, CancellationToken cancellationToken)
    {
        try
        {
            return await source.FindAsync(query, query.Length == 0 ? Everything : HitsOfEach, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Find source {Source} failed", source.GetType().Name);
            return [];
        }
    }
}

internal sealed record FindGroup(string Title, IReadOnlyList<FindHit> Hits);

/// <param name="Query">As it was typed.</param>
internal sealed record FindPage(string Query, IReadOnlyList<FindGroup> Groups);
