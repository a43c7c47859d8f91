using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Notices;

internal sealed class Permissions : IPermissionProvider
{
    public const string Edit = "Notices.Edit";
    public const string Publish = "Notices.Publish";

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } =
    [
        new(Edit, "起草通知公告", Roles.Administrator, Roles.Editor),
        new(Publish, "发布和撤下通知公告", Roles.Administrator, Roles.Editor, Roles.Reviewer),
    ];
}
