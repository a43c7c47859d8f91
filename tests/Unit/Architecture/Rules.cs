using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FluentMigrator;
using Microsoft.AspNetCore.Mvc;

namespace PanjinPropertyCms.Unit.Architecture;

/// <summary>The rules of docs/architecture.md, each as a function that answers with its breaches.</summary>
internal static class Rules
{
    private const string Prefix = "PanjinPropertyCms.";

    private static readonly HashSet<string> Clocks = ["DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow"];

    /// <summary>A module knows of another one its contracts only.</summary>
    internal static IEnumerable<string> ForeignInsides(string file, IReadOnlySet<string> modules)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        var own = reader.GetString(reader.GetAssemblyDefinition().Name);
        foreach (var reference in reader.TypeReferences.Select(reader.GetTypeReference).Where(r => r.ResolutionScope.Kind == HandleKind.AssemblyReference))
        {
            var assembly = reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name);
            var space = reader.GetString(reference.Namespace);
            if (assembly != own && modules.Contains(assembly) && space != assembly + ".Contracts" && !space.StartsWith(assembly + ".Contracts.", StringComparison.Ordinal))
            {
                yield return $"{own} uses {space}.{reader.GetString(reference.Name)}";
            }
        }
    }

    /// <summary>What a module refers to is named in its manifest, or in an optional startup's <c>[RequireFeatures]</c>.</summary>
    internal static IEnumerable<string> UnnamedDependencies(string file, IReadOnlySet<string> modules, IReadOnlySet<string> named)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(r => reader.GetString(reader.GetAssemblyReference(r).Name)).Where(modules.Contains)
            .Where(a => !named.Contains(a[Prefix.Length..])).Select(a => $"{Path.GetFileNameWithoutExtension(file)} refers to {a} and does not name it")];
    }

    /// <summary>Time comes from <see cref="TimeProvider"/>, or no test can move it.</summary>
    internal static IEnumerable<string> ReadsTheClock(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference).Where(m => m.Parent.Kind == HandleKind.TypeReference))
        {
            var name = $"{reader.GetString(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name)}.{reader.GetString(member.Name)}";
            if (Clocks.Contains(name))
            {
                yield return $"{Path.GetFileName(file)} calls {name}";
            }
        }
    }

    /// <summary>A controller is its module's own business.</summary>
    internal static IEnumerable<string> PublicControllers(IEnumerable<Type> types) =>
        types.Where(t => typeof(ControllerBase).IsAssignableFrom(t) && (t.IsPublic || t.IsNestedPublic)).Select(t => t.FullName!);

    /// <summary>FluentMigrator does not see a migration that is not public, and says nothing.</summary>
    internal static IEnumerable<string> HiddenMigrations(IEnumerable<Type> types) =>
        types.Where(t => typeof(IMigration).IsAssignableFrom(t) && !t.IsAbstract && (!t.IsPublic || t.GetCustomAttribute<MigrationAttribute>() is null)).Select(t => t.FullName!);
}
