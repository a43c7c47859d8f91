using System.Reflection;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>Makes an object from values by name: by its properties, or by the constructor of a record.</summary>
internal static class Instance
{
    /// <param name="known">Lends the values that are not given; null takes the class's own defaults.</param>
    /// <param name="values">By the names of the properties, in any case.</param>
    internal static object Make(Type type, object? known, IReadOnlyDictionary<string, object?> values)
    {
        var constructor = type.GetConstructors().OrderBy(c => c.GetParameters().Length).First(c => !IsCopy(c, type));
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => ValueOf(p, type, known, values))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0))
        {
            if (values.TryGetValue(property.Name, out var value))
            {
                property.SetValue(made, Fitting(value, property.PropertyType));
            }
            else if (known is not null)
            {
                property.SetValue(made, property.GetValue(known));
            }
        }

        return made;
    }

    private static object? ValueOf(ParameterInfo parameter, Type type, object? known, IReadOnlyDictionary<string, object?> values)
    {
        var value = values.TryGetValue(parameter.Name!, out var given) ? given
            : known is null ? null
            : type.GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.GetValue(known);
        return value is not null ? Fitting(value, parameter.ParameterType)
            : parameter.ParameterType == typeof(string) ? ""
            : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
    }

    /// <summary>Lists are read as arrays; a property of type <c>List</c> gets one.</summary>
    private static object? Fitting(object? value, Type type) =>
        value is Array array && !type.IsInstanceOfType(value) ? Activator.CreateInstance(type, array) : value;

    private static bool IsCopy(ConstructorInfo constructor, Type type) => constructor.GetParameters() is [var only] && only.ParameterType == type;
}
