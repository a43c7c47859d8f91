namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>Something that a field can refer to, for the dialog that offers it.</summary>
/// <param name="Value">What the field gets.</param>
/// <param name="Text">What people read.</param>
/// <param name="Note">Kind, date, size.</param>
public sealed record FieldPick(string Value, string Text, string Note);
