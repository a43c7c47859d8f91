using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>The content that the person at hand works with: of the types that they may edit or publish, within their scope.</summary>
internal sealed class ContentDesk(ContentTypes types, ContentPlaces places, IContentStore store, IAuthorizer authorizer)
{
    /// <summary>The types that are on and that the person may edit or publish.</summary>
    internal async Task<IReadOnlyList<ContentTypeDefinition>> TypesAsync(CancellationToken cancellationToken)
    {
        var found = new List<ContentTypeDefinition>();
        foreach (var type in types.All)
        {
            if (await MayWorkWithAsync(type, cancellationToken))
            {
                found.Add(type);
            }
        }

        return found;
    }

    /// <summary>The types that are on and that the person may publish.</summary>
    internal async Task<IReadOnlyList<ContentTypeDefinition>> PublishableAsync(CancellationToken cancellationToken)
    {
        var found = new List<ContentTypeDefinition>();
        foreach (var type in types.All)
        {
            if (await authorizer.CanAsync(type.PublishPermission, cancellationToken))
            {
                found.Add(type);
            }
        }

        return found;
    }

    /// <summary>The items of some types, to read.</summary>
    internal async Task<IQueryable<ContentItem>> ItemsAsync(IReadOnlyList<ContentTypeDefinition> of, CancellationToken cancellationToken)
    {
        var names = of.Select(t => t.Name).ToList();
        return (await places.ItemsAsync(cancellationToken)).AsNoTracking().Where(i => names.Contains(i.Type));
    }

    /// <summary>A type by the name in an address. Refused with "not found" or "forbidden".</summary>
    internal async Task<Outcome<ContentTypeDefinition>> TypeAsync(string name, CancellationToken cancellationToken)
    {
        if (types.All.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } type)
        {
            return Refusal.NotFound("这类内容");
        }

        return await MayWorkWithAsync(type, cancellationToken) ? type : Refusal.Forbidden();
    }

    /// <summary>An item with its latest version and what the person may do with it. What is out of scope is not found, whatever the person's rights are.</summary>
    internal async Task<Outcome<DeskItem>> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await places.CanSeeAsync(id, cancellationToken) || await store.ReadLatestAsync(id, cancellationToken) is not { } record)
        {
            return Refusal.NotFound("这条内容");
        }

        var type = await TypeAsync(record.Item.Type, cancellationToken);
        return type.Done
            ? new DeskItem(record, type.Value, await authorizer.CanAsync(type.Value.EditPermission, cancellationToken), await authorizer.CanAsync(type.Value.PublishPermission, cancellationToken))
            : Outcome<DeskItem>.Refused(type.Refusals);
    }

    private async Task<bool> MayWorkWithAsync(ContentTypeDefinition type, CancellationToken cancellationToken) =>
        await authorizer.CanAsync(type.EditPermission, cancellationToken) || await authorizer.CanAsync(type.PublishPermission, cancellationToken);
}

/// <summary>An item on the desk of somebody.</summary>
/// <param name="Record">With the latest version.</param>
/// <param name="MayEdit">Holds the right to edit the type.</param>
/// <param name="MayPublish">Holds the right to publish the type.</param>
internal sealed record DeskItem(ContentRecord Record, ContentTypeDefinition Type, bool MayEdit, bool MayPublish)
{
    internal ContentItem Item => Record.Item;

    /// <summary>Can this person make this move now? Asked by the page that offers and again by the action that carries out.</summary>
    internal bool Can(ContentMove move) => Why(move) is null;

    /// <summary>Why not; null when they can.</summary>
    internal Refusal? Why(ContentMove move) => (move.TakesPublishing() ? MayPublish : MayEdit) ? move.Hindrance(Item) : Refusal.Forbidden();
}
