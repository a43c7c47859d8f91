using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PanjinPropertyCms.Contents.Models;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Presentation.Forms;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>Carries out what the editor's button says: saves, and then publishes or submits what was saved.</summary>
internal sealed class SaveEdited(FormReader reader, SaveDraft save, PublishContent publish, SubmitContent submit)
{
    internal async Task<ContentDraft> ReadAsync(
        ContentTypeDefinition type, ContentRecord? record, EditorForm form, IFormCollection sent, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        if (form.Title.Length is 0 or > EditorForm.LongestTitle)
        {
            state.AddModelError("Title", form.Title.Length == 0 ? "请填写标题。" : $"标题最多 {EditorForm.LongestTitle} 个字。");
        }

        if (form.Comment?.Length > EditorForm.LongestComment)
        {
            state.AddModelError("Comment", $"修改说明最多 {EditorForm.LongestComment} 个字。");
        }

        var parts = new List<ContentPart>();
        foreach (var part in type.Parts)
        {
            parts.Add(await reader.ReadAsync(sent, part.Name, record.PartOf(part), state, cancellationToken));
        }

        return new ContentDraft
        {
            Type = type.Name,
            Title = form.Title,
            Slug = record?.Item.PublishedNumber is null ? form.Slug : null,
            DivisionId = form.DivisionId,
            OrganisationId = form.OrganisationId,
            SetsOwner = true,
            NewId = record is null && form.Id != Guid.Empty ? form.Id : null,
            Comment = form.Comment,
            Parts = parts,
        };
    }

    /// <returns>The item after the last step that was done, and why the next one was refused.</returns>
    internal async Task<Saved> RunAsync(ContentRecord? record, EditorForm form, ContentDraft draft, CancellationToken cancellationToken)
    {
        var saved = await save.RunAsync(record?.Item.Id, form.Revision, draft, cancellationToken);
        if (!saved.Done)
        {
            return new Saved(null, saved.Refusals);
        }

        var item = saved.Value;
        var then = form.Do switch
        {
            // The form came a second time and had been published by the first.
            "publish" when item is { Status: ContentStatus.Published } && item.PublishedNumber == item.LatestNumber => item,
            "publish" => await publish.RunAsync(item.Id, item.Revision, cancellationToken),
            "submit" when item.IsAwaitingReview => item,
            "submit" => await submit.RunAsync(item.Id, item.Revision, cancellationToken),
            _ => item,
        };
        return then.Done ? new Saved(then.Value, []) : new Saved(item, then.Refusals);
    }
}

/// <param name="Item">Null when nothing was saved.</param>
/// <param name="Refusals">Empty when all was done.</param>
internal sealed record Saved(ContentItem? Item, IReadOnlyList<Refusal> Refusals);
