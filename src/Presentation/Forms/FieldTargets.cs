namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>What the references of a form lead to: one query for each kind, however many rows there are.</summary>
internal sealed class FieldTargets
{
    private readonly Dictionary<(FieldKind Kind, string? Type), IReadOnlyDictionary<string, FieldTarget>> _found = [];

    internal static async Task<FieldTargets> FindAsync(FormSchema schema, string prefix, FormTexts texts, IEnumerable<IFieldLookup> lookups, CancellationToken cancellationToken)
    {
        var targets = new FieldTargets();
        foreach (var group in References(schema, prefix, texts).GroupBy(r => (r.Field.Kind, r.Field.Target), r => r.Text))
        {
            if (lookups.FirstOrDefault(l => l.Kind == group.Key.Kind) is { } lookup)
            {
                targets._found[group.Key] = await lookup.FindAsync([.. group.Distinct()], group.Key.Target, cancellationToken);
            }
        }

        return targets;
    }

    internal FieldTarget? Find(FormField field, string text) =>
        _found.TryGetValue((field.Kind, field.Target), out var found) ? found.GetValueOrDefault(text) : null;

    private static IEnumerable<(FormField Field, string Text)> References(FormSchema schema, string prefix, FormTexts texts)
    {
        foreach (var field in schema.Fields)
        {
            var name = FieldNames.Of(prefix, field.Name);
            if (field.Kind is FieldKind.Content or FieldKind.Media && texts[name].Trim() is { Length: > 0 and < 2000 } text)
            {
                yield return (field, text);
            }

            foreach (var inner in field.Row is null ? [] : texts.RowsOf(field, name).SelectMany(r => References(field.Row, FieldNames.OfRow(name, r), texts)))
            {
                yield return inner;
            }
        }
    }
}
