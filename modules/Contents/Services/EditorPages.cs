using Microsoft.AspNetCore.Http;
using PanjinPropertyCms.Contents.Comparing;
using PanjinPropertyCms.Contents.Models;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Forms;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>Puts the editor's page together: empty, from what is stored, or from what was typed.</summary>
internal sealed class EditorPages(FormWriter writer, EditorLists lists, FieldWords words, IAuthorizer authorizer, CurrentActor current, TimeProvider time)
{
    internal Task<EditorPage> NewAsync(ContentTypeDefinition type, CancellationToken cancellationToken) =>
        BuildAsync(type, null, new EditorForm(Guid.CreateVersion7(time.GetUtcNow()), 0, "", null, null, null, null, ""), FieldsAsync(type, null, cancellationToken), cancellationToken);

    internal Task<EditorPage> OfAsync(ContentTypeDefinition type, ContentRecord record, CancellationToken cancellationToken) =>
        BuildAsync(type, record, StoredForm(record), FieldsAsync(type, record, cancellationToken), cancellationToken);

    internal Task<EditorPage> AgainAsync(ContentTypeDefinition type, ContentRecord? record, EditorForm form, IFormCollection sent, CancellationToken cancellationToken) =>
        BuildAsync(type, record, form, SentFieldsAsync(type, sent, cancellationToken), cancellationToken);

    /// <summary>The page that a stale save answers: everything typed, the other text beside it, and the revision that the next save overwrites.</summary>
    internal async Task<EditorPage> ConflictAsync(ContentTypeDefinition type, ContentRecord theirs, EditorForm form, IFormCollection sent, CancellationToken cancellationToken)
    {
        var mine = await AgainAsync(type, theirs, form with { Id = theirs.Item.Id, Revision = theirs.Item.Revision }, sent, cancellationToken);
        var stored = await OfAsync(type, theirs, cancellationToken);
        var rows = Texts(stored).Zip(Texts(mine), (t, m) => (t.Label, Theirs: t.Text, Mine: m.Text)).ToList();
        return mine with
        {
            Conflict = new Conflict(theirs.Version.AuthorName, theirs.Version.CreatedUtc,
                [.. rows.Where(r => r.Theirs != r.Mine).Select(r => new ChangedField(r.Label, TextDiff.Of(r.Theirs, r.Mine)))],
                [.. rows.Where(r => r.Theirs == r.Mine).Select(r => r.Label)]),
        };
    }

    private static EditorForm StoredForm(ContentRecord record) =>
        new(record.Item.Id, record.Item.Revision, record.Version.Title, record.Item.Slug, record.Item.DivisionId, record.Item.OrganisationId, null, "");

    private async Task<EditorPage> BuildAsync(ContentTypeDefinition type, ContentRecord? record, EditorForm form, Task<FieldsModel> fields, CancellationToken cancellationToken) => new()
    {
        Type = type,
        Record = record,
        Form = form,
        Fields = await fields,
        Choices = await lists.ReadAsync(form.DivisionId, form.OrganisationId, cancellationToken),
        MayPublish = await authorizer.CanAsync(type.PublishPermission, cancellationToken),
        ActorId = current.Actor.Id,
    };

    private async Task<FieldsModel> FieldsAsync(ContentTypeDefinition type, ContentRecord? record, CancellationToken cancellationToken)
    {
        var fields = new List<FieldModel>();
        foreach (var part in type.Parts)
        {
            fields.AddRange((await writer.ShowAsync(record.PartOf(part), part.Name, cancellationToken)).Fields);
        }

        return new FieldsModel(fields);
    }

    private async Task<FieldsModel> SentFieldsAsync(ContentTypeDefinition type, IFormCollection sent, CancellationToken cancellationToken)
    {
        var fields = new List<FieldModel>();
        foreach (var part in type.Parts)
        {
            fields.AddRange((await writer.ShowAgainAsync(part, part.Name, sent, cancellationToken)).Fields);
        }

        return new FieldsModel(fields);
    }

    private IEnumerable<(string Label, string Text)> Texts(EditorPage page)
    {
        yield return ("标题", page.Form.Title);
        if (!page.AddressIsFixed)
        {
            yield return ("网址名称", page.Form.Slug ?? page.Record?.Item.Slug ?? "");
        }

        yield return ("所属地区", page.Choices.Divisions.FirstOrDefault(d => d.Value == page.Form.DivisionId?.ToString())?.Word.Trim() ?? "");
        yield return ("所属单位", page.Choices.Organisations.FirstOrDefault(o => o.Value == page.Form.OrganisationId?.ToString())?.Word ?? "");
        foreach (var field in page.Fields.Fields)
        {
            yield return (field.Field.Label, words.Of(field));
        }
    }
}

internal static class Parts
{
    /// <summary>The part as it is stored, or an empty one.</summary>
    internal static ContentPart PartOf(this ContentRecord? record, Type part) => record?.Data.Get(part) ?? (ContentPart)Activator.CreateInstance(part)!;
}
