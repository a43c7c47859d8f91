using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Identity;

namespace PanjinPropertyCms.Kernel.Audit;

/// <summary>
/// What is different between two annotated objects, under the names of their <c>[Display]</c>. A property without one is left out: what
/// has no name for people is nothing to tell them. Secrets and personal data only say that they changed.
/// </summary>
public static class AuditDiff
{
    private const string Changed = "已更改";

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Field>> Fields = new();

    /// <param name="before">Null where it is new.</param>
    /// <param name="after">Of the same type; null where it is gone.</param>
    public static IReadOnlyList<AuditChange> Of(object? before, object? after)
    {
        if (before is not null && after is not null && before.GetType() != after.GetType())
        {
            throw new ArgumentException($"{before.GetType().Name} cannot be compared with {after.GetType().Name}.", nameof(after));
        }

        var type = (after ?? before)?.GetType();
        return type is null ? [] : [.. Fields.GetOrAdd(type, FieldsOf).Select(f => f.Compare(before, after)).OfType<AuditChange>()];
    }

    /// <summary>A single value; null when it did not change.</summary>
    public static AuditChange? Of(string field, object? before, object? after)
    {
        var (was, now) = (AuditText.Of(before), AuditText.Of(after));
        return Equals(before, after) || (was == now && before is not Html.SafeHtml) ? null : Shortened(field, was, now);
    }

    private static AuditChange Shortened(string field, string? before, string? after)
    {
        if (before == after)
        {
            return new(field, null, "文字没有变，格式有改动");
        }

        var (was, now) = AuditExcerpt.Of(before, after);
        return new(field, was, now);
    }

    private static IReadOnlyList<Field> FieldsOf(Type type) =>
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let name = property.GetCustomAttribute<DisplayAttribute>()?.GetName()
           where name is not null && property.CanRead && property.GetIndexParameters().Length == 0
           select new Field(property, name, IsSecret(property)),
    ];

    private static bool IsSecret(PropertyInfo property) =>
        property.IsDefined(typeof(AuditSecretAttribute)) || property.IsDefined(typeof(PersonalDataAttribute), inherit: true)
        || property.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.Password;

    private sealed record Field(PropertyInfo Property, string Name, bool Secret)
    {
        internal AuditChange? Compare(object? before, object? after)
        {
            var (was, now) = (before is null ? null : Property.GetValue(before), after is null ? null : Property.GetValue(after));
            return Of(Name, was, now) is { } change ? Secret ? new(Name, null, Changed) : change : null;
        }
    }
}
