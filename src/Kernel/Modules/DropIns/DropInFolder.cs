using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Modules.DropIns;

/// <summary>The folder <c>modules</c> of the data folder: each folder in it is a module, published and copied there. Names that begin with a dot are passed over.</summary>
internal static class DropInFolder
{
    internal const string Name = "modules";

    private static readonly string[] Archives = [".zip", ".gz", ".tgz", ".tar", ".7z", ".rar", ".nupkg"];

    /// <summary>Loads what is whole and fits, and says of everything else why not. Never throws for what lies there.</summary>
    internal static DropInSet Read(DataFolder data, IReadOnlyList<ModuleInfo> builtIn)
    {
        var (modules, faults) = (new List<ModuleInfo>(), new List<DropInFault>());
        foreach (var entry in Entries(data.File(Name), faults))
        {
            switch (Take(entry))
            {
                case (_, { } fault):
                    faults.Add(fault);
                    break;
                case ({ } module, _):
                    modules.Add(module);
                    break;
            }
        }

        return DropInSet.Fit(builtIn, modules, faults);
    }

    internal static bool IsArchive(string file) => Archives.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Entries(string folder, List<DropInFault> faults)
    {
        try
        {
            return Directory.Exists(folder)
                ? [.. Directory.EnumerateFileSystemEntries(folder).Where(e => !Path.GetFileName(e).StartsWith('.')).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(Unreadable(Name, error));
            return [];
        }
    }

    private static (ModuleInfo? Module, DropInFault? Fault) Take(string entry)
    {
        var name = Path.GetFileName(entry);
        try
        {
            if (Directory.Exists(entry))
            {
                return DropInInspection.Find(entry) is { } fault ? (null, fault) : DropInLoader.Load(entry);
            }

            return IsArchive(entry)
                ? (null, new DropInFault(name, "这是一个没有解压的压缩包。", $"请解压成文件夹 {Name}/{Path.GetFileNameWithoutExtension(name)}（里面直接是 .dll 文件），删掉压缩包，再重新启动网站。"))
                : Path.GetExtension(entry).Equals(".dll", StringComparison.OrdinalIgnoreCase)
                    ? (null, new DropInFault(name, "模块的文件散放在外面。", $"请把模块发布出的整个文件夹放到 {Name}/{Path.GetFileNameWithoutExtension(name)}，再重新启动网站。"))
                    : (null, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, Unreadable(name, error));
        }
    }

    private static DropInFault Unreadable(string name, Exception error) =>
        new(name, $"有文件读不出来：{error.Message}", "请检查文件的所有者和权限（运行网站的账号要能读），以及磁盘是否正常，再重新启动网站。") { Cause = error };
}
