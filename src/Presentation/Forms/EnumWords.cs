using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>How the members of an enum are called, from their <c>[Display]</c>.</summary>
public static class EnumWords
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldChoice>> Known = new();

    /// <summary>The member's Chinese name; its own name where it has none.</summary>
    public static string Of(Enum value)
    {
        var name = value.ToString();
        return All(value.GetType()).FirstOrDefault(c => c.Value == name)?.Word ?? name;
    }

    /// <summary>In the order of the declaration.</summary>
    public static IReadOnlyList<FieldChoice> All(Type type) => Known.GetOrAdd(type, static t =>
        [.. t.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => new FieldChoice(f.Name, f.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? f.Name))]);
}

/// <param name="Value">As it is sent and stored.</param>
/// <param name="Word">As people read it.</param>
public sealed record FieldChoice(string Value, string Word);
