namespace PanjinPropertyCms.Regulations.Text;

/// <summary>What a piece of a text is. 编 章 节 条 款 项 目 are the levels of 《立法法》第六十五条.</summary>
internal enum PieceKind
{
    /// <summary>The title, printed again at the top.</summary>
    Title,

    /// <summary>题注: who passed, issued and amended it, and when; also the furniture of a captured page (发布日期, 浏览次数).</summary>
    Note,

    /// <summary>A table of contents printed in the text.</summary>
    Contents,

    /// <summary>Text before the first article or heading.</summary>
    Preamble,

    /// <summary>编.</summary>
    Part,

    /// <summary>分编.</summary>
    Subpart,

    /// <summary>章; also an unnumbered 总则, 附则, 序言.</summary>
    Chapter,

    /// <summary>节.</summary>
    Section,

    /// <summary>条: only its label (and its heading in brackets); the words are in its paragraphs.</summary>
    Article,

    /// <summary>款.</summary>
    Paragraph,

    /// <summary>项, and any numbered list directly under a 款.</summary>
    Item,

    /// <summary>目, and any list inside an item.</summary>
    Subitem,

    /// <summary>A passage that goes on an item after a line break: it opens no new 款.</summary>
    Continuation,

    /// <summary>A numbered line of a text without articles: 一、（一） 1. （1） ①, told apart by <see cref="Piece.Level"/> 1 to 5.</summary>
    Heading,

    /// <summary>Running text that belongs to no article.</summary>
    Text,

    /// <summary>A row of a table, cells parted by tabs or bars.</summary>
    TableRow,

    /// <summary>落款: issuing bodies and date at the end.</summary>
    Signature,

    /// <summary>The heading of an annex: 附件1, 附表, or the name of the document that a notice carries.</summary>
    Appendix,
}
