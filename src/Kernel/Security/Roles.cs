namespace PanjinPropertyCms.Kernel.Security;

/// <summary>The roles that the site starts with. Roles are data: a bureau renames, splits and adds them.</summary>
public static class Roles
{
    public const string Administrator = "Administrator";
    public const string Editor = "Editor";
    public const string Reviewer = "Reviewer";
    public const string Auditor = "Auditor";
    public const string Leader = "Leader";
}
