namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>What is typed or chosen in a field. The theme has one small view for each, named after it: <c>Fields/Line.cshtml</c>.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Several lines of text: <c>[DataType(DataType.MultilineText)]</c>.</summary>
    Text,

    /// <summary>Text with markup: <see cref="Kernel.Html.SafeHtml"/>.</summary>
    Html,

    /// <summary><see cref="DateOnly"/>.</summary>
    Date,

    /// <summary>A UTC <see cref="System.DateTime"/>, typed as the city's clocks show it.</summary>
    DateTime,

    /// <summary><see cref="bool"/>.</summary>
    YesNo,

    /// <summary>A whole number: <see cref="int"/> or <see cref="long"/>.</summary>
    Number,

    /// <summary><see cref="decimal"/> or <see cref="double"/>.</summary>
    Decimal,

    /// <summary>An enum, whose members have <c>[Display(Name = "…")]</c>.</summary>
    Choice,

    /// <summary>A list of words, one a line.</summary>
    Lines,

    /// <summary>A list of small records, each with fields of its own.</summary>
    Rows,

    /// <summary>A file of the media library: <c>[UIHint("Media")]</c> on a <see cref="string"/>.</summary>
    Media,

    /// <summary>Another item: <c>[UIHint("Content", null, "type", "Regulation")]</c> on a <see cref="string"/>; without a type, any.</summary>
    Content,

    /// <summary>The address of a page: <c>[DataType(DataType.Url)]</c>; absolute, or beginning with a slash.</summary>
    Address,

    /// <summary>Never shown again and never kept by the browser: <c>[DataType(DataType.Password)]</c>. Left empty, it stays as it is.</summary>
    Secret,
}
