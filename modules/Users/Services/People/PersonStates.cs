using System.Linq.Expressions;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>How an account stands, for the list.</summary>
internal static class PersonStates
{
    internal static readonly (string Key, string Word)[] All =
    [
        ("active", "在用"), ("invited", "已邀请"), ("locked", "锁定"), ("disabled", "停用"), ("nofactor", "未设动态码"),
    ];

    /// <summary>The condition of a state; null for none.</summary>
    internal static Expression<Func<User, bool>>? Condition(string? state, DateTimeOffset now) => state switch
    {
        "active" => u => !u.Disabled && (u.PasswordHash != null || u.LastSignInUtc != null),
        "invited" => u => !u.Disabled && u.PasswordHash == null && u.LastSignInUtc == null,
        "locked" => u => u.LockoutEnd > now,
        "disabled" => u => u.Disabled,
        "nofactor" => u => !u.Disabled && !u.TwoFactorEnabled,
        _ => null,
    };

    /// <summary>In one word, with the colour of its tag.</summary>
    internal static (string Word, string Tone) Of(User user, DateTimeOffset now) =>
        user.Disabled ? ("停用", "bad")
        : user.LockoutEnd > now ? ("锁定", "bad")
        : user.PasswordHash is null && user.LastSignInUtc is null ? ("已邀请", "warn")
        : ("在用", "ok");
}
