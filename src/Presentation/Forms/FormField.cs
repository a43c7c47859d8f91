using System.ComponentModel.DataAnnotations;
using System.Reflection;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>A property with its annotations, as a form, a schema and a message know it.</summary>
public sealed class FormField
{
    internal FormField(PropertyInfo property, int position)
    {
        var display = property.GetCustomAttribute<DisplayAttribute>();
        var hint = property.GetCustomAttribute<UIHintAttribute>();
        Property = property;
        Kind = FieldKinds.Of(property);
        TakesNull = !property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).WriteState is not NullabilityState.NotNull;
        (Label, Hint, Group) = (AnnotationRules.LabelOf(property), display?.GetDescription(), display?.GetGroupName());
        Order = display?.GetOrder() ?? position;
        Required = property.GetCustomAttribute<RequiredAttribute>() is not null;
        MaxLength = property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength;
        Range = property.GetCustomAttribute<RangeAttribute>();
        Options = hint?.ControlParameters ?? new Dictionary<string, object?>();
        Choices = Kind == FieldKind.Choice ? EnumWords.All(ValueType) : [];
        Row = Kind == FieldKind.Rows ? FormSchema.Of(AnnotationRules.RowType(property.PropertyType)!) : null;
    }

    /// <summary>The property's name.</summary>
    public string Name => Property.Name;

    public string Label { get; }

    /// <summary>One sentence below the label; null where the label says enough.</summary>
    public string? Hint { get; }

    /// <summary>The heading under which it stands; null is the main part of the form.</summary>
    public string? Group { get; }

    public int Order { get; }

    public FieldKind Kind { get; }

    public bool Required { get; }

    /// <summary>In characters; null has no limit but the form's own.</summary>
    public int? MaxLength { get; }

    public RangeAttribute? Range { get; }

    /// <summary>Of a <see cref="FieldKind.Content"/>: the type of items that may be chosen; null is any.</summary>
    public string? Target => Option("type");

    /// <summary>What <c>[UIHint]</c> says beside the kind, for the view of that kind.</summary>
    public string? Option(string name) => Options.TryGetValue(name, out var value) ? value as string : null;

    /// <summary>Of a <see cref="FieldKind.Choice"/>.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; }

    /// <summary>Of <see cref="FieldKind.Rows"/>: the fields of a row.</summary>
    public FormSchema? Row { get; }

    /// <summary>The property's type without its question mark.</summary>
    public Type ValueType => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>May be left empty because of its type: text, lists, and values with a question mark.</summary>
    public bool CanBeEmpty => !Property.PropertyType.IsValueType || ValueType != Property.PropertyType || Kind is FieldKind.Html or FieldKind.YesNo;

    private IDictionary<string, object?> Options { get; }

    internal PropertyInfo Property { get; }

    /// <summary>An empty text becomes null, not "".</summary>
    internal bool TakesNull { get; }

    public object? Get(object owner) => Property.GetValue(owner);
}
