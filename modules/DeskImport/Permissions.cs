using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.DeskImport;

/// <summary>The right to the pages; what may be made there is each content type's own right.</summary>
internal sealed class Permissions : IPermissionProvider
{
    public const string Use = "DeskImport.Use";

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [new(Use, "粘贴和导入成草稿", Roles.Administrator, Roles.Editor)];
}
