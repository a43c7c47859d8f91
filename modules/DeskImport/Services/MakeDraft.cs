using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.DeskImport.Models;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.DeskImport.Services;

/// <summary>Makes the draft. Sending the same document again leads to the draft that was made of it.</summary>
internal sealed class MakeDraft(CmsDbContext db, IUnitOfWork work, Desk desk, DeskTypes types, SaveDraft save)
{
    private static readonly Refusal Gone = new("import.gone", "这份内容放得太久，已经清掉了。请重新粘贴或上传。");

    /// <param name="id">The document on the desk.</param>
    /// <param name="type">The content type; null takes what the document fits best.</param>
    /// <param name="mask">Personal numbers are masked before anything is stored for good.</param>
    /// <param name="cancellationToken">Stops waiting at the gate.</param>
    /// <returns>The item's id.</returns>
    public async Task<Outcome<Guid>> RunAsync(Guid id, string? type, bool mask, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } row)
        {
            return Gone;
        }

        if (row.ItemId is { } made)
        {
            return made;
        }

        if (await DraftAsync(Desk.Read(row), type, mask, cancellationToken) is not { } draft)
        {
            return Refusal.Forbidden();
        }

        try
        {
            return await work.RunAsync(token => SaveAsync(id, draft, token), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await desk.FindAsync(id, cancellationToken) is { ItemId: { } other } ? other : Gone;
        }
    }

    private async Task<ContentDraft?> DraftAsync(DeskInput input, string? type, bool mask, CancellationToken cancellationToken)
    {
        var document = mask ? MaskedDocument.Of(input.Document) : input.Document;
        if (await types.ChooseAsync(type ?? input.Type, document, cancellationToken) is not { } chosen)
        {
            return null;
        }

        var read = await chosen.Reader.ReadAsync(document, cancellationToken);
        return new ContentDraft
        {
            Type = chosen.Type.Name,
            Title = read.Title.Length > 0 ? read.Title : "未命名（请补标题）",
            Parts = read.Parts,
            Comment = input.Moved is null ? $"导入（{document.Format}）" : $"从旧网站迁移（{document.Format}）",
            Origin = input.Moved is null ? ContentOrigin.Written : ContentOrigin.Migrated,
            FormerAddresses = input.Moved?.Addresses ?? [],
            PublishedUtc = input.Moved is { } moved && (moved.PublishedOn ?? document.PublishedOn) is { } day ? CityClock.ToUtc(day.ToDateTime(TimeOnly.MinValue)) : null,
        };
    }

    private async Task<Outcome<Guid>> SaveAsync(Guid id, ContentDraft draft, CancellationToken cancellationToken)
    {
        var row = await db.Set<DeskDocument>().SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (row is null)
        {
            return Gone;
        }

        if (row.ItemId is { } made)
        {
            return made;
        }

        var saved = await save.RunAsync(null, 0, draft, cancellationToken);
        if (!saved.Done)
        {
            return Outcome<Guid>.Refused(saved.Refusals);
        }

        (row.ItemId, row.Data) = (saved.Value.Id, "");
        return saved.Value.Id;
    }
}
