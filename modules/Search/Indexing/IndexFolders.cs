using System.Globalization;

namespace PanjinPropertyCms.Search.Indexing;

/// <summary>
/// The folder <c>search/</c>: index folders, and the file <c>current</c> with the name of the one that counts. A rebuild
/// that was cut off leaves a folder that nothing names; it is swept at the next opening.
/// </summary>
internal sealed class IndexFolders(string root, TimeProvider time)
{
    private const string Prefix = "index-";

    private string Pointer => Path.Combine(root, "current");

    /// <summary>The folder that counts, or null when none was finished.</summary>
    internal string? Current()
    {
        if (!File.Exists(Pointer))
        {
            return null;
        }

        // Only a plain name of ours: whatever else stands in the file must not lead out of the folder.
        var name = File.ReadAllText(Pointer).Trim();
        return name.StartsWith(Prefix, StringComparison.Ordinal) && name == Path.GetFileName(name) && Directory.Exists(Path.Combine(root, name))
            ? Path.Combine(root, name)
            : null;
    }

    internal string CreateNew()
    {
        var stamp = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var folder = Path.Combine(root, $"{Prefix}{stamp}-{Guid.NewGuid().ToString("N")[..6]}");
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Names the folder that counts, in one step that a crash cannot halve.</summary>
    internal void Point(string folder)
    {
        var temporary = Pointer + ".new";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(folder)));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, Pointer, overwrite: true);
    }

    internal void Unpoint() => File.Delete(Pointer);

    /// <summary>Deletes every index folder but one.</summary>
    internal void Sweep(string keep)
    {
        foreach (var folder in Directory.EnumerateDirectories(root, Prefix + "*").Where(f => f != keep))
        {
            Delete(folder);
        }
    }

    internal static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left for the sweep of the next opening; a folder too many harms nobody.
        }
    }
}
