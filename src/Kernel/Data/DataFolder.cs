namespace PanjinPropertyCms.Kernel.Data;

/// <summary>The folder that holds everything of a site that is not code: database, media, index, keys.</summary>
public sealed class DataFolder(string path)
{
    /// <summary>Absolute.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string File(string relative) => System.IO.Path.Combine(Path, relative);
}
