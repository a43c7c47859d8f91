using System.Reflection;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Integration.DropIns;

/// <summary>The folder <c>modules</c> of a test site, filled as an operator fills it.</summary>
internal static class DropInPlace
{
    private static readonly string Polls = typeof(DropInPlace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PollsFolder").Value!;

    /// <summary>A copy of the template, with the sample module under a name.</summary>
    internal static async Task<SitePlace> WithPollsAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, string name = "Polls")
    {
        var place = await (await SiteTemplate.OfAsync(provider)).CopyAsync();
        place.CopyPolls(name);
        return place;
    }

    /// <returns>The module's folder.</returns>
    internal static string CopyPolls(this SitePlace place, string name = "Polls")
    {
        Assert.True(File.Exists(Path.Combine(Polls, "Polls.dll")), $"The sample module is not published to {Polls}.");
        var target = place.ModuleFolder(name);
        foreach (var file in Directory.EnumerateFiles(Polls, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Polls, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        return target;
    }

    internal static string ModuleFolder(this SitePlace place, string name) => Directory.CreateDirectory(place.Folder.File(Path.Combine("modules", name))).FullName;
}
