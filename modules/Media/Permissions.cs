using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Media;

internal sealed class Permissions : IPermissionProvider
{
    public const string Upload = "Media.Upload";
    public const string Remove = "Media.Remove";

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } =
    [
        new(Upload, "上传和替换媒体库的文件", Roles.Administrator, Roles.Editor),
        new(Remove, "从媒体库删除文件", Roles.Administrator, Roles.Editor),
    ];
}
