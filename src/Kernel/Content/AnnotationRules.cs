using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>
/// The rules that the annotations of a plain class state, with Chinese sentences that name the field. .NET's own sentences are
/// English and name the property; an annotation with an <c>ErrorMessage</c> keeps its own words.
/// </summary>
public static class AnnotationRules
{
    private static readonly ConcurrentDictionary<Type, Rule[]> Known = new();

    /// <summary>What is wrong with the values of an object, and with the rows of its lists.</summary>
    public static IEnumerable<BrokenRule> Check(object value) => Check(value, "");

    /// <summary>The name that people know a property by.</summary>
    public static string LabelOf(PropertyInfo property) => property.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? property.Name;

    private static IEnumerable<BrokenRule> Check(object value, string path)
    {
        foreach (var rule in Known.GetOrAdd(value.GetType(), RulesOf))
        {
            var content = rule.Property.GetValue(value);
            foreach (var attribute in rule.Attributes)
            {
                if (!Holds(attribute, content, value))
                {
                    yield return new BrokenRule(path + rule.Property.Name, Sentence(attribute, rule.Label));
                    break;
                }
            }

            foreach (var broken in rule.HasRows ? CheckRows((IEnumerable?)content, path + rule.Property.Name) : [])
            {
                yield return broken;
            }
        }
    }

    private static IEnumerable<BrokenRule> CheckRows(IEnumerable? rows, string path)
    {
        var number = 0;
        foreach (var row in rows ?? Array.Empty<object>())
        {
            foreach (var broken in Check(row, $"{path}[{number}]."))
            {
                yield return broken with { Message = $"第 {number + 1} 行：{broken.Message}" };
            }

            number++;
        }
    }

    private static bool Holds(ValidationAttribute attribute, object? content, object owner) => attribute switch
    {
        // A list or a text with markup is no string: "required" means that something stands in it.
        RequiredAttribute when content is ICollection list => list.Count > 0,
        RequiredAttribute when content is Html.SafeHtml html => html.ToText().Length > 0,
        _ => attribute.GetValidationResult(content, new ValidationContext(owner)) == ValidationResult.Success,
    };

    private static string Sentence(ValidationAttribute attribute, string label) => attribute.ErrorMessage ?? attribute switch
    {
        RequiredAttribute => $"请填写{label}。",
        StringLengthAttribute { MinimumLength: > 0 } length => $"{label}要有 {length.MinimumLength} 到 {length.MaximumLength} 个字。",
        StringLengthAttribute length => $"{label}最多 {length.MaximumLength} 个字。",
        MaxLengthAttribute length => $"{label}最多 {length.Length} 个。",
        MinLengthAttribute length => $"{label}至少 {length.Length} 个。",
        RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"{label}要在 {range.Minimum} 到 {range.Maximum} 之间。"),
        EmailAddressAttribute => $"{label}要写成 name@example.cn 这样的邮箱。",
        UrlAttribute => $"{label}要写成以 http:// 或 https:// 开头的网址。",
        _ => $"{label}填写有误，请检查。",
    };

    private static Rule[] RulesOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .Select(p => new Rule(p, LabelOf(p), [.. p.GetCustomAttributes<ValidationAttribute>()], HasRowsIn(p.PropertyType)))
            .Where(r => r.Attributes.Length > 0 || r.HasRows),
    ];

    private static bool HasRowsIn(Type type) => RowType(type) is not null;

    /// <summary>The class of the rows of a list; null for lists of words and for what is no list.</summary>
    public static Type? RowType(Type type)
    {
        var item = type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [var only] ? only : null;
        return item is { IsClass: true } && item != typeof(string) ? item : null;
    }

    private sealed record Rule(PropertyInfo Property, string Label, ValidationAttribute[] Attributes, bool HasRows);
}

/// <param name="Member">The property, inside a row with its place: <c>Relations[0].Target</c>.</param>
/// <param name="Message">One Chinese sentence.</param>
public sealed record BrokenRule(string Member, string Message);
