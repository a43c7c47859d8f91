using PanjinPropertyCms.Kernel.Security;

namespace Polls;

internal sealed class Permissions : IPermissionProvider
{
    public const string Edit = "Polls.Edit";

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [new(Edit, "起草和发布问卷征集", Roles.Administrator, Roles.Editor)];
}
