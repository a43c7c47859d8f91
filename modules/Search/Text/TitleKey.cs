namespace PanjinPropertyCms.Search.Text;

/// <summary>
/// A title as a key, by which citations name it: letters and digits of the normalised title, also without
/// 中华人民共和国 in front and without a bracket at the end (物业管理条例（2018年修订）).
/// </summary>
internal static class TitleKey
{
    private const string Country = "中华人民共和国";
    private const int MaxLength = 100;

    internal static IEnumerable<string> AllOf(string title)
    {
        var normalised = Normaliser.Text(title).Trim();
        var bracket = normalised.EndsWith(')') ? normalised.LastIndexOf('(') : -1;
        string[] forms = bracket > 0 ? [normalised, normalised[..bracket]] : [normalised];
        return forms.Select(Of).SelectMany(key => new[] { key, WithoutCountry(key) }).Where(key => key != "").Distinct();
    }

    /// <summary>The key of normalised text.</summary>
    internal static string Of(string normalised)
    {
        var key = string.Concat(normalised.Where(char.IsLetterOrDigit));
        return key.Length > MaxLength ? key[..MaxLength] : key;
    }

    internal static string WithoutCountry(string key) =>
        key.Length > Country.Length && key.StartsWith(Country, StringComparison.Ordinal) ? key[Country.Length..] : key;
}
