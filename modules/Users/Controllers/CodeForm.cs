using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>What asks for a code of the app or of the recovery set.</summary>
internal sealed class CodeForm
{
    [Display(Name = "动态码")]
    [Required(ErrorMessage = "请输入动态码。")]
    [StringLength(40, ErrorMessage = "动态码是 6 位数字。")]
    public string Code { get; set; } = "";

    /// <summary>The secret that was offered, protected.</summary>
    public string? Key { get; set; }

    /// <summary>Where to go afterwards; followed only inside the site.</summary>
    public string? ReturnUrl { get; set; }
}

/// <summary>The page on which an app is tied to an account.</summary>
/// <param name="Secret">In base32, for those who cannot scan.</param>
/// <param name="Address">What the picture says.</param>
/// <param name="AtDoor">Asked for during sign-in because a role demands it.</param>
internal sealed record SetUpPage(CodeForm Form, string Secret, string Address, bool AtDoor);

/// <summary>Recovery codes, shown once.</summary>
/// <param name="Next">Where the page leads on to.</param>
internal sealed record CodesPage(IReadOnlyList<string> Codes, string Next);
