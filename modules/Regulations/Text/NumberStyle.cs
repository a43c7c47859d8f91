namespace PanjinPropertyCms.Regulations.Text;

/// <summary>How a numbered line begins. In a notice the styles nest in this order; in an article （一） is 项 and 1. is 目.</summary>
internal enum NumberStyle
{
    /// <summary>一、</summary>
    Han = 1,

    /// <summary>（一） (一) ㈠</summary>
    HanInBrackets = 2,

    /// <summary>1. 1、 ⒈</summary>
    Arabic = 3,

    /// <summary>（1） (1) ⑴</summary>
    ArabicInBrackets = 4,

    /// <summary>①</summary>
    Circled = 5,
}
