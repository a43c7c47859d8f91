using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Search.Contracts;

/// <summary>Makes a simple kind of publication searchable with one line: its published items, each mapped to a document.</summary>
public static class ContentSearchSource
{
    /// <param name="services">The module's.</param>
    /// <param name="contentType">The name of its <see cref="ContentTypeDefinition"/>.</param>
    /// <param name="displayName">What residents call it.</param>
    /// <param name="map">Makes the document; the second argument is the site-relative address of the item.</param>
    /// <param name="facets">Filters beside type and date.</param>
    public static IServiceCollection AddContentSearch(
        this IServiceCollection services, string contentType, string displayName, Func<ContentRecord, string, SearchDocument> map, params IReadOnlyList<SearchFacetDefinition> facets) =>
        services.AddScoped<ISearchSource>(s => new Source(s.GetRequiredService<IContentStore>(), s.GetRequiredService<ContentTypes>().Get(contentType), displayName, map, facets));

    private sealed class Source(
        IContentStore store, ContentTypeDefinition type, string displayName, Func<ContentRecord, string, SearchDocument> map, IReadOnlyList<SearchFacetDefinition> facets) : ISearchSource
    {
        public string Type => type.Name;

        public string DisplayName => displayName;

        public IReadOnlyList<SearchFacetDefinition> Facets => facets;

        public async IAsyncEnumerable<SearchDocument> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var record in store.ReadAllPublishedAsync(type.Name, cancellationToken))
            {
                yield return map(record, type.UrlOf(record.Item.Slug));
            }
        }

        public async Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
            [.. (await store.ReadPublishedAsync(ids, cancellationToken)).Where(r => r.Item.Type == type.Name).Select(r => map(r, type.UrlOf(r.Item.Slug)))];
    }
}
