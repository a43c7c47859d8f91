using Microsoft.AspNetCore.Identity;

namespace PanjinPropertyCms.Users.Services.Accounts;

/// <summary>What Identity complains of, in Chinese and with what to do. The password rule has words of its own.</summary>
internal sealed class ChineseErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Of(nameof(DefaultError), "没有办成，原因不明。请稍后再试。");

    public override IdentityError ConcurrencyFailure() => Of(nameof(ConcurrencyFailure), "您打开之后，别人已经改过这个账号。请刷新后再试。");

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), "现在的密码不对。请重新输入。");

    public override IdentityError InvalidToken() => Of(nameof(InvalidToken), "链接或验证码已经失效。请重新获取。");

    public override IdentityError RecoveryCodeRedemptionFailed() => Of(nameof(RecoveryCodeRedemptionFailed), "恢复码不对或已经用过。请换一个。");

    public override IdentityError LoginAlreadyAssociated() => Of(nameof(LoginAlreadyAssociated), "这个外部账号已经绑定了别的用户。");

    public override IdentityError InvalidUserName(string? userName) => Of(nameof(InvalidUserName), InvalidName(userName));

    public override IdentityError InvalidEmail(string? email) => Of(nameof(InvalidEmail), InvalidName(email));

    public override IdentityError DuplicateUserName(string userName) => Of(nameof(DuplicateUserName), TakenName(userName));

    public override IdentityError DuplicateEmail(string email) => Of(nameof(DuplicateEmail), TakenName(email));

    public override IdentityError InvalidRoleName(string? role) => Of(nameof(InvalidRoleName), $"“{role}”不能作角色名。请用字母和数字。");

    public override IdentityError DuplicateRoleName(string role) => Of(nameof(DuplicateRoleName), $"已经有名为“{role}”的角色。请换一个名字。");

    public override IdentityError UserAlreadyHasPassword() => Of(nameof(UserAlreadyHasPassword), "这个账号已经有密码。请用“修改密码”。");

    public override IdentityError UserLockoutNotEnabled() => Of(nameof(UserLockoutNotEnabled), "这个账号不允许锁定。");

    public override IdentityError UserAlreadyInRole(string role) => Of(nameof(UserAlreadyInRole), $"这个账号已经是“{role}”。");

    public override IdentityError UserNotInRole(string role) => Of(nameof(UserNotInRole), $"这个账号不是“{role}”。");

    private static string InvalidName(string? name) => $"“{name}”不是有效的邮箱。登录名请用邮箱，例如 li@example.cn。";

    private static string TakenName(string name) => $"{name} 已经有账号了。请换一个邮箱。";

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
