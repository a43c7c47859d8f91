using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>What the actions on an existing item share: find it in the actor's scope, ask for the right, refuse a stale revision or a move that its state forbids, and note the change.</summary>
public sealed class ContentChange(
    CmsDbContext db, IUnitOfWork work, ContentTypes types, IAuthorizer authorizer, IAuditLog audit, IChangeLog changes,
    Enabled<IContentHandler> handlers, Enabled<IProjection> projections, ContentPlaces places, TimeProvider time)
{
    internal Enabled<IContentHandler> Handlers => handlers;

    internal IEnumerable<IProjection> ProjectionsOf(string type) => projections.Where(p => p.ContentType == type);

    internal IReadOnlyList<Type> PartsOf(string type) => types.Get(type).Parts;

    /// <summary>Runs a change of one item in a unit of work.</summary>
    /// <param name="id">The item.</param>
    /// <param name="revision">The revision that the actor saw, or null where only the system acts.</param>
    /// <param name="action">The verb in the audit log.</param>
    /// <param name="apply">Changes the tracked item; a refusal undoes everything.</param>
    /// <param name="detail">For the audit log, beyond the title.</param>
    /// <param name="cancellationToken">Stops waiting at the gate.</param>
    /// <param name="editing">The right to edit is enough; otherwise it takes the right to publish, or what the move says.</param>
    /// <param name="move">What is done, where its state may forbid it.</param>
    /// <param name="difference">For the audit log.</param>
    internal async Task<Outcome<ContentItem>> RunAsync(
        Guid id, int? revision, string action, Func<ContentItem, CancellationToken, Task<Refusal?>> apply, string? detail, CancellationToken cancellationToken,
        bool editing = false, ContentMove? move = null, IReadOnlyList<AuditChange>? difference = null)
    {
        var found = await FindAsync(id, editing || move is { } m && !m.TakesPublishing(), cancellationToken);
        if (!found.Done)
        {
            return Outcome<ContentItem>.Refused(found.Refusals);
        }

        var definition = found.Value;
        try
        {
            return await work.RunAsync<Outcome<ContentItem>>(async token =>
            {
                var item = await db.Set<ContentItem>().SingleAsync(i => i.Id == id, token);
                if (revision is { } seen && seen != item.Revision)
                {
                    return Refusal.Stale();
                }

                if ((move?.Hindrance(item) ?? await apply(item, token)) is { } refusal)
                {
                    return refusal;
                }

                item.Revision++;
                item.ModifiedUtc = time.GetUtcNow().UtcDateTime;
                audit.Write(action, item.Type, item.Id.ToString(), detail is null ? item.DisplayText : $"{item.DisplayText}：{detail}", difference);
                if (move?.ReachesReaders() ?? true)
                {
                    changes.Append(definition.ChangeKind, item.Id);
                }

                return item;
            }, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Stale();
        }
    }

    /// <summary>The item's type, if the actor sees the item and holds the right. What is out of scope does not exist for them, whatever rights they hold.</summary>
    internal async Task<Outcome<ContentTypeDefinition>> FindAsync(Guid id, bool editing, CancellationToken cancellationToken)
    {
        if (await (await places.ItemsAsync(cancellationToken)).Where(i => i.Id == id).Select(i => i.Type).SingleOrDefaultAsync(cancellationToken) is not { } type)
        {
            return Refusal.NotFound("这条内容");
        }

        var definition = types.Get(type);
        return await authorizer.CanAsync(editing ? definition.EditPermission : definition.PublishPermission, cancellationToken) ? definition : Refusal.Forbidden();
    }

    /// <summary>Tells handlers and projections that an item is no longer public.</summary>
    internal async Task UnpublishedAsync(ContentItem item, CancellationToken cancellationToken)
    {
        foreach (var projection in ProjectionsOf(item.Type))
        {
            await projection.RemoveAsync(item.Id, cancellationToken);
        }

        foreach (var handler in handlers)
        {
            await handler.UnpublishedAsync(item, cancellationToken);
        }
    }
}
