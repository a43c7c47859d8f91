namespace PanjinPropertyCms.Regulations.Text;

/// <summary>What law a 第X条 without 《》 belongs to, read off the words before it.</summary>
internal enum CitedLaw
{
    /// <summary>This document: 本法第十条, or a bare 第十条.</summary>
    Own,

    /// <summary>A law called by name without 《》: 刑法第二百六十四条.</summary>
    Named,

    /// <summary>该法, 该条例: the one named last.</summary>
    Previous,

    /// <summary>原第十条, 前述规定第三条: cannot be told.</summary>
    Unknown,
}
