namespace PanjinPropertyCms.Kernel.Outcomes;

/// <summary>Why something was not done, in words that the screen shows.</summary>
/// <param name="Code">Stable, for programs: <c>noun.reason</c>.</param>
/// <param name="Message">One Chinese sentence that says what to do.</param>
/// <param name="Field">The form field it concerns, or null for the whole.</param>
public sealed record Refusal(string Code, string Message, string? Field = null)
{
    public const string ForbiddenCode = "forbidden";
    public const string NotFoundCode = "notfound";
    public const string StaleCode = "stale";

    public static Refusal Forbidden() => new(ForbiddenCode, "您没有做这件事的权限。需要时请联系系统管理员。");

    public static Refusal NotFound(string what) => new(NotFoundCode, $"没有找到{what}，可能已被删除。");

    /// <summary>The record was changed since it was read; what was typed is kept for comparing.</summary>
    public static Refusal Stale() => new(StaleCode, "您打开之后，别人已经改过这一条。请对照两份内容后再保存。");
}
