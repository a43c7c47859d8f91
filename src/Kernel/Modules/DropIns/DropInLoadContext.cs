using System.Reflection;
using System.Runtime.Loader;

namespace PanjinPropertyCms.Kernel.Modules.DropIns;

/// <summary>
/// Loads a module with its private dependencies. What the site has itself always wins, so that an interface means the same type on both sides;
/// the price is that a module cannot bring a newer version of it.
/// </summary>
internal sealed class DropInLoadContext(string assemblyFile) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(assemblyFile))
{
    private readonly AssemblyDependencyResolver _private = new(assemblyFile);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (Exception error) when (error is FileNotFoundException or FileLoadException)
        {
            return _private.ResolveAssemblyToPath(assemblyName) is { } file ? LoadFromAssemblyPath(file) : null;
        }
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _private.ResolveUnmanagedDllToPath(unmanagedDllName) is { } file ? LoadUnmanagedDllFromPath(file) : nint.Zero;
}
