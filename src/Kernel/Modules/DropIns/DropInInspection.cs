using System.Text.Json;
using System.Text.RegularExpressions;

namespace PanjinPropertyCms.Kernel.Modules.DropIns;

/// <summary>Is a folder a whole module that fits this site? Asked of the files alone, before anything of it is loaded.</summary>
internal static partial class DropInInspection
{
    private const string Again = "请停止网站，重新复制模块发布出的整个文件夹，再启动网站。";
    private const int Listed = 5;

    /// <returns>What is wrong, or null.</returns>
    internal static DropInFault? Find(string folder)
    {
        var name = Path.GetFileName(folder);
        return (Named(name) ?? Present(folder, name) ?? Whole(folder, name) ?? Fitting(folder, name)) is var (reason, advice) ? new DropInFault(name, reason, advice) : null;
    }

    /// <summary>The folder's name is the module's id, the assembly's name, the area of its views and a part of the name of a table.</summary>
    private static (string Reason, string Advice)? Named(string name) => Name().IsMatch(name)
        ? null
        : ("文件夹名不是模块的名称：只能用英文字母和数字，以字母开头。", "请把文件夹改成模块的名称（与其中的 .dll 同名），再重新启动网站。");

    private static (string Reason, string Advice)? Present(string folder, string name)
    {
        if (File.Exists(Path.Combine(folder, name + ".dll")))
        {
            return File.Exists(Path.Combine(folder, name + ".deps.json"))
                ? null
                : ($"缺少 {name}.deps.json：文件没有复制完整，或者不是用 dotnet publish 发布的。", Again);
        }

        var entries = Directory.GetFileSystemEntries(folder).Select(e => Path.GetFileName(e)!).ToList();
        return entries switch
        {
            [] => ("文件夹是空的。", "请把模块发布出的文件复制进来，再重新启动网站；不需要这个模块就删掉这个文件夹。"),
            _ when entries.Find(DropInFolder.IsArchive) is { } archive => ($"里面是没有解压的压缩包 {archive}。", "请就地解压并删掉压缩包，再重新启动网站。"),
            _ when entries.Find(e => Directory.Exists(Path.Combine(folder, e)) && Directory.EnumerateFiles(Path.Combine(folder, e), "*.deps.json").Any()) is { } inner =>
                ($"多套了一层文件夹：模块在里面的 {inner} 里。", $"请把 {inner} 移到 modules 下面，再重新启动网站。"),
            _ when entries.Find(e => e.EndsWith(".deps.json", StringComparison.Ordinal)) is { } other =>
                ($"文件夹名与模块不符：里面是 {other[..^".deps.json".Length]}。", $"请把文件夹改名为 {other[..^".deps.json".Length]}（大小写也要一致），再重新启动网站。"),
            _ => ($"缺少 {name}.dll：文件没有复制完整，或者这不是模块。", Again),
        };
    }

    private static (string Reason, string Advice)? Whole(string folder, string name)
    {
        var list = name + ".deps.json";
        try
        {
            var expected = PublishedFiles.OfDependencies(File.ReadAllText(Path.Combine(folder, list))).ToList();
            list = name + ".staticwebassets.endpoints.json";
            if (File.Exists(Path.Combine(folder, list)))
            {
                expected.AddRange(PublishedFiles.OfStaticAssets(File.ReadAllText(Path.Combine(folder, list))));
            }

            var missing = expected.Where(f => !File.Exists(Path.Combine(folder, f))).ToList();
            return missing.Count == 0
                ? null
                : ($"缺少 {missing.Count} 个文件：{string.Join("、", missing.Take(Listed))}{(missing.Count > Listed ? " 等" : "")}。", Again);
        }
        catch (JsonException)
        {
            return ($"{list} 不完整或已损坏。", Again);
        }
    }

    private static (string Reason, string Advice)? Fitting(string folder, string name)
    {
        DropInManifest manifest;
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, name + ".dll"));
            manifest = DropInManifest.Read(file);
        }
        catch (BadImageFormatException)
        {
            return ($"{name}.dll 不完整或已损坏，不是能用的程序文件。", Again);
        }

        return manifest switch
        {
            { HasCode: false } => ($"{name}.dll 只供编译时引用，里面没有程序。", "请复制 dotnet publish 的输出，不要从 obj 里取文件。"),
            { ModuleId: null } => ($"{name}.dll 没有声明自己是模块。", "请确认复制的是模块；是的话，请作者在 Manifest.cs 里写上 [assembly: Module(…)]。"),
            _ when manifest.ModuleId != name => ($"模块的名称是 {manifest.ModuleId}，与文件夹名 {name} 不一致。", $"请让文件夹、.dll 和 Manifest.cs 里的名称一致（大小写也要一致），再重新启动网站。"),
            { Contract: 0 } => ("没有写明是为哪一代内核做的。", "请作者在 Manifest.cs 的 Module 里加上 Contract = KernelContract.Version，重新发布。"),
            { Contract: > KernelContract.Version } => ($"是为更新的网站做的（内核约定 {manifest.Contract}，本站是 {KernelContract.Version}）。", "请先升级网站，或换上这个模块较早的版本。"),
            { Contract: < KernelContract.Oldest } => ($"是为旧的网站做的（内核约定 {manifest.Contract}，本站最早支持 {KernelContract.Oldest}）。", "请向作者要为本版网站重新编译的版本。"),
            _ => null,
        };
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,39}$")]
    private static partial Regex Name();
}
