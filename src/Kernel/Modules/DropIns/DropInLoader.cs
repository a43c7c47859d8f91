using System.Reflection;

namespace PanjinPropertyCms.Kernel.Modules.DropIns;

/// <summary>Loads a module that was found whole. Everything that it refers to is looked up now: what is missing shows at the start, not to a visitor.</summary>
internal static class DropInLoader
{
    private const string Newer = "请重新复制整个模块；仍然不行，请向作者要为本版网站编译的版本。";
    private const int Listed = 3;

    internal static (ModuleInfo? Module, DropInFault? Fault) Load(string folder)
    {
        var name = Path.GetFileName(folder);
        try
        {
            var file = Path.Combine(folder, name + ".dll");
            var context = new DropInLoadContext(file);
            var assembly = context.LoadFromAssemblyPath(file);
            foreach (var reference in assembly.GetReferencedAssemblies())
            {
                context.LoadFromAssemblyName(reference);
            }

            _ = assembly.GetTypes();
            return (ModuleInfo.Read(assembly)! with { Folder = folder }, null);
        }
        catch (ReflectionTypeLoadException error)
        {
            var lacking = error.LoaderExceptions.OfType<Exception>().Select(e => e.Message).Distinct().ToList();
            return Fault($"里面有 {error.LoaderExceptions.Length} 个类型装不上，多半是为别的版本编译的：{string.Join("；", lacking.Take(Listed))}", error);
        }
        catch (BadImageFormatException error)
        {
            return Fault($"{Path.GetFileName(error.FileName) ?? name} 不完整或已损坏。", error);
        }
        catch (Exception error) when (error is FileNotFoundException or FileLoadException)
        {
            var wanted = (error as FileNotFoundException)?.FileName ?? ((FileLoadException)error).FileName ?? "?";
            return Fault($"缺少它引用的程序集 {wanted.Split(", Culture")[0]}：没有随模块发布，或者它引用的模块、版本本站没有。", error);
        }
        catch (Exception error) when (error is TypeLoadException or CustomAttributeFormatException or MissingMemberException)
        {
            return Fault($"与本站的内核对不上：{error.Message}", error);
        }

        (ModuleInfo?, DropInFault?) Fault(string reason, Exception cause) => (null, new DropInFault(name, reason, Newer) { Cause = cause });
    }
}
