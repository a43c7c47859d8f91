using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Kernel.Privacy;

/// <summary>The personal numbers in a version of an item: in its title and in every text of its parts, also of modules that are gone.</summary>
public static class DraftNumbers
{
    private const string Title = "$title";

    /// <param name="record">The version.</param>
    /// <param name="parts">The type's parts, whose labels name the places.</param>
    public static IReadOnlyList<DraftNumber> Find(ContentRecord record, IReadOnlyList<Type> parts)
    {
        var texts = Texts(JsonNode.Parse(record.Version.Data)).Select(t => (t.Path, t.Value.GetValue<string>())).Prepend((Path: Title, record.Version.Title));
        return [.. texts.SelectMany(t => MarkupNumbers.Find(t.Item2).Select((n, i) => new DraftNumber(KeyOf(t.Path, i, n), n, LabelOf(t.Path, parts))))];
    }

    /// <summary>Title and data with the chosen numbers masked.</summary>
    /// <param name="key">One <see cref="DraftNumber.Key"/>, or null for all.</param>
    internal static (string Title, string Data, int Count) Mask(string title, string data, string? key)
    {
        var count = 0;
        var root = JsonNode.Parse(data);
        var masked = MaskOne(title, Title);
        foreach (var (path, value) in Texts(root).ToList())
        {
            var text = value.GetValue<string>();
            if (MaskOne(text, path) is var changed && changed != text)
            {
                value.ReplaceWith(changed);
            }
        }

        return (masked, root!.ToJsonString(ContentData.Json), count);

        string MaskOne(string text, string path)
        {
            var found = MarkupNumbers.Find(text).Where((n, i) => key is null || KeyOf(path, i, n) == key).ToList();
            count += found.Count;
            return key is null ? MarkupNumbers.Mask(text) : MarkupNumbers.Mask(text, found);
        }
    }

    private static IEnumerable<(string Path, JsonValue Value)> Texts(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(p => Texts(p.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out _) => [(value.GetPath(), value)],
        _ => [],
    };

    /// <summary>Tells one finding from the others without saying the number.</summary>
    private static string KeyOf(string path, int index, FoundNumber number) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{index}\n{number.Number}")))[..16];

    private static string LabelOf(string path, IReadOnlyList<Type> parts)
    {
        if (path == Title)
        {
            return "标题";
        }

        var names = path.Split('.', '[');
        var property = names.Length < 3 ? null : parts.Where(p => ContentPart.NameOf(p) == names[1])
            .Select(p => p.GetProperty(names[2], BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)).FirstOrDefault(p => p is not null);
        return property?.GetCustomAttribute<DisplayAttribute>()?.Name ?? "其他内容";
    }
}

/// <param name="Key">Names this finding in a form; says nothing of the number.</param>
/// <param name="Number">What was found, with the words around it.</param>
/// <param name="Place">The label of the field: 正文.</param>
public sealed record DraftNumber(string Key, FoundNumber Number, string Place);
