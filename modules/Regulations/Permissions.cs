using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Regulations;

internal sealed class Permissions : IPermissionProvider
{
    public const string Edit = "Regulations.Edit";
    public const string Publish = "Regulations.Publish";

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } =
    [
        new(Edit, "起草政策法规", Roles.Administrator, Roles.Editor),
        new(Publish, "发布和撤下政策法规", Roles.Administrator, Roles.Editor, Roles.Reviewer),
    ];
}
