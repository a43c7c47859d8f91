using Microsoft.AspNetCore.Http;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>Prepares the fields of a form for the theme's partial <c>_Fields</c>.</summary>
public sealed class FormWriter(Enabled<IFieldLookup> lookups)
{
    /// <summary>A form over a stored value.</summary>
    /// <param name="prefix">What the names begin with, where a page has several forms; empty for none.</param>
    public Task<FieldsModel> ShowAsync(object value, string prefix, CancellationToken cancellationToken) =>
        ShowAsync(FormSchema.Of(value.GetType()), prefix, FormTexts.Of(value, prefix), cancellationToken);

    /// <summary>A form that was sent and comes back: with everything that was typed, readable or not.</summary>
    public Task<FieldsModel> ShowAgainAsync(Type type, string prefix, IFormCollection form, CancellationToken cancellationToken) =>
        ShowAsync(FormSchema.Of(type), prefix, FormTexts.Of(form), cancellationToken);

    private async Task<FieldsModel> ShowAsync(FormSchema schema, string prefix, FormTexts texts, CancellationToken cancellationToken)
    {
        var targets = await FieldTargets.FindAsync(schema, prefix, texts, lookups, cancellationToken);
        return new FieldsModel([.. Fields(schema, prefix, texts, targets)]);
    }

    private static IEnumerable<FieldModel> Fields(FormSchema schema, string prefix, FormTexts texts, FieldTargets targets)
    {
        foreach (var field in schema.Fields)
        {
            var name = FieldNames.Of(prefix, field.Name);
            var target = targets.Find(field, texts[name].Trim());
            yield return new FieldModel(field, name, field.Kind == FieldKind.Secret ? "" : target?.Shown ?? texts[name])
            {
                Target = target,
                Rows = field.Row is { } row ? [.. Rows(field, row, name, texts, targets)] : [],
            };
        }
    }

    private static IEnumerable<RowModel> Rows(FormField field, FormSchema row, string name, FormTexts texts, FieldTargets targets)
    {
        var known = texts.RowsOf(field, name).ToList();
        // The empty row's number must be free: messages hang on the numbers that were sent.
        return known.Append(known.Count == 0 ? 0 : known[^1] + 1)
            .Select(r => FieldNames.OfRow(name, r))
            .Select(r => new RowModel(r, [.. Fields(row, r, texts, targets)]));
    }
}
