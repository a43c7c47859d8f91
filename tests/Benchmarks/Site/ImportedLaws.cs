using Microsoft.Data.Sqlite;

namespace PanjinPropertyCms.Benchmarks.Site;

/// <summary>Addresses of what was imported, read beside the serving site.</summary>
internal sealed class ImportedLaws(string data, IReadOnlyList<LawRecord> laws)
{
    private readonly Dictionary<string, string> _slugs = Read(data);

    /// <summary>All pages, shuffled the same way in each run.</summary>
    internal IReadOnlyList<string> All => Shuffled(laws);

    /// <summary>The middle half by length: what a reader usually opens.</summary>
    internal IReadOnlyList<string> Typical => Shuffled(laws.OrderBy(l => l.Body.Length).Skip(laws.Count / 4).Take(laws.Count / 2));

    /// <summary>The page of middle length.</summary>
    internal string Median => AddressOf(laws.OrderBy(l => l.Body.Length).ElementAt(laws.Count / 2));

    internal string AddressOf(LawRecord law) => $"/regulations/{_slugs[law.Id]}";

    /// <summary>When the item last changed, by the site's own clock inside its transaction; null while it is not there.</summary>
    internal static DateTime? ChangedUtc(string data, string sourceId)
    {
        using var connection = Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT ModifiedUtc FROM ContentItem WHERE SourceId = $id";
        command.Parameters.AddWithValue("$id", sourceId);
        return command.ExecuteScalar() is string text ? DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc) : null;
    }

    private static Dictionary<string, string> Read(string data)
    {
        using var connection = Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT SourceId, Slug FROM ContentItem WHERE Type = 'Regulation' AND SourceId IS NOT NULL";
        using var reader = command.ExecuteReader();
        var slugs = new Dictionary<string, string>();
        while (reader.Read())
        {
            slugs[reader.GetString(0)] = reader.GetString(1);
        }

        return slugs;
    }

    private static SqliteConnection Open(string data)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "site.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private string[] Shuffled(IEnumerable<LawRecord> chosen)
    {
        var pages = chosen.Where(l => _slugs.ContainsKey(l.Id)).Select(AddressOf).ToArray();
        new Random(20261123).Shuffle(pages);
        return pages;
    }
}
