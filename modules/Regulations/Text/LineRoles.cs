namespace PanjinPropertyCms.Regulations.Text;

/// <summary>Gives every line its role: the head first, then a printed table of contents, signatures, annex headings.</summary>
internal static class LineRoles
{
    public static LineRole[] Of(SourceText source, string title)
    {
        var roles = new LineRole[source.LineCount];
        var body = HeadZone.Mark(source, title, roles);
        ContentsTable.Mark(source, body, roles);
        SignatureBlock.Mark(source, body, roles);
        AppendixLine.Mark(source, title, body, roles);
        return roles;
    }
}
