namespace PanjinPropertyCms.Regulations.Text;

/// <summary>What a whole line is, where that shows only from the lines around it. Decided before the structure is read.</summary>
internal enum LineRole : byte
{
    Body,
    Title,
    Note,
    Contents,
    Signature,
    Appendix,
}
