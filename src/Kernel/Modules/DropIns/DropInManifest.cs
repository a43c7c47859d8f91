using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PanjinPropertyCms.Kernel.Modules.DropIns;

/// <summary>What an assembly says of itself, read from its file: nothing of it is loaded before it is known to fit.</summary>
/// <param name="ModuleId">Null where it declares no module.</param>
/// <param name="Contract">The <see cref="KernelContract"/> that it was built against; 0 where it does not say.</param>
/// <param name="HasCode">False for the reference assemblies of <c>obj/ref</c>, which a compiler needs and nobody can run.</param>
internal sealed record DropInManifest(string? ModuleId, int Contract, bool HasCode)
{
    /// <exception cref="BadImageFormatException">The file is no assembly, or only a part of one.</exception>
    internal static DropInManifest Read(Stream assembly)
    {
        using var image = new PEReader(assembly, PEStreamOptions.PrefetchEntireImage);
        if (!image.HasMetadata)
        {
            throw new BadImageFormatException();
        }

        var reader = image.GetMetadataReader();
        var attributes = reader.GetAssemblyDefinition().GetCustomAttributes().Select(reader.GetCustomAttribute).ToList();
        var hasCode = !attributes.Exists(a => NameOf(reader, a) == "ReferenceAssemblyAttribute");
        var module = attributes.Where(a => NameOf(reader, a) == nameof(ModuleAttribute)).Select(a => a.DecodeValue(new Names())).ToList();
        return module.Count == 0
            ? new DropInManifest(null, 0, hasCode)
            : new DropInManifest(
                module[0].FixedArguments is [{ Value: string id }, ..] ? id : null,
                module[0].NamedArguments.Where(n => n.Name == nameof(ModuleAttribute.Contract)).Select(n => n.Value as int? ?? 0).FirstOrDefault(),
                hasCode);
    }

    private static string? NameOf(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
            ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name)
            : null;

    /// <summary>Types by their names: enough to read the values of an attribute.</summary>
    private sealed class Names : ICustomAttributeTypeProvider<string>
    {
        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSystemType() => nameof(Type);

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeReference(handle).Name);

        public string GetTypeFromSerializedName(string name) => name;

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

        public bool IsSystemType(string type) => type == nameof(Type);
    }
}
