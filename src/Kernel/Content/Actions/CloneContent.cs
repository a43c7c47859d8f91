using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Starts a new draft from the latest version of an item.</summary>
public sealed class CloneContent(IContentStore store, ContentTypes types, ContentPlaces places, SaveDraft save)
{
    public async Task<Outcome<ContentItem>> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await places.CanSeeAsync(id, cancellationToken) || await store.ReadLatestAsync(id, cancellationToken) is not { } record)
        {
            return Refusal.NotFound("这条内容");
        }

        var parts = types.Get(record.Item.Type).Parts.Select(record.Data.Get).OfType<ContentPart>().ToList();
        return await save.RunAsync(null, 0, new ContentDraft
        {
            Type = record.Item.Type,
            Title = record.Version.Title + "（副本）",
            Parts = parts,
            DivisionId = record.Item.DivisionId,
            OrganisationId = record.Item.OrganisationId,
        }, cancellationToken);
    }
}
