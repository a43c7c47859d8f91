using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>Reads a sent form into a new instance of an annotated class, with a sentence at every field that could not be read or breaks a rule.</summary>
public sealed class FormReader(Sanitiser sanitiser, Enabled<IFieldLookup> lookups)
{
    /// <summary>Of one field, in characters. The longest law in force has a fifth of it.</summary>
    public const int MostCharacters = 2_000_000;

    /// <param name="form">As it was sent.</param>
    /// <param name="prefix">What the names begin with; empty for none.</param>
    /// <param name="known">The value as it is stored: properties without a field, fields that were not sent, and secrets left empty are taken from it. It is not changed.</param>
    /// <param name="state">Gets the messages, under the names of the fields.</param>
    /// <returns>What was read; not to be stored while <paramref name="state"/> is invalid.</returns>
    public async Task<T> ReadAsync<T>(IFormCollection form, string prefix, T known, ModelStateDictionary state, CancellationToken cancellationToken)
        where T : class
    {
        var texts = FormTexts.Of(form);
        var targets = await FieldTargets.FindAsync(FormSchema.Of(known.GetType()), prefix, texts, lookups, cancellationToken);
        return (T)new Reading(texts, FormTexts.Of(known, prefix), targets, state, sanitiser).Read(known.GetType(), prefix, known);
    }

    private sealed class Reading(FormTexts texts, FormTexts stored, FieldTargets targets, ModelStateDictionary state, Sanitiser sanitiser)
    {
        internal object Read(Type type, string prefix, object? known)
        {
            var schema = FormSchema.Of(type);
            var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
            var wrong = new HashSet<string>(StringComparer.Ordinal);
            foreach (var field in schema.Fields)
            {
                var name = FieldNames.Of(prefix, field.Name);
                if (!IsSent(field, name))
                {
                    continue;
                }

                var (value, error) = field.Kind == FieldKind.Rows ? (ReadRows(field, name), null) : ReadOne(field, name);
                if (error is null)
                {
                    values[field.Name] = value;
                    continue;
                }

                wrong.Add(field.Name);
                state.AddModelError(name, error);
            }

            var read = Instance.Make(type, known, values);
            // Rows are checked one by one, under the numbers that were sent.
            foreach (var broken in AnnotationRules.Check(read).Where(b => !b.Member.Contains('[') && !wrong.Contains(b.Member)))
            {
                state.AddModelError(FieldNames.Of(prefix, broken.Member), broken.Message);
            }

            return read;
        }

        private bool IsSent(FormField field, string name) => field.Kind switch
        {
            FieldKind.Rows => texts.Has(FormTexts.MarkOf(name)),
            FieldKind.Secret => texts[name].Length > 0,
            _ => texts.Has(name),
        };

        private (object? Value, string? Error) ReadOne(FormField field, string name)
        {
            var text = texts[name];
            if (text.Length > MostCharacters)
            {
                return (null, $"{field.Label}太长，超过 {MostCharacters / 10_000} 万字。请分成几份。");
            }

            var (value, error) = FieldText.Parse(field, text, sanitiser);
            if (error is not null || field.Kind is not (FieldKind.Content or FieldKind.Media) || value is not string { Length: > 0 } typed)
            {
                return (value, error);
            }

            // What was stored before may lead to something that is gone, or not there yet: it may stay.
            return targets.Find(field, typed) is { } target ? (target.Stored, null)
                : stored.Names.Any(n => stored[n] == typed) ? (typed, null)
                : (null, $"没有找到“{Shortened(typed)}”。请从列表里选择{field.Label}，{(field.Kind == FieldKind.Media ? "或先上传这个文件" : "或粘贴那一页的网址")}。");
        }

        private Array ReadRows(FormField field, string name)
        {
            var rows = texts.RowsOf(field, name).Select(r => FieldNames.OfRow(name, r))
                .Where(r => texts[FieldNames.Of(r, "Remove")] != "true")
                .Select(r => Read(field.Row!.Type, r, null)).ToList();
            var array = Array.CreateInstance(field.Row!.Type, rows.Count);
            ((System.Collections.ICollection)rows).CopyTo(array, 0);
            return array;
        }

        private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
    }
}
