using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Html;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>The kind of a field, from its type and annotations.</summary>
internal static class FieldKinds
{
    /// <exception cref="NotSupportedException">No field exists for such a property: a mistake of the class, found when its form is first asked for.</exception>
    internal static FieldKind Of(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            _ when type == typeof(string) => OfText(property),
            _ when type == typeof(SafeHtml) => FieldKind.Html,
            _ when type == typeof(DateOnly) => FieldKind.Date,
            _ when type == typeof(DateTime) => FieldKind.DateTime,
            _ when type == typeof(bool) => FieldKind.YesNo,
            _ when type == typeof(int) || type == typeof(long) => FieldKind.Number,
            _ when type == typeof(decimal) || type == typeof(double) => FieldKind.Decimal,
            _ when type.IsEnum => FieldKind.Choice,
            _ when type.IsAssignableTo(typeof(IEnumerable<string>)) => FieldKind.Lines,
            _ when type.IsAssignableTo(typeof(IEnumerable)) && AnnotationRules.RowType(type) is not null => FieldKind.Rows,
            _ => throw new NotSupportedException($"There is no field for {property.DeclaringType!.Name}.{property.Name} of type {type.Name}: take its [Display] away or add a kind."),
        };
    }

    private static FieldKind OfText(PropertyInfo property) => (property.GetCustomAttribute<UIHintAttribute>()?.UIHint, property.GetCustomAttribute<DataTypeAttribute>()?.DataType) switch
    {
        ("Media", _) => FieldKind.Media,
        ("Content", _) => FieldKind.Content,
        ("Address", _) or (_, DataType.Url) => FieldKind.Address,
        ("Text", _) or (_, DataType.MultilineText) => FieldKind.Text,
        (_, DataType.Password) => FieldKind.Secret,
        _ => FieldKind.Line,
    };
}
