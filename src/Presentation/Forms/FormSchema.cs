using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>
/// The form that the annotations of a plain class make: a part of content, a group of settings, a row of a list. A property with
/// <c>[Display]</c> is a field; all others are kept as they are by whoever reads the form.
/// </summary>
public sealed class FormSchema
{
    private static readonly ConcurrentDictionary<Type, FormSchema> Known = new();

    private FormSchema(Type type)
    {
        Type = type;
        Fields = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<DisplayAttribute>() is not null)
            .OrderBy(p => p.MetadataToken)
            .Select((p, i) => new FormField(p, i))
            .OrderBy(f => f.Order)];
    }

    public Type Type { get; }

    /// <summary>In the order of <c>[Display(Order)]</c>; those without one stand where the class declares them.</summary>
    public IReadOnlyList<FormField> Fields { get; }

    public static FormSchema Of(Type type) => Known.GetOrAdd(type, static t => new FormSchema(t));
}
