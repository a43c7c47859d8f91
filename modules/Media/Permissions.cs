using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Media;

internal sealed class Permissions : IPermissionProvider
{
    public const string Upload = "Media.Upload";

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } =
    [
        new(Upload, "上传和替换媒体库的文件", Roles.Administrator, Roles.Editor),
    ];
}
