using System.Collections;
using Microsoft.AspNetCore.Http;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>What stands in the fields of a form, by their names: of a stored value, or as it was typed. Nothing typed is lost because it could not be read.</summary>
public sealed class FormTexts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public IEnumerable<string> Names => _texts.Keys;

    /// <summary>Empty where there is no such field.</summary>
    public string this[string name] => _texts.GetValueOrDefault(name, "");

    internal bool Has(string name) => _texts.ContainsKey(name);

    /// <summary>A box that is ticked sends its own value and that of the hidden field behind it; the first one counts.</summary>
    public static FormTexts Of(IFormCollection form)
    {
        var texts = new FormTexts();
        foreach (var (name, values) in form)
        {
            texts._texts[name] = values.Count > 0 ? values[0] ?? "" : "";
        }

        return texts;
    }

    public static FormTexts Of(object value, string prefix)
    {
        var texts = new FormTexts();
        texts.Add(FormSchema.Of(value.GetType()), prefix, value);
        return texts;
    }

    /// <summary>The name that tells a list without rows from a form without the list.</summary>
    internal static string MarkOf(string name) => name + ".Rows";

    /// <summary>The rows in which something stands.</summary>
    internal IEnumerable<int> RowsOf(FormField field, string name) => FieldNames.RowsOf(name, Names).Where(r => !IsBlank(field.Row!, FieldNames.OfRow(name, r)));

    /// <summary>Choices and boxes always hold something; a row with nothing else is none.</summary>
    private bool IsBlank(FormSchema row, string name) =>
        row.Fields.All(f => f.Kind is FieldKind.Choice or FieldKind.YesNo || string.IsNullOrWhiteSpace(this[FieldNames.Of(name, f.Name)]));

    private void Add(FormSchema schema, string prefix, object value)
    {
        foreach (var field in schema.Fields)
        {
            var (name, content) = (FieldNames.Of(prefix, field.Name), field.Get(value));
            if (field.Kind != FieldKind.Rows)
            {
                _texts[name] = FieldText.Of(field, content);
                continue;
            }

            var number = 0;
            foreach (var row in (IEnumerable?)content ?? Array.Empty<object>())
            {
                Add(field.Row!, FieldNames.OfRow(name, number++), row);
            }
        }
    }
}
