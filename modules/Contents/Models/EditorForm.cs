using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PanjinPropertyCms.Contents.Models;

/// <summary>What the editor's form sends beside the fields of the parts. Read by hand: a value that is no number must not cost what was typed.</summary>
/// <param name="Id">The item, or the id that the form gave to a new one.</param>
/// <param name="Revision">What the editor started from; 0 for a new item.</param>
/// <param name="Do">The button: <c>publish</c>, <c>submit</c>, or anything else to save only.</param>
internal sealed record EditorForm(Guid Id, int Revision, string Title, string? Slug, Guid? DivisionId, Guid? OrganisationId, string? Comment, string Do)
{
    internal const int LongestTitle = 200;
    internal const int LongestComment = 200;

    internal static EditorForm Of(IFormCollection form) => new(
        Guid.TryParse(form["Id"], out var id) ? id : Guid.Empty,
        int.TryParse(form["Revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
        Line(form["Title"]), Line(form["Slug"]) is { Length: > 0 } slug ? slug : null,
        IdOf(form["DivisionId"]), IdOf(form["OrganisationId"]), Line(form["Comment"]) is { Length: > 0 } comment ? comment : null, form["Do"].ToString());

    private static Guid? IdOf(string? text) => Guid.TryParse(text, out var id) && id != Guid.Empty ? id : null;

    private static string Line(string? text) => string.Concat((text ?? "").ReplaceLineEndings(" ").Where(c => !char.IsControl(c))).Trim();
}
