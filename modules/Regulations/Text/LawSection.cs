namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// A block of text that is in no article, to be searched and cited: each 一、 and each （一） of a notice with all below it down to
/// the next of these; the words before the first; a whole short reply; each annex.
/// </summary>
/// <param name="Label">How it is cited: 二、（三）, 附件1, 第二章; empty for words before the first heading.</param>
/// <param name="Heading">Its heading's words, cut as in the table of contents.</param>
/// <param name="Text">All words with the heading's.</param>
/// <param name="Anchor">Anchor of its first piece.</param>
internal sealed record LawSection(string Label, string Heading, string Text, string Anchor);
