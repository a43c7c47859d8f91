using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Results;

namespace PanjinPropertyCms.Search.Following;

/// <summary>What the installed modules have to search, switched on or not: what is off stays in the index and is left out when searching. Their words are kept; to read documents each call takes a scope of its own.</summary>
internal sealed class SearchSources(IServiceScopeFactory scopes, ContentTypes types) : IDisposable
{
    private readonly Lazy<(IServiceScope Scope, IReadOnlyList<ISearchSource> All)> _declared = new(() =>
    {
        var scope = scopes.CreateScope();
        return (scope, [.. scope.ServiceProvider.GetServices<ISearchSource>()]);
    });

    /// <summary>Kinds and facets of the features that are on, as of now.</summary>
    internal SearchCatalogue Catalogue => SearchCatalogue.Of(On(_declared.Value.All));

    /// <summary>All installed kinds. An index made for other kinds lacks what has come since.</summary>
    internal string Kinds => string.Join(',', _declared.Value.All.Select(s => s.Type).Distinct().Order(StringComparer.Ordinal));

    /// <summary>What residents call each kind.</summary>
    internal IReadOnlyDictionary<string, string> TypeNames => On(_declared.Value.All).ToDictionary(s => s.Type, s => s.DisplayName);

    /// <summary>Whether a change-log kind is of something searchable, and of what.</summary>
    internal string? TypeOf(string changeKind) => _declared.Value.All.Select(s => s.Type).FirstOrDefault(t => ContentTypeDefinition.ChangeKindOf(t) == changeKind);

    internal async IAsyncEnumerable<SearchDocument> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var source in scope.ServiceProvider.GetServices<ISearchSource>())
        {
            await foreach (var document in source.ReadAllAsync(cancellationToken))
            {
                yield return document;
            }
        }
    }

    internal async Task<IReadOnlyList<SearchDocument>> ReadAsync(string type, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var source = scope.ServiceProvider.GetServices<ISearchSource>().FirstOrDefault(s => s.Type == type);
        return source is null ? [] : await source.ReadAsync(ids, cancellationToken);
    }

    public void Dispose()
    {
        if (_declared.IsValueCreated)
        {
            _declared.Value.Scope.Dispose();
        }
    }

    private IEnumerable<ISearchSource> On(IEnumerable<ISearchSource> sources)
    {
        var on = types.All.Select(t => t.Name).ToHashSet();
        return sources.Where(s => on.Contains(s.Type));
    }
}
