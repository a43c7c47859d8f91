using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Accounts;

/// <summary>A password has at least ten characters of three of the four classes and is not the sign-in name.</summary>
internal sealed class PasswordRule : IPasswordValidator<User>
{
    internal const int Shortest = 10;

    /// <summary>As hints beside forms show it.</summary>
    internal const string Hint = "至少 10 位，含大写字母、小写字母、数字、符号中的三种";

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var text = password ?? "";
        if (text.Length < Shortest || Classes(text) < 3)
        {
            return Refuse("PasswordTooWeak", $"密码太简单。请改成{Hint}。");
        }

        return string.Equals(text, user.UserName, StringComparison.OrdinalIgnoreCase)
            ? Refuse("PasswordIsName", "密码不能与登录名相同。请换一个。")
            : Task.FromResult(IdentityResult.Success);
    }

    /// <summary>A Chinese character counts as a symbol.</summary>
    private static int Classes(string text) =>
        (text.Any(char.IsAsciiLetterUpper) ? 1 : 0) + (text.Any(char.IsAsciiLetterLower) ? 1 : 0)
        + (text.Any(char.IsAsciiDigit) ? 1 : 0) + (text.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 1 : 0);

    private static Task<IdentityResult> Refuse(string code, string message) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = message }));
}
